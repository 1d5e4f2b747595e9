"""From what is asked for to what the engine must keep."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from routing.rides import PAM, SHIFT_SHUTTLE, UNCAPPED
from routing.rides.direct import Direct
from routing.rides.ride_times import ride_times
from routing.travel.mode import Band
from routing.units import MINUTE
from tests.routing.rides.road import at, day, ride, span

PEAK = (Band(start=at("07:00"), permille=1500), Band(start=at("09:30"), permille=1000))


def test_a_wanted_arrival_opens_boarding_as_early_as_the_longest_ride_allows() -> None:
    asked = ride("r", "Ada", "market", arrival=span("02:30", "02:45"), boarding=MINUTE)
    found = ride_times(asked, PAM, Direct(day(asked)))
    assert (found.direct, found.longest) == (8 * MINUTE, 12 * MINUTE)
    assert found.pickup == span("02:17", "02:36")  # 02:30 - 12 - 1, and 02:45 - 8 - 1
    assert found.dropoff == span("02:30", "02:45")


def test_a_wanted_departure_bounds_the_arrival() -> None:
    asked = ride("r", "market", "Ada", departure=span("10:00", "10:10"), boarding=MINUTE)
    found = ride_times(asked, SHIFT_SHUTTLE, Direct(day(asked)))
    assert found.longest == 18 * MINUTE
    assert found.dropoff == span("10:09", "10:29")


def test_the_direct_time_is_that_of_the_same_hour() -> None:
    """At 08:00 everything takes half as long again, and so may the ride."""
    for hour, direct, longest in (("08:00", 12, 18), ("11:00", 8, 12)):
        asked = ride("r", "Ada", "market", arrival=(at(hour), at(hour)))
        found = ride_times(asked, PAM, Direct(day(asked, bands=PEAK)))
        assert (found.direct, found.longest) == (direct * MINUTE, longest * MINUTE)


@given(
    opening=st.integers(at("05:00"), at("11:00")),
    width=st.integers(0, 3 * 3600),
    wait=st.integers(0, 3 * 3600),
    arrival=st.booleans(),
    ends=st.sampled_from([("Ada", "market"), ("depot", "village"), ("clinic", "town")]),
)
def test_the_limit_holds_at_whichever_moment_the_ride_leaves(
    opening: int, width: int, wait: int, arrival: bool, ends: tuple[str, str]
) -> None:
    """The engine's limit is never above the profile's for the hour the plan chooses."""
    window = (opening, opening + width)
    pickup, dropoff = ends
    asked = (
        ride("r", pickup, dropoff, arrival=window)
        if arrival
        else ride("r", pickup, dropoff, departure=window)
    )
    direct = Direct(day(asked, bands=PEAK))
    found = ride_times(asked, PAM, direct)
    leaving = min(found.pickup[0] + wait, found.pickup[1])
    at_that_hour = PAM.longest(direct.seconds(*ends, leaving=leaving))
    assert found.longest is not None
    assert at_that_hour is not None
    assert found.longest <= at_that_hour
    assert found.pickup[0] <= found.pickup[1]


def test_without_a_limit_windows_stay_closed() -> None:
    asked = ride("r", "Ada", "market", departure=span("10:00", "10:10"))
    found = ride_times(asked, UNCAPPED, Direct(day(asked)))
    assert found.longest is None
    assert found.dropoff == span("10:08", "13:10")
