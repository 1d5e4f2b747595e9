"""Dates, times and durations as people write them."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.imports.cell import Misread
from matching.imports.days import read_day
from matching.imports.hours import clock_text, duration_text, read_clock, read_duration
from matching.planning.calendar import Week
from matching.words import CATALOGUE

MONDAY = date(2026, 11, 23)
WEEK = Week(2026, 48)


@pytest.mark.parametrize(
    "written",
    [
        "23/11/2026",
        "23-11-2026",
        "23.11.2026",
        "2026-11-23",
        "2026-11-23T00:00:00",
        "lundi 23 novembre 2026",
        "Lun. 23 nov. 2026",
        "Monday 23 November 2026",
        "November 23, 2026",
        "lundi 23/11/2026",
        MONDAY,
        datetime(2026, 11, 23, 8, 30),  # noqa: DTZ001 - a cell has no zone
    ],
)
def test_a_date_that_says_everything_is_no_guess(written: object) -> None:
    read = read_day(written)
    assert read.value == MONDAY
    assert read.guess is None


@pytest.mark.parametrize(
    ("written", "guess"),
    [
        ("23/11/26", "read_as.century"),
        ("lun. 23 nov. 26", "read_as.century"),
        (46349, "read_as.serial"),
        ("46349", "read_as.serial"),
        ("lun 23", "read_as.year"),
        ("23 novembre", "read_as.year"),
        ("23/11", "read_as.year"),
    ],
)
def test_a_date_that_leaves_something_out_is_a_guess(written: object, guess: str) -> None:
    read = read_day(written, week=WEEK)
    assert (read.value, read.guess) == (MONDAY, guess)


def test_a_serial_of_1904_is_not_one_of_1900() -> None:
    assert read_day(46349 - 1462, epoch_1904=True).value == MONDAY


def test_mar_is_tuesday_before_a_number_and_march_after_it() -> None:
    assert read_day("mar 24", week=WEEK).value == date(2026, 11, 24)
    assert read_day("24 mar 2026").value == date(2026, 3, 24)


@given(st.dates(min_value=date(2000, 1, 1), max_value=date(2099, 12, 31)))
def test_every_date_is_read_back(day: date) -> None:
    for form in ("%d/%m/%Y", "%Y-%m-%d", "%d.%m.%Y"):
        assert read_day(day.strftime(form)).value == day
    serial = (day - date(1899, 12, 30)).days
    assert read_day(serial).value == day


@pytest.mark.parametrize(
    ("written", "minutes", "guessed"),
    [
        ("8h", 480, False),
        ("8H30", 510, False),
        ("8 h 30", 510, False),
        ("08:30:00", 510, False),
        ("8h30min", 510, False),
        ("8:30 am", 510, False),
        ("12:15 PM", 735, False),
        ("midi", 720, False),
        ("24:00", 1440, False),
        (time(8, 30), 510, False),
        (timedelta(hours=8, minutes=30), 510, False),
        ("8.5", 510, True),
        ("8,5", 510, True),
        ("8,30", 510, True),
        (8.3, 510, True),
        ("0,354", 510, True),
        (0.354166667, 510, True),
        ("0830", 510, True),
        ("8h5", 485, True),
    ],
)
def test_times(written: object, minutes: int, guessed: bool) -> None:
    read = read_clock(written)
    assert (read.value, read.guess is not None) == (minutes, guessed)


@pytest.mark.parametrize(
    ("written", "minutes", "guessed"),
    [
        ("1h30", 90, False),
        ("0:45", 45, False),
        ("90 min", 90, False),
        ("90'", 90, False),
        ("1,5 h", 90, False),
        ("2 heures", 120, False),
        (time(0, 45), 45, False),
        ("1,5", 90, True),
        ("1.25", 75, True),
        ("1,30", 90, True),
        ("90", 90, True),
        ("45", 45, True),
        (0.0625, 90, True),
    ],
)
def test_durations(written: object, minutes: int, guessed: bool) -> None:
    read = read_duration(written)
    assert (read.value, read.guess is not None) == (minutes, guessed)


def test_a_unit_leaves_nothing_to_guess() -> None:
    assert read_duration("1,17", "hours").value == 70
    assert read_duration("1,30", "hours").value == 78
    assert read_duration("13", "minutes").value == 13
    assert read_duration("13", "minutes").guess is None


@given(st.integers(min_value=1, max_value=1440))
def test_what_we_write_we_read(minutes: int) -> None:
    assert read_duration(duration_text(minutes)).value == minutes
    assert read_clock(clock_text(minutes)).value == minutes


@given(
    st.one_of(
        st.text(max_size=30),
        st.floats(),
        st.integers(),
        st.booleans(),
        st.datetimes(),
        st.times(),
        st.timedeltas(),
    )
)
def test_whatever_the_cell_the_answer_is_a_value_or_a_reason(cell: object) -> None:
    for reader in (read_day, read_clock, read_duration):
        try:
            found = reader(cell)
        except Misread as bad:
            code = bad.code
        else:
            code = found.guess or "read_as.plain"
        assert code in CATALOGUE or f"{code}.rule" in CATALOGUE or code == "read_as.plain"
