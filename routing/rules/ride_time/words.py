"""Words of ride times."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "ride_time": {"fr": "Durée à bord", "en": "Time on board"},
    "ride_time.too_long": {
        "fr": "{task:task} reste {ride:span} à bord ; la limite est de {longest:span}.",
        "en": "{task:task} stays {ride:span} on board; the limit is {longest:span}.",
    },
}
