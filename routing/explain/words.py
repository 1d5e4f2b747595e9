"""Words of explanations: where each person stands, and the changes that no rule offers by itself."""

from __future__ import annotations

from collections.abc import Mapping

# Where somebody stands is said after her name and a colon, so those begin with a small letter; what a place
# needs and has gets its rule and full stop from the teller.

WORDS: Mapping[str, Mapping[str, str]] = {
    "explain": {"fr": "Explications", "en": "Explanations"},
    "explain.person": {"fr": "{person:person} : {text}", "en": "{person:person}: {text}"},
    "explain.same": {
        "fr": "{text} De même : {persons:persons}.",
        "en": "{text} Likewise: {persons:persons}.",
    },
    "explain.same_more": {
        "fr": "{text} De même : {persons:persons} et {count} autres.",
        "en": "{text} Likewise: {persons:persons} and {count} more.",
    },
    "explain.possible": {
        "fr": "peut le faire : début {start:clock}.",
        "en": "can do it: start {start:clock}.",
    },
    "explain.possible_at": {
        "fr": "peut le faire : début {start:clock}, pour {cost:amount} de plus.",
        "en": "can do it: start {start:clock}, for {cost:amount} more.",
    },
    "explain.possible_less": {
        "fr": "peut le faire : début {start:clock}, pour {cost:amount} de moins.",
        "en": "can do it: start {start:clock}, for {cost:amount} less.",
    },
    "explain.displaces": {
        "fr": "la place est prise par {other:task}.",
        "en": "{other:task} has the place.",
    },
    "explain.away": {
        "fr": "pas au travail à ces heures.",
        "en": "not at work at those hours.",
    },
    "explain.refused": {"fr": "aucune place.", "en": "no place."},
    "explain.rule": {"fr": "{text} (règle : {rule:rule})", "en": "{text} (rule: {rule:rule})"},
    "explain.between": {
        "fr": "entre {before:task} et {after:task}, il faut {needs:span} et il y a {has:span}",
        "en": "between {before:task} and {after:task} it needs {needs:span} and there is {has:span}",
    },
    "explain.before": {
        "fr": "avant {after:task}, il faut {needs:span} et il y a {has:span}",
        "en": "before {after:task} it needs {needs:span} and there is {has:span}",
    },
    "explain.after": {
        "fr": "après {before:task}, il faut {needs:span} et il y a {has:span}",
        "en": "after {before:task} it needs {needs:span} and there is {has:span}",
    },
    "explain.alone": {
        "fr": "trajets compris, il faut {needs:span} et il y a {has:span}",
        "en": "travel included it needs {needs:span} and there is {has:span}",
    },
    "explain.apart": {
        "fr": "début possible à partir de {soonest:moment} ; il le faudrait au plus tard {latest:moment} : "
        "il manque {short:span}",
        "en": "start possible from {soonest:moment} on; it takes {latest:moment} at the latest: "
        "{short:span} short",
    },
    "explain.unproved": {
        "fr": "Aucun des horaires essayés ne convient.",
        "en": "None of the times tried will do.",
    },
    "explain.group": {
        "fr": "À faire avec {others:tasks} : tout ou rien.",
        "en": "To be done with {others:tasks}: all or none.",
    },
    "explain.this": {"fr": "cette intervention", "en": "this visit"},
    "explain.insert": {
        "fr": "Sans rien changer : {person:person} peut prendre {task:task}, début {start:clock}.",
        "en": "Nothing to change: {person:person} can take {task:task}, start {start:clock}.",
    },
    "explain.move_within": {
        "fr": "Déplacer {other:task} dans les tournées de {to:person} ({then:moment}) : {person:person} "
        "commence {task:task} {start:clock}.",
        "en": "Move {other:task} within the tours of {to:person} ({then:moment}): {person:person} starts "
        "{task:task} {start:clock}.",
    },
    "explain.move_across": {
        "fr": "Confier {other:task} à {to:person} ({then:moment}) : {person:person} commence {task:task} "
        "{start:clock}.",
        "en": "Give {other:task} to {to:person} ({then:moment}): {person:person} starts {task:task} "
        "{start:clock}.",
    },
    "explain.hire": {
        "fr": "Une personne de plus avec {abilities:list}, {start:clock} et pour {lasting:span}, "
        "fait {task:task}.",
        "en": "One more person with {abilities:list}, {start:clock} and for {lasting:span}, "
        "does {task:task}.",
    },
    "explain.hire_anyone": {
        "fr": "Une personne de plus, {start:clock} et pour {lasting:span}, fait {task:task}.",
        "en": "One more person, {start:clock} and for {lasting:span}, does {task:task}.",
    },
    "explain.none": {
        "fr": "Aucun changement pris seul ne suffit : ni l'horaire, ni une journée prolongée, ni une autre "
        "intervention déplacée, ni une personne de plus.",
        "en": "No single change helps: not its hours, nor a longer day, nor another visit moved, nor one "
        "more person.",
    },
    "explain.cut": {
        "fr": "La recherche d'un changement s'est arrêtée avant la fin de la liste.",
        "en": "The search for a change stopped before the end of the list.",
    },
}
