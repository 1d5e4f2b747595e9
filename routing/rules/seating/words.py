"""Words of seating."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "seating": {"fr": "Disposition des sièges", "en": "Seats and how they stand"},
    "seating.over": {
        "fr": "{shift:shift} porte {aboard} à partir de {task:task} ; aucune disposition des sièges ne le "
        "permet ({configurations}).",
        "en": "{shift:shift} carries {aboard} from {task:task} on; no arrangement of its seats holds that "
        "({configurations}).",
    },
}
