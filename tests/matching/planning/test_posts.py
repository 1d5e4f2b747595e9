"""Odd-hour posts: exact hours, headcount, nights over midnight, and the two Sundays when clocks change."""

from __future__ import annotations

import pytest

from matching import WeekProblem, judge
from tests.matching.hand import hand_plan
from tests.matching.village import village_week

POST = {"id": "fish", "name": "Marée", "place": "hall", "start": "03:00", "end": "07:00", "headcount": 2}
NIGHTS = [
    {"worker": worker, "weekdays": "lu-di", "start": "21:00", "end": "08:00"} for worker in ("ana", "ben")
]
SPRING, AUTUMN = "2026-W13", "2026-W43"


def post_week(week: str, **post: object) -> WeekProblem:
    return village_week(week, posts=[{**POST, **post}], availability=NIGHTS)


def test_a_post_starts_at_its_hour_and_two_people_are_two_tasks() -> None:
    week = post_week("2026-W48", dates="2026-11-24")
    one, two = "fish/2026-11-24/1", "fish/2026-11-24/2"
    ana, ben = "ana/2026-11-23/2", "ben/2026-11-23/2"  # the first is what is left of Sunday's night
    exact = hand_plan(week, {ana: [(one, "2026-11-24 03:00")], ben: [(two, "2026-11-24 03:00")]})
    late = hand_plan(week, {ana: [(one, "2026-11-24 03:01")]})
    assert judge(week, exact).valid
    assert "windows" in {breach.rule for breach in judge(week, late).breaches}


def test_one_person_cannot_fill_two_places() -> None:
    week = post_week("2026-W48", dates="2026-11-24")
    twice = hand_plan(
        week,
        {
            "ana/2026-11-23/2": [
                ("fish/2026-11-24/1", "2026-11-24 03:00"),
                ("fish/2026-11-24/2", "2026-11-24 03:00"),
            ]
        },
    )
    assert {breach.rule for breach in judge(week, twice).breaches} == {"tour"}


def test_a_post_over_midnight_is_one_piece_of_work() -> None:
    week = post_week("2026-W48", dates="2026-11-24", start="22:00", end="05:00", headcount=1)
    visit = week.visits["fish/2026-11-24"]
    assert visit.duration == 7 * 3600
    plan = hand_plan(week, {"ana/2026-11-24/1": [(visit.id, "2026-11-24 22:00")]})
    assert judge(week, plan).valid


@pytest.mark.parametrize(
    ("week", "eve", "hours"),
    [(SPRING, "2026-03-28", 7), ("2026-W48", "2026-11-28", 8), (AUTUMN, "2026-10-24", 9)],
)
def test_a_night_lasts_as_long_as_it_really_does(week: str, eve: str, hours: int) -> None:
    built = post_week(week, dates=eve, start="22:00", end="06:00", headcount=1)
    assert built.visits[f"fish/{eve}"].duration == hours * 3600
    done = hand_plan(built, {f"ana/{eve}/1": [(f"fish/{eve}", f"{eve} 22:00")]})
    assert judge(built, done).valid


@pytest.mark.parametrize(("week", "day"), [(SPRING, "2026-03-29"), (AUTUMN, "2026-10-25")])
def test_after_the_change_hours_are_those_of_the_clock(week: str, day: str) -> None:
    built = post_week(week, dates=day, headcount=1)
    (opening,) = built.visits[f"fish/{day}"].openings
    assert built.clock.local(opening.opening).isoformat()[:16] == f"{day}T03:00"


def test_a_post_inside_the_skipped_hour_does_not_exist() -> None:
    assert not post_week(SPRING, dates="2026-03-29", start="02:00", end="03:00").visits


def test_a_post_skips_public_holidays_when_told_to() -> None:
    kept = post_week("2026-W46", weekdays="mercredi")  # 11 November 2026 is a Wednesday
    assert list(kept.visits) == ["fish/2026-11-11/1", "fish/2026-11-11/2"]
    assert not post_week("2026-W46", weekdays="mercredi", holidays="skip").visits


def test_the_first_night_of_the_week_began_on_the_eve() -> None:
    week = post_week("2026-W48", dates="2026-11-23")
    plan = hand_plan(week, {"ana/2026-11-23/1": [("fish/2026-11-23/1", "2026-11-23 03:00")]})
    first = week.periods["ana/2026-11-23/1"]
    assert week.clock.local(first.start).strftime("%a %H:%M") == "Mon 00:00"
    assert judge(week, plan).valid
