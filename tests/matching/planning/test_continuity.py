"""What a plan makes of habits: shares of persons, distance from the hour, faces."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

import pytest

from matching import WeekProblem
from matching.model.settings import Settings
from matching.planning.continuity import Continuity, continuity_of
from matching.planning.price_list import kilometre, price_list
from matching.planning.reading import read_plan
from tests.matching.hand import Assigned, hand_plan
from tests.matching.village import dated, village, village_week

DAYS = ("2026-11-23", "2026-11-24", "2026-11-25")


def seen(week: WeekProblem, tours: Mapping[str, Assigned]) -> Continuity:
    return continuity_of(read_plan(week, hand_plan(week, tours)))


def test_a_week_of_two_carers() -> None:
    week = village_week(care_lines=[dated("help", "odette", "help", "08:00", 30, usual="ana")])
    found = seen(
        week,
        {
            f"{who}/{day}/1": [(f"help/{day}", f"{day} {start}")]
            for who, day, start in zip(("ana", "ben", "ana"), DAYS, ("08:00", "08:15", "07:45"), strict=True)
        },
    )
    assert (found.by_usual, found.with_usual, found.by_known, found.with_known) == (2, 3, 2, 3)
    assert (found.near_hour, found.with_hour, found.mean_minutes) == (3, 3, 10)
    assert (found.faces, found.mean_faces) == ((2,), 2)


def test_far_from_the_wanted_hour_is_counted_so() -> None:
    line = dated("help", "odette", "help", "08:00", 30, tolerance=60, target="08:50")
    found = seen(
        village_week(care_lines=[line]), {f"ana/{DAYS[0]}/1": [(f"help/{DAYS[0]}", f"{DAYS[0]} 08:00")]}
    )
    assert (found.near_hour, found.with_hour, found.mean_minutes) == (0, 1, 50)
    assert (found.with_usual, found.faces, found.mean_faces) == (0, (), None)


def test_the_hour_of_a_counted_visit_is_that_of_the_day_it_took() -> None:
    line = {
        **dated("help", "odette", "help", "08:00", 30),
        "rrule": None,
        "first_date": None,
        "kind": "counted",
        "visits": 2,
    }
    week = village_week("2026-W43", care_lines=[line])
    day = "2026-10-25"  # clocks go back at three in the morning
    found = seen(week, {f"ana/{day}/1": [("help/2026-10-19#2", f"{day} 08:10")]})
    assert (found.with_hour, found.mean_minutes) == (1, 10)


def test_the_two_of_a_crew_count_as_two_persons_and_one_hour() -> None:
    week = village_week(care_lines=[dated("lift", "odette", "lift", "08:00", 30, usual="ana")])
    day = DAYS[0]
    found = seen(
        week,
        {
            f"{who}/{day}/1": [(f"lift/{day}/{rank}", f"{day} 08:05")]
            for rank, who in ((1, "ana"), (2, "ben"))
        },
    )
    assert (found.by_usual, found.with_usual) == (1, 2)
    assert (found.with_hour, found.mean_minutes, found.faces) == (1, 5, ())


def test_as_shipped_the_usual_carer_is_worth_twelve_kilometres_and_half_an_hour_too() -> None:
    usual = Settings()
    assert kilometre(usual) == pytest.approx(0.38 + 16 / 42)
    prices = {one.code: one for one in price_list(village())}
    assert round(prices["other_carer"].km or 0) == 12
    assert round(3 * (prices["moved_10_minutes"].km or 0)) == 12
    assert prices["new_carer"].euros == 13.5
    assert [prices[code].euros for code in ("not_local", "balance_hour", "lent")] == [0, 0, 0]
    free = price_list(replace(village(), settings=Settings(euros_per_km=0, travel_hour=0)))
    assert {one.km for one in free} == {None}
