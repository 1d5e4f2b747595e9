"""Words of pairing."""

from __future__ import annotations

from collections.abc import Mapping

WORDS: Mapping[str, Mapping[str, str]] = {
    "pairing": {"fr": "Prise en charge et dépose", "en": "Pickup and delivery"},
    "pairing.no_pickup": {
        "fr": "{task:task} a une dépose dans {shift:shift}, mais aucune prise en charge.",
        "en": "{task:task} has a delivery in {shift:shift} but no pickup.",
    },
    "pairing.no_delivery": {
        "fr": "{task:task} a une prise en charge dans {shift:shift}, mais aucune dépose.",
        "en": "{task:task} has a pickup in {shift:shift} but no delivery.",
    },
    "pairing.two_tours": {
        "fr": "{task:task} est pris en charge par {shift:shift} et déposé par {other:shift} : "
        "il faut la même tournée.",
        "en": "{task:task} is picked up by {shift:shift} and delivered by {other:shift}: it takes one tour.",
    },
    "pairing.reversed": {
        "fr": "{task:task} est déposé avant d'être pris en charge.",
        "en": "{task:task} is delivered before being picked up.",
    },
}
