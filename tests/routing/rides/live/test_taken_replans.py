"""A better plan is taken whole: whoever changes vehicles is told, even if the new one sets out at once."""

from __future__ import annotations

from routing.model.run import Limit
from routing.rides.live.facts import Moved
from tests.routing.rides.live.proposals import giving, two_buses
from tests.routing.rides.road import at, ride, span


def test_a_ride_given_to_a_vehicle_that_sets_out_this_second_has_that_carrier() -> None:
    near = ride("near", "Ada", "Bob", departure=span("08:30", "08:30"))
    moved = ride("moved", "Cléo", "clinic", departure=span("09:00", "09:00"), profile="navette de poste")
    other = ride("other", "market", "clinic", departure=span("09:05", "09:05"), profile="navette de poste")
    desk = two_buses((near, "one"), (moved, "one"), (other, "two"))
    desk.advance(at("08:54"))
    outcome = desk.replan(limit=Limit(iterations=1), solver=giving("moved", "two"))
    assert [fact.task for fact in outcome.facts if isinstance(fact, Moved)] == ["moved"]
    assert desk.state.carriers["moved"] == "two"
    desk.advance(at("12:00"))
    assert not list(desk.state.open_promises())
