"""Reasons add up: every worker stands in one of them, and "could come" is true when tried."""

from __future__ import annotations

import pytest

from matching import WeekPlan, WeekProblem, judge, read_plan
from matching.planning.visit import Visit
from tests.matching.hand import hand_plan
from tests.matching.village import dated, village_week


@pytest.fixture(scope="module")
def week() -> WeekProblem:
    return village_week(
        care_lines=[
            dated("wash", "odette", "wash", "08:00", 30),
            dated("help", "odette", "help", "19:30", 30),
            dated("baby", "lea", "baby", "07:00", 600),
        ],
        posts=[
            {
                "id": "fish",
                "name": "Marée",
                "place": "hall",
                "weekdays": "lu-di",
                "start": "05:00",
                "end": "07:00",
            },
            {
                "id": "noon",
                "name": "Cantine",
                "place": "hall",
                "weekdays": "lu-di",
                "start": "11:30",
                "end": "14:00",
            },
        ],
        qualifications=[{"worker": "ana", "qualification": "DEAES", "valid_until": "2026-11-25"}],
        absences=[{"worker": "ben", "start": "2026-11-24", "end": "2026-11-24 13:00"}],
        availability=[
            {"worker": "ana", "weekdays": "lu-sa", "start": "06:00", "end": "13:00"},
            {"worker": "ben", "weekdays": "lu-sa", "start": "05:30", "end": "20:00"},
            {"worker": "ben", "weekdays": "di", "start": "23:00", "end": "04:00"},
        ],
    )


@pytest.fixture(scope="module")
def empty(week: WeekProblem) -> WeekPlan:
    return read_plan(week, hand_plan(week, {}))


def test_every_visit_has_reasons_that_count_every_worker(week: WeekProblem, empty: WeekPlan) -> None:
    assert len(empty.unserved) == len(week.visits)
    for row in empty.unserved:
        workers = [worker for reason in row.reasons for worker in reason.workers]
        assert sorted(workers) == ["ana", "ben", "zoe"], row.visit.id
        assert sum(reason.count for reason in row.reasons) == 3


def test_who_could_come_can_and_who_could_not_cannot(week: WeekProblem, empty: WeekPlan) -> None:
    """The referee tries every worker, in every period of the day, at the two ends of the window."""
    tried = 0
    for row in empty.unserved:
        if row.visit.parts > 1:
            continue  # parts go together: a part alone always breaks its ties
        able = {worker for reason in row.reasons if reason.code == "reason.busy" for worker in reason.workers}
        assert able == {worker for worker in week.workers if _tried(week, row.visit, worker)}, row.visit.id
        tried += 1
    assert tried > 20


def _tried(week: WeekProblem, visit: Visit, worker: str) -> bool:
    """Whether some period of the worker, otherwise empty, serves the visit without breach."""
    (opening,) = visit.openings
    for period in week.periods.values():
        if period.worker != worker:
            continue
        for start in (opening.opening, opening.close):
            wall = week.clock.local(start).strftime("%Y-%m-%d %H:%M")
            if judge(week, hand_plan(week, {period.id: [(visit.id, wall)]})).valid:
                return True
    return False


def test_long_lists_of_names_are_cut_not_lost() -> None:
    workers = [{"id": f"w{n}", "name": f"W{n}", "organisation": "asso", "home": "ana-home"} for n in range(8)]
    days = [{"worker": f"w{n}", "weekdays": "lu", "start": "06:00", "end": "20:00"} for n in range(8)]
    line = dated("help", "odette", "help", "08:00", 30, last_date="2026-11-23")
    week = village_week(workers=workers, availability=days, care_lines=[line])
    (row,) = read_plan(week, hand_plan(week, {})).unserved
    (reason,) = row.reasons
    assert reason.text("fr") == "Sans créneau libre dans ce plan : 8 (W0, W1, W2, W3, W4 et 3 de plus)."
