"""Ana knows the work, Bob is new: the same visit takes him longer, and what follows starts later."""

from __future__ import annotations

import pytest

from routing.errors import InvalidProblem
from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.model.task import Stop, StopRef, Task
from routing.referee import audit
from routing.rules.contract import Rule
from routing.rules.hours.spec import Hours, HoursLimit
from routing.rules.service_time.spec import Pace, PersonStop, ServiceTime
from routing.rules.windows.spec import StopWindows, Windows
from routing.solving import solve
from tests.stories.village import MINUTE, at, halt, judge, only_breach, shift, tour, village, visit

TASKS = (visit("care", "Rose", 30), visit("meal", "Lilas", 20))
ANA, BOB = shift("Ana", "Ana", "08:00", "12:00"), shift("Bob", "Bob", "08:00", "12:00")
NEW = ServiceTime(paces=(Pace(person="Bob", percent=150),))


def team(*rules: Rule, links: tuple[Link, ...] = ()) -> Problem:
    return village(tasks=TASKS, shifts=(ANA, BOB), rules=rules, links=links)


def test_a_slower_carer_ends_later_and_is_paid_for_it() -> None:
    """45 minutes instead of 30, then 15 of road, then 30 instead of 20: 90 minutes of work."""
    limit = Hours(rows=(HoursLimit(person="Bob", start=0, end=at("24:00"), longest=90 * MINUTE),))
    slow = tour(
        "Bob", "08:00", halt("care", "08:10", "08:10", "08:55"), halt("meal", "09:10", "09:10", "09:40"),
        back="10:05",
    )  # fmt: skip
    assert judge(team(NEW, limit), slow).valid
    less = Hours(rows=(HoursLimit(person="Bob", start=0, end=at("24:00"), longest=89 * MINUTE),))
    assert only_breach(judge(team(NEW, less), slow)).code == "hours.too_long"


def test_a_plan_that_takes_a_new_carer_for_an_old_hand_is_refused() -> None:
    quick = tour("Bob", "08:00", halt("care", "08:10", "08:10", "08:40"), back="08:50")
    codes = {breach.code for breach in judge(team(NEW), quick, unserved=("meal",)).breaches}
    assert codes == {"tour.wrong_end", "tour.return_too_soon"}
    assert judge(team(NEW), tour("Ana", "08:00", *quick.halts, back="08:50"), unserved=("meal",)).valid


def test_a_row_goes_before_the_pace_and_a_part_of_a_second_is_a_whole_one() -> None:
    own = PersonStop(stop=StopRef(task="care"), person="Bob", duration=20 * MINUTE)
    pace = Pace(person="Bob", percent=101)
    rule = ServiceTime(paces=(pace,), rows=(own,))
    both = tour(
        "Bob", "08:00", halt("care", "08:10", "08:10", "08:30"), halt("meal", "08:45", "08:45", "09:06"),
        back="09:31",
    )  # fmt: skip
    wrong = only_breach(judge(team(rule), both))
    assert wrong.details == {"end": at("09:06"), "expected": at("08:45") + 1212}, "1 % of 1200 is 12"
    odd = Task(id="odd", stops=(Stop(place="Rose", duration=150),))
    problem = village(tasks=(odd,), shifts=(BOB,), rules=(ServiceTime(paces=(pace,)),))
    plan = solve(problem, limit=Limit(iterations=50), lanes=1).plan
    assert plan.tours[0].halts[0].end - plan.tours[0].halts[0].start == 152, "1.5 counts as 2"


def test_a_pace_for_one_task_goes_before_the_pace_for_all() -> None:
    rule = ServiceTime(
        paces=(Pace(person="Bob", percent=150), Pace(person="Bob", percent=50, tasks=("meal",)))
    )
    both = tour(
        "Bob", "08:00", halt("care", "08:10", "08:10", "08:55"), halt("meal", "09:10", "09:10", "09:20"),
        back="09:45",
    )  # fmt: skip
    assert judge(team(rule), both).valid


def test_the_search_sends_the_one_who_is_in_time() -> None:
    """The meal can start at 09:00 at the latest: who begins the care at 08:10 must be through by 08:45."""
    hours = Windows(
        rows=(
            StopWindows(stop=StopRef(task="care"), windows=((at("08:10"), at("08:10")),)),
            StopWindows(stop=StopRef(task="meal"), windows=((at("08:50"), at("09:00")),)),
        )
    )
    same = Link(
        first=StopRef(task="care"),
        second=StopRef(task="meal"),
        min_gap=0,
        origin="end",
        person="same",
        both=True,
    )
    problem = team(NEW, hours, links=(same,))
    plan = solve(problem, limit=Limit(iterations=500), lanes=1).plan
    assert {t.shift: [h.task for h in t.halts] for t in plan.tours} == {"Ana": ["care", "meal"]}
    assert audit(problem, plan).valid


def test_every_wrong_value_is_told_at_once() -> None:
    pause = Task(id="lunch", stops=(Stop(place=None, duration=600),))
    wrong = ServiceTime(
        paces=(
            Pace(person="Eve", percent=9, tasks=("care", "nowhere", "care")),
            Pace(person="Ana", percent=120),
            Pace(person="Ana", percent=1001),
        ),
        rows=(
            PersonStop(stop=StopRef(task="none"), person="Eve", duration=-1),
            PersonStop(stop=StopRef(task="lunch"), person="Ana", duration=60),
            PersonStop(stop=StopRef(task="lunch"), person="Ana", duration=90),
        ),
    )
    with pytest.raises(InvalidProblem) as told:
        village(tasks=(*TASKS, pause), shifts=(ANA,), rules=(wrong,))
    codes = sorted(fault.code.removeprefix("service_time.") for fault in told.value.faults)
    assert codes == [
        "double", "double", "double", "negative", "pause", "pause", "percent", "percent", "unknown_person",
        "unknown_person", "unknown_stop", "unknown_task",
    ]  # fmt: skip
