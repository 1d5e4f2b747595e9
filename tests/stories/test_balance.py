"""Ana and Bob do the same amount of work, or amounts in proportion to their contracts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routing.errors import InvalidProblem
from routing.model.plan import Tour
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.model.task import Stop, Task
from routing.rules.balance.spec import Balance, PersonShare
from routing.solving import solve
from tests.stories.village import MINUTE, halt, judge, shift, tour, village, visit

DAY = (
    visit("care", "Rose", 30),
    visit("meal", "Rose", 30),
    visit("walk", "Lilas", 60),
)
TEAM = (
    shift("Ana am", "Ana", "08:00", "12:00"),
    shift("Ana pm", "Ana", "14:00", "18:00"),
    shift("Bob am", "Bob", "08:00", "12:00"),
)


def team(rule: Balance) -> Problem:
    return village(tasks=DAY, shifts=TEAM, rules=(rule,))


MORNING = tour("Ana am", "08:00", halt("care", "08:10", "08:10", "08:40"), back="08:50")
AFTERNOON = tour("Ana pm", "14:00", halt("meal", "14:10", "15:00", "15:30"), back="15:40")
BOB = tour("Bob am", "08:00", halt("walk", "08:25", "08:25", "09:25"), back="09:50")


def price(rule: Balance, *tours: Tour, unserved: tuple[str, ...] = ()) -> int:
    verdict = judge(team(rule), *tours, unserved=unserved)
    assert verdict.valid
    return verdict.score.parts.get("balance.price", 0)


def test_work_is_service_and_every_leg_over_all_shifts() -> None:
    """Ana 2 x (10 + 30 + 10) min, her wait at Rose's left out; Bob 25 + 60 + 25: each 5 min from the mean."""
    assert price(Balance(price=7), MORNING, AFTERNOON, BOB) == 7 * 2 * 5 * MINUTE


def test_whoever_does_nothing_counts_as_well() -> None:
    assert price(Balance(price=1), MORNING, AFTERNOON, unserved=("walk",)) == 2 * 50 * MINUTE


def test_shares_are_parts_of_the_whole() -> None:
    """Of 210 min Ana is to have two thirds: 140; she has 100, and Bob is 40 above his 70."""
    shares = (PersonShare(person="Ana", share=2), PersonShare(person="Bob", share=1))
    assert price(Balance(price=1, persons=shares), MORNING, AFTERNOON, BOB) == 2 * 40 * MINUTE


def test_only_the_persons_named_are_compared() -> None:
    assert (
        price(Balance(price=1, persons=(PersonShare(person="Ana"),)), MORNING, unserved=("meal", "walk")) == 0
    )


@pytest.mark.parametrize(("unit", "units"), [(1, 300), (MINUTE, 5), (7 * MINUTE, 1), (4 * MINUTE, 2)])
def test_each_distance_is_rounded_up_to_whole_units(unit: int, units: int) -> None:
    assert price(Balance(price=3, unit=unit), MORNING, AFTERNOON, BOB) == 3 * 2 * units


def test_a_part_that_is_no_whole_number_is_exact() -> None:
    """50 min among shares 3 and 4: Ana's part is 21 min 25 s and 5/7, so she is 1714.28 s above it."""
    shares = (PersonShare(person="Ana", share=3), PersonShare(person="Bob", share=4))
    assert price(Balance(price=1, persons=shares), MORNING, unserved=("meal", "walk")) == 2 * 1715


def test_the_search_evens_the_work_out() -> None:
    """All three visits to serve: the two at Rose's by one person, the walk by the other."""
    plan = solve(team(Balance(price=50)), limit=Limit(iterations=5000), lanes=1).plan
    done = {frozenset(h.task for h in t.halts) for t in plan.tours if t.shift != "Ana pm"}
    assert plan.unserved == ()
    assert plan.score.parts["balance.price"] == 50 * 2 * 5 * MINUTE, done


def test_every_wrong_value_is_told_at_once() -> None:
    rows = (PersonShare(person="Eve", share=0), PersonShare(person="Bob", share=2_000_000))
    with pytest.raises(InvalidProblem) as told:
        team(Balance(price=-1, persons=(*rows, rows[1]), unit=0))
    assert sorted(fault.code for fault in told.value.faults) == [
        "balance.double",
        "balance.large_shares",
        "balance.negative",
        "balance.no_share",
        "balance.no_unit",
        "balance.unknown_person",
    ]


def test_a_pause_is_not_work() -> None:
    """Ana 10 + 30 + 10 minutes of work and half an hour of lunch, Bob nothing: each 25 from the mean."""
    lunch = Task(id="lunch", stops=(Stop(place=None, duration=30 * MINUTE),))
    day = village(tasks=(DAY[0], lunch), shifts=TEAM, rules=(Balance(price=1),))
    out = tour(
        "Ana am",
        "08:00",
        halt("care", "08:10", "08:10", "08:40"),
        replace(halt("lunch", "08:40", "08:40", "09:10"), place="Rose"),
        back="09:20",
    )
    verdict = judge(day, out)
    assert verdict.valid
    assert verdict.score.parts == {"balance.price": 2 * 25 * MINUTE}
