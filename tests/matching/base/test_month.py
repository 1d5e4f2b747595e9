"""Months: their weeks, what one week leaves to the next, hours to date."""

from __future__ import annotations

from datetime import date, datetime
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.base import Effort, InvalidMonth, Month, plan_month
from matching.base.history import Tail, after, tail_of
from matching.base.month import month_contract
from matching.base.month_table import month_csv
from matching.base.pages import exceptions_page, month_page
from matching.base.planning import BasedPlan
from matching.planning.calendar import Week
from tests.matching.base.bourg import QUICK, base_of, on, planned, slot
from tests.matching.base.solvers import idle, never
from tests.matching.village import village

UNSEARCHED = Effort(iterations=1, solver=never)


@given(st.integers(min_value=2000, max_value=2100), st.integers(min_value=1, max_value=12))
def test_the_weeks_of_a_month_cover_it_without_a_gap(year: int, number: int) -> None:
    month = Month(year=year, number=number)
    days = [day for week in month.weeks for day in week.days]
    assert set(month.days) <= set(days)
    assert all((after - before).days == 1 for before, after in pairwise(days))
    assert all(any(month.holds(day) for day in week.days) for week in month.weeks)


@pytest.mark.parametrize("text", ["2026-13", "2026-00", "décembre", "2026-W48", "2026", "9999-12"])
def test_a_month_that_does_not_exist_is_refused(text: str) -> None:
    with pytest.raises(InvalidMonth, match="2026-12"):
        Month.parse(text)


def test_a_month_crosses_the_year_end_with_its_cycle_and_counts_its_own_days() -> None:
    base = base_of(
        slot("lever", 0, "ana", "08:00", 60, week=1), slot("lever", 0, "ben", "08:00", 60, week=2), cycle=2
    )
    association = village(care_lines=[on("lever", "MO", "08:00", 60)])
    told: list[str] = []
    plan = plan_month(
        association,
        Month.parse("2026-12"),
        base=base,
        effort=UNSEARCHED,
        done=lambda one: told.append(str(one.plan.week.week)),
    )
    assert told == ["2026-W49", "2026-W50", "2026-W51", "2026-W52", "2026-W53"]
    # Monday 30 November is planned with its week, and counted in November.
    assert (plan.served, plan.unserved) == (4, 0)
    hours = {row.worker: row for row in plan.hours}
    assert [seconds // 3600 for seconds in hours["ana"].weeks] == [0, 1, 0, 1, 0]
    assert [seconds // 3600 for seconds in hours["ben"].to_date] == [0, 0, 1, 1, 2]
    table = month_csv(plan).splitlines()
    assert table[0].split(";")[1:6] == told
    assert table[1].startswith("Ana;0,00;1,00;0,00;1,00;0,00;2,00;")
    page = month_page(plan, language="en")
    assert "Month 2026-12" in page
    assert "2026-W53" in page


def test_without_a_base_the_weeks_follow_the_first_one() -> None:
    association = village(care_lines=[on("lever", "MO,TH", "08:00"), on("midi", "TU", "12:00")])
    plan = plan_month(association, Month.parse("2026-12"), effort=QUICK)
    first = {
        (halt.visit.line, halt.start.weekday()): (tour.worker, halt.start.time())
        for tour in plan.weeks[0].plan.tours
        for halt in tour.visits
    }
    assert plan.weeks[0].changes is None
    assert len(first) == 3
    for week in plan.weeks[1:]:
        assert week.changes is not None
        assert not week.changes.rows
        assert {
            (halt.visit.line, halt.start.weekday()): (tour.worker, halt.start.time())
            for tour in week.plan.tours
            for halt in tour.visits
        } == first


def test_nobody_works_before_coming_home_from_the_week_before() -> None:
    nights = [
        {"worker": "ana", "weekdays": "di", "start": "21:00", "end": "07:00"},
        {"worker": "ben", "weekdays": "lu", "start": "05:00", "end": "12:00"},
    ]
    lines = [on("nuit", "SU", "23:00", 420), on("lever", "MO", "06:20", 20)]
    base = base_of(slot("nuit", 6, "ana", "23:00", 420), slot("lever", 0, "ana", "06:20", 20))
    # Read alone, the second week lets Ana begin at midnight: the night she works belongs to the week before.
    first = planned(
        base, "2026-W48", effort=Effort(iterations=1, solver=idle), care_lines=lines, availability=nights
    )
    tail = tail_of(first.plan)
    assert tail.home["ana"] > datetime.fromisoformat("2026-11-30T06:00")
    association = after(village(care_lines=lines, availability=nights), Week.parse("2026-W49"), tail)
    (away,) = next(worker for worker in association.workers if worker.id == "ana").absences
    assert (away.start, away.end) == (datetime.fromisoformat("2026-11-30"), tail.home["ana"])


def test_counted_visits_keep_their_spacing_over_the_week_end() -> None:
    walk = {
        "id": "walk",
        "clients": "odette",
        "service": "help",
        "kind": "counted",
        "visits": 2,
        "min_spacing": 3,
        "earliest": "13:00",
        "latest": "15:00",
        "duration": 45,
    }
    association, week = village(care_lines=[walk]), Week.parse("2026-W49")
    sunday = Tail(home={}, last={"walk": date(2026, 11, 29)})
    (line,) = after(association, week, sunday).care_lines
    assert line.exceptions == {date(2026, 11, 30), date(2026, 12, 1)}
    tight = village(care_lines=[{**walk, "visits": 3}])
    # Three visits three days apart need the Monday: a visit promised counts more than its spacing.
    assert after(tight, week, sunday).care_lines[0].exceptions == frozenset()
    old = Tail(home={}, last={"walk": date(2026, 11, 24)})
    assert after(association, week, old) == association


def test_the_contract_of_a_month_follows_its_kind_and_absences() -> None:
    workers = [
        {"id": "ana", "name": "Ana", "organisation": "asso", "home": "ana-home", "contract_hours": 30},
        {
            "id": "ben",
            "name": "Ben",
            "organisation": "asso",
            "home": "ben-home",
            "contract_hours": 130,
            "contract_period": "month",
        },
        {"id": "zoe", "name": "Zoé", "organisation": "asso", "home": "zoe-home"},
    ]
    away = [{"worker": name, "start": "2026-12-07", "end": "2026-12-12"} for name in ("ana", "ben")]
    month = Month.parse("2026-12")  # 27 working days, Monday to Saturday
    present = {one.id: month_contract(one, month) for one in village(workers=workers).workers}
    absent = {one.id: month_contract(one, month) for one in village(workers=workers, absences=away).workers}
    assert present == {"ana": 30 * 3600 * 27 // 6, "ben": 130 * 3600, "zoe": None}
    assert absent == {"ana": 30 * 3600 * 21 // 6, "ben": round(130 * 3600 * 21 / 27), "zoe": None}


def test_the_page_of_exceptions_lists_calls_and_escapes_names() -> None:
    clients = [{"id": "odette", "name": "<b>Odette</b>", "place": "house"}]
    away = [{"worker": "ana", "start": "2026-11-23", "end": "2026-11-23"}]
    based = planned(
        base_of(slot("lever", 0, "ana", "08:00")),
        care_lines=[on("lever", "MO", "08:00")],
        clients=clients,
        absences=away,
    )
    assert isinstance(based, BasedPlan)
    page = exceptions_page(based)
    assert "Appels à passer" in page
    assert "Remplacements (1)" in page
    assert "<b>Odette" not in page
    assert "&lt;b&gt;Odette" in page
    assert "http" not in page
