"""Counted visits: three times a week, the days to choose, at least so many days apart."""

from __future__ import annotations

from itertools import pairwise, product

import pytest

from matching import judge
from tests.matching.hand import hand_plan
from tests.matching.village import Row, village_week

DAYS = ("2026-11-23", "2026-11-24", "2026-11-25", "2026-11-26", "2026-11-27", "2026-11-28", "2026-11-29")


def line(**more: object) -> Row:
    return {
        "id": "walk",
        "clients": "odette",
        "service": "help",
        "kind": "counted",
        "visits": 3,
        "earliest": "08:00",
        "latest": "18:59",
        "duration": 30,
        "min_spacing": 2,
        **more,
    }


@pytest.mark.parametrize("week", ["2026-W48", "2026-W13", "2026-W43"])
@pytest.mark.parametrize("hours", [("08:00", "08:00", "08:00"), ("18:55", "08:00", "18:55")])
def test_spacing_counts_days_whatever_the_hours(week: str, hours: tuple[str, str, str]) -> None:
    """Every choice of three days out of six: the referee accepts exactly those two days apart."""
    built = village_week(week, care_lines=[line(days="lu-di", max_spacing=3)])
    monday = built.week.days[0]
    names = [day.isoformat() for day in built.week.days]
    for chosen in product(range(7), repeat=3):
        if len(set(chosen)) < 3:
            continue
        tours = {
            f"ana/{names[day]}/1": [(f"walk/{monday}#{rank + 1}", f"{names[day]} {hour}")]
            for rank, (day, hour) in enumerate(zip(chosen, hours, strict=True))
        }
        apart = all(2 <= after - before <= 3 for before, after in pairwise(chosen))
        assert judge(built, hand_plan(built, tours)).valid == apart, (chosen, hours)


def test_two_visits_around_a_missing_one_keep_their_distance() -> None:
    week = village_week(care_lines=[line()])
    first, last = "walk/2026-11-23#1", "walk/2026-11-23#3"
    near = hand_plan(
        week,
        {f"ana/{DAYS[2]}/1": [(first, f"{DAYS[2]} 10:00")], f"ana/{DAYS[3]}/1": [(last, f"{DAYS[3]} 10:00")]},
    )
    far = hand_plan(
        week,
        {f"ana/{DAYS[2]}/1": [(first, f"{DAYS[2]} 10:00")], f"ana/{DAYS[4]}/1": [(last, f"{DAYS[4]} 10:00")]},
    )
    assert [breach.rule for breach in judge(week, near).breaches] == ["together"]
    assert judge(week, far).valid


def test_the_same_person_all_week_when_asked() -> None:
    week = village_week(care_lines=[line(visits=2, person="same")])
    one, two = "walk/2026-11-23#1", "walk/2026-11-23#2"
    mixed = hand_plan(
        week,
        {f"ana/{DAYS[0]}/1": [(one, f"{DAYS[0]} 10:00")], f"ben/{DAYS[3]}/1": [(two, f"{DAYS[3]} 10:00")]},
    )
    alike = hand_plan(
        week,
        {f"ana/{DAYS[0]}/1": [(one, f"{DAYS[0]} 10:00")], f"ana/{DAYS[3]}/1": [(two, f"{DAYS[3]} 10:00")]},
    )
    assert [breach.rule for breach in judge(week, mixed).breaches] == ["together"]
    assert judge(week, alike).valid


def test_days_taken_out_leave_fewer_visits() -> None:
    days = "|".join(DAYS[:5])
    week = village_week(care_lines=[line(exceptions=days, min_spacing=1)])
    assert list(week.visits) == ["walk/2026-11-23#1", "walk/2026-11-23#2"]
