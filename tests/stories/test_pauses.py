"""Stories of pauses: stops without a place, taken at the halt before or at the next one."""

from __future__ import annotations

from dataclasses import replace

from routing import Limit, solve
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.task import Stop, StopRef, Task
from routing.referee import audit
from routing.rules.hours.spec import Hours, HoursLimit
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.windows.spec import StopWindows, Windows
from tests.stories.village import at, shift, village, visit

LUNCH = Task(id="lunch", stops=(Stop(place=None, duration=1800),))
ANA = (shift("s", "Ana", "06:00", "20:00"),)


def _day(*tasks: Task, **windows: tuple[str, str]) -> Problem:
    rows = (
        StopWindows(stop=StopRef(task=task, stop=0), windows=((at(opening), at(close)),))
        for task, (opening, close) in windows.items()
    )
    return village(tasks=(*tasks, LUNCH), shifts=ANA, rules=(Windows(rows=tuple(rows)),))


def _lunch(problem: Problem) -> Halt:
    plan = solve(problem, limit=Limit(iterations=500), lanes=1).plan
    assert audit(problem, plan).valid
    assert not plan.unserved
    return next(halt for tour in plan.tours for halt in tour.halts if halt.task == "lunch")


def test_a_pause_that_is_due_is_taken_where_the_visit_before_was() -> None:
    day = _day(
        visit("rose", "Rose", 30),
        visit("lilas", "Lilas", 30),
        rose=("11:45", "11:45"),
        lilas=("13:00", "13:00"),
        lunch=("12:00", "12:30"),
    )
    lunch = _lunch(day)
    assert (lunch.place, lunch.start) == ("Rose", at("12:15"))


def test_a_pause_not_yet_due_is_taken_at_the_next_visit_once_there() -> None:
    day = _day(
        visit("rose", "Rose", 30),
        visit("lilas", "Lilas", 30),
        rose=("11:20", "11:20"),
        lilas=("12:30", "12:35"),
        lunch=("12:00", "12:30"),
    )
    lunch = _lunch(day)
    assert (lunch.place, lunch.start) == ("Lilas", at("12:05"))


def test_the_way_does_not_wait_for_a_pause_that_would_then_be_too_late() -> None:
    day = _day(
        visit("rose", "Rose", 30),
        visit("station", "station", 30),
        rose=("11:25", "11:25"),
        station=("13:10", "13:10"),
        lunch=("12:00", "12:10"),
    )
    lunch = _lunch(day)
    assert (lunch.place, lunch.start) == ("Rose", at("12:00"))


def test_a_pause_is_no_work() -> None:
    day = _day(visit("rose", "Rose", 30), visit("lilas", "Lilas", 30), rose=("11:45", "11:45"))
    limit = HoursLimit(person="Ana", start=at("00:00"), end=at("23:00"), longest=75 * 60)
    day = replace(day, rules=(*day.rules, Hours(rows=(limit,))))
    assert audit(day, solve(day, limit=Limit(iterations=500), lanes=1).plan).valid
    short = replace(limit, longest=75 * 60 - 1)
    day = replace(day, rules=(*day.rules[:1], Hours(rows=(short,))))
    assert solve(day, limit=Limit(iterations=500), lanes=1).plan.unserved


def test_a_pause_alone_is_no_tour() -> None:
    day = _day(lunch=("12:00", "12:30"))
    assert solve(day, limit=Limit(iterations=200), lanes=1).plan.unserved == ("lunch",)
    noon = at("12:00")
    halt = Halt(task="lunch", stop=0, arrival=noon, start=noon, end=noon + 1800, place="Rose")
    alone = Plan(
        tours=(Tour(shift="s", departure=at("11:50"), halts=(halt,), arrival=at("12:40")),),
        unserved=(),
        score=Score(),
    )
    assert [breach.code for breach in audit(day, alone).breaches] == ["tour.pause_alone"]


def test_the_referee_refuses_a_pause_taken_elsewhere() -> None:
    day = _day(visit("rose", "Rose", 30), rose=("11:45", "11:45"), lunch=("12:00", "12:30"))
    plan = solve(day, limit=Limit(iterations=200), lanes=1).plan
    tour = plan.tours[0]
    moved = replace(tour, halts=(tour.halts[0], replace(tour.halts[1], place="station", start=at("12:45"))))
    breaches = {breach.code for breach in audit(day, replace(plan, tours=(moved,))).breaches}
    assert "tour.pause_elsewhere" in breaches


def test_a_missed_pause_has_its_price() -> None:
    day = _day(visit("rose", "Rose", 240), rose=("11:45", "11:45"), lunch=("12:00", "12:30"))
    day = replace(day, shifts=(shift("s", "Ana", "11:35", "20:00"),))
    optional = Unserved(rows=(Priority(task="lunch", level="soft", weight=500),))
    plan = solve(replace(day, rules=(*day.rules, optional)), limit=Limit(iterations=500), lanes=1).plan
    assert plan.unserved == ("lunch",)
    assert plan.score.parts == {"unserved.optional": 500}
