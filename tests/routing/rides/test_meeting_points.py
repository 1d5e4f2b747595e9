"""Meeting points: nobody walks too far, no point too many, the same answer each time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.rides import meeting_points
from routing.rides.meeting_points import Candidate, Walker, choose_points
from routing.rides.meeting_swaps import POINT_METRES
from routing.travel.crowfly import crowfly_leg, unit_vector
from routing.travel.place import Place
from routing.travel.profiles import WALKING

DEGREE = 111_195.0
spots = st.lists(st.integers(-20, 20), min_size=1, max_size=7)


def _metres(one: Walker, other: Candidate) -> int:
    ends = [unit_vector(Place(id=end.id, lat=end.lat, lon=end.lon)) for end in (one, other)]
    return crowfly_leg(ends[0], ends[1], WALKING.crowfly)[1]


def _walkers(metres: list[int], people: int = 1) -> list[Walker]:
    return [
        Walker(id=f"w{n}", lat=48.0 + 100 * one / DEGREE, lon=2.0, people=people)
        for n, one in enumerate(metres)
    ]


def _stops(metres: list[int]) -> list[Candidate]:
    return [Candidate(id=f"s{n}", lat=48.0 + 100 * one / DEGREE, lon=2.0) for n, one in enumerate(metres)]


@given(homes=spots, stops=spots)
def test_nobody_walks_farther_than_the_limit(homes: list[int], stops: list[int]) -> None:
    """Who is left out has no stop within reach at all."""
    walkers, candidates = _walkers(homes), _stops(stops)
    found = choose_points(walkers, candidates, longest=600)
    for walker in walkers:
        nearest = min(_metres(walker, stop) for stop in candidates)
        assert (walker.id in found) == (nearest <= 600)
        if walker.id in found:
            point = next(stop for stop in candidates if stop.id == found[walker.id].point)
            assert found[walker.id].metres == _metres(walker, point) <= 600


@given(homes=spots, stops=spots)
def test_it_is_the_cheapest_choice_of_all(homes: list[int], stops: list[int]) -> None:
    """Every subset of the stops, tried one by one, costs as much or more."""
    walkers, candidates = _walkers(homes, people=3), _stops(stops)
    found = choose_points(walkers, candidates, longest=900)
    reached = [walker for walker in walkers if walker.id in found]
    paid = POINT_METRES * len({one.point for one in found.values()}) + 3 * sum(
        one.metres for one in found.values()
    )
    walks = {
        (walker.id, stop.id): _metres(walker, stop)
        for walker in reached
        for stop in candidates
        if _metres(walker, stop) <= 900
    }
    costs = [_cost(reached, chosen, walks) for chosen in _subsets(candidates)]
    assert paid == (min(cost for cost in costs if cost is not None) if reached else 0)


def _subsets(candidates: list[Candidate]) -> Iterator[tuple[Candidate, ...]]:
    for size in range(1, len(candidates) + 1):
        yield from combinations(candidates, size)


def _cost(
    walkers: list[Walker], chosen: tuple[Candidate, ...], walks: dict[tuple[str, str], int]
) -> int | None:
    """Points and metres on foot; None when somebody reaches none of the points."""
    each = [[walks[one.id, stop.id] for stop in chosen if (one.id, stop.id) in walks] for one in walkers]
    return POINT_METRES * len(chosen) + 3 * sum(map(min, each)) if all(each) else None


def test_people_who_share_a_stop_share_the_point() -> None:
    found = choose_points(_walkers([0, 2, 4]), _stops([1, 2, 3]), longest=400)
    assert {one.point for one in found.values()} == {"s1"}


def test_large_groups_are_close_to_the_cheapest(monkeypatch: pytest.MonkeyPatch) -> None:
    """Above a size only the cover is proved; swaps come within a twentieth of the whole model's answer."""
    generator = np.random.default_rng(1)
    walkers = _walkers([int(one) for one in generator.integers(-60, 60, size=60)], people=4)
    candidates = _stops(list(range(-60, 61, 3)))
    monkeypatch.setattr(meeting_points, "WHOLE", 1_000)
    exact = _paid(choose_points(walkers, candidates, longest=400), people=4)
    monkeypatch.setattr(meeting_points, "WHOLE", 0)
    near = _paid(choose_points(walkers, candidates, longest=400), people=4)
    assert exact <= near <= 1.05 * exact


def _paid(found: Mapping[str, meeting_points.Walk], *, people: int) -> int:
    points = {one.point for one in found.values()}
    return POINT_METRES * len(points) + people * sum(one.metres for one in found.values())
