"""Everyone alike, or some persons with shares of their own; rounded or not."""

from __future__ import annotations

from routing.rules.balance.spec import Balance, PersonShare
from routing.units import MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick, some


def generate(source: Source, sketch: Sketch) -> Balance:
    rows = tuple(
        PersonShare(person=person, share=source.integer(1, 5))
        for person in some(source, sketch.persons(), percent=70)
    )
    return Balance(
        price=pick(source, (1, 0, 40)),
        persons=rows if chance(source, 50) else None,
        unit=pick(source, (1, MINUTE, 7)),
    )
