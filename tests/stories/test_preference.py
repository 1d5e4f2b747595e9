"""Rose wants Ana, her usual carer; Bob she knows; a stranger may come when it must be, at a price."""

from __future__ import annotations

import pytest

from routing.errors import InvalidProblem
from routing.model.plan import Tour
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.rules.preference.spec import Preference, TaskPreference
from routing.solving import solve
from tests.stories.village import halt, judge, ride, shift, tour, village, visit

TEAM = tuple(shift(name, name, "08:00", "12:00") for name in ("Ana", "Bob", "Eve"))
USUAL = TaskPreference(task="care", prices={"Ana": 0, "Bob": 500}, default_price=7200)


def rose(*rows: TaskPreference) -> Problem:
    return village(
        tasks=(visit("care", "Rose", 30), ride("market", pickup="Rose", delivery="station")),
        shifts=TEAM,
        rules=(Preference(rows=rows),),
    )


def care_by(who: str) -> Tour:
    return tour(who, "08:00", halt("care", "08:10", "08:10", "08:40"), back="08:50")


@pytest.mark.parametrize(
    ("who", "parts"),
    [("Ana", {}), ("Bob", {"preference.price": 500}), ("Eve", {"preference.price": 7200})],
)
def test_the_price_is_that_of_the_person_who_comes(who: str, parts: dict[str, int]) -> None:
    verdict = judge(rose(USUAL), care_by(who), unserved=("market",))
    assert verdict.valid
    assert verdict.score.parts == parts


def test_nobody_coming_is_not_a_preference() -> None:
    assert judge(rose(USUAL), unserved=("care", "market")).score.parts == {}


def test_a_ride_of_two_stops_is_priced_once() -> None:
    lent = TaskPreference(task="market", default_price=1000)
    there = tour(
        "Eve",
        "08:00",
        halt("market", "08:10", "08:10", "08:10"),
        halt("market", "08:40", "08:40", "08:40", stop=1),
        back="09:20",
    )
    assert judge(rose(lent), there, unserved=("care",)).score.parts == {"preference.price": 1000}


def test_the_search_sends_the_usual_carer() -> None:
    for usual in ("Ana", "Bob", "Eve"):
        row = TaskPreference(task="care", prices={usual: 0}, default_price=7200)
        plan = solve(rose(row), limit=Limit(iterations=300), lanes=1).plan
        assert [t.shift for t in plan.tours if any(h.task == "care" for h in t.halts)] == [usual]


def test_every_wrong_value_is_told_at_once() -> None:
    wrong = TaskPreference(task="cure", prices={"Ann": 1, "Bob": -2}, default_price=-1)
    with pytest.raises(InvalidProblem) as told:
        rose(wrong, USUAL, USUAL)
    assert sorted(fault.code for fault in told.value.faults) == [
        "preference.double",
        "preference.negative",
        "preference.negative",
        "preference.unknown_person",
        "preference.unknown_task",
    ]
