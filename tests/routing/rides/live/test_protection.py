"""Who is protected first when a vehicle breaks down and the rest cannot keep every promise."""

from __future__ import annotations

from dataclasses import replace

from routing.rides import Party, RideRequest, SeatLayout, Vehicle
from routing.rides.live import TAXI, Desk, open_day
from routing.rides.live.facts import Broken
from routing.rides.live.log import write_log
from routing.rides.live.protection import most_protected_first
from routing.rides.log_audit import audit_log
from tests.routing.rides.road import at, bus, day, planned, ride, span
from tests.routing.rides.test_returns import TAXI as BY_TAXI

NINE = {"departure": span("09:00", "09:05")}
HALF_PAST_NINE = {"arrival": span("09:20", "09:30")}
WHEELCHAIR = Party(passengers=0, wheelchairs=1)
#: Room for one person, sitting or in a wheelchair: nobody else's promise can be kept beside hers.
SMALL = SeatLayout.folding(seats=1, wheelchairs=1, seats_per_wheelchair=1)


def _opened(*requests: RideRequest, taxi: bool, small: Vehicle | None = None) -> Desk:
    """All in one minibus, which then breaks down; the other one takes one person."""
    one = day(*requests, vehicles=(bus("one"), small or bus("two", layout=SMALL)))
    if taxi:
        one = replace(one, fleet=replace(one.fleet, fallback=BY_TAXI))
    desk = open_day(planned(one), at=at("06:00"))
    assert {desk.state.carriers[request.id] for request in requests} == {"one"}
    return desk


def _broken(desk: Desk) -> set[str]:
    outcome = desk.breakdown("one")
    verdict = audit_log(write_log(desk.journal, opened_at=at("06:00")))
    assert verdict.sound, (verdict.broken_by_planner, verdict.faults)
    return {fact.task for fact in outcome.facts if isinstance(fact, Broken)}


def test_the_wheelchair_keeps_her_seat_and_who_can_go_by_taxi_does() -> None:
    """By name the other one would come first."""
    desk = _opened(
        ride("a", "Ada", "clinic", **NINE), ride("b", "Ada", "clinic", party=WHEELCHAIR, **NINE), taxi=True
    )
    assert _broken(desk) == set()
    assert desk.state.carriers == {"a": TAXI, "b": "two"}


def test_without_a_taxi_the_start_of_a_shift_comes_before_an_errand() -> None:
    shift = ride("b", "Ada", "clinic", profile="navette de poste", **HALF_PAST_NINE)
    desk = _opened(ride("a", "Ada", "clinic", **HALF_PAST_NINE), shift, taxi=False)
    assert _broken(desk) == {"a"}
    assert desk.state.carriers["b"] == "two"


def test_without_a_taxi_a_wheelchair_comes_before_the_start_of_a_shift() -> None:
    chair = ride("b", "Ada", "clinic", party=WHEELCHAIR, **HALF_PAST_NINE)
    shift = ride("a", "Ada", "clinic", profile="navette de poste", **HALF_PAST_NINE)
    desk = _opened(shift, chair, taxi=False)
    assert _broken(desk) == {"a"}
    assert desk.state.carriers["b"] == "two"


def test_the_order_is_no_alternative_then_wheelchair_then_shift_start() -> None:
    """What a taxi cannot take, or whoever has a need, has no other way; a wheelchair is such a one here."""
    wide = replace(BY_TAXI, layout=SeatLayout.folding(seats=4, wheelchairs=1, seats_per_wheelchair=2))
    requests = (
        ride("a errand", "Ada", "clinic", **HALF_PAST_NINE),
        ride("b shift", "Ada", "clinic", profile="navette de poste", **HALF_PAST_NINE),
        ride("c chair", "Ada", "clinic", party=WHEELCHAIR, **HALF_PAST_NINE),
        ride("d group", "Ada", "clinic", party=Party(passengers=5), **HALF_PAST_NINE),
    )
    one = day(*requests, vehicles=(bus("one"), bus("two")))
    one = replace(one, fleet=replace(one.fleet, fallback=wide))
    desk = open_day(planned(one), at=at("06:00"))
    ordered = most_protected_first(desk.state.promises, desk.state, desk.ground)
    assert ordered == ["d group", "c chair", "b shift", "a errand"]
