"""Adds a plan up."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from routing.referee import Verdict
from routing.rides.build import RideProblem
from routing.rides.fallback_orders import Order
from routing.rides.figures import RideFigures
from routing.rides.plan import DutyTour, PlannedRide, Refusal


def figures_of(
    ready: RideProblem,
    verdict: Verdict,
    *,
    tours: Sequence[DutyTour],
    rides: Sequence[PlannedRide],
    orders: Sequence[Order],
    refusals: Sequence[Refusal],
) -> RideFigures:
    """The figures of one plan.

    Cost is the referee's soft level without the price of orders that are refused with another leg.
    """
    day = ready.day
    ordered = {order.request for order in orders}
    carried = {ride.request for ride in rides}
    dropped = sum(
        order.price for name, order in ready.orders.items() if name not in ordered and name not in carried
    )
    fallback = day.fleet.fallback
    driven = sum(tour.metres for tour in tours)
    by_fallback = sum(order.metres for order in orders)
    co2 = sum(tour.metres * ready.vehicles[tour.duty.vehicle].co2_per_km for tour in tours)
    co2_fallback = by_fallback * (fallback.co2_per_km if fallback else 0)
    return RideFigures(
        requests=len(day.requests),
        people=sum(request.party.people for request in day.requests),
        fleet=len(carried),
        fallback=len(orders),
        refused=len(refusals),
        refused_by_ride_time=sum(refusal.by_ride_time for refusal in refusals),
        vehicles=len({tour.duty.vehicle for tour in tours}),
        drivers=len({tour.duty.driver for tour in tours}),
        metres=driven,
        empty_metres=sum(tour.empty_metres for tour in tours),
        fallback_metres=by_fallback,
        person_metres=_person_metres(ready, rides),
        rides=len(rides),
        ride=sum(ride.seconds for ride in rides),
        direct=sum(ride.direct for ride in rides),
        detours=sum((ride.seconds - ride.direct) / max(1, ride.direct) for ride in rides),
        cost=verdict.score.soft - dropped,
        fallback_cost=sum(order.price for order in orders),
        co2=(co2 + co2_fallback) // 1000,
        fleet_co2=co2 // 1000,
    )


def _person_metres(ready: RideProblem, rides: Sequence[PlannedRide]) -> int:
    return sum(ready.rides[ride.task].party.people * ride.metres for ride in rides)


def orders_of(ready: RideProblem, ordered: Collection[str]) -> tuple[Order, ...]:
    """The orders to give, in the day's order."""
    known: Mapping[str, Order] = ready.orders
    return tuple(known[request.id] for request in ready.day.requests if request.id in ordered)
