"""Keys: collected on the way, brought back, or held by those who alone can get in."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from matching import Association, WeekPlan, build_week, plan_week, read_plan
from matching.tables.faults import InvalidTables
from routing.model.task import StopRef
from tests.matching.hand import hand_plan
from tests.matching.village import BASE, WEEK, Row, dated, village

MONDAY: Mapping[str, object] = {"last_date": "2026-11-23", "first_date": "2026-11-23"}
LIFT = dated("lift", "odette", "lift", "09:00", 30, **MONDAY)
CARE = dated("care", "odette", "help", "09:00", 60, **MONDAY)


def _village(*lines: Row, **key: object) -> Association:
    """Odette's visits; her key as told, the office being the hall 4 km away."""
    odette = {"id": "odette", "name": "Odette (fictive)", "place": "house", **key}
    return village(care_lines=lines, clients=(odette, *BASE["clients"][1:]))


def _planned(association: Association) -> WeekPlan:
    plan = plan_week(association, WEEK, iterations=300, lanes=1)
    assert plan.verdict.valid
    return plan


def test_a_key_at_the_office_is_collected_before_the_visit() -> None:
    plan = _planned(_village(CARE, key_place="hall"))
    (tour,) = plan.tours
    ((key,), (visit,)) = (tour.asides, tour.visits)
    assert (key.aside.kind, key.place, key.aside.title) == ("key", "hall", "Odette (fictive)")
    assert key.end < visit.start
    assert key.metres > 3000
    assert tour.service == 63 * 60, "collecting takes three minutes of work"
    assert tour.metres == sum(halt.metres for halt in tour.halts) + tour.return_metres


def test_a_key_that_goes_back_is_brought_by_whoever_took_it() -> None:
    plan = _planned(_village(CARE, key_place="hall", key_return="oui"))
    (tour,) = plan.tours
    assert [halt.aside.kind for halt in tour.asides] == ["key", "return"]
    assert tour.asides[1].start >= tour.visits[0].end


def test_the_referee_refuses_a_visit_without_its_key() -> None:
    week = build_week(_village(CARE, key_place="hall"), WEEK)
    by_hand = hand_plan(week, {"ana/2026-11-23/1": [("care/2026-11-23", "2026-11-23 09:00")]})
    codes = {breach.code for breach in read_plan(week, by_hand).verdict.breaches}
    assert "pairing.no_delivery" in codes or "pairing.no_pickup" in codes


def test_only_who_holds_the_key_gets_in() -> None:
    plan = _planned(_village(CARE, key_holders="zoe"))
    assert [tour.worker for tour in plan.tours] == ["zoe"]
    away = village(
        care_lines=(CARE,),
        clients=({"id": "odette", "name": "Odette (fictive)", "place": "house", "key_holders": "zoe"},),
        absences=({"worker": "zoe", "start": "2026-11-23"},),
    )
    (missing,) = _planned(away).unserved
    assert {reason.code: reason.count for reason in missing.reasons} == {
        "reason.absent": 1,
        "reason.no_key": 2,
    }


def test_of_a_crew_one_collects_the_key() -> None:
    plan = _planned(_village(LIFT, key_place="hall"))
    assert len(plan.tours) == 2
    assert sum(len(tour.asides) for tour in plan.tours) == 1
    starts = {halt.start for tour in plan.tours for halt in tour.visits}
    assert len(starts) == 1, "both still begin together"


def test_a_key_at_the_door_needs_no_stop() -> None:
    week = build_week(_village(CARE, key_place="house"), WEEK)
    assert week.asides == {}
    assert len(week.problem.tasks[0].stops) == 1


def test_a_file_that_says_nothing_of_keys_is_checked_without_them() -> None:
    week = build_week(_village(CARE, key_place="hall"), WEEK, asides=False)
    assert week.asides == {}
    assert week.visits["care/2026-11-23"].ref == StopRef(task="care/2026-11-23", stop=0)


def test_a_key_is_somewhere_or_with_somebody() -> None:
    with pytest.raises(InvalidTables) as caught:
        _village(CARE, key_place="hall", key_holders="ana")
    assert [fault.code for fault in caught.value.faults] == ["table.key_both"]
    with pytest.raises(InvalidTables) as caught:
        _village(CARE, key_return="oui")
    assert [fault.code for fault in caught.value.faults] == ["table.key_return"]
