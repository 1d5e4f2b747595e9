"""Booking cut-offs and eligibility: the published PAM figures, to the minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from matching.rides import PAM_SERVICE, AskedRide, booking_refusals

DAY = date(2026, 11, 24)
ONCE = AskedRide(id="r", pickup="a", dropoff="b", day=DAY, arrival=10 * 60)
WEEKLY = replace(ONCE, day=None, weekdays=frozenset({1}))  # the four Tuesdays of November 2026
MONTHLY = replace(ONCE, day=None, rrule="FREQ=MONTHLY;BYMONTHDAY=24")


def _codes(asked: AskedRide, booked: str | None = None, *, metres: int = 5000) -> list[str]:
    asked = replace(asked, booked=None if booked is None else datetime.fromisoformat(booked))
    found = booking_refusals(asked, PAM_SERVICE, DAY, metres=metres)
    return [one.code.removeprefix("rides.booking.") for one in found]


@pytest.mark.parametrize(
    ("booked", "codes"),
    [
        ("2026-11-23 12:00", []),
        ("2026-11-23 12:01", ["too_late"]),
        ("2026-10-25 00:00", []),
        ("2026-10-24 23:59", ["too_early"]),
    ],
)
def test_an_occasional_ride_is_booked_from_30_days_ahead_to_noon_the_day_before(
    booked: str, codes: list[str]
) -> None:
    assert _codes(ONCE, booked) == codes
    assert _codes(MONTHLY, booked) == codes


@pytest.mark.parametrize(
    ("booked", "codes"),
    [
        ("2026-11-17 23:59", []),
        ("2026-11-18 00:00", ["too_late"]),
        ("2026-08-26 00:00", []),
        ("2026-08-25 23:59", ["too_early"]),
    ],
)
def test_a_regular_ride_is_booked_from_90_to_7_days_ahead(booked: str, codes: list[str]) -> None:
    assert _codes(WEEKLY, booked) == codes


@pytest.mark.parametrize(("arrival", "codes"), [(6 * 60, []), (6 * 60 - 1, ["closed_hours"]), (24 * 60, [])])
def test_the_service_has_hours(arrival: int, codes: list[str]) -> None:
    assert _codes(replace(ONCE, arrival=arrival)) == codes


@pytest.mark.parametrize(("metres", "codes"), [(500, []), (499, ["too_short"])])
def test_the_shortest_trip_is_500_metres(metres: int, codes: list[str]) -> None:
    assert _codes(ONCE, metres=metres) == codes


def test_only_those_entitled_ride() -> None:
    service = replace(PAM_SERVICE, categories=("GIR 1", "GIR 2"))
    for held, count in ((("GIR 2",), 0), (("GIR 5",), 1), ((), 1)):
        asked = replace(ONCE, categories=held)
        assert len(list(booking_refusals(asked, service, DAY, metres=5000))) == count


def test_every_reason_is_told_at_once() -> None:
    early = replace(ONCE, arrival=5 * 60)
    assert _codes(early, "2026-11-24 01:00", metres=100) == ["closed_hours", "too_short", "too_late"]
