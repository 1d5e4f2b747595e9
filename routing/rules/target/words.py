"""Words of target times."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "target": {"fr": "Heures habituelles", "en": "Usual hours"},
    "target.early": {"fr": "Avant l'heure souhaitée", "en": "Before the wanted hour"},
    "target.late": {"fr": "Après l'heure souhaitée", "en": "After the wanted hour"},
}
