"""Weeks in which nothing is wrong, drawn at random."""

from __future__ import annotations

from random import Random

from hypothesis import strategies as st

from tests.matching.checking.town import CARERS, CLIENTS, Seen

#: Enough for the longest way in the town at any hour, door and all.
_GAP = 30


def _day(random: Random, day: int) -> tuple[Seen, ...]:
    """One carer's day: up to four visits of at most two hours, with time to travel between."""
    now = 7 * 60 + 5 * random.randrange(25)
    visits: list[Seen] = []
    for _ in range(random.randrange(5)):
        length = 15 * random.randint(2, 8)
        visits.append(Seen(day, now, now + length, random.choice(CLIENTS)))
        now += length + _GAP + 5 * random.randrange(13)
    return tuple(visits)


def _week(seed: int) -> dict[str, tuple[Seen, ...]]:
    """The first three days of every carer's week, in which somebody works."""
    random = Random(seed)
    week = {name: tuple(visit for day in range(3) for visit in _day(random, day)) for name in CARERS}
    return week if any(week.values()) else {**week, CARERS[0]: (Seen(0, 480, 540, CLIENTS[0]),)}


#: One number a week: a week drawn visit by visit costs more than checking it.
CLEAN_WEEKS = st.integers(0, 2**32 - 1).map(_week)
