"""A few bans."""

from __future__ import annotations

from routing.rules.forbidden.spec import Ban, Forbidden
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick, some


def generate(source: Source, sketch: Sketch) -> Forbidden:
    persons = sketch.persons()
    banned = some(source, sketch.tasks, percent=25) if persons else ()
    return Forbidden(rows=tuple(Ban(task=task.id, person=pick(source, persons)) for task in banned))
