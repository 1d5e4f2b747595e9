"""Solo against pooled, side by side."""

from __future__ import annotations

from routing.model.run import Limit
from routing.rides.compare import compare
from tests.routing.rides.road import carried, day, planned, ride, span


def test_pooling_three_people_saves_two_vehicles_and_their_kilometres() -> None:
    """Each alone: there and back, 3 x 10 km and 3 vehicles; together 10 km and one."""
    requests = (ride(name, name, "market", arrival=span("02:40", "02:45")) for name in ("Ada", "Bob", "Cléo"))
    pooled = planned(day(*requests))
    found = compare(pooled, limit=Limit(iterations=300), lanes=1, processes=1)
    assert carried(found.solo) == carried(pooled)
    assert (found.pooled.figures.vehicles, found.solo.figures.vehicles) == (1, 3)
    assert (found.pooled.figures.metres, found.solo.figures.metres) == (10_000, 30_000)
    assert found.solo.figures.mean_detour == 0
    assert found.pooled.figures.co2 * 3 == found.solo.figures.co2
    assert found.fleets == 3


def test_what_the_fleet_does_not_carry_is_on_neither_side() -> None:
    requests = (
        ride("a", "Ada", "market", arrival=span("02:40", "02:45")),
        ride("late", "Ada", "market", arrival=span("40:00", "40:10")),
    )
    pooled = planned(day(*requests))
    found = compare(pooled, limit=Limit(iterations=100), lanes=1, processes=1)
    assert [one.id for one in found.solo.problem.day.requests] == ["a"]
    assert found.fleets == 1
