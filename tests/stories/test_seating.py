"""A minibus of three seats, or of one seat and a wheelchair: the driver folds the bench at a halt."""

from __future__ import annotations

import pytest

from routing.errors import InvalidProblem
from routing.model.plan import Halt
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.referee import audit
from routing.rules.seating.spec import Amounts, Seating, ShiftSeats, TaskSeats
from routing.solving import solve
from routing.words import Speaker
from tests.stories.village import halt, judge, only_breach, ride, shift, tour, village

KINDS = ("seat", "wheelchair")
TASKS = (
    ride("pair", pickup="Rose", delivery="Lilas"),
    ride("Paul", pickup="Rose", delivery="station"),
    ride("Jeanne", pickup="Rose", delivery="station"),
)
SEATS = (
    TaskSeats(task="pair", amounts=(2, 0)),
    TaskSeats(task="Paul", amounts=(1, 0)),
    TaskSeats(task="Jeanne", amounts=(0, 1)),
)
FOLDING = ((3, 0), (1, 1))


def minibus(*configurations: Amounts, until: str = "12:00") -> Problem:
    vehicle = ShiftSeats(shift="bus", configurations=configurations)
    return village(
        tasks=TASKS,
        shifts=(shift("bus", "Ali", "08:00", until),),
        rules=(Seating(kinds=KINDS, tasks=SEATS, shifts=(vehicle,)),),
    )


def at(clock: str, task: str, stop: int = 0) -> Halt:
    return halt(task, clock, clock, clock, stop=stop)


def test_the_bench_is_folded_where_the_pair_gets_off() -> None:
    """Three seats taken to Lilas; back at Rose's for the wheelchair, Paul still on his seat."""
    folded = tour(
        "bus",
        "08:00",
        at("08:10", "pair"),
        at("08:10", "Paul"),
        at("08:25", "pair", 1),
        at("08:40", "Jeanne"),
        at("09:10", "Paul", 1),
        at("09:10", "Jeanne", 1),
        back="09:50",
    )
    assert judge(minibus(*FOLDING), folded).valid
    fixed = only_breach(judge(minibus((3, 0)), folded))
    assert (fixed.code, fixed.tasks) == ("seating.over", ("Jeanne",))


def test_a_wheelchair_takes_two_seats_away() -> None:
    crowded = tour(
        "bus",
        "08:00",
        at("08:10", "pair"),
        at("08:10", "Jeanne"),
        at("08:25", "pair", 1),
        at("08:40", "Jeanne", 1),
        back="09:20",
    )
    breach = only_breach(judge(minibus(*FOLDING), crowded, unserved=("Paul",)))
    assert (breach.code, breach.shift, breach.tasks) == ("seating.over", "bus", ("Jeanne",))
    assert breach.details["aboard"] == "2 seat + 1 wheelchair"
    assert breach.details["configurations"] == "3 seat + 0 wheelchair ; 1 seat + 1 wheelchair"
    said = Speaker(language="fr").breach(breach)
    assert "porte 2 assis + 1 fauteuil" in said
    assert "(3 assis + 0 fauteuil ; 1 assis + 1 fauteuil)" in said
    assert judge(minibus((2, 1)), crowded, unserved=("Paul",)).valid, "a bus with room for all three"


@pytest.mark.parametrize(("configurations", "served"), [(FOLDING, 2), (((3, 0),), 2), (((3, 1),), 3)])
def test_the_search_takes_together_what_the_seats_allow(
    configurations: tuple[Amounts, ...], served: int
) -> None:
    """An hour and a half is one way to the station and back: somebody stays, unless all fit."""
    bus = minibus(*configurations, until="09:30")
    plan = solve(bus, limit=Limit(iterations=500)).plan
    assert audit(bus, plan).valid
    assert len(TASKS) - len(plan.unserved) == served


def test_a_shift_without_a_row_has_no_limit() -> None:
    seats = Seating(kinds=KINDS, tasks=SEATS, shifts=())
    free = village(tasks=TASKS, shifts=(shift("bus", "Ali", "08:00", "09:30"),), rules=(seats,))
    assert solve(free, limit=Limit(iterations=300)).plan.unserved == ()


def test_every_wrong_value_is_told_at_once() -> None:
    wrong = Seating(
        kinds=KINDS,
        tasks=(TaskSeats(task="pair", amounts=(1,)), TaskSeats(task="nobody", amounts=(0, -1))),
        shifts=(
            ShiftSeats(shift="bus", configurations=()),
            ShiftSeats(shift="tram", configurations=((1, 2, 3),)),
        ),
    )
    with pytest.raises(InvalidProblem) as told:
        village(tasks=TASKS, shifts=(shift("bus", "Ali", "08:00", "09:30"),), rules=(wrong,))
    assert sorted(fault.code for fault in told.value.faults) == [
        "seating.kinds",
        "seating.kinds",
        "seating.negative",
        "seating.no_configuration",
        "seating.unknown_shift",
        "seating.unknown_task",
    ]
