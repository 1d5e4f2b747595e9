"""What a base says is usual prices the week planned after it; what it says off the grid stands beside."""

from __future__ import annotations

from dataclasses import replace

import pytest

from matching import Week, build_week
from matching.base.grid import on_grid
from matching.base.habits import habits_of
from matching.base.reference import Held, Reference
from routing.rules.preference.spec import Preference, TaskPreference
from routing.rules.target.spec import Target
from routing.units import euros
from tests.matching.base.bourg import base_of, on, planned, slot, told, who
from tests.matching.base.test_stories import UNSEARCHED
from tests.matching.village import Row, village, village_week

WEEK = Week.parse("2026-W48")
LINES = [on("lever", "MO,TU", "08:00")]
BASE = base_of(slot("lever", 0, "ana", "08:10"), slot("lever", 1, "ben", "08:05"))


def preferences(*, lines: list[Row] = LINES) -> dict[str, TaskPreference]:
    week = build_week(village(care_lines=lines), WEEK, habits=habits_of(BASE, WEEK))
    rule = week.problem.rule(Preference)
    assert rule is not None
    return {row.task: row for row in rule.rows}


def test_each_day_has_its_usual_carer_and_the_other_day_s_is_known() -> None:
    rows = preferences()
    assert dict(rows["lever/2026-11-23"].prices) == {"ana": 0, "ben": euros(9)}
    assert dict(rows["lever/2026-11-24"].prices) == {"ana": euros(9), "ben": 0}
    assert rows["lever/2026-11-23"].default_price == euros(13.5)


def test_the_cell_of_the_line_comes_before_the_base() -> None:
    rows = preferences(lines=[on("lever", "MO,TU", "08:00", usual="zoe")])
    assert dict(rows["lever/2026-11-23"].prices) == {"zoe": 0, "ana": euros(9), "ben": euros(9)}


@pytest.mark.parametrize(
    ("more", "hours"),
    [
        ({}, ["08:10", "08:05"]),
        ({"target": "08:15"}, ["08:15", "08:15"]),
        # What the base says is no longer promised.
        ({"tolerance": 7}, ["08:00", "08:05"]),
    ],
)
def test_the_hour_is_that_of_the_base_unless_the_client_wants_another(
    more: dict[str, object], hours: list[str]
) -> None:
    lines = [{**on("lever", "MO,TU", "08:00"), **more}]
    zero = [{"key": "hour_tolerance", "value": "0"}]
    week = build_week(village(care_lines=lines, settings=zero), WEEK, habits=habits_of(BASE, WEEK))
    rule = week.problem.rule(Target)
    assert rule is not None
    assert [f"{week.clock.local(row.start):%H:%M}" for row in rule.rows] == hours


def test_somebody_met_in_less_than_half_of_the_weeks_is_not_usual() -> None:
    (first, _) = BASE.slots
    for met, usual in ((1, set()), (2, {"ana"})):
        base = base_of(replace(first, weeks=4, by_person=met))
        assert habits_of(base, WEEK).of_line("lever") == usual


def test_a_base_beside_the_grid_stands_at_the_nearest_step_and_says_so() -> None:
    base = base_of(slot("lever", 0, "ana", "08:02"), slot("lever", 1, "ana", "08:03"))
    based = planned(base, effort=UNSEARCHED, care_lines=LINES)
    assert who(based) == {"lever/2026-11-23": "ana 08:00", "lever/2026-11-24": "ana 08:05"}
    assert based.plan.verdict.valid
    assert len(told(based)) == 2


def test_a_reference_rounds_inside_its_promise_only() -> None:
    week = village_week(care_lines=[on("lever", "MO", "08:00", tolerance=0)])
    (id_,) = week.visits
    start = week.visits[id_].openings[0].opening
    for away, kept in ((0, 0), (120, 0), (180, 0), (900, 900)):
        reference = Reference(held={id_: Held(person="ana", start=start + away)}, durations={})
        assert on_grid(week, reference).held[id_].start == start + kept
