"""Two neighbours who quarrel, a patient who travels alone, and a family that wants one car."""

from __future__ import annotations

import pytest

from routing.errors import InvalidProblem
from routing.model.plan import Halt, Tour
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.referee import audit
from routing.rules.company.spec import Company, TaskCompany
from routing.solving import solve
from tests.stories.village import halt, judge, only_breach, ride, shift, tour, village, visit

TASKS = (
    ride("Paul", pickup="Rose", delivery="station"),
    ride("Jeanne", pickup="Lilas", delivery="station"),
)
ALONE = Company(rows=(TaskCompany(task="Paul", private=True),))
QUARREL = Company(rows=(TaskCompany(task="Jeanne", apart=("Paul",)),))
FAMILY = Company(rows=(TaskCompany(task="Paul", group="family"), TaskCompany(task="Jeanne", group="family")))


def town(rule: Company, *, cars: int = 1, until: str = "12:00") -> Problem:
    shifts = tuple(shift(f"car{number}", f"driver{number}", "08:00", until) for number in range(cars))
    return village(tasks=TASKS, shifts=shifts, rules=(rule,))


def at(clock: str, task: str, stop: int = 0) -> Halt:
    return halt(task, clock, clock, clock, stop=stop)


POOLED = tour(
    "car0",
    "08:00",
    at("08:10", "Paul"),
    at("08:25", "Jeanne"),
    at("08:40", "Paul", 1),
    at("08:40", "Jeanne", 1),
    back="09:20",
)
IN_TURN = tour(
    "car0",
    "08:00",
    at("08:10", "Paul"),
    at("08:40", "Paul", 1),
    at("08:55", "Jeanne"),
    at("09:10", "Jeanne", 1),
    back="09:50",
)


@pytest.mark.parametrize(
    ("rule", "pooled", "in_turn"),
    [(ALONE, "company.shared", None), (QUARREL, "company.not_apart", None), (FAMILY, None, "company.torn")],
)
def test_who_is_on_board_with_whom(rule: Company, pooled: str | None, in_turn: str | None) -> None:
    for plan, code in ((POOLED, pooled), (IN_TURN, in_turn)):
        verdict = judge(town(rule), plan)
        if code is None:
            assert verdict.valid
        else:
            breach = only_breach(verdict)
            assert (breach.code, breach.shift, set(breach.tasks)) == (code, "car0", {"Paul", "Jeanne"})


def test_getting_off_where_the_next_boards_is_not_sharing() -> None:
    """At the same place and minute, the order of the halts says who is first."""
    tasks = (ride("in", pickup="Rose", delivery="Lilas"), ride("out", pickup="Lilas", delivery="station"))
    rule = Company(rows=(TaskCompany(task="in", private=True),))
    line = village(tasks=tasks, shifts=(shift("car0", "Ali", "08:00", "12:00"),), rules=(rule,))
    off_first = (at("08:10", "in"), at("08:25", "in", 1), at("08:25", "out"), at("08:40", "out", 1))
    assert judge(line, tour("car0", "08:00", *off_first, back="09:20")).valid
    on_first = (at("08:10", "in"), at("08:25", "out"), at("08:25", "in", 1), at("08:40", "out", 1))
    assert only_breach(judge(line, tour("car0", "08:00", *on_first, back="09:20"))).code == "company.shared"


def test_a_family_does_not_ride_in_two_cars() -> None:
    def alone(car: str, who: str, place: str) -> Tour:
        return tour(car, "08:00", at(place, who), at("08:40", who, 1), back="09:20")

    cars = town(FAMILY, cars=2)
    breach = only_breach(judge(cars, alone("car0", "Paul", "08:10"), alone("car1", "Jeanne", "08:25")))
    assert (breach.code, breach.details["elsewhere"]) == ("company.two_tours", "car0")


@pytest.mark.parametrize(("rule", "served"), [(ALONE, 1), (QUARREL, 1), (FAMILY, 2), (Company(rows=()), 2)])
def test_the_search_pools_only_who_may_be_pooled(rule: Company, served: int) -> None:
    """Until 09:20 there is time for one way to the station only."""
    short = town(rule, until="09:20")
    plan = solve(short, limit=Limit(iterations=300)).plan
    assert audit(short, plan).valid
    assert len(TASKS) - len(plan.unserved) == served


def test_the_search_serves_a_private_ride_between_others() -> None:
    """Its cheapest place in time is inside another ride; it is given one where nobody is on board."""
    rule = Company(rows=(TaskCompany(task="Paul", private=True),))
    plan = solve(town(rule), limit=Limit(iterations=200)).plan
    assert plan.unserved == ()
    assert audit(town(rule), plan).valid


def test_every_wrong_value_is_told_at_once() -> None:
    wrong = Company(
        rows=(
            TaskCompany(task="Paul", private=True, apart=("Paul", "Eve", "Jeanne"), group="family"),
            TaskCompany(task="Jeanne", group="family"),
            TaskCompany(task="care"),
            TaskCompany(task="care"),
        )
    )
    with pytest.raises(InvalidProblem) as told:
        village(
            tasks=(*TASKS, visit("care", "Rose", 30)),
            shifts=(shift("car0", "Ali", "08:00", "12:00"),),
            rules=(wrong,),
        )
    assert sorted(fault.code for fault in told.value.faults) == [
        "company.double",
        "company.group_apart",
        "company.itself",
        "company.one_stop",
        "company.one_stop",
        "company.private_group",
        "company.unknown_task",
    ]
