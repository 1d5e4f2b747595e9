"""Stories of breaks: a meal owed by whoever is on duty all through it, a rest after hours in a row."""

from __future__ import annotations

from dataclasses import replace

from routing import Limit, solve
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.task import Stop, StopRef, Task
from routing.referee import Verdict, audit
from routing.rules.breaks.spec import Breaks, Meal, ShiftBreaks
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import StopWindows, Windows
from tests.stories.village import at, only_breach, shift, village, visit

HOUR = 3600
LUNCH = Task(id="lunch", stops=(Stop(place=None, duration=1800),))
REST = Task(id="rest", stops=(Stop(place=None, duration=1200),))
FREE = Unserved(
    rows=(Priority(task="lunch", level="soft", weight=0), Priority(task="rest", level="soft", weight=0))
)
NOON = Meal(task="lunch", begin=at("12:00"), end=at("14:00"), price=9000)
WINDOWS = Windows(
    rows=(
        StopWindows(stop=StopRef(task="lunch"), windows=((at("11:30"), at("13:30")),)),
        StopWindows(stop=StopRef(task="rose"), windows=((at("08:10"), at("08:10")),)),
    )
)


def _day(rule: Breaks, *tasks: Task) -> Problem:
    """Rose at 08:10, then whatever else, all on one road."""
    return village(
        tasks=(visit("rose", "Rose", 60), *tasks, LUNCH, REST),
        shifts=(shift("s", "Ana", "06:00", "20:00"),),
        rules=(WINDOWS, FREE, Waiting(price=1), rule),
    )


def _owes(**values: object) -> Breaks:
    return Breaks(rows=(ShiftBreaks(shift="s", **values),), needless_price=2)  # type: ignore[arg-type]


def _hand(problem: Problem, *halts: Halt, unserved: tuple[str, ...]) -> Verdict:
    tour = Tour(shift="s", departure=halts[0].start - 600, halts=halts, arrival=halts[-1].end + 600)
    return audit(problem, Plan(tours=(tour,), unserved=unserved, score=Score()))


def _at_rose(task: str, start: str, minutes: int, *, pause: bool = False) -> Halt:
    begin = at(start)
    end = begin + 60 * minutes
    place = "Rose" if pause else None
    return Halt(task=task, stop=0, arrival=begin, start=begin, end=end, place=place)


def test_who_is_on_duty_all_through_noon_gets_lunch_within_its_window() -> None:
    day = _day(_owes(meals=(NOON,)), visit("garden", "Rose", 360))
    plan = solve(day, limit=Limit(iterations=5000), lanes=1).plan
    halts = {halt.task: halt for halt in plan.tours[0].halts}
    assert plan.unserved == ("rest",)
    assert halts["lunch"].start == at("11:30") or halts["garden"].start >= halts["lunch"].end
    assert audit(day, plan).valid
    assert audit(day, plan).score == plan.score


def test_who_is_through_before_the_end_of_lunch_eats_at_home() -> None:
    day = _day(_owes(meals=(NOON,)), visit("garden", "Rose", 240))
    plan = solve(day, limit=Limit(iterations=5000), lanes=1).plan
    assert set(plan.unserved) == {"lunch", "rest"}
    assert plan.score.soft == 0


def test_a_meal_left_out_has_its_price_or_is_a_breach() -> None:
    halts = (_at_rose("rose", "08:10", 60), _at_rose("garden", "09:10", 300))
    day = _day(_owes(meals=(NOON,)), visit("garden", "Rose", 300))
    verdict = _hand(day, *halts, unserved=("lunch", "rest"))
    assert verdict.valid
    assert verdict.score.parts == {"breaks.meal": 9000}
    hard = _day(_owes(meals=(replace(NOON, price=None),)), visit("garden", "Rose", 300))
    breach = only_breach(_hand(hard, *halts, unserved=("lunch", "rest")))
    assert (breach.code, breach.tasks) == ("breaks.no_meal", ("lunch",))


def test_a_break_of_twenty_minutes_comes_before_the_sixth_hour_is_over() -> None:
    day = _day(_owes(longest=6 * HOUR, least=1200), visit("care", "Rose", 200), visit("garden", "Rose", 200))
    plan = solve(day, limit=Limit(iterations=5000), lanes=1).plan
    order = [halt.task for halt in plan.tours[0].halts]
    assert {"rest", "lunch"} & set(order[1:-1]), "any pause of twenty minutes or more will do"
    assert audit(day, plan).valid
    assert not {"care", "garden"} & set(plan.unserved)


def test_seven_hours_in_a_row_are_refused_with_the_numbers() -> None:
    day = _day(_owes(longest=6 * HOUR, least=1200), visit("garden", "Rose", 360))
    halts = (_at_rose("rose", "08:10", 60), _at_rose("garden", "09:10", 360))
    breach = only_breach(_hand(day, *halts, unserved=("lunch", "rest")))
    assert breach.code == "breaks.too_long"
    assert (breach.details["worked"], breach.details["longest"]) == (7 * HOUR, 6 * HOUR)
    soft = _day(_owes(longest=6 * HOUR, least=1200, over_price=3), visit("garden", "Rose", 360))
    assert _hand(soft, *halts, unserved=("lunch", "rest")).score.parts == {"breaks.over": 3 * HOUR}


def test_a_pause_too_short_ends_no_stretch() -> None:
    day = _day(_owes(longest=6 * HOUR, least=1800), visit("garden", "Rose", 340))
    halts = (
        _at_rose("rose", "08:10", 60),
        _at_rose("rest", "09:10", 20, pause=True),
        _at_rose("garden", "09:30", 340),
    )
    assert only_breach(_hand(day, *halts, unserved=("lunch",))).code == "breaks.too_long"


def test_a_pause_nobody_asks_for_costs_more_than_the_waiting_it_hides() -> None:
    day = _day(_owes(longest=6 * HOUR, least=1200), visit("garden", "Rose", 60))
    halts = (
        _at_rose("rose", "08:10", 60),
        _at_rose("rest", "09:10", 20, pause=True),
        _at_rose("garden", "09:30", 60),
    )
    assert _hand(day, *halts, unserved=("lunch",)).score.parts == {"breaks.needless": 2 * 1200}
    assert "rest" in solve(day, limit=Limit(iterations=5000), lanes=1).plan.unserved


def test_every_wrong_value_is_told() -> None:
    rule = Breaks(
        rows=(
            ShiftBreaks(shift="nobody", longest=-1, meals=(Meal(task="rose", begin=9, end=3),)),
            ShiftBreaks(shift="nobody"),
        ),
        needless_price=-1,
    )
    codes = {fault.code for fault in rule.faults(_day(_owes()).names())}
    assert codes == {
        "breaks.negative",
        "breaks.double",
        "breaks.unknown_shift",
        "breaks.not_a_pause",
        "breaks.backwards",
    }
