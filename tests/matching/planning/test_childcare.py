"""Childcare: ages, licences, an adult present from hand-over to hand-over, several children."""

from __future__ import annotations

import pytest

from matching import judge, read_plan
from tests.matching.hand import hand_plan
from tests.matching.village import dated, village_week

MONDAY = "2026-11-23"
HALVES = [
    {"worker": "ana", "weekdays": "lu-di", "start": "06:00", "end": "12:30"},
    {"worker": "ben", "weekdays": "lu-di", "start": "11:00", "end": "20:00"},
]
LONG = dated("garde-lea", "lea", "kids", "07:00", 600)


def test_the_act_closes_on_the_third_birthday() -> None:
    week = village_week(
        care_lines=[dated("garde-max", "max", "baby", "09:00", 60)],
        licences=[{"organisation": "asso", "licence": "under-3"}],
    )
    eve = hand_plan(week, {"ana/2026-11-25/1": [("garde-max/2026-11-25", "2026-11-25 09:00")]})
    birthday = hand_plan(week, {"ana/2026-11-26/1": [("garde-max/2026-11-26", "2026-11-26 09:00")]})
    assert judge(week, eve).valid
    assert [breach.rule for breach in judge(week, birthday).breaches] == ["abilities"]
    rows = {row.visit.id: row.reasons for row in read_plan(week, hand_plan(week, {})).unserved}
    (reason,) = rows["garde-max/2026-11-26"]
    assert reason.text("fr") == "La prestation est fermée à cette date : âge 3 ans."


def test_the_employer_must_hold_the_licence_on_the_date() -> None:
    week = village_week(care_lines=[dated("garde-lea", "lea", "baby", "09:00", 60)])
    before = hand_plan(week, {"ana/2026-11-25/1": [("garde-lea/2026-11-25", "2026-11-25 09:00")]})
    after = hand_plan(week, {"ana/2026-11-26/1": [("garde-lea/2026-11-26", "2026-11-26 09:00")]})
    assert judge(week, before).valid
    assert [breach.rule for breach in judge(week, after).breaches] == ["abilities"]
    rows = {row.visit.id: row.reasons for row in read_plan(week, hand_plan(week, {})).unserved}
    (reason,) = rows["garde-lea/2026-11-26"]
    assert (reason.code, reason.count) == ("reason.licence_lapsed", 3)
    assert "25/11/2026" in reason.text("fr")


def test_a_care_that_nobody_can_do_alone_changes_hands_without_a_gap() -> None:
    week = village_week(care_lines=[LONG], availability=HALVES)
    parts = [visit for visit in week.visits.values() if visit.id.startswith(f"garde-lea/{MONDAY}")]
    assert [visit.parts for visit in parts] == [2, 2]
    assert parts[0].openings[0].opening + parts[0].duration == parts[1].openings[0].opening
    assert sum(visit.duration for visit in parts) == 600 * 60
    cut = week.clock.local(parts[1].openings[0].opening).strftime("%H:%M")
    assert cut == "12:15"  # Ana must be home at 12:30: the last quarter of an hour she can stay to
    first, second = (visit.id for visit in parts)
    ana, ben = f"ana/{MONDAY}/1", f"ben/{MONDAY}/1"
    whole = hand_plan(week, {ana: [(first, f"{MONDAY} 07:00")], ben: [(second, f"{MONDAY} {cut}")]})
    half = hand_plan(week, {ana: [(first, f"{MONDAY} 07:00")]})
    assert judge(week, whole).valid
    assert "together" in {breach.rule for breach in judge(week, half).breaches}


def test_a_gap_between_two_carers_is_a_breach_even_inside_the_tolerance() -> None:
    week = village_week(care_lines=[{**LONG, "tolerance": 15}], availability=HALVES)
    first, second = (v.id for v in week.visits.values() if v.id.startswith(f"garde-lea/{MONDAY}"))
    ana, ben = f"ana/{MONDAY}/1", f"ben/{MONDAY}/1"
    gap = hand_plan(week, {ana: [(first, f"{MONDAY} 07:00")], ben: [(second, f"{MONDAY} 12:20")]})
    assert {breach.rule for breach in judge(week, gap).breaches} == {"together"}


def test_one_carer_who_can_stay_keeps_the_care_whole() -> None:
    week = village_week(care_lines=[LONG])
    assert week.visits[f"garde-lea/{MONDAY}"].parts == 1


def test_a_care_nobody_can_cover_is_not_cut() -> None:
    gap = [HALVES[0], {**HALVES[1], "start": "13:00"}]
    week = village_week(care_lines=[LONG], availability=gap)
    assert week.visits[f"garde-lea/{MONDAY}"].parts == 1


@pytest.mark.parametrize(("children", "carers"), [("lea", 1), ("lea|tom", 1), ("lea|tom|max", 2)])
def test_children_beyond_the_limit_bring_another_carer(children: str, carers: int) -> None:
    week = village_week(care_lines=[dated("garde", children, "kids", "16:00", 120)])
    monday = [visit for visit in week.visits.values() if visit.day.day == 23]
    assert [visit.crew for visit in monday] == [carers] * carers


def test_two_carers_of_a_long_care_each_have_their_chain() -> None:
    shifts = [*HALVES, {**HALVES[1], "worker": "zoe", "start": "06:00"}]
    week = village_week(care_lines=[{**LONG, "crew": 2}], availability=shifts)
    monday = [visit for visit in week.visits.values() if visit.day.day == 23]
    assert [(visit.member, visit.part) for visit in monday] == [(1, 1), (1, 2), (2, 1), (2, 2)]
    ana, ben, zoe = (f"{name}/{MONDAY}/1" for name in ("ana", "ben", "zoe"))
    seven, noon = f"{MONDAY} 07:00", f"{MONDAY} 12:15"
    first, second = f"garde-lea/{MONDAY}/1", f"garde-lea/{MONDAY}/2"
    tours = {
        ana: [(f"{first}.1", seven)],
        ben: [(f"{first}.2", noon)],
        zoe: [(f"{second}.1", seven), (f"{second}.2", noon)],
    }
    assert judge(week, hand_plan(week, tours)).valid


def test_a_care_longer_than_a_legal_day_changes_hands() -> None:
    week = village_week(care_lines=[dated("garde-lea", "lea", "kids", "07:00", 690)])
    monday = [visit for visit in week.visits.values() if visit.day.day == 23]
    assert [visit.duration // 3600 for visit in monday] == [10, 1]
    ana = f"ana/{MONDAY}/1"
    tours = {ana: [(monday[0].id, f"{MONDAY} 07:00"), (monday[1].id, f"{MONDAY} 17:00")]}
    assert [breach.rule for breach in judge(week, hand_plan(week, tours)).breaches] == ["hours"]
