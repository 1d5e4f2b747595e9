"""A grid of one, five or fifteen minutes."""

from __future__ import annotations

from routing.rules.grid.spec import Grid
from routing.units import MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick


def generate(source: Source, sketch: Sketch) -> Grid:
    return Grid(step=pick(source, (1, MINUTE, 5 * MINUTE, 15 * MINUTE)))
