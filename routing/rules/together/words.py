"""Words of linked stops."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "together": {"fr": "Interventions liées", "en": "Linked visits"},
    "together.not_simultaneous": {
        "fr": "{task:task} commence {second:clock} et {other:task} {first:clock} : il faut le même moment.",
        "en": "{task:task} starts {second:clock} and {other:task} {first:clock}: they must start together.",
    },
    "together.too_close": {
        "fr": "{task:task} commence {gap:span} après {origin:word} de {other:task} ; il faut au moins "
        "{limit:span}.",
        "en": "{task:task} starts {gap:span} after the {origin:word} of {other:task}; it takes at least "
        "{limit:span}.",
    },
    "together.too_far": {
        "fr": "{task:task} commence {gap:span} après {origin:word} de {other:task} ; il faut au plus "
        "{limit:span}.",
        "en": "{task:task} starts {gap:span} after the {origin:word} of {other:task}; it takes at most "
        "{limit:span}.",
    },
    "together.two_persons": {
        "fr": "{task:task} est fait par {person:person} et {other:task} par {other_person:person} : "
        "il faut la même personne.",
        "en": "{task:task} is served by {person:person} and {other:task} by {other_person:person}: "
        "it takes one person.",
    },
    "together.one_person": {
        "fr": "{task:task} et {other:task} sont faits par {person:person} : il faut deux personnes.",
        "en": "{task:task} and {other:task} are both served by {person:person}: it takes two persons.",
    },
    "together.alone": {
        "fr": "{task:task} est fait sans {missing:task} : c'est les deux ou aucun.",
        "en": "{task:task} is served without {missing:task}: it is both or none.",
    },
    "word.start": {"fr": "le début", "en": "start"},
    "word.end": {"fr": "la fin", "en": "end"},
}
