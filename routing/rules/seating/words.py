"""Words of seating."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "seating": {"fr": "Disposition des sièges", "en": "Seats and how they stand"},
    "seating.over": {
        "fr": "{shift:shift} porte {aboard:kinds} à partir de {task:task} ; aucune disposition des sièges ne "
        "le permet ({configurations:kinds}).",
        "en": "{shift:shift} carries {aboard:kinds} from {task:task} on; no arrangement of its seats holds "
        "that ({configurations:kinds}).",
    },
    # Kinds of seats that everybody has; others are told by the name they were given.
    "word.seat": {"fr": "assis", "en": "seated"},
    "word.wheelchair": {"fr": "fauteuil", "en": "wheelchair"},
}
