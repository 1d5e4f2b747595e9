"""A price of waiting, now and then zero."""

from __future__ import annotations

from routing.rules.waiting.spec import Waiting
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, pick


def generate(source: Source, sketch: Sketch) -> Waiting:
    return Waiting(price=pick(source, (0, 1, 6)))
