"""Recurrences against plain arithmetic on dates, exceptions and public holidays."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from matching.model.care import CareLine, Dated, StartWindow
from matching.model.settings import Settings
from matching.model.validity import Validity
from matching.planning.calendar import Week
from matching.planning.dates import line_dates, public_holidays

NAMES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


def line(rrule: str, first: date, **more: object) -> CareLine:
    return CareLine(
        id="line",
        clients=("odette",),
        service="help",
        pattern=Dated(rrule=rrule),
        window=StartWindow(earliest=480, latest=510),
        duration=30,
        **{"validity": Validity(first=first), **more},  # type: ignore[arg-type]
    )


@given(
    first=st.dates(min_value=date(2024, 1, 1), max_value=date(2026, 12, 31)),
    later=st.integers(min_value=-2, max_value=60),
    interval=st.integers(min_value=1, max_value=4),
    weekdays=st.sets(st.integers(min_value=0, max_value=6), min_size=1),
)
def test_every_n_weeks_on_some_days(first: date, later: int, interval: int, weekdays: set[int]) -> None:
    year, number, _ = (first + timedelta(weeks=later)).isocalendar()
    days = Week(year, number).days
    rrule = f"FREQ=WEEKLY;INTERVAL={interval};BYDAY={','.join(NAMES[day] for day in sorted(weekdays))}"
    start = first - timedelta(days=first.weekday())
    weeks = (days[0] - start).days // 7
    expected = [day for day in days if weeks % interval == 0 and day >= first and day.weekday() in weekdays]
    assert list(line_dates(line(rrule, first), days, ())) == expected


def test_count_and_until_end_a_recurrence() -> None:
    days = Week.parse("2026-W48").days
    first = date(2026, 11, 20)
    assert line_dates(line("FREQ=DAILY;COUNT=5", first), days, ()) == days[:2]
    assert line_dates(line("FREQ=DAILY;UNTIL=20261125", first), days, ()) == days[:3]


def test_exceptions_and_the_last_date_take_days_out() -> None:
    days = Week.parse("2026-W48").days
    rule = line(
        "FREQ=DAILY",
        days[0],
        exceptions=frozenset({days[1]}),
        validity=Validity(first=days[0], last=days[3]),
    )
    assert line_dates(rule, days, ()) == (days[0], days[2], days[3])


def test_a_line_skips_or_keeps_a_public_holiday() -> None:
    days = Week.parse("2026-W46").days
    off = public_holidays(Settings(), days)
    assert off == {date(2026, 11, 11)}
    kept, skipped = line("FREQ=DAILY", days[0]), line("FREQ=DAILY", days[0], holidays="skip")
    assert line_dates(kept, days, off) == days
    assert line_dates(skipped, days, off) == tuple(day for day in days if day.day != 11)


def test_alsace_has_two_more_holidays() -> None:
    days = Week.parse("2026-W53").days + Week.parse("2026-W52").days
    assert date(2026, 12, 26) in public_holidays(Settings(holidays_subdivision="6AE"), days)
    assert date(2026, 12, 26) not in public_holidays(Settings(), days)
