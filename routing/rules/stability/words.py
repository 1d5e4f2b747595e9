"""Words of stability."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "stability": {"fr": "Stabilité du planning", "en": "Stability of the plan"},
    "stability.person": {"fr": "Changements d'intervenant", "en": "Changes of carer"},
    "stability.time": {"fr": "Changements d'horaire", "en": "Changes of time"},
}
