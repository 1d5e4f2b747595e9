"""Words of waits aboard."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "wait_aboard": {"fr": "Attente à bord", "en": "Waiting on board"},
    "wait_aboard.too_long": {
        "fr": "{shift:shift} attend {wait:span} avec {passenger:task} à bord, avant {task:task} "
        "({start:moment}) ; la limite est de {longest:span}.",
        "en": "{shift:shift} waits {wait:span} with {passenger:task} on board, before {task:task} "
        "({start:moment}); the limit is {longest:span}.",
    },
}
