"""Stories of drivers and vehicles: who drives what, breaks, hand-overs, a commuter who shares her way."""

from __future__ import annotations

from routing.rides import Driver, Fleet, RidePlan, VehicleBreak
from routing.rides.duties import form_duties
from routing.units import MINUTE, euros
from tests.routing.rides.road import at, bus, carried, day, planned, ride, span


def _driver(name: str, first: str, last: str, *holds: str) -> Driver:
    return Driver(id=name, holds=holds, periods=(span(first, last),))


def test_a_vehicle_without_a_qualified_driver_stays_in() -> None:
    van = bus("van", driven=False, licences=("D",))
    assert form_duties(Fleet(vehicles=(van,), drivers=(_driver("Ana", "06:00", "14:00", "B"),))) == ()


def test_two_drivers_share_a_vehicle_and_change_at_the_depot() -> None:
    van = bus("van", "06:00", "22:00", driven=False, hand_over_seconds=10 * MINUTE)
    drivers = (_driver("Ana", "06:00", "14:00"), _driver("Bea", "13:00", "22:00"))
    one, two = form_duties(Fleet(vehicles=(van,), drivers=drivers))
    assert (one.driver, one.start) == ("Ana", at("06:00"))
    assert (two.driver, two.end) == ("Bea", at("22:00"))
    assert two.start - one.end == 10 * MINUTE  # not a minute lost beyond the change


def test_a_driver_drives_one_vehicle_at_a_time() -> None:
    vans = (bus("one", "06:00", "14:00", driven=False), bus("two", "06:00", "14:00", driven=False))
    duties = form_duties(Fleet(vehicles=vans, drivers=(_driver("Ana", "06:00", "14:00"),)))
    assert len(duties) == 1
    assert duties[0].end - duties[0].start == 8 * 3600


def test_abilities_of_the_driver_or_of_the_vehicle_open_a_ride() -> None:
    asked = ride("r", "Ada", "market", arrival=span("10:00", "10:10"), needs=("PSC1", "ramp"))
    ramp = bus("van", "06:00", "14:00", driven=False, offers=("ramp",))
    without = Fleet(vehicles=(ramp,), drivers=(_driver("Ana", "06:00", "14:00"),))
    assert not carried(planned(day(asked, fleet=without)))
    trained = Fleet(vehicles=(ramp,), drivers=(_driver("Ana", "06:00", "14:00", "PSC1"),))
    assert carried(planned(day(asked, fleet=trained))) == {"r"}


def test_a_fixed_break_is_taken_at_the_depot() -> None:
    """The market at 12:10 is 10 minutes from the depot: a break from 12:00 to 12:30 refuses it."""
    asked = ride("r", "market", "clinic", departure=span("12:10", "12:10"))
    free = bus(first="08:00", last="16:00")
    assert carried(planned(day(asked, vehicles=(free,)))) == {"r"}
    rest = VehicleBreak(window=span("12:00", "12:30"), seconds=30 * MINUTE)
    plan = planned(day(asked, vehicles=(bus(first="08:00", last="16:00", breaks=(rest,)),)))
    assert not carried(plan)


NOON = (
    ride("a", "Ada", "market", departure=span("11:30", "11:30")),
    ride("b", "clinic", "Ada", departure=span("13:30", "13:30")),
)


def _pauses(plan: RidePlan) -> int:
    return sum(call.kind == "pause" for tour in plan.tours for call in tour.calls)


def test_a_moving_break_is_taken_on_the_way_and_costs_nothing() -> None:
    rest = VehicleBreak(window=span("11:30", "13:30"), seconds=30 * MINUTE, price=euros(100))
    plain = planned(day(*NOON, waiting_price=0))
    rested = planned(day(*NOON, vehicles=(bus(breaks=(rest,)),), waiting_price=0))
    assert _pauses(rested) == 1
    assert not rested.missed
    assert rested.figures.cost == plain.figures.cost


def test_a_break_with_a_price_is_missed_rather_than_a_ride_and_counted() -> None:
    """All day on the road to the town: three hours there and back leave no half hour."""
    rest = VehicleBreak(window=span("11:00", "12:00"), seconds=30 * MINUTE, price=euros(7))
    asked = (
        ride("a", "depot", "town", departure=span("10:30", "10:30")),
        ride("b", "town", "depot", departure=span("12:00", "12:00")),
    )
    plan = planned(day(*asked, vehicles=(bus(breaks=(rest,)),), waiting_price=0))
    assert carried(plan) == {"a", "b"}
    assert len(plan.missed) == 1
    assert plan.figures.cost == planned(day(*asked, waiting_price=0)).figures.cost + euros(7)
    must = VehicleBreak(window=span("11:00", "12:00"), seconds=30 * MINUTE)
    strict = planned(day(*asked, vehicles=(bus(breaks=(must,)),), waiting_price=0))
    assert len(carried(strict)) == 1


def test_who_drives_only_before_the_break_owes_none() -> None:
    rest = VehicleBreak(window=span("11:30", "13:30"), seconds=30 * MINUTE)
    plan = planned(day(NOON[0], vehicles=(bus(breaks=(rest,)),)))
    assert carried(plan) == {"a"}
    assert _pauses(plan) == 0


def test_an_idle_vehicle_owes_no_break() -> None:
    rest = VehicleBreak(window=span("11:30", "13:30"), seconds=30 * MINUTE, price=euros(100))
    asked = ride("a", "Ada", "market", departure=span("12:00", "12:00"))
    two = (bus("one", breaks=(rest,)), bus("two", breaks=(rest,)))
    plan = planned(day(asked, vehicles=two))
    assert plan.figures.vehicles == 1
    assert plan.figures.cost == planned(day(asked)).figures.cost


def test_a_commuter_shares_her_way_within_her_detour() -> None:
    """From Ada's to the clinic, 12 minutes; picking up at the depot adds 4."""
    asked = ride("r", "depot", "clinic", arrival=span("08:50", "09:00"))
    for detour, served in ((4, {"r"}), (3, set())):
        car = bus("Ada", "08:00", "09:00", depot="Ada", end_depot="clinic", longest_detour=detour * MINUTE)
        assert carried(planned(day(asked, vehicles=(car,)))) == served, detour
