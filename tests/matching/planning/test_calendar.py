"""Weeks and clocks."""

from __future__ import annotations

from datetime import date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching import InvalidWeek, Week
from matching.planning.calendar import Clock


def test_a_week_is_written_as_iso_does() -> None:
    week = Week.parse("2026-W48")
    assert (str(week), week.monday, week.days[-1]) == ("2026-W48", date(2026, 11, 23), date(2026, 11, 29))
    assert Week.parse("2026w07") == Week(2026, 7)


@pytest.mark.parametrize(
    "text", ["", "2026", "2026-48", "2026-W54", "2027-W53", "2026-W00", "W48-2026", "0001-W01", "9999-W52"]
)
def test_what_is_no_week_is_refused_with_an_example(text: str) -> None:
    with pytest.raises(InvalidWeek, match="2026-W48") as refused:
        Week.parse(text)
    assert repr(text) in str(refused.value)


@given(
    week=st.dates(min_value=date(2020, 1, 6), max_value=date(2035, 1, 1)),
    minutes=st.integers(min_value=0, max_value=8 * 1440),
)
def test_local_times_come_back(week: date, minutes: int) -> None:
    year, number, _ = week.isocalendar()
    clock = Clock.of(Week(year, number), "Europe/Paris")
    wall = datetime.combine(Week(year, number).monday, datetime.min.time()) + timedelta(minutes=minutes)
    shown = clock.local(clock.at_wall(wall)).replace(tzinfo=None)
    skipped = wall.month == 3 and wall.weekday() == 6 and wall.day > 24 and wall.hour == 2
    assert shown == (wall.replace(hour=3, minute=0) if skipped else wall)


def test_days_of_a_change_last_23_or_25_hours() -> None:
    lengths = {}
    for text in ("2026-W13", "2026-W43", "2026-W48"):
        week = Week.parse(text)
        clock = Clock.of(week, "Europe/Paris")
        sunday = week.days[-1]
        lengths[text] = (clock.at(sunday, 1440) - clock.at(sunday, 0)) / 3600
    assert lengths == {"2026-W13": 23, "2026-W43": 25, "2026-W48": 24}


def test_of_an_hour_shown_twice_the_first_is_meant() -> None:
    clock = Clock.of(Week.parse("2026-W43"), "Europe/Paris")
    assert clock.local(clock.at(date(2026, 10, 25), 150)).isoformat() == "2026-10-25T02:30:00+02:00"
