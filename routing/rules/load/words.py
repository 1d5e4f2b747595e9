"""Words of loads."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "load": {"fr": "Places et charges", "en": "Seats and loads"},
    "load.over": {
        "fr": "{shift:shift} porte {load} en {dimension:name} à partir de {task:task} ; sa capacité est de "
        "{capacity}.",
        "en": "{shift:shift} carries {load} of {dimension:name} from {task:task} on; "
        "its capacity is {capacity}.",
    },
}
