"""Links that tie no times (the way back, hours after the way there) leave tours independent of each other."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from routing.model.link import Link, Relation
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.model.task import StopRef
from routing.referee import audit
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.windows.spec import StopWindows, Windows
from routing.search.lower import lower
from routing.search.run import search
from tests.stories.village import at, ride, shift, village
from tests.strategies.problems import random_problem

HOMES = ("Rose", "Lilas", "Rose", "Lilas")


def day(*, back: str, cars: int = 2, until: str = "18:00", person: Relation = "any") -> Problem:
    """Four people go to the station between 8 and 9, and home from ``back`` on; both ways or none."""
    tasks, links, rows = [], [], []
    for number, home in enumerate(HOMES):
        there = ride(f"there{number}", pickup=home, delivery="station")
        home_again = ride(f"back{number}", pickup="station", delivery=home)
        tasks += [there, home_again]
        first, second = StopRef(task=there.id), StopRef(task=home_again.id)
        links.append(Link(first=first, second=second, person=person, both=True))
        rows.append(StopWindows(stop=first, windows=((at("08:00"), at("09:00")),)))
        rows.append(StopWindows(stop=second, windows=((at(back), at(back) + 1800),)))
    return village(
        tasks=tuple(tasks),
        shifts=tuple(shift(f"car{n}", f"driver{n}", "08:00", until) for n in range(cars)),
        links=tuple(links),
        rules=(Windows(rows=tuple(rows)), TravelCost(rows=(ModePrice(mode="car", per_time=1),))),
    )


@pytest.mark.parametrize(("back", "tied"), [("12:00", 0), ("09:00", 0), ("08:30", 1)])
def test_only_windows_that_overlap_tie_times(back: str, tied: int) -> None:
    fields = lower(day(back=back)).fields
    assert (fields["has_links"], fields["remembered"]) == (tied, 1 - tied)


@pytest.mark.parametrize("person", ["any", "same"])
def test_both_ways_are_served_by_whom_they_may_be(person: Relation) -> None:
    problem = day(back="12:00", person=person)
    plan = search(problem, limit=Limit(iterations=600), seed=1, lanes=1, workers=1).plan
    verdict = audit(problem, plan)
    assert verdict.breaches == ()
    assert plan.score.levels == verdict.score.levels
    assert plan.unserved == ()


def test_nobody_is_taken_who_could_not_be_brought_back() -> None:
    """Little time is left after the way back: whoever is not brought home is not taken there."""
    problem = day(back="11:45", cars=1, until="12:25")
    plan = search(problem, limit=Limit(iterations=600), seed=1, lanes=1, workers=1).plan
    assert audit(problem, plan).breaches == ()
    assert len(plan.unserved) % 2 == 0
    for number in range(len(HOMES)):
        assert (f"there{number}" in plan.unserved) == (f"back{number}" in plan.unserved)


def test_search_and_referee_agree_where_no_link_ties_times(night_count: Callable[[int], int]) -> None:
    for seed in range(night_count(400)):
        problem = random_problem(seed, tasks=8, shifts=3, days=1, linked=0)
        loose = tuple(
            Link(
                first=StopRef(task=one.id),
                second=StopRef(task=other.id),
                min_gap=-(10**7),
                person=("any", "same", "different")[seed % 3],
                both=seed % 2 == 0,
            )
            for one, other in zip(problem.tasks[::2], problem.tasks[1::2], strict=True)
        )
        tied = Problem(
            places=problem.places,
            modes=problem.modes,
            tasks=problem.tasks,
            shifts=problem.shifts,
            links=loose,
            rules=problem.rules,
        )
        found = search(tied, limit=Limit(iterations=400), seed=seed, lanes=1, workers=1)
        verdict = audit(tied, found.plan)
        assert verdict.breaches == (), (seed, verdict.breaches)
        assert found.plan.score.levels == verdict.score.levels, seed
