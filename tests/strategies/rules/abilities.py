"""Needs in three abilities, all of or any of; most shifts offer most of them."""

from __future__ import annotations

from routing.rules.abilities.spec import Abilities, Need, Offer
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, some

NAMES = ("lift", "injection", "driving")


def generate(source: Source, sketch: Sketch) -> Abilities:
    needs = tuple(
        Need(task=task.id, all_of=some(source, NAMES, percent=20), any_of=_groups(source))
        for task in some(source, sketch.tasks, percent=60)
    )
    offers = tuple(
        Offer(shift=shift.id, abilities=some(source, NAMES, percent=70))
        for shift in some(source, sketch.shifts, percent=90)
    )
    return Abilities(needs=needs, offers=offers)


def _groups(source: Source) -> tuple[tuple[str, ...], ...]:
    groups = (some(source, NAMES, percent=50) for _ in range(source.integer(0, 2)))
    return tuple(group for group in groups if group) if chance(source, 40) else ()
