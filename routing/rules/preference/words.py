"""Words of preferences."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "preference": {"fr": "Personnes préférées", "en": "Preferred persons"},
    "preference.price": {
        "fr": "Interventions par une personne moins souhaitée",
        "en": "Work done by a less preferred person",
    },
}
