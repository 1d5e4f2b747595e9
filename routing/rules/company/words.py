"""Words of company on board."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "company": {"fr": "Compagnie à bord", "en": "Company on board"},
    "company.shared": {
        "fr": "{task:task} est un trajet privé, mais {other:task} est à bord en même temps ({shift:shift}).",
        "en": "{task:task} is a private ride, but {other:task} is on board with it ({shift:shift}).",
    },
    "company.not_apart": {
        "fr": "{task:task} et {other:task} ne doivent pas être à bord ensemble ({shift:shift}).",
        "en": "{task:task} and {other:task} must not be on board together ({shift:shift}).",
    },
    "company.two_tours": {
        "fr": "{task:task} et {other:task} voyagent en groupe, mais l'un est dans {shift:shift} et l'autre "
        "dans {elsewhere:shift}.",
        "en": "{task:task} and {other:task} travel as a group, but one is on {shift:shift} and the other on "
        "{elsewhere:shift}.",
    },
    "company.torn": {
        "fr": "{task:task} et {other:task} voyagent en groupe, mais ne sont jamais à bord ensemble "
        "({shift:shift}).",
        "en": "{task:task} and {other:task} travel as a group, but are never on board together "
        "({shift:shift}).",
    },
}
