"""Words of waiting."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "waiting": {"fr": "Attentes", "en": "Waiting"},
    "waiting.price": {"fr": "Temps d'attente", "en": "Waiting time"},
}
