"""Hours of shifts, as people and spreadsheets write them."""

from __future__ import annotations

from datetime import datetime, time, timedelta

import pytest

from matching.shuttles.hours import BadHour, HourRange, after, read_hour, read_range


@pytest.mark.parametrize(
    "written",
    [
        "2h45",
        "2 h 45",
        "02:45",
        "2H45",
        "0245",
        time(2, 45),
        timedelta(hours=2.75),
        0.1145833333,
        245,
        "2h45min",
    ],
)
def test_a_quarter_to_three_in_every_spelling(written: object) -> None:
    assert read_hour(written) == 165


@pytest.mark.parametrize(
    "written",
    [
        "27:00",
        "27h",
        timedelta(hours=27),
        "03:00 (J+1)",
        "3h J+1",
        "03:00 next day",
        1.125,
        datetime(1899, 12, 31, 3),  # noqa: DTZ001 - as a spreadsheet gives it
    ],
)
def test_hours_past_midnight_count_on(written: object) -> None:
    assert read_hour(written) == 27 * 60


@pytest.mark.parametrize(
    "written", ["matin", "25:61", "37:00", "-1", "2h45 ou 3h", "", float("nan"), True, 4000]
)
def test_what_is_no_hour_is_refused(written: object) -> None:
    with pytest.raises(BadHour, match="shuttles.hour"):
        read_hour(written)


@pytest.mark.parametrize("written", [3, "3", 0.5, "0,5", 2.75])
def test_a_number_with_two_meanings_is_refused(written: object) -> None:
    """3 may be three o'clock, 0.5 noon or half past midnight: nobody guesses."""
    with pytest.raises(BadHour):
        read_hour(written)


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("11:00-12:30", 660, 750),
        ("entre 11h et 12h30", 660, 750),
        ("23:00 à 01:00", 1380, 1500),
        ("09:30", 570, 570),
        ("05:00 (J+1)", 1740, 1740),
    ],
)
def test_an_end_may_be_a_range(written: str, first: int, last: int) -> None:
    assert read_range(written) == HourRange(first, last)


def test_an_end_not_after_the_start_is_the_next_days() -> None:
    assert after(21 * 60, HourRange(5 * 60, 5 * 60)) == HourRange(29 * 60, 29 * 60)
    assert after(21 * 60, HourRange(29 * 60, 29 * 60)) == HourRange(29 * 60, 29 * 60)
    assert after(165, HourRange(570, 600)) == HourRange(570, 600)
