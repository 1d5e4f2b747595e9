"""The plain scheduler against every time: it finds a schedule exactly when there is one."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from itertools import product

import pytest

from routing.explain.hop import DIP, Hop
from routing.explain.times import Answer, Times
from routing.rules.explaining import Apart, At, Limit, Spans, Stepped, TravelAtMost
from routing.travel.mode import Band

LAST = 11
Case = tuple[list[Hop], list[int], list[Limit]]


def drawn(seed: int) -> Case:
    """A tour of two stops in a day of a few units: rush hours, several windows, gaps, a limit on travel."""
    dice = random.Random(seed)
    bands = tuple(Band(start=start, permille=dice.choice((500, 1500, 2500))) for start in (3, 6))
    hops = [
        Hop(
            base=dice.choice((None, 1, 2)),
            door=dice.randint(0, 1),
            bands=bands if dice.random() < 0.6 else (),
        )
        for _ in range(3)
    ]
    limits: list[Limit] = [At(point=0, spans=((0, None),)), At(point=3, spans=((None, LAST),))]
    for point in (1, 2):
        first = dice.randint(0, 5)
        second = first + dice.randint(3, 5)
        limits.append(At(point=point, spans=((first, first + dice.randint(0, 2)), (second, second + 1))))
    if dice.random() < 0.5:
        least = dice.randint(0, 4)
        limits.append(Apart(first=1, second=2, least=least, most=least + dice.randint(0, 2)))
    if dice.random() < 0.5:
        limits.append(Apart(first=0, second=3, most=dice.randint(4, 9)))
    if dice.random() < 0.4:
        limits.append(TravelAtMost(most=dice.randint(0, 3)))
    if dice.random() < 0.3:
        limits.append(Stepped(step=dice.choice((2, 3))))
    return hops, [dice.randint(0, 2), dice.randint(0, 2)], limits


def every_schedule(times: Times) -> Iterator[tuple[int, ...]]:
    """All of them; times outside the spans of their point need not be tried."""
    open_ = [[at for at in range(LAST + 1) if _within(at, spans)] for spans in times.spans]
    return (one for one in product(*open_) if times.holds(one))


def _within(at: int, spans: Spans) -> bool:
    return any((low is None or low <= at) and (high is None or at <= high) for low, high in spans)


def times_of(case: Case) -> Times:
    hops, durations, limits = case
    return Times(hops=hops, durations=durations, limits=limits)


def test_it_finds_a_schedule_exactly_when_there_is_one(night_count: Callable[[int], int]) -> None:
    found = {True: 0, False: 0}
    for seed in range(night_count(2000)):
        times = times_of(drawn(seed))
        exists = next(every_schedule(times), None) is not None
        answer = times.answer()
        assert answer.decided, seed
        assert (answer.times is not None) == exists, seed
        assert answer.times is None or times.holds(answer.times)
        found[exists] += 1
    assert min(found.values()) > 20


def test_bounds_hold_every_schedule(night_count: Callable[[int], int]) -> None:
    for seed in range(night_count(300)):
        times = times_of(drawn(seed))
        bounds = times.bounds()
        for schedule in every_schedule(times):
            assert bounds is not None, seed
            low, high = bounds
            assert all(a <= at <= b for a, at, b in zip(low, schedule, high, strict=True)), (seed, schedule)


def test_a_circle_of_limits_is_no_schedule() -> None:
    """A ride of at most five minutes that takes ten: pushed for ever, but decided at once."""
    hops = [Hop(base=600, door=0, bands=()) for _ in range(3)]
    limits: list[Limit] = [Apart(first=1, second=2, most=300), Apart(first=0, second=3, most=90_000)]
    assert Times(hops=hops, durations=[0, 0], limits=limits).answer() == Answer(None)


@pytest.mark.parametrize("seed", range(20))
def test_bounds_of_a_leg_hold_at_every_hour(seed: int) -> None:
    dice = random.Random(seed)
    starts = sorted(dice.sample(range(500), 3))
    bands = tuple(Band(start=start, permille=dice.choice((700, 1000, 1333, 1500))) for start in starts)
    hop = Hop(base=dice.randint(1, 120), door=dice.choice((0, 30)), bands=bands)
    low = dice.randint(0, 400)
    high = low + dice.randint(0, 150)
    arrivals = {at: hop.arrive(at) for at in range(low, high + 1)}
    assert hop.least(low, high) <= min(reached - at for at, reached in arrivals.items())
    assert hop.soonest(low) <= min(arrivals.values()) <= hop.soonest(low) + DIP
    for goal in range(arrivals[low], arrivals[high]):
        last = max((at for at, reached in arrivals.items() if reached <= goal), default=low - 1)
        assert last <= hop.latest(goal)
