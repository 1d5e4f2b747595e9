"""Pairing has no data: the tasks with two stops say it all."""

from __future__ import annotations

from routing.rules.pairing.spec import Pairing
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source


def generate(source: Source, sketch: Sketch) -> Pairing:
    return Pairing()
