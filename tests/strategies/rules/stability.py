"""A base plan that knows most tasks: persons present or gone, starts at all stops, one or none."""

from __future__ import annotations

from routing.rules.stability.spec import BaseTask, Stability
from routing.units import MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick, some


def generate(source: Source, sketch: Sketch) -> Stability:
    rows = tuple(
        _row(source, task.id, len(task.stops), sketch) for task in some(source, sketch.tasks, percent=70)
    )
    return Stability(
        rows=rows,
        person_price=pick(source, (0, 2500)),
        time_price=pick(source, (0, 150)),
        tolerance=pick(source, (0, 10 * MINUTE)),
        unit=pick(source, (MINUTE, 1, 7 * MINUTE)),
    )


def _row(source: Source, task: str, stops: int, sketch: Sketch) -> BaseTask:
    persons = (None, "somebody gone", *sketch.persons())
    starts = tuple(source.integer(0, max(1, sketch.horizon)) for _ in range(source.integer(0, stops)))
    return BaseTask(task=task, person=pick(source, persons) if chance(source, 80) else None, starts=starts)
