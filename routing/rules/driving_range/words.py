"""Words of driving ranges."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "driving_range": {"fr": "Autonomie des véhicules", "en": "Driving range"},
    "driving_range.too_far": {
        "fr": "{shift:shift} parcourt {metres} m ; l'autonomie du véhicule est de {longest} m.",
        "en": "{shift:shift} covers {metres} m; the vehicle's range is {longest} m.",
    },
}
