"""Targets of some stops, free within a tolerance, early or late at a price."""

from __future__ import annotations

from routing.rules.target.spec import StopTarget, Target
from routing.units import MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick, some


def generate(source: Source, sketch: Sketch) -> Target:
    return Target(
        rows=tuple(
            StopTarget(
                stop=ref,
                start=source.integer(0, max(1, sketch.horizon)),
                tolerance=pick(source, (0, 0, 15 * MINUTE)),
                early_price=pick(source, (0, 2, 9)),
                late_price=pick(source, (0, 3, 9)),
            )
            for ref in some(source, sketch.stops(), percent=40)
        )
    )
