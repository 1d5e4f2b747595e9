"""Contracts, limits of the law, mileage and priorities in the engine's terms."""

from __future__ import annotations

import pytest

from matching import WeekProblem, judge
from matching.model.worker import Worker
from routing.rules.hours.spec import Hours, HoursLimit
from routing.rules.travel_cost.spec import TravelCost
from routing.rules.unserved.spec import Unserved
from tests.matching.hand import hand_plan
from tests.matching.village import Row, dated, village_week

MONDAY = "2026-11-23"


def limits(week: WeekProblem, person: str) -> list[HoursLimit]:
    rule = week.problem.rule(Hours)
    assert rule is not None
    return [row for row in rule.rows if row.person == person]


def test_a_contract_by_month_or_year_is_so_many_hours_a_week() -> None:
    month = Worker(
        id="a", name="A", organisation="o", home="h", contract_hours=151.67, contract_period="month"
    )
    year = Worker(id="a", name="A", organisation="o", home="h", contract_hours=1607, contract_period="year")
    assert month.week_hours() == pytest.approx(35, abs=0.01)
    assert year.week_hours() == pytest.approx(35)
    assert Worker(id="a", name="A", organisation="o", home="h").week_hours() is None


def test_the_law_is_hard_and_the_contract_priced() -> None:
    week = village_week(care_lines=[dated("help", "odette", "help", "08:00", 60)])
    (weekly, *daily) = limits(week, "ana")
    assert (weekly.longest, weekly.planned) == (48 * 3600, 30 * 3600)
    assert (weekly.over_price, weekly.under_price) == (2000, 400)  # 20 and 4 euros an hour
    assert weekly.end - weekly.start == 7 * 86_400
    assert [row.longest for row in daily] == [10 * 3600] * 7


def test_a_day_limit_stands_only_where_the_day_could_break_it() -> None:
    short = [{"worker": "ana", "weekdays": "lu-ve", "start": "06:00", "end": "16:00"}]
    week = village_week(availability=short, care_lines=[dated("help", "odette", "help", "08:00", 60)])
    assert len(limits(week, "ana")) == 1


def test_more_than_ten_hours_in_a_day_is_a_breach() -> None:
    lines = [dated("long", "odette", "help", "06:30", 360), dated("too", "odette", "help", "13:30", 241)]
    week = village_week(care_lines=lines)
    tours = {f"ana/{MONDAY}/1": [(f"long/{MONDAY}", f"{MONDAY} 06:30"), (f"too/{MONDAY}", f"{MONDAY} 13:30")]}
    assert [breach.rule for breach in judge(week, hand_plan(week, tours)).breaches] == ["hours"]


def test_the_week_of_a_clock_change_has_its_own_length() -> None:
    week = village_week("2026-W43", care_lines=[dated("help", "odette", "help", "08:00", 60)])
    weekly = limits(week, "ana")[0]
    assert weekly.end - weekly.start == 7 * 86_400 + 3600


def test_each_mileage_has_its_price() -> None:
    workers = [
        {"id": "ana", "name": "Ana", "organisation": "asso", "home": "ana-home", "mileage": "0,50"},
        {"id": "ben", "name": "Ben", "organisation": "asso", "home": "ben-home"},
        {"id": "zoe", "name": "Zoé", "organisation": "asso", "home": "zoe-home", "mode": "bicycle"},
    ]
    week = village_week(workers=workers, care_lines=[dated("help", "odette", "help", "08:00", 60)])
    rule = week.problem.rule(TravelCost)
    assert rule is not None
    price = {row.mode: row.per_metre for row in rule.rows}
    mode = {shift.person: shift.mode for shift in week.problem.shifts}
    assert [price[mode[person]] for person in ("ana", "ben", "zoe")] == [180, 137, 0]


def test_priorities_are_levels_and_optional_work_has_a_price() -> None:
    services: list[Row] = [
        {"id": "must", "name": "Toilette", "level": "essential"},
        {"id": "may", "name": "Promenade", "level": "optional", "weight": 2},
    ]
    lines = [dated("a", "odette", "must", "08:00", 30), dated("b", "odette", "may", "15:00", 60)]
    week = village_week(services=services, care_lines=lines)
    rule = week.problem.rule(Unserved)
    assert rule is not None
    rows = {row.task: (row.level, row.weight) for row in rule.rows}
    assert rows[f"a/{MONDAY}"] == ("essential", 1)
    assert rows[f"b/{MONDAY}"] == ("soft", 2 * 15 * 100 * 3600)
