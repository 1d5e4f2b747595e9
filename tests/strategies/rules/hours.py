"""Hours over periods that hold all, some or none of a person's shifts; hard, priced or both."""

from __future__ import annotations

from routing.rules.hours.spec import Hours, HoursLimit
from routing.units import HOUR
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick, some


def generate(source: Source, sketch: Sketch) -> Hours:
    persons = some(source, sketch.persons(), percent=70)
    rows = [_limit(source, person, sketch.horizon) for person in persons]
    if persons and chance(source, 20):  # a second period, which may overlap the first
        rows.append(_limit(source, persons[0], sketch.horizon))
    return Hours(rows=tuple(rows))


def _limit(source: Source, person: str, horizon: int) -> HoursLimit:
    start = source.integer(0, 3) * HOUR
    return HoursLimit(
        person=person,
        start=start if chance(source, 30) else 0,
        end=start + source.integer(1, max(1, horizon // HOUR)) * HOUR,
        planned=source.integer(0, 6) * HOUR // 2 if chance(source, 70) else None,
        over_price=pick(source, (0, 4)),
        under_price=pick(source, (0, 1)),
        longest=source.integer(1, 8) * HOUR // 2 if chance(source, 40) else None,
    )
