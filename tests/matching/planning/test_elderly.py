"""Elderly care: certificates with dates, crews of two, absences, refusals, and what a refusal says."""

from __future__ import annotations

from matching import WeekPlan, judge, read_plan
from tests.matching.hand import hand_plan
from tests.matching.village import dated, village_week

MONDAY = "2026-11-23"
WASH = dated("wash-odette", "odette", "wash", "08:00", 30)
HELP = dated("help-odette", "odette", "help", "08:00", 30)
LIFT = dated("lift-odette", "odette", "lift", "09:00", 45)
EXPIRING = {"worker": "ana", "qualification": "DEAES", "valid_until": "2026-11-25"}


def codes(planned: WeekPlan, task: str) -> list[str]:
    return [reason.code for row in planned.unserved if row.visit.id == task for reason in row.reasons]


def test_a_certificate_works_up_to_its_last_day_and_not_after() -> None:
    week = village_week(care_lines=[WASH], qualifications=[EXPIRING])
    on_time = hand_plan(week, {"ana/2026-11-25/1": [("wash-odette/2026-11-25", "2026-11-25 08:00")]})
    too_late = hand_plan(week, {"ana/2026-11-26/1": [("wash-odette/2026-11-26", "2026-11-26 08:00")]})
    assert judge(week, on_time).valid
    assert [breach.rule for breach in judge(week, too_late).breaches] == ["abilities"]


def test_the_refusal_says_when_the_certificate_expired() -> None:
    week = village_week(care_lines=[WASH], qualifications=[EXPIRING])
    plan = read_plan(week, hand_plan(week, {}))
    thursday = next(row for row in plan.unserved if row.visit.id == "wash-odette/2026-11-26")
    said = {reason.code: reason for reason in thursday.reasons}
    assert said["reason.expired"].workers == ("ana",)
    assert "25/11/2026" in said["reason.expired"].text("fr")
    assert said["reason.unqualified"].workers == ("ben", "zoe")


def test_a_crew_of_two_starts_together_with_two_people_or_not_at_all() -> None:
    week = village_week(care_lines=[LIFT])
    first, second = f"lift-odette/{MONDAY}/1", f"lift-odette/{MONDAY}/2"
    ana, ben = f"ana/{MONDAY}/1", f"ben/{MONDAY}/1"
    at_nine = f"{MONDAY} 09:00"
    together = hand_plan(week, {ana: [(first, at_nine)], ben: [(second, at_nine)]})
    apart = hand_plan(week, {ana: [(first, at_nine)], ben: [(second, f"{MONDAY} 09:10")]})
    alone = hand_plan(week, {ana: [(first, at_nine)]})
    assert judge(week, together).valid
    assert {breach.rule for breach in judge(week, apart).breaches} == {"together"}
    assert {breach.rule for breach in judge(week, alone).breaches} == {"together"}


def test_an_absence_takes_the_morning_and_leaves_the_afternoon() -> None:
    away = {"worker": "ana", "start": f"{MONDAY} 06:00", "end": f"{MONDAY} 12:00", "cause": "formation"}
    week = village_week(care_lines=[HELP], absences=[away])
    period = week.periods[f"ana/{MONDAY}/1"]
    assert week.clock.local(period.start).strftime("%H:%M") == "12:00"
    plan = read_plan(week, hand_plan(week, {}))
    row = next(row for row in plan.unserved if row.visit.id == f"help-odette/{MONDAY}")
    assert {reason.code: reason.workers for reason in row.reasons} == {
        "reason.busy": ("ben", "zoe"),
        "reason.absent": ("ana",),
    }


def test_whole_days_away_lower_the_contract_by_a_sixth_each() -> None:
    away = {"worker": "ana", "start": MONDAY, "end": "2026-11-25"}
    week = village_week(care_lines=[HELP], absences=[away])
    assert not any(period.worker == "ana" and period.day.day < 26 for period in week.periods.values())
    hours = {row.worker: row.contract for row in read_plan(week, hand_plan(week, {})).hours}
    assert hours == {"ana": 15 * 3600, "ben": 30 * 3600, "zoe": 30 * 3600}


def test_a_refused_worker_is_never_sent() -> None:
    clients = [{"id": "odette", "name": "Odette (fictive)", "place": "house", "refused": "ana"}]
    week = village_week(care_lines=[HELP], clients=clients)
    sent = hand_plan(week, {f"ana/{MONDAY}/1": [(f"help-odette/{MONDAY}", f"{MONDAY} 08:00")]})
    assert [breach.rule for breach in judge(week, sent).breaches] == ["forbidden"]
    assert codes(read_plan(week, hand_plan(week, {})), f"help-odette/{MONDAY}") == [
        "reason.busy",
        "reason.refused",
    ]


def test_a_short_day_says_how_many_minutes_are_missing() -> None:
    days = [{"worker": "ana", "weekdays": "lu-di", "start": "08:30", "end": "12:00"}]
    week = village_week(care_lines=[HELP], availability=days)
    plan = read_plan(week, hand_plan(week, {}))
    row = next(row for row in plan.unserved if row.visit.id == f"help-odette/{MONDAY}")
    said = {reason.code: reason for reason in row.reasons}
    # Leaves at 8:30, 73 m by car and 4 min to park: arrives after 8:34, 20 minutes after 8:15 at the latest.
    assert said["reason.window"].parameters["minutes"] == 20
    assert said["reason.off"].workers == ("ben", "zoe")
