"""Words of breaks."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "breaks": {"fr": "Pauses", "en": "Breaks"},
    "breaks.no_meal": {
        "fr": "{shift:shift} est en tournée de {begin:moment} à {end:moment} sans pause repas.",
        "en": "{shift:shift} is on duty from {begin:moment} to {end:moment} without a meal break.",
    },
    "breaks.too_long": {
        "fr": "{shift:shift} travaille {worked:span} d'affilée à partir de {start:moment} ; la limite est de "
        "{longest:span} sans pause d'au moins {least:span}.",
        "en": "{shift:shift} works {worked:span} in a row from {start:moment}; the limit is {longest:span} "
        "without a break of {least:span} or more.",
    },
    "breaks.meal": {"fr": "Pauses repas non prises", "en": "Meal breaks left out"},
    "breaks.over": {"fr": "Travail trop long sans pause", "en": "Work too long without a break"},
    "breaks.needless": {"fr": "Pauses que rien n'exige", "en": "Breaks nothing asks for"},
}
