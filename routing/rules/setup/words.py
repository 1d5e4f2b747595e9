"""Words of setups."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "setup": {"fr": "Mise en place à l'arrivée", "en": "Setup on arrival"},
}
