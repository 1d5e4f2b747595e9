"""Belief: peaks keep their wall-clock hours, whatever the clocks do."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from routing.errors import InvalidProblem
from routing.travel.bands import (
    DEFAULT_WEEK,
    FREE_WEEK,
    Peak,
    WeeklyProfile,
    seconds_at,
    weekly_bands,
)
from routing.travel.mode import Band

PARIS = ZoneInfo("Europe/Paris")
HOUR = 3600


def permille_at(bands: tuple[Band, ...], second: int) -> int:
    started = [band.permille for band in bands if band.start <= second]
    return started[-1] if started else 1000


def every_day(*peaks: Peak) -> WeeklyProfile:
    return WeeklyProfile(days=(peaks,) * 7)


def test_a_plain_monday() -> None:
    bands = weekly_bands(datetime(2026, 11, 23, tzinfo=PARIS), days=1)
    assert [(band.start / HOUR, band.permille) for band in bands] == [
        (7, 1500),
        (9.5, 1000),
        (16.5, 1500),
        (19, 1000),
    ]


def test_week_ends_and_free_days_are_free_flow() -> None:
    monday = datetime(2026, 5, 11, tzinfo=PARIS)
    assert len(weekly_bands(monday, days=7)) == 5 * 4
    assert len(weekly_bands(monday, days=7, free_days={date(2026, 5, 14)})) == 4 * 4, "Ascension"
    assert weekly_bands(datetime(2026, 5, 16, tzinfo=PARIS), days=2) == ()
    assert weekly_bands(monday, days=7, profile=FREE_WEEK) == ()


@given(
    day=st.dates(date(2025, 1, 1), date(2027, 12, 31)),
    hour=st.integers(0, 23),
    days=st.integers(1, 9),
    probe=st.integers(0, 9 * 24 * 4),
)
@example(day=date(2026, 3, 23), hour=0, days=9, probe=7 * 96 + 30)
@example(day=date(2026, 10, 19), hour=0, days=9, probe=7 * 96 + 30)
def test_any_moment_has_the_rate_of_its_local_hour(day: date, hour: int, days: int, probe: int) -> None:
    start = datetime.combine(day, time(hour), tzinfo=PARIS)
    bands = weekly_bands(start, days=days)
    second = min(probe * 900, days * 86_400 - HOUR - 1)
    local = (start.astimezone(UTC) + timedelta(seconds=second)).astimezone(PARIS)
    inside = local.weekday() < 5 and (
        time(7) <= local.time() < time(9, 30) or time(16, 30) <= local.time() < time(19)
    )
    assert permille_at(bands, second) == (1500 if inside else 1000)
    assert [band.start for band in bands] == sorted({band.start for band in bands})


@pytest.mark.parametrize(
    ("start", "monday_peak_hours"),
    [(datetime(2026, 3, 28), 48 + 7 - 1), (datetime(2026, 10, 24), 48 + 7 + 1)],  # noqa: DTZ001
)
def test_after_a_change_of_clocks_the_peak_is_an_hour_off_in_the_horizon(
    start: datetime, monday_peak_hours: int
) -> None:
    bands = weekly_bands(start.replace(tzinfo=PARIS), days=3)
    assert bands[0] == Band(start=monday_peak_hours * HOUR, permille=1500)


def test_a_peak_over_the_change_itself_is_shorter_or_longer() -> None:
    night = every_day(Peak(opening=time(1), closing=time(4), permille=1200))
    spring = weekly_bands(datetime(2026, 3, 29, tzinfo=PARIS), days=1, profile=night)
    autumn = weekly_bands(datetime(2026, 10, 25, tzinfo=PARIS), days=1, profile=night)
    assert [band.start for band in spring] == [HOUR, 3 * HOUR]
    assert [band.start for band in autumn] == [HOUR, 5 * HOUR]


def test_hours_that_do_not_exist_or_exist_twice() -> None:
    half_past_two = every_day(Peak(opening=time(2, 15), closing=time(2, 45), permille=1200))
    spring = datetime(2026, 3, 29, tzinfo=PARIS)
    autumn = datetime(2026, 10, 25, tzinfo=PARIS)
    assert weekly_bands(spring, days=1, profile=half_past_two) == ()
    assert seconds_at(spring, datetime(2026, 3, 29, 2, 30)) == 2 * HOUR, "the jump"  # noqa: DTZ001
    bands = weekly_bands(autumn, days=1, profile=half_past_two)
    assert [band.start for band in bands] == [2 * HOUR + 900, 3 * HOUR + 2700], "from the first to the second"


def test_peaks_that_touch_are_one_and_midnight_closes_a_day() -> None:
    late = every_day(
        Peak(opening=time(0), closing=time(1), permille=1200),
        Peak(opening=time(22), closing=time(0), permille=1200),
    )
    bands = weekly_bands(datetime(2026, 6, 1, tzinfo=PARIS), days=2, profile=late)
    hours = [(band.start / HOUR, band.permille) for band in bands]
    assert hours == [(0, 1200), (1, 1000), (22, 1200), (25, 1000), (46, 1200), (48, 1000)]


def test_a_horizon_that_starts_in_a_peak_is_slow_at_once() -> None:
    bands = weekly_bands(datetime(2026, 6, 1, 8, tzinfo=PARIS), days=1)
    assert bands[:2] == (Band(start=0, permille=1500), Band(start=5400, permille=1000))


def test_every_fault_is_told_at_once() -> None:
    bad = WeeklyProfile(
        days=(
            (
                Peak(opening=time(9), closing=time(8), permille=1500),
                Peak(opening=time(7), closing=time(10), permille=2),
            ),
        )
    )
    with pytest.raises(InvalidProblem) as caught:
        weekly_bands(datetime(2026, 6, 1), days=-1, profile=bad)  # noqa: DTZ001
    assert [fault.code for fault in caught.value.faults] == [
        "bands.naive",
        "bands.days",
        "bands.week",
        "bands.reversed",
        "bands.overlap",
        "bands.permille",
    ]
    assert len(DEFAULT_WEEK.days) == 7
