"""Why a visit is left to fill: one sentence for each kind of candidate."""

from __future__ import annotations

#: code -> (French, English)
REASONS: dict[str, tuple[str, str]] = {
    "reason.act": (
        "La prestation est fermée à cette date : âge {ages} ans.",
        "The act is closed on that date: age {ages}.",
    ),
    "reason.nobody": ("Aucun(e) intervenant(e) dans la structure.", "No worker in the structure."),
    "reason.reserved": (
        "Revient à quelqu'un de précis ; les autres n'y sont pas attendu(e)s : {count}.",
        "For somebody in particular; the others are not expected: {count}.",
    ),
    "reason.refused": (
        "À ne pas envoyer chez ce bénéficiaire : {count} ({names}).",
        "Never to be sent to this client: {count} ({names}).",
    ),
    "reason.no_key": (
        "N'ont pas la clé du domicile : {count}.",
        "Do not hold the key of the home: {count}.",
    ),
    "reason.bag": (
        "N'emportent pas autant de repas à la fois : {count} ({names}).",
        "Do not carry as many meals at once: {count} ({names}).",
    ),
    "reason.cold": (
        "Trop loin de la cuisine pour un repas chaud : {count} ({names}).",
        "Too far from the kitchen for a hot meal: {count} ({names}).",
    ),
    "reason.unqualified": (
        "Sans la qualification {missing} : {count}.",
        "Without the qualification {missing}: {count}.",
    ),
    "reason.expired": (
        "Qualification {missing} expirée le {lapsed} : {count} ({names}).",
        "Qualification {missing} expired on {lapsed}: {count} ({names}).",
    ),
    "reason.licence": (
        "Employeur sans la licence {missing} à cette date : {count}.",
        "Employer without licence {missing} on that date: {count}.",
    ),
    "reason.licence_lapsed": (
        "Licence {missing} de l'employeur échue le {lapsed} : {count}.",
        "Employer's licence {missing} lapsed on {lapsed}: {count}.",
    ),
    "reason.off": ("Pas au travail ce jour-là : {count}.", "Not at work that day: {count}."),
    "reason.absent": ("En absence : {count} ({names}).", "Absent: {count} ({names})."),
    "reason.window": (
        "Disponibilités trop courtes, trajets compris : {count} ; il manque {minutes} min à {nearest}.",
        "Availability too short, travel included: {count}; {nearest} is {minutes} min short.",
    ),
    "reason.busy": (
        "Sans créneau libre dans ce plan : {count} ({names}).",
        "Without a free slot in this plan: {count} ({names}).",
    ),
    "reason.crew": (
        "Il faut {crew} personnes ensemble : toutes ou aucune.",
        "{crew} people are needed together: all or none.",
    ),
    "reason.parts": (
        "Garde en {parts} relais sans interruption : tous ou aucun.",
        "Care in {parts} parts without a gap: all or none.",
    ),
    "reason.more": ("{names} et {count} de plus", "{names} and {count} more"),
}
