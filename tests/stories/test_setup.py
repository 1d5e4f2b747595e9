"""Overalls on once a house: the second visit there, right after the first, is spared the ten minutes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routing.errors import InvalidProblem
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.model.task import Stop, StopRef, Task
from routing.referee import audit
from routing.rules.setup.spec import Setup, StopSetup
from routing.rules.windows.spec import StopWindows, Windows
from routing.solving import solve
from tests.stories.village import MINUTE, at, halt, judge, only_breach, shift, tour, village, visit

TASKS = (visit("care", "Rose", 30), visit("meal", "Rose", 20), visit("walk", "Lilas", 30))
ANA = shift("Ana", "Ana", "08:00", "12:00")
OVERALLS = Setup(
    rows=tuple(StopSetup(stop=StopRef(task=name), duration=10 * MINUTE) for name in ("care", "meal", "walk"))
)


def house(*, pause: bool = False) -> Problem:
    lunch = (Task(id="lunch", stops=(Stop(place=None, duration=15 * MINUTE),)),) if pause else ()
    return village(tasks=(*TASKS, *lunch), shifts=(ANA,), rules=(OVERALLS,))


def test_two_visits_at_one_address_are_set_up_once() -> None:
    once = tour(
        "Ana", "08:00", halt("care", "08:10", "08:10", "08:50"), halt("meal", "08:50", "08:50", "09:10"),
        halt("walk", "09:25", "09:25", "10:05"), back="10:30",
    )  # fmt: skip
    assert judge(house(), once).valid


def test_coming_back_later_is_set_up_again() -> None:
    again = tour(
        "Ana", "08:00", halt("care", "08:10", "08:10", "08:50"), halt("walk", "09:05", "09:05", "09:45"),
        halt("meal", "10:00", "10:00", "10:20"), back="10:40",
    )  # fmt: skip
    breach = only_breach(judge(house(), again))
    assert (breach.code, breach.tasks) == ("tour.wrong_end", ("meal",))
    assert breach.details["expected"] == at("10:30")


def test_another_flat_of_the_house_is_no_new_address() -> None:
    tasks = (visit("care", "Rose", 30), visit("walk", "Lilas", 30))
    two = Setup(rows=(OVERALLS.rows[0], OVERALLS.rows[2]))
    problem = village(tasks=tasks, shifts=(ANA,), rules=(two,))
    places = tuple(replace(place, address="12 rue Haute") for place in problem.places[1:3])
    neighbours = replace(problem, places=(problem.places[0], *places, problem.places[3]))
    both = tour(
        "Ana", "08:00", halt("care", "08:10", "08:10", "08:50"), halt("walk", "08:50", "08:50", "09:20"),
        back="09:45",
    )  # fmt: skip
    assert judge(neighbours, both).valid
    assert not judge(problem, both).valid


def test_a_pause_in_between_changes_nothing() -> None:
    lunch = replace(halt("lunch", "08:50", "08:50", "09:05"), place="Rose")
    day = tour(
        "Ana", "08:00", halt("care", "08:10", "08:10", "08:50"), lunch,
        halt("meal", "09:05", "09:05", "09:25"), back="09:35",
    )  # fmt: skip
    assert judge(house(pause=True), day, unserved=("walk",)).valid


def test_a_pause_taken_before_the_first_visit_there_is_no_visit() -> None:
    """Ana takes her break at Rose's door, then comes in: the overalls are still to be put on."""
    lunch = replace(halt("lunch", "08:10", "08:10", "08:25"), place="Rose")
    day = tour("Ana", "08:00", lunch, halt("care", "08:25", "08:25", "08:55"), back="09:05")
    breach = judge(house(pause=True), day, unserved=("walk", "meal")).breaches[0]
    assert breach.code == "tour.wrong_end"
    assert breach.details == {"end": at("08:55"), "expected": at("09:05")}


def test_the_search_makes_the_visits_of_a_house_one_after_the_other() -> None:
    """Until 10:00 there is time for the three only if Rose's house is set up once: 120 minutes, not 140."""
    until = replace(ANA, end=at("10:30"))
    problem = village(tasks=TASKS, shifts=(until,), rules=(OVERALLS,))
    plan = solve(problem, limit=Limit(iterations=500), lanes=1).plan
    assert plan.unserved == ()
    order = [one.task for one in plan.tours[0].halts]
    assert abs(order.index("care") - order.index("meal")) == 1
    assert audit(problem, plan).valid


def test_a_start_that_stays_while_the_setup_goes_moves_what_comes_behind() -> None:
    """The meal waits for 09:00 whoever was there before; with the care in front it ends ten minutes sooner,
    and only then is the walk, at 09:40 at the latest, still in time."""
    windows = Windows(
        rows=(
            StopWindows(stop=StopRef(task="meal"), windows=((at("09:00"), at("09:00")),)),
            StopWindows(stop=StopRef(task="walk"), windows=((at("09:35"), at("09:40")),)),
        )
    )
    problem = village(tasks=TASKS, shifts=(ANA,), rules=(OVERALLS, windows))
    plan = solve(problem, limit=Limit(iterations=300), lanes=1).plan
    assert [(one.task, one.end) for one in plan.tours[0].halts] == [
        ("care", at("08:50")), ("meal", at("09:20")), ("walk", at("10:15")),
    ]  # fmt: skip


def test_every_wrong_value_is_told_at_once() -> None:
    wrong = Setup(
        rows=(
            StopSetup(stop=StopRef(task="none"), duration=-1),
            StopSetup(stop=StopRef(task="lunch"), duration=0),
            StopSetup(stop=StopRef(task="care"), duration=0),
            StopSetup(stop=StopRef(task="care"), duration=0),
        )
    )
    with pytest.raises(InvalidProblem) as told:
        replace(house(pause=True), rules=(wrong,))
    codes = sorted(fault.code for fault in told.value.faults)
    assert codes == ["setup.double", "setup.negative", "setup.pause", "setup.unknown_stop"]
