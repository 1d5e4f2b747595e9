"""Booking cut-offs and eligibility: the published PAM figures, to the minute."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any, cast

import pytest

from matching.model.validity import Validity
from matching.rides import PAM_SERVICE, AskedRide, booking_refusals, read_ride_book
from matching.rides.booking import within_hours
from matching.rides.service import BookingWindow
from scenarios.rides.pack import FOLDER

DAY = date(2026, 11, 24)
ONCE = AskedRide(id="r", pickup="a", dropoff="b", day=DAY, arrival=10 * 60)
WEEKLY = replace(ONCE, day=None, weekdays=frozenset({1}))  # the four Tuesdays of November 2026
MONTHLY = replace(ONCE, day=None, rrule="FREQ=MONTHLY;BYMONTHDAY=24")


TEN_MINUTES = 10 * 60


def _codes(asked: AskedRide, booked: str | None = None, *, metres: int = 5000) -> list[str]:
    asked = replace(asked, booked=None if booked is None else datetime.fromisoformat(booked))
    found = booking_refusals(asked, PAM_SERVICE, DAY, metres=metres, seconds=TEN_MINUTES)
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
    assert _codes(replace(MONTHLY, validity=Validity(first=DAY)), booked) == codes


@pytest.mark.parametrize(
    ("booked", "codes"),
    [
        ("2026-11-17 23:59", []),
        ("2026-11-18 00:00", ["too_late"]),
        ("2026-08-05 00:00", []),
        ("2026-08-04 23:59", ["too_early"]),
    ],
)
def test_a_regular_ride_is_booked_from_90_to_7_days_ahead(booked: str, codes: list[str]) -> None:
    """The last moment counts to each date, the first one to 3 November, the first date."""
    first = replace(WEEKLY, validity=Validity(first=date(2026, 11, 3)))
    assert _codes(first, booked) == codes


@pytest.mark.parametrize(
    "asked", [WEEKLY, MONTHLY, replace(WEEKLY, validity=Validity(first=date(2026, 6, 2)))]
)
def test_a_standing_ride_is_not_asked_for_again(asked: AskedRide) -> None:
    """Booked in the spring, in time for its first date, it is still good in November."""
    assert _codes(asked, "2026-05-20 10:00") == []


def test_a_standing_ride_is_asked_for_ahead_of_its_first_date() -> None:
    """The Tuesday of 3 November is an exception, so the first is the 10th, 90 days after 12 August."""
    begun, left_out = Validity(first=date(2026, 11, 3)), frozenset({date(2026, 11, 3)})
    service = replace(PAM_SERVICE, regular_from=3)
    for moment, count in (("2026-08-11 23:59", 1), ("2026-08-12 00:00", 0)):
        booked = datetime.fromisoformat(moment)
        asked = replace(WEEKLY, validity=begun, exceptions=left_out, booked=booked)
        found = list(booking_refusals(asked, service, DAY, metres=5000, seconds=TEN_MINUTES))
        assert len(found) == count


@pytest.mark.parametrize(
    ("ends", "codes"),
    [
        ({"arrival": 6 * 60 + 11}, []),  # one minute to get in, ten on the way
        ({"arrival": 6 * 60 + 10}, ["closed_hours"]),
        ({"arrival": 6 * 60}, ["closed_hours"]),
        ({"arrival": 24 * 60}, []),
        ({"arrival": 24 * 60 + 15}, []),
        ({"arrival": 24 * 60 + 16}, ["closed_hours"]),
        ({"departure": 6 * 60}, []),
        ({"departure": 5 * 60 + 45}, []),
        ({"departure": 5 * 60 + 44}, ["closed_hours"]),
        ({"departure": 23 * 60 + 49}, []),
        ({"departure": 23 * 60 + 50}, ["closed_hours"]),
    ],
)
def test_rides_begin_and_end_in_the_hours(ends: dict[str, Any], codes: list[str]) -> None:
    assert _codes(replace(ONCE, **{"arrival": None, **ends})) == codes


@pytest.mark.parametrize(
    ("changes", "left"),
    [
        ({"arrival": 6 * 60 + 20}, (6 * 60 + 11, 6 * 60 + 20)),
        ({"arrival": 24 * 60 + 5}, (23 * 60 + 50, 24 * 60)),
        ({"arrival": None, "departure": 23 * 60 + 45}, (23 * 60 + 45, 23 * 60 + 49)),
        ({"arrival": None, "departure": 5 * 60 + 50}, (6 * 60, 6 * 60 + 5)),
        ({"arrival": None, "departure": 12 * 60}, (12 * 60, 12 * 60 + 15)),
        ({"arrival": 6 * 60 + 20, "need": "wheelchair"}, (6 * 60 + 14, 6 * 60 + 20)),
        ({"arrival": None, "departure": 23 * 60, "window": 60, "open_wait": 30}, (23 * 60, 23 * 60 + 19)),
    ],
)
def test_windows_are_cut_to_the_hours(changes: dict[str, Any], left: tuple[int, int]) -> None:
    assert within_hours(replace(ONCE, **changes), PAM_SERVICE, seconds=TEN_MINUTES) == left


def test_a_refusal_for_the_hours_tells_the_ride() -> None:
    for changes, ride in (
        ({"arrival": 6 * 60 + 5}, ("05:54", "06:05")),
        ({"arrival": None, "departure": 23 * 60 + 55}, ("23:55", "24:06")),
        ({"arrival": 5}, ("23:54", "00:05")),
    ):
        asked = replace(ONCE, **cast("dict[str, Any]", changes))
        (found,) = booking_refusals(asked, PAM_SERVICE, DAY, metres=5000, seconds=TEN_MINUTES)
        assert (found.parameters["begins"], found.parameters["ends"]) == ride


def test_the_lead_is_counted_to_the_pickup() -> None:
    """An hour ahead: arrival at 10:00 after ten minutes, and one to get in, is a pickup at 9:49."""
    service = replace(PAM_SERVICE, occasional=BookingWindow(lead=timedelta(hours=1)))
    for ends, limit in (({}, "08:49"), ({"arrival": None, "departure": 600}, "09:00")):
        for late in (0, 1):
            moment = datetime.fromisoformat(f"2026-11-24 {limit}") + timedelta(minutes=late)
            asked = replace(ONCE, booked=moment, **cast("dict[str, Any]", ends))
            found = list(booking_refusals(asked, service, DAY, metres=5000, seconds=TEN_MINUTES))
            assert len(found) == late


@pytest.mark.parametrize(("metres", "codes"), [(500, []), (499, ["too_short"])])
def test_the_shortest_trip_is_500_metres(metres: int, codes: list[str]) -> None:
    assert _codes(ONCE, metres=metres) == codes


def test_only_those_entitled_ride() -> None:
    service = replace(PAM_SERVICE, categories=("GIR 1", "GIR 2"))
    for held, count in ((("GIR 2",), 0), (("GIR 5",), 1), ((), 1)):
        asked = replace(ONCE, categories=held)
        assert len(list(booking_refusals(asked, service, DAY, metres=5000, seconds=TEN_MINUTES))) == count


def test_every_reason_is_told_at_once() -> None:
    early = replace(ONCE, arrival=5 * 60)
    assert _codes(early, "2026-11-24 01:00", metres=100) == ["closed_hours", "too_short", "too_late"]


def test_the_demonstration_service_has_the_published_figures() -> None:
    """The table shipped with the project says the same as the constant, entitlements and name aside."""
    (pam,) = (one for one in read_ride_book(FOLDER).services if one.id == "pam")
    assert {"GIR 1", "GIR 2", "GIR 3", "GIR 4"} < set(pam.categories)
    assert pam == replace(PAM_SERVICE, name=pam.name, categories=pam.categories)
