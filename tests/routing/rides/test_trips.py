"""Trips: from the first passenger in to the last one out."""

from __future__ import annotations

from routing.rides.trips import trips_of
from tests.routing.rides.road import day, planned, ride, span


def test_a_tour_falls_into_its_trips() -> None:
    found = planned(
        day(
            ride("a", "Ada", "market", arrival=span("07:55", "08:00")),
            ride("b", "Bob", "market", arrival=span("07:55", "08:00")),
            ride("c", "market", "Ada", departure=span("12:00", "12:10")),
        )
    )
    trips = trips_of(found.tours)
    assert [set(trip.tasks) for trip in trips] == [{"a", "b"}, {"c"}]
    assert [trip.metres for trip in trips] == [4000, 4000]
    assert trips[0].end <= trips[1].start
