"""One to three windows a stop, hard or priced, and now and then a price on the largest lateness."""

from __future__ import annotations

from routing.model.task import StopRef
from routing.rules.windows.spec import StopWindows, Windows
from routing.units import HOUR, MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick, some


def generate(source: Source, sketch: Sketch) -> Windows:
    rows = tuple(_row(source, ref, sketch.horizon) for ref in some(source, sketch.stops(), percent=75))
    return Windows(rows=rows, peak_price=pick(source, (0, 0, 7)))


def _row(source: Source, ref: StopRef, horizon: int) -> StopWindows:
    opening = source.integer(0, max(0, horizon - HOUR) // (15 * MINUTE)) * 15 * MINUTE
    windows: list[tuple[int, int]] = []
    for _ in range(pick(source, (1, 1, 1, 2, 3))):
        close = opening + pick(source, (0, 15 * MINUTE, HOUR, 3 * HOUR))
        windows.append((opening, close))
        opening = close + pick(source, (1, 20 * MINUTE, 2 * HOUR))
    price = pick(source, (0, 1, 12)) if chance(source, 45) else None
    return StopWindows(stop=ref, windows=tuple(windows), late_price=price)
