"""Priorities of every level; optional tasks weigh about what serving them costs."""

from __future__ import annotations

from typing import get_args

from routing.rules.unserved.spec import Level, Priority, Unserved
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick, some


def generate(source: Source, sketch: Sketch) -> Unserved:
    return Unserved(rows=tuple(_row(source, task.id) for task in some(source, sketch.tasks, percent=60)))


def _row(source: Source, task: str) -> Priority:
    level: Level = pick(source, get_args(Level))
    weight = pick(source, (0, 800, 5000, 40_000)) if level == "soft" else pick(source, (1, 0, 3))
    return Priority(task=task, level=level, weight=weight)
