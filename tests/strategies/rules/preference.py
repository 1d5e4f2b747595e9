"""Prices of one to three persons for most tasks, and a default that may be dearer or cheaper than theirs."""

from __future__ import annotations

from routing.rules.preference.spec import Preference, TaskPreference
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick, some


def generate(source: Source, sketch: Sketch) -> Preference:
    return Preference(
        rows=tuple(_row(source, task.id, sketch) for task in some(source, sketch.tasks, percent=70))
    )


def _row(source: Source, task: str, sketch: Sketch) -> TaskPreference:
    named = some(source, sketch.persons(), percent=40)
    return TaskPreference(
        task=task,
        prices={person: pick(source, (0, 300, 9000)) for person in named},
        default_price=pick(source, (0, 900, 4000)),
    )
