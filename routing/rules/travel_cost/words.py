"""Words of travel costs."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "travel_cost": {"fr": "Coût des trajets", "en": "Cost of travel"},
    "travel_cost.time": {"fr": "Temps de trajet", "en": "Travel time"},
    "travel_cost.distance": {"fr": "Kilomètres", "en": "Kilometres"},
}
