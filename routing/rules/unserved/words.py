"""Words of work left out."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "unserved": {"fr": "À pourvoir", "en": "Unserved"},
    "unserved.served": {
        "fr": "{task:task} est noté à pourvoir alors que {shift:shift} le fait.",
        "en": "{task:task} is listed as unserved while {shift:shift} serves it.",
    },
    "unserved.unlisted": {
        "fr": "{task:task} n'est dans aucune tournée et n'est pas noté à pourvoir.",
        "en": "{task:task} is on no tour and is not listed as unserved.",
    },
    "unserved.twice": {
        "fr": "{task:task} est noté à pourvoir {times} fois.",
        "en": "{task:task} is listed as unserved {times} times.",
    },
    "unserved.optional": {"fr": "Interventions facultatives à pourvoir", "en": "Optional work unserved"},
    "unserved.essential": {"fr": "Interventions essentielles à pourvoir", "en": "Essential work unserved"},
    "unserved.ordinary": {"fr": "Interventions ordinaires à pourvoir", "en": "Ordinary work unserved"},
}
