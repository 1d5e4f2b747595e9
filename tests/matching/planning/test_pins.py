"""Visits settled by hand: the person, the start, the order; the referee holds every plan to them."""

from __future__ import annotations

import pytest

from matching import InvalidTables, build_week, plan_week
from matching.planning.result import WeekPlan
from routing.model.task import StopRef
from tests.matching.base.bourg import base_of, on, planned, slot, told, who
from tests.matching.village import WEEK, Row, village

MONDAY = "2026-11-23"
LINES: list[Row] = [on("lever", "MO,TU", "08:00"), on("midi", "MO,TU", "12:00", tolerance=60)]


def done(plan: WeekPlan) -> dict[str, str]:
    return {halt.visit.id: f"{tour.worker} {halt.start:%H:%M}" for tour in plan.tours for halt in tour.visits}


@pytest.mark.parametrize("worker", ["ana", "ben", "zoe"])
def test_a_pinned_visit_is_done_by_that_person_at_that_hour_even_outside_the_promise(worker: str) -> None:
    pins: list[Row] = [{"line": "lever", "date": MONDAY, "worker": worker, "start": "09:10"}]
    plan = plan_week(village(care_lines=LINES, pins=pins), WEEK, iterations=20, lanes=1, processes=1)
    assert done(plan)[f"lever/{MONDAY}"] == f"{worker} 09:10"
    assert not plan.unserved
    assert plan.verdict.valid


def test_a_pin_that_cannot_be_kept_leaves_the_visit_open_with_the_reason() -> None:
    pins: list[Row] = [{"line": "lever", "date": MONDAY, "worker": "ana"}]
    away = [{"worker": "ana", "start": MONDAY, "end": MONDAY}]
    association = village(care_lines=LINES, pins=pins, absences=away)
    plan = plan_week(association, WEEK, iterations=20, lanes=1, processes=1)
    (missing,) = plan.unserved
    assert missing.visit.id == f"lever/{MONDAY}"
    reasons = {reason.code: set(reason.workers) for reason in missing.reasons}
    assert reasons == {"reason.absent": {"ana"}, "reason.reserved": {"ben", "zoe"}}


def test_an_order_is_kept_by_one_person_whatever_lies_between() -> None:
    lines = [*LINES, on("courses", "MO", "10:00", tolerance=180)]
    pins: list[Row] = [{"line": "courses", "date": MONDAY, "after": "midi"}]
    week = build_week(village(care_lines=lines, pins=pins), WEEK)
    (link,) = week.problem.links
    assert (link.first, link.second) == (
        StopRef(task=f"midi/{MONDAY}"),
        StopRef(task=f"courses/{MONDAY}"),
    )
    plan = plan_week(village(care_lines=lines, pins=pins), WEEK, iterations=1000, lanes=1, processes=1)
    first, second = done(plan)[f"midi/{MONDAY}"], done(plan)[f"courses/{MONDAY}"]
    assert first.split()[0] == second.split()[0]
    assert first.split()[1] < second.split()[1]


def test_of_a_visit_by_two_each_row_pins_one_and_the_start_holds_for_both() -> None:
    lift = on("lift", "MO", "09:00", service="lift")
    pins: list[Row] = [
        {"line": "lift", "date": MONDAY, "worker": "zoe", "start": "09:05"},
        {"line": "lift", "date": MONDAY, "worker": "ben"},
    ]
    week = build_week(village(care_lines=[lift], pins=pins), WEEK)
    first, second = week.visits.values()
    assert (set(first.only), set(second.only)) == ({"zoe"}, {"ben"})
    assert first.openings == second.openings
    assert [week.clock.local(one.openings[0].close).strftime("%H:%M") for one in (first, second)] == [
        "09:05",
        "09:05",
    ]


def test_a_pin_of_another_week_changes_nothing() -> None:
    pins: list[Row] = [{"line": "lever", "date": "2026-11-30", "worker": "ana", "start": "11:00"}]
    held, free = (
        build_week(village(care_lines=LINES, pins=pins), WEEK),
        build_week(village(care_lines=LINES), WEEK),
    )
    assert (held.visits, held.problem.rules) == (free.visits, free.problem.rules)


def test_a_pin_wins_over_the_base_and_is_told() -> None:
    base = base_of(slot("lever", 0, "ana", "08:00"), slot("lever", 1, "ana", "08:00"))
    pins: list[Row] = [{"line": "lever", "date": MONDAY, "worker": "zoe", "start": "08:30"}]
    based = planned(base, care_lines=LINES[:1], pins=pins)
    assert who(based) == {f"lever/{MONDAY}": "zoe 08:30", "lever/2026-11-24": "ana 08:00"}
    (sentence,) = told(based)
    assert "Zoé remplace Ana" in sentence
    assert "à 08:30" in sentence


COUNTED: Row = {
    "id": "walk",
    "clients": "odette",
    "service": "help",
    "kind": "counted",
    "visits": 1,
    "time": "14:00",
    "duration": 30,
}
PIN: Row = {"line": "lever", "date": MONDAY, "worker": "ana"}


@pytest.mark.parametrize(
    ("pins", "found"),
    [
        ([{"line": "lever", "date": MONDAY}], {("worker", "table.pin_empty")}),
        ([{**PIN, "worker": "who"}], {("worker", "table.reference")}),
        ([{**PIN, "line": "walk"}], {("line", "table.pin_dated")}),
        ([{**PIN, "after": "walk"}], {("after", "table.pin_dated")}),
        ([{**PIN, "after": "lever"}], {("after", "table.pin_after")}),
        ([PIN, PIN], {("worker", "table.pin_twice")}),
        (
            [{**PIN, "start": "08:00"}, {**PIN, "worker": "ben", "start": "08:05"}],
            {("start", "table.pin_twice")},
        ),
        (
            [{**PIN, "after": "midi"}, {**PIN, "line": "midi", "after": "lever"}],
            {("after", "table.pin_after")},
        ),
        ([{**PIN, "date": "2026-11-25", "after": "midi"}], {("date", "table.pin_idle")}),
        ([{**PIN, "date": "lundi", "start": "25h"}], {("date", "table.date"), ("start", "table.time")}),
    ],
)
def test_bad_pins_are_told(pins: list[Row], found: set[tuple[str, str]]) -> None:
    with pytest.raises(InvalidTables) as refused:
        village(care_lines=[*LINES, COUNTED], pins=pins)
    assert {(fault.column, fault.code) for fault in refused.value.faults} == found
    assert all(fault.sentence(language) for fault in refused.value.faults for language in ("fr", "en"))
