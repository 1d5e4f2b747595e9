"""Words of balance."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "balance": {"fr": "Équilibre des charges", "en": "Workload balance"},
    "balance.price": {
        "fr": "Écarts de travail entre les personnes",
        "en": "Differences of work between persons",
    },
}
