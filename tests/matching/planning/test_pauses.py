"""Breaks from the tables: lunch for who works through it, twenty minutes before the sixth hour is over."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

import pytest

from matching import Association, WeekPlan, WeekProblem, build_week, plan_week, read_plan
from matching.tables.faults import InvalidTables
from routing.rules.breaks.spec import Breaks
from tests.matching.hand import hand_plan
from tests.matching.village import WEEK, Row, dated, village

LUNCH: Row = {"id": "lunch", "name": "Déjeuner", "minutes": 45, "earliest": "11:30", "latest": "13:30"}
LEGAL: Row = {"id": "legal", "name": "Pause légale", "minutes": 20, "after_hours": 6}
MONDAY: Mapping[str, object] = {"last_date": "2026-11-23", "first_date": "2026-11-23"}
ANA = ({"worker": "ana", "weekdays": "lu", "start": "06:00", "end": "20:00"},)


def _monday(*visits: tuple[str, str, int], breaks: tuple[Row, ...], **more: object) -> Association:
    """Odette's visits on one Monday, all Ana's."""
    lines = tuple(dated(name, "odette", "help", when, minutes, **MONDAY) for name, when, minutes in visits)
    return village(care_lines=lines, availability=ANA, breaks=breaks, **more)  # type: ignore[arg-type]


def _planned(association: Association, iterations: int = 400) -> WeekPlan:
    plan = plan_week(association, WEEK, iterations=iterations, lanes=1)
    assert plan.verdict.valid
    return plan


def _taken(plan: WeekPlan) -> list[tuple[str, str, str]]:
    return [
        (one.aside.title, f"{one.start:%H:%M}", f"{one.end:%H:%M}")
        for tour in plan.tours
        for one in tour.asides
    ]


def test_lunch_is_planned_where_the_day_goes_on_after_it() -> None:
    plan = _planned(_monday(("am", "11:00", 60), ("pm", "14:30", 60), breaks=(LUNCH,)))
    ((title, start, _),) = _taken(plan)
    assert title == "Déjeuner"
    assert "11:45" <= start <= "13:30"
    tour = plan.tours[0]
    assert tour.service == 2 * 3600, "a break is no work"
    assert [type(halt).__name__ for halt in tour.halts] == ["PlannedVisit", "PlannedAside", "PlannedVisit"]
    assert tour.travel + tour.waiting + tour.service + 45 * 60 == _seconds(tour.departure, tour.arrival)


def _seconds(first: datetime, last: datetime) -> int:
    return round((last - first).total_seconds())


def test_who_is_through_by_one_eats_at_home() -> None:
    plan = _planned(_monday(("am", "09:00", 60), ("pm", "11:30", 60), breaks=(LUNCH,)))
    assert _taken(plan) == []
    assert plan.totals.served == plan.totals.visits == 2
    assert plan.unserved == (), "a break nobody takes is no visit left to fill"


def test_the_legal_break_parts_a_long_day() -> None:
    plan = _planned(_monday(("am", "08:00", 240), ("pm", "12:30", 240), breaks=(LEGAL,)))
    ((title, start, _),) = _taken(plan)
    assert title == "Pause légale"
    assert "11:45" <= start <= "12:30"


def test_a_break_that_is_required_leaves_out_the_visit_that_stands_in_its_way() -> None:
    day = (("am", "08:00", 240), ("pm", "12:00", 240))
    priced = _planned(_monday(*day, breaks=({**LEGAL, "price": 1},), services=_exact()))
    assert priced.totals.served == 2
    assert priced.verdict.score.parts["breaks.over"] > 0
    required = _planned(_monday(*day, breaks=({**LEGAL, "required": "oui"},), services=_exact()))
    assert required.totals.served == 1


def _exact() -> tuple[Row, ...]:
    return ({"id": "help", "name": "Aide", "tolerance": 0, "level": "essential"},)


def test_breaks_are_for_those_they_name_on_their_days() -> None:
    only: Row = {**LUNCH, "workers": "ben|zoe", "weekdays": "ma-ve"}
    week = build_week(village(care_lines=(dated("am", "odette", "help", "08:00", 60),), breaks=(only,)), WEEK)
    rule = _rule(week)
    assert len(rule.rows) == 2 * 4
    assert {row.shift.split("/")[0] for row in rule.rows} == {"ben", "zoe"}
    assert {row.shift.split("/")[1] for row in rule.rows} == {f"2026-11-2{day}" for day in (4, 5, 6, 7)}


def _rule(week: WeekProblem) -> Breaks:
    rule = week.problem.rule(Breaks)
    assert rule is not None
    return rule


def test_a_period_too_short_for_the_window_owes_no_lunch() -> None:
    short = ({"worker": "ana", "weekdays": "lu", "start": "06:00", "end": "14:00"},)
    week = build_week(village(availability=short, breaks=(LUNCH, LEGAL)), WEEK)
    (row,) = _rule(week).rows
    assert row.meals == ()
    assert row.longest == 6 * 3600


def test_the_referee_says_who_works_on_without_a_break() -> None:
    association = _monday(("am", "08:00", 240), ("pm", "12:30", 240), breaks=({**LEGAL, "required": "oui"},))
    week = build_week(association, WEEK)
    shift = "ana/2026-11-23/1"
    by_hand = hand_plan(
        week,
        {shift: [("am/2026-11-23", "2026-11-23 08:00"), ("pm/2026-11-23", "2026-11-23 12:30")]},
    )
    (breach,) = read_plan(week, by_hand).verdict.breaches
    assert (breach.code, breach.shift) == ("breaks.too_long", shift)
    assert breach.details["worked"] == 8 * 3600 + 1800


def test_every_bad_break_is_told_at_once() -> None:
    with pytest.raises(InvalidTables) as caught:
        village(
            breaks=(
                {**LUNCH, "id": "a", "after_hours": 6},
                {"id": "b", "name": "B", "minutes": 20},
                {"id": "c", "name": "C", "minutes": 20, "earliest": "12:00"},
                {"id": "d", "name": "D", "minutes": 0, "after_hours": 30, "workers": "nobody"},
            )
        )
    codes = sorted(fault.code for fault in caught.value.faults)
    assert codes == [
        "table.break_both",
        "table.break_window",
        "table.break_window",
        "table.break_window",
        "table.range",
        "table.range",
        "table.reference",
    ]
