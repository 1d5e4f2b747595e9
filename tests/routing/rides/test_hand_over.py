"""Stories of drivers who change elsewhere than at the depot."""

from __future__ import annotations

from routing.rides import Driver, Fleet, RideRequest, build_problem
from routing.rides.checker import broken_promises
from routing.rides.duties import form_duties
from routing.rides.duty import chains
from routing.rules.driving_range.spec import DrivingRange
from routing.units import MINUTE
from tests.routing.rides.road import at, bus, carried, day, planned, ride, span

MORNING = ride("morning", "Ada", "market", departure=span("09:00", "09:00"))
EVENING = ride("evening", "market", "Ada", departure=span("17:00", "17:00"))


def _fleet(**more: object) -> Fleet:
    """One van, Ana until 14:00, Bea from 13:00, changing at the clinic in ten minutes."""
    van = bus(
        "van", "06:00", "22:00", driven=False, hand_over="clinic", hand_over_seconds=10 * MINUTE, **more
    )
    drivers = (
        Driver(id="Ana", holds=(), periods=(span("06:00", "14:00"),)),
        Driver(id="Bea", holds=(), periods=(span("13:00", "22:00"),)),
    )
    return Fleet(vehicles=(van,), drivers=drivers)


def test_the_vehicle_changes_hands_where_it_stands() -> None:
    """Out to the clinic with Ana, home from it with Bea: 14 km in all, and ten minutes between them."""
    plan = planned(day(MORNING, EVENING, fleet=_fleet()), iterations=1000)
    assert carried(plan) == {"morning", "evening"}
    first, second = plan.tours
    assert (first.duty.driver, first.start_place, first.end_place) == ("Ana", "depot", "clinic")
    assert (second.duty.driver, second.start_place, second.end_place) == ("Bea", "clinic", "depot")
    assert second.duty.start - first.duty.end == 10 * MINUTE
    assert plan.figures.metres == 14_000
    assert not broken_promises(plan)


def _alone(asked: RideRequest, driver: str) -> None:
    plan = planned(day(asked, fleet=_fleet()), iterations=1000)
    (tour,) = plan.tours
    assert tour.duty.driver == driver
    assert (tour.start_place, tour.end_place) == ("depot", "depot")
    assert plan.figures.metres == 10_000
    assert not broken_promises(plan)


def test_without_work_for_the_second_driver_the_first_brings_the_vehicle_home() -> None:
    _alone(MORNING, "Ana")


def test_without_work_for_the_first_driver_the_second_fetches_the_vehicle_at_its_depot() -> None:
    _alone(EVENING, "Bea")


def test_drivers_who_change_on_the_way_share_the_range() -> None:
    """7 h 55 and 8 h 55 of duties on one charge: the parts add up to no more than the range."""
    one = day(MORNING, EVENING, fleet=_fleet(range_m=20_000))
    ready = build_problem(one)
    (chain,) = chains(ready.duties.values(), ready.vehicles)
    assert [duty.driver for duty in chain] == ["Ana", "Bea"]
    rule = ready.problem.rule(DrivingRange)
    assert rule is not None
    assert 19_990 <= sum(row.longest for row in rule.rows) <= 20_000


def test_a_hand_over_takes_its_time() -> None:
    one, two = form_duties(_fleet())
    assert (one.end_place, two.start_place) == ("clinic", "clinic")
    assert (one.start, two.end) == (at("06:00"), at("22:00"))
    assert two.start - one.end == 10 * MINUTE
