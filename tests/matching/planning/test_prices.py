"""Who comes and at what hour have their prices: told by the referee, on plans made by hand."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching import WeekProblem, judge
from routing.rules.balance.spec import Balance
from routing.rules.grid.spec import Grid
from routing.rules.idle.spec import Idle
from routing.rules.preference.spec import Preference
from routing.rules.target.spec import Target
from routing.units import euros, to_euros
from tests.matching.hand import hand_plan
from tests.matching.village import BASE, Row, dated, village_week

MONDAY = "2026-11-23"
NAMES = ("ana", "ben", "zoe")


def clients(**cells: object) -> list[Row]:
    """The clients of the village, Odette with more cells."""
    return [{**row, **cells} if row["id"] == "odette" else row for row in BASE["clients"]]


def settings(**values: object) -> list[Row]:
    return [{"key": key, "value": str(value)} for key, value in values.items()]


def priced(week: WeekProblem, who: str, start: str, *, task: str = "help") -> float:
    """Euros for persons and hours when ``who`` alone works: Monday's visit (or the date's) at ``start``."""
    day, clock = (start[:10], start[11:]) if " " in start else (MONDAY, start)
    verdict = judge(week, hand_plan(week, {f"{who}/{day}/1": [(f"{task}/{day}", f"{day} {clock}")]}))
    assert verdict.valid, verdict.breaches
    parts = verdict.score.parts.items()
    return to_euros(sum(amount for code, amount in parts if code.startswith(("preference", "target"))))


HELP = dated("help", "odette", "help", "08:00", 30, usual="ana")


def test_another_carer_costs_and_a_stranger_costs_more() -> None:
    week = village_week(care_lines=[HELP], clients=clients(known="ben"))
    assert [priced(week, who, "08:00") for who in NAMES] == [0, 9, 13.5]


def test_whom_the_client_asks_for_is_as_good_as_the_usual_carer() -> None:
    week = village_week(care_lines=[HELP], clients=clients(preferred="zoe"))
    assert [priced(week, who, "08:00") for who in NAMES] == [0, 13.5, 0]


def test_without_a_usual_carer_only_a_new_face_costs() -> None:
    lines = [dated("help", "odette", "help", "08:00", 30)]
    assert [
        priced(village_week(care_lines=lines, clients=clients(known="ben")), who, "08:00") for who in NAMES
    ] == [4.5, 0, 4.5]
    assert village_week(care_lines=lines).problem.rule(Preference) is None


def test_the_usual_carer_of_one_line_is_known_for_the_others() -> None:
    lines = [HELP, dated("noon", "odette", "help", "12:00", 30, usual="ben")]
    week = village_week(care_lines=lines)
    assert [priced(week, who, "12:00", task="noon") for who in NAMES] == [9, 0, 13.5]


def test_prices_are_settings_and_nothing_is_left_of_a_rule_at_0() -> None:
    dear = settings(other_carer="20", new_carer="0,5", moved_10_minutes="6", hour_tolerance="0")
    week = village_week(care_lines=[HELP], clients=clients(known="ben"), settings=dear)
    assert [priced(week, who, "08:05") for who in NAMES] == [3, 23, 23.5]
    none = settings(other_carer=0, new_carer=0, moved_10_minutes=0, varied_10_minutes=0, start_grid=0)
    bare = village_week(care_lines=[HELP], settings=none)
    assert {rule.code for rule in bare.problem.rules}.isdisjoint(
        {"preference", "target", "grid", "idle", "balance"}
    )


def test_beyond_five_minutes_the_planned_hour_costs_by_the_minute() -> None:
    week = village_week(care_lines=[HELP])
    starts = ("07:45", "07:50", "07:55", "08:00", "08:05", "08:15")
    assert [priced(week, "ana", start) for start in starts] == pytest.approx([3, 1.5, 0, 0, 0, 3])


def test_a_wanted_hour_comes_before_the_planned_one() -> None:
    week = village_week(care_lines=[{**HELP, "target": "08:15"}])
    assert [priced(week, "ana", start) for start in ("08:00", "08:15")] == pytest.approx([3, 0])


def test_a_line_on_several_days_without_an_hour_keeps_to_the_middle_of_its_window() -> None:
    window = {**HELP, "time": None, "earliest": "08:00", "latest": "10:00"}
    week = village_week(care_lines=[window])
    assert [priced(week, "ana", start) for start in ("08:00", "09:00", "10:00")] == pytest.approx(
        [55 * 0.075, 0, 55 * 0.075]
    )
    once = village_week(care_lines=[{**window, "rrule": "FREQ=WEEKLY;BYDAY=MO"}])
    assert once.problem.rule(Target) is None


def test_the_hour_of_a_crew_is_priced_once_and_each_of_its_persons() -> None:
    week = village_week(care_lines=[dated("lift", "odette", "lift", "08:00", 30, usual="ana|zoe")])
    tours = {
        f"{who}/{MONDAY}/1": [(f"lift/{MONDAY}/{member}", f"{MONDAY} 08:15")]
        for member, who in enumerate(("ana", "ben"), start=1)
    }
    verdict = judge(week, hand_plan(week, tours))
    assert verdict.valid
    parts = verdict.score.parts
    assert (parts["target.late"], parts["preference.price"]) == (euros(3), euros(13.5))


def test_counted_visits_have_their_persons_but_no_hour_across_days() -> None:
    line = {**HELP, "rrule": None, "first_date": None, "kind": "counted", "visits": 2, "days": "lu-me"}
    week = village_week(care_lines=[line])
    rule = week.problem.rule(Preference)
    assert rule is not None
    assert {row.task for row in rule.rows} == set(week.visits)
    assert week.problem.rule(Target) is None
    fixed = village_week(care_lines=[{**line, "visits": 1, "days": "ma"}])
    target = fixed.problem.rule(Target)
    assert target is not None
    assert [fixed.clock.local(row.start).isoformat() for row in target.rows] == ["2026-11-24T08:00:00+01:00"]


@pytest.mark.parametrize(("week", "sunday"), [("2026-W13", "2026-03-29"), ("2026-W43", "2026-10-25")])
def test_the_usual_hour_is_one_of_the_clock_when_clocks_change(week: str, sunday: str) -> None:
    built = village_week(week, care_lines=[HELP])
    assert priced(built, "ana", f"{sunday} 08:00") == 0
    assert priced(built, "ana", f"{sunday} 08:15") == pytest.approx(3)


@pytest.mark.parametrize(("target", "free"), [("23:50", f"{MONDAY} 23:50"), ("00:20", "2026-11-24 00:20")])
def test_a_visit_over_midnight_has_its_hour_on_either_side(target: str, free: str) -> None:
    """The visit of Monday may start from 23:00 until 00:30 of Tuesday."""
    night = [{"worker": "ana", "weekdays": "lu-di", "start": "20:00", "end": "06:00"}]
    line = {**HELP, "time": None, "earliest": "23:00", "latest": "00:30", "target": target}
    week = village_week(care_lines=[line], availability=night)
    plan = hand_plan(week, {f"ana/{MONDAY}/1": [(f"help/{MONDAY}", free)]})
    assert judge(week, plan).score.parts.get("target.late", 0) == 0
    other = hand_plan(week, {f"ana/{MONDAY}/1": [(f"help/{MONDAY}", f"{MONDAY} 23:00")]})
    minutes = {"23:50": 45, "00:20": 75}[target]
    assert judge(week, other).score.parts["target.early"] == euros(minutes * 0.3)


def test_announced_hours_go_in_steps_of_five_minutes() -> None:
    week = village_week(care_lines=[HELP])
    plan = hand_plan(week, {f"ana/{MONDAY}/1": [(f"help/{MONDAY}", f"{MONDAY} 08:02")]})
    assert [breach.code for breach in judge(week, plan).breaches] == ["grid.between"]
    assert judge(village_week(care_lines=[HELP], settings=settings(start_grid=1)), plan).valid


def test_a_fixed_hour_between_two_steps_asks_for_a_finer_one() -> None:
    fixed = dated("odd", "odette", "help", "09:02", 30, tolerance=0)
    rule = village_week(care_lines=[HELP, fixed]).problem.rule(Grid)
    assert rule is not None
    assert rule.step == 60


def test_local_priority_is_nothing_until_someone_sets_it() -> None:
    workers = [{**row, "home": "hall"} if row["id"] == "zoe" else row for row in BASE["workers"]]
    lines = [dated("help", "odette", "help", "08:00", 30)]
    assert village_week(care_lines=lines, workers=workers).problem.rule(Preference) is None
    week = village_week(care_lines=lines, workers=workers, settings=settings(not_local="2,5"))
    assert [priced(week, who, "08:00") for who in NAMES] == [0, 0, 2.5]


def test_a_wait_may_be_too_long() -> None:
    lines = [HELP, dated("noon", "odette", "help", "12:00", 30)]
    tours = {
        f"ana/{MONDAY}/1": [(f"help/{MONDAY}", f"{MONDAY} 08:00"), (f"noon/{MONDAY}", f"{MONDAY} 12:00")]
    }
    free = village_week(care_lines=lines)
    assert free.problem.rule(Idle) is None
    assert judge(free, hand_plan(free, tours)).valid
    short = village_week(care_lines=lines, settings=settings(longest_gap=120))
    assert [breach.code for breach in judge(short, hand_plan(short, tours)).breaches] == ["idle.gap_too_long"]


def test_balance_shares_work_by_contract_hours() -> None:
    hours = {"ana": 20, "ben": 10, "zoe": None}
    workers = [{**row, "contract_hours": hours[str(row["id"])]} for row in BASE["workers"]]
    week = village_week(care_lines=[HELP], workers=workers, settings=settings(balance_hour=6))
    rule = week.problem.rule(Balance)
    assert rule is not None
    assert [(row.person, row.share) for row in rule.persons or ()] == [("ana", 1200), ("ben", 600)]
    assert village_week(care_lines=[HELP]).problem.rule(Balance) is None


@given(
    who=st.sampled_from(NAMES),
    steps=st.integers(-3, 3),
    usual=st.sets(st.sampled_from(NAMES), max_size=2),
    known=st.sets(st.sampled_from(NAMES), max_size=2),
    wanted=st.integers(-15, 15),
)
def test_prices_add_up_as_a_dispatcher_would_count_them(
    who: str, steps: int, usual: set[str], known: set[str], wanted: int
) -> None:
    minutes = 480 + wanted
    line = {**HELP, "usual": "|".join(usual) or None, "target": f"{minutes // 60:02d}:{minutes % 60:02d}"}
    week = village_week(care_lines=[line], clients=clients(known="|".join(known) or None))
    start = 480 + 5 * steps
    expected = 9.0 * (bool(usual) and who not in usual)
    expected += 4.5 * (bool(usual | known) and who not in usual | known)
    expected += 0.3 * max(0, abs(5 * steps - wanted) - 5)
    assert priced(week, who, f"{start // 60:02d}:{start % 60:02d}") == pytest.approx(expected)
