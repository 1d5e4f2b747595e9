"""Meetings and training, new carers shown the way, two visits of one house one after the other."""

from __future__ import annotations

import pytest

from matching import InvalidTables, WeekProblem, build_week, judge, plan_week
from matching.base import Effort
from tests.matching.base.bourg import QUICK, base_of, on, planned, slot, who
from tests.matching.base.solvers import never
from tests.matching.hand import hand_plan
from tests.matching.village import WEEK, Row, village, village_week

MEETING: Row = {
    "id": "meeting",
    "name": "Réunion",
    "workers": "ana|ben",
    "place": "hall",
    "weekdays": "je",
    "start": "14:00",
    "end": "15:00",
}
THURSDAY = "2026-11-26"


def codes(week: WeekProblem, tours: dict[str, list[tuple[str, str]]]) -> set[str]:
    """Codes of what the referee has against tours written by hand."""
    return {breach.code for breach in judge(week, hand_plan(week, tours)).breaches}


def test_a_meeting_is_work_at_a_place_for_those_expected() -> None:
    """Ana's hour counts as work, with the way from her visit; nobody comes in her place."""
    tables: dict[str, list[Row]] = {"internal": [MEETING], "care_lines": [on("lever", "TH", "13:00")]}
    plan = plan_week(village(**tables), WEEK, iterations=100, lanes=1, processes=1)
    assert plan.verdict.valid
    there = {
        tour.worker: halt.start.strftime("%H:%M")
        for tour in plan.tours
        for halt in tour.visits
        if halt.visit.line == "meeting"
    }
    assert there == {"ana": "14:00", "ben": "14:00"}
    work = {row.worker: row.work for row in plan.hours}
    assert min(work["ana"], work["ben"]) >= 3600
    week = build_week(village(**tables), WEEK)
    first, second = (f"meeting/{THURSDAY}/{number}" for number in (1, 2))
    shift = f"zoe/{THURSDAY}/1"
    assert codes(week, {shift: [(first, f"{THURSDAY} 14:00")]}) == {"abilities.none_of"}
    own = {
        f"ana/{THURSDAY}/1": [(first, f"{THURSDAY} 14:00")],
        f"ben/{THURSDAY}/1": [(second, f"{THURSDAY} 14:00")],
    }
    assert codes(week, own) == set()


def test_nobody_is_expected_during_an_absence_nor_on_a_public_holiday() -> None:
    away: list[Row] = [{"worker": "ben", "start": THURSDAY, "end": THURSDAY}]
    week = village_week(internal=[MEETING], absences=away)
    assert [visit.only for visit in week.visits.values()] == [frozenset({"ana"})]
    wednesday = {**MEETING, "weekdays": "me"}
    assert not village_week("2026-W46", internal=[wednesday]).visits  # 11 November
    assert len(village_week("2026-W46", internal=[{**wednesday, "holidays": "keep"}]).visits) == 2


def test_somebody_who_cannot_come_is_told_so_and_not_the_others() -> None:
    short: list[Row] = [
        {"worker": name, "weekdays": "lu-di", "start": "06:00", "end": "13:00"}
        for name in ("ana", "ben", "zoe")
    ]
    plan = plan_week(
        village(internal=[MEETING], availability=short), WEEK, iterations=20, lanes=1, processes=1
    )
    assert len(plan.unserved) == 2
    reasons = {reason.code: reason.workers for reason in plan.unserved[0].reasons}
    assert reasons["reason.window"] == ("ana",)
    assert set(reasons["reason.reserved"]) == {"ben", "zoe"}


def test_a_new_carer_comes_once_with_the_one_the_client_knows() -> None:
    tables: dict[str, list[Row]] = {
        "care_lines": [on("lever", "TH,FR", "08:00")],
        "introductions": [{"line": "lever", "date": THURSDAY, "worker": "zoe", "by": "ana"}],
    }
    week = village_week(**tables)
    known, new, friday = week.visits
    assert (known, new, friday) == (f"lever/{THURSDAY}/1", f"lever/{THURSDAY}/2", "lever/2026-11-27")
    at = f"{THURSDAY} 08:00"
    good = {f"ana/{THURSDAY}/1": [(known, at)], f"zoe/{THURSDAY}/1": [(new, at)]}
    assert codes(week, good) == set()
    assert codes(week, {f"ana/{THURSDAY}/1": [(known, at)]}) == {"together.alone"}
    assert codes(week, {f"zoe/{THURSDAY}/1": [(known, at)], f"ana/{THURSDAY}/1": [(new, at)]}) == {
        "abilities.none_of"
    }


def test_an_introduction_is_one_new_visit_beside_the_base() -> None:
    base = base_of(slot("lever", 3, "ana", "08:00"), slot("lever", 4, "ana", "08:00"))
    based = planned(
        base,
        care_lines=[on("lever", "TH,FR", "08:00")],
        introductions=[{"line": "lever", "date": THURSDAY, "worker": "zoe", "by": "ana"}],
    )
    assert who(based) == {
        f"lever/{THURSDAY}/1": "ana 08:00",
        f"lever/{THURSDAY}/2": "zoe 08:00",
        "lever/2026-11-27": "ana 08:00",
    }
    (row,) = based.changes.rows
    assert (row.kind, row.after) == ("new", "zoe")


def test_two_visits_of_one_house_go_to_one_person_one_after_the_other() -> None:
    """Monsieur after Madame, each with a care plan of their own."""
    clients: list[Row] = [
        {"id": "odette", "name": "Odette", "place": "house"},
        {"id": "marcel", "name": "Marcel", "place": "house"},
    ]
    lines: list[Row] = [
        on("madame", "TH", "08:00", tolerance=30),
        on("monsieur", "TH", "09:00", tolerance=60, clients="marcel", after="madame"),
    ]
    week = village_week(care_lines=lines, clients=clients)
    first, second = f"madame/{THURSDAY}", f"monsieur/{THURSDAY}"
    ana, ben = f"ana/{THURSDAY}/1", f"ben/{THURSDAY}/1"
    together = {ana: [(first, f"{THURSDAY} 08:00"), (second, f"{THURSDAY} 08:30")]}
    assert codes(week, together) == set()
    assert codes(week, {ana: [(first, f"{THURSDAY} 08:00"), (second, f"{THURSDAY} 09:00")]}) == {
        "together.too_far"
    }
    assert codes(week, {ana: [(first, f"{THURSDAY} 08:00")], ben: [(second, f"{THURSDAY} 08:30")]}) == {
        "together.two_persons"
    }
    assert codes(week, {ana: [(first, f"{THURSDAY} 08:00")]}) == set()  # one alone is better than none


def test_the_base_tells_a_client_in_hospital() -> None:
    base = base_of(slot("lever", 3, "ana", "08:00"), slot("lever", 4, "ana", "08:00"))
    based = planned(
        base,
        effort=Effort(iterations=1, solver=never),
        care_lines=[on("lever", "TH,FR", "08:00")],
        client_absences=[{"client": "odette", "start": "2026-11-27", "cause": "hôpital"}],
    )
    (row,) = based.changes.rows
    assert (row.kind, row.cause and row.cause.code, row.day.isoformat()) == (
        "cancelled",
        "client_away",
        "2026-11-27",
    )


LEVER: Row = on("lever", "TH", "08:00")
COUNTED: Row = {
    **LEVER,
    "id": "walk",
    "kind": "counted",
    "visits": 1,
}


@pytest.mark.parametrize(
    ("tables", "found"),
    [
        ({"care_lines": [{**LEVER, "after": "lever"}]}, {("after", "table.after")}),
        ({"care_lines": [LEVER, {**COUNTED, "after": "lever"}]}, {("after", "table.after")}),
        (
            {"care_lines": [{**LEVER, "after": "midi"}, {**LEVER, "id": "midi", "after": "lever"}]},
            {("after", "table.after")},
        ),
        ({"care_lines": [{**LEVER, "after": "who"}]}, {("after", "table.reference")}),
        (
            {
                "care_lines": [LEVER],
                "introductions": [{"line": "lever", "date": THURSDAY, "worker": "ana", "by": "ana"}],
            },
            {("by", "table.two_people")},
        ),
        (
            {
                "care_lines": [{**LEVER, "service": "lift"}],
                "introductions": [{"line": "lever", "date": THURSDAY, "worker": "ana", "by": "ben"}],
            },
            {("line", "table.introduction")},
        ),
        ({"internal": [{**MEETING, "dates": "2026-11-27"}]}, {("weekdays", "table.one_of")}),
        ({"internal": [{**MEETING, "workers": "ana|who"}]}, {("workers", "table.reference")}),
        (
            {"internal": [{**MEETING, "first_date": "2026-12-01", "last_date": "2026-11-01"}]},
            {("last_date", "table.reversed")},
        ),
    ],
)
def test_bad_rows_are_told(tables: dict[str, list[Row]], found: set[tuple[str, str]]) -> None:
    with pytest.raises(InvalidTables) as refused:
        village(**tables)
    assert {(fault.column, fault.code) for fault in refused.value.faults} == found


def test_the_search_plans_them_all_together() -> None:
    lines: list[Row] = [
        on("madame", "TH", "08:00", tolerance=30),
        on("monsieur", "TH", "09:00", tolerance=60, after="madame"),
        on("soir", "TH", "16:00"),
    ]
    introductions: list[Row] = [{"line": "soir", "date": THURSDAY, "worker": "zoe", "by": "ben"}]
    association = village(care_lines=lines, internal=[MEETING], introductions=introductions)
    plan = plan_week(
        association, WEEK, iterations=QUICK.iterations, lanes=QUICK.lanes, processes=QUICK.processes
    )
    assert plan.verdict.valid
    assert not plan.unserved
