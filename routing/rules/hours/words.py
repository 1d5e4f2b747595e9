"""Words of hours over a period."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "hours": {"fr": "Temps de travail", "en": "Working hours"},
    "hours.too_long": {
        "fr": "{person:person} travaille {worked:span} entre {start:moment} et {end:moment} ; la limite est "
        "de {longest:span}.",
        "en": "{person:person} works {worked:span} between {start:moment} and {end:moment}; the limit is "
        "{longest:span}.",
    },
    "hours.over": {"fr": "Heures au-delà du contrat", "en": "Hours above contract"},
    "hours.under": {"fr": "Heures manquantes au contrat", "en": "Hours missing from contract"},
}
