"""Words of idle time."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "idle": {"fr": "Temps creux", "en": "Idle time"},
    "idle.maximum": {"fr": "Plus long temps creux d'une vacation", "en": "Longest idle time of a shift"},
    "idle.gap": {"fr": "Interruptions entre deux interventions", "en": "Gaps between two visits"},
    "idle.gap_too_long": {
        "fr": "{shift:shift} attend {gap:span} avant {task:task} ({start:moment}) ; la limite est de "
        "{longest:span}.",
        "en": "{shift:shift} waits {gap:span} before {task:task} ({start:moment}); the limit is "
        "{longest:span}.",
    },
}
