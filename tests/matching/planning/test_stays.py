"""A new carer's pace and a service's setup, from the tables to the hours of the plan."""

from __future__ import annotations

import pytest

from matching import InvalidTables, plan_week
from routing.rules.service_time.spec import Pace, ServiceTime
from routing.rules.setup.spec import Setup
from tests.matching.base.bourg import on
from tests.matching.village import BASE, WEEK, Row, dated, village, village_week

SLOW: list[Row] = [{**row, "pace": 150 if row["id"] == "ana" else None} for row in BASE["workers"]]
OVERALLS: list[Row] = [
    {**row, "setup_minutes": 10 if row["id"] == "help" else None} for row in BASE["services"]
]
MONDAY = "2026-11-23"


def test_only_ana_comes_and_needs_half_as_long_again() -> None:
    alone: list[Row] = [{"worker": "ana", "weekdays": "lu-di", "start": "06:00", "end": "20:00"}]
    lines = [on("lever", "MO", "08:00", 30)]
    plan = plan_week(
        village(workers=SLOW, care_lines=lines, availability=alone, services=OVERALLS),
        WEEK,
        iterations=50,
        lanes=1,
        processes=1,
    )
    assert plan.verdict.valid
    halt = plan.tours[0].visits[0]
    assert halt.lasting == (45 + 10) * 60, "her pace lengthens the visit, not the setup"
    assert next(row.work for row in plan.hours if row.worker == "ana") == 55 * 60
    assert plan.totals.service == 55 * 60


def test_two_visits_one_after_the_other_are_set_up_once() -> None:
    lines = [on("lever", "MO", "08:00", 30), on("repas", "MO", "08:40", 20)]
    alone: list[Row] = [{"worker": "ben", "weekdays": "lu-di", "start": "06:00", "end": "20:00"}]
    tables = village(care_lines=lines, availability=alone, services=OVERALLS)
    plan = plan_week(tables, WEEK, iterations=50, lanes=1, processes=1)
    assert [halt.lasting // 60 for halt in plan.tours[0].visits] == [40, 20]


def test_the_pace_is_for_elderly_clients_unless_the_table_names_the_service() -> None:
    lines = [on("lever", "MO", "08:00"), dated("garde", "max", "kids", "09:00", 60)]
    week = village_week(workers=SLOW, care_lines=lines)
    rule = week.problem.rule(ServiceTime)
    assert rule is not None
    assert rule.paces == (Pace(person="ana", percent=150, tasks=(f"lever/{MONDAY}",)),)
    named = village_week(
        workers=SLOW,
        care_lines=lines,
        paces=[
            {"worker": "ana", "service": "help", "percent": 100},
            {"worker": "ben", "service": "kids", "percent": 120},
        ],
    )
    rule = named.problem.rule(ServiceTime)
    assert rule is not None
    assert {(pace.person, pace.percent) for pace in rule.paces} == {("ben", 120)}
    assert all(name.startswith("garde/") for pace in rule.paces for name in pace.tasks or ())


def test_without_paces_nor_setups_there_is_no_rule() -> None:
    problem = village_week(care_lines=[on("lever", "MO", "08:00")]).problem
    assert problem.rule(ServiceTime) is None
    assert problem.rule(Setup) is None


def test_a_pace_given_twice_or_out_of_reach_is_told() -> None:
    wrong: list[Row] = [
        {"worker": "ana", "service": "help", "percent": 120},
        {"worker": "ana", "service": "help", "percent": 130},
        {"worker": "eve", "service": "help", "percent": 10},
    ]
    with pytest.raises(InvalidTables) as told:
        village(paces=wrong)
    assert {(fault.code, fault.column) for fault in told.value.faults} == {
        ("table.double_pace", "service"),
        ("table.reference", "worker"),
        ("table.range", "percent"),
    }
