"""Planned weeks read back: ids taken apart, hours on the clock face, documents refused with reasons."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.base import learn, plan_since, published_week
from matching.base.published import clock_face, moment, observations
from matching.base.visit_name import VisitName
from matching.planning.calendar import Clock, Week
from matching.planning.result import WeekPlan
from routing.errors import InvalidPlan
from routing.model.document import plan_to_json, problem_to_json
from tests.matching.base.bourg import QUICK, base_of, on, planned, slot, who
from tests.matching.village import village, village_week

LINES = [on("lever", "MO,TU", "08:00"), on("midi", "MO", "12:00")]
BASE = base_of(
    slot("lever", 0, "ana", "08:00"), slot("lever", 1, "zoe", "08:05"), slot("midi", 0, "ben", "12:00")
)


def document(plan: WeekPlan) -> dict[str, Any]:
    """What ``maillon plan`` writes of a week, as far as it is read back."""
    return {
        "maillon": "week-plan",
        "version": 1,
        "week": str(plan.week.week),
        "epoch": plan.week.clock.start.isoformat(),
        "time_zone": "Europe/Paris",
        "problem": problem_to_json(plan.week.problem),
        "plan": plan_to_json(plan.plan),
    }


def test_what_is_learnt_from_a_planned_week_plans_it_again() -> None:
    plan = planned(BASE, care_lines=LINES).plan
    published = published_week(document(plan))
    base = learn({published.week: observations(published)})
    assert [(one.line, one.weekday, one.person, one.start) for one in base.slots] == [
        (one.line, one.weekday, one.person, one.start) for one in BASE.slots
    ]


def test_a_published_plan_is_kept_but_for_what_changed_since() -> None:
    published = published_week(document(planned(BASE, care_lines=LINES).plan))
    away = [{"worker": "ben", "start": "2026-11-23", "end": "2026-11-23"}]
    lines = [on("lever", "MO", "08:00"), LINES[1]]
    based = plan_since(village(care_lines=lines, absences=away), published, effort=QUICK)
    assert who(based)["lever/2026-11-23"] == "ana 08:00"
    assert {(row.line, row.kind, row.cause and row.cause.code) for row in based.changes.rows} == {
        ("midi", "replaced", "absent"),
        ("lever", "cancelled", "withdrawn"),
    }


@pytest.mark.parametrize(
    ("change", "where"),
    [
        ({"maillon": "plan"}, "maillon"),
        ({"week": "2026-W60"}, "week"),
        ({"epoch": "2026-11-22"}, "epoch"),
        ({"time_zone": "Europe/Nulle-Part"}, "epoch"),
    ],
)
def test_another_document_is_refused(change: dict[str, Any], where: str) -> None:
    good = document(planned(BASE, care_lines=LINES).plan)
    with pytest.raises(InvalidPlan) as refused:
        published_week({**good, **change}, where="semaine/plan.json")
    assert [fault.where for fault in refused.value.faults] == [f"semaine/plan.json: {where}"]
    with pytest.raises(InvalidPlan):
        published_week([])


def test_the_id_of_every_kind_of_visit_says_what_it_is() -> None:
    lines = [
        on("a/b.1", "MO", "08:00"),
        on("lift", "MO", "09:00", service="lift"),
        {**on("walk", "MO", "10:00"), "kind": "counted", "visits": 2, "rrule": "", "first_date": ""},
    ]
    week = village_week(care_lines=lines)
    for visit in week.visits.values():
        name = VisitName.parse(visit.id)
        assert name is not None
        assert (name.line, name.member, name.part) == (visit.line, visit.member, visit.part)
        assert (name.rank is None) == (visit.line != "walk")
        assert name.day == (visit.day if name.rank is None else week.week.monday)
    assert VisitName.parse("v1") is None
    assert VisitName.parse("ligne/2026-02-30") is None


@given(
    st.sampled_from(["2026-W43", "2026-W48", "2027-W12"]),
    st.integers(min_value=0, max_value=6),
    st.integers(min_value=0, max_value=86_399),
)
def test_hours_on_the_clock_face_survive_the_nights_when_clocks_change(
    text: str, weekday: int, face: int
) -> None:
    week = Week.parse(text)
    clock = Clock.of(week, "Europe/Paris")
    day: date = week.monday + timedelta(days=weekday)
    found = clock_face(clock, day, moment(clock, day, face))
    skipped = day == date(2027, 3, 28) and 2 * 3600 <= face < 3 * 3600
    assert found == (3 * 3600 if skipped else face)
