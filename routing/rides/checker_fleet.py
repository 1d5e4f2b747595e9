"""The second look at vehicles and drivers: where they are, how far they go, who drives, when they rest."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from routing.model.problem import Problem
from routing.rides.broken import BrokenPromise, broken
from routing.rides.plan import DutyTour, RidePlan
from routing.travel.leg import Legs


def broken_by_fleet(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Ways, duties, breaks, qualifications, hand-overs, ranges, detours, orders."""
    day = plan.problem.day
    legs = Legs(Problem(places=day.places, modes=day.modes, tasks=(), shifts=()))
    for tour in plan.tours:
        yield from _times(plan, tour, legs)
        yield from _abilities(plan, tour)
        yield from _breaks(plan, tour)
        yield from _detour(plan, tour, legs)
    yield from _vehicles(plan)
    yield from _drivers(plan)
    yield from _orders(plan)


def _times(plan: RidePlan, tour: DutyTour, legs: Legs) -> Iterator[BrokenPromise]:
    """A vehicle is never at a halt before it can be there, nor out of its duty."""
    mode = plan.problem.vehicles[tour.duty.vehicle].mode
    place, leaving = tour.start_place, tour.departure
    for call in tour.calls:
        reached = leaving + legs.seconds(origin=place, destination=call.place, mode=mode, leaving=leaving)
        if call.start < reached:
            yield broken("too_soon", call.task, call.start, reached)
        place, leaving = call.place, call.end
    home = leaving + legs.seconds(origin=place, destination=tour.end_place, mode=mode, leaving=leaving)
    if tour.departure < tour.duty.start:
        yield broken("duty_start", tour.duty.id, tour.departure, tour.duty.start)
    if max(home, tour.arrival) > tour.duty.end:
        yield broken("duty_end", tour.duty.id, max(home, tour.arrival), tour.duty.end)


def _abilities(plan: RidePlan, tour: DutyTour) -> Iterator[BrokenPromise]:
    """The driver may drive the vehicle, and both together have what each passenger needs."""
    vehicle = plan.problem.vehicles[tour.duty.vehicle]
    drivers = {driver.id: set(driver.holds) for driver in plan.problem.day.fleet.drivers}
    if not vehicle.driven and not set(vehicle.licences) <= drivers.get(tour.duty.driver, set()):
        yield broken("licence", tour.duty.id, 0, 1)
    held = set(vehicle.offers) | drivers.get(tour.duty.driver, set())
    for call in tour.calls:
        request = plan.problem.rides.get(call.task)
        if call.kind == "in" and request is not None and not set(request.needs) <= held:
            yield broken("ability", request.id, 0, 1)


def _breaks(plan: RidePlan, tour: DutyTour) -> Iterator[BrokenPromise]:
    """Breaks that must be taken are: fixed ones between two tours, others in a tour on duty all through."""
    served = [call for call in tour.calls if call.kind != "pause"]
    rests = [(call.start, call.end) for call in tour.calls if call.kind == "pause"]
    for one in plan.problem.vehicles[tour.duty.vehicle].breaks:
        first, last = one.window
        if not tour.duty.start <= first <= last <= tour.duty.end:
            continue
        if one.fixed and tour.departure < last and first < tour.arrival:
            yield broken("break", tour.duty.id, tour.arrival, first)
        owed = not one.fixed and one.price is None and served[0].start <= first and last <= served[-1].end
        taken = any(first <= begin and end <= last and end - begin >= one.seconds for begin, end in rests)
        if owed and not taken:
            yield broken("break", tour.duty.id, 0, one.seconds)


def _detour(plan: RidePlan, tour: DutyTour, legs: Legs) -> Iterator[BrokenPromise]:
    """A commuter's way to work is no longer than her direct way and the detour she accepts."""
    vehicle = plan.problem.vehicles[tour.duty.vehicle]
    if vehicle.longest_detour is None:
        return
    ends = {"origin": tour.duty.start_place, "destination": tour.duty.end_place}
    direct = legs.seconds(**ends, mode=vehicle.mode, leaving=tour.duty.start)
    if tour.arrival - tour.departure > direct + vehicle.longest_detour:
        yield broken("detour", vehicle.id, tour.arrival - tour.departure - direct, vehicle.longest_detour)


def _vehicles(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Each vehicle begins at its depot and ends at home, is handed over where it stands, and goes no further
    between two visits to its depot than its range."""
    for name, vehicle in plan.problem.vehicles.items():
        tours = sorted((one for one in plan.tours if one.duty.vehicle == name), key=_departure)
        if not tours:
            continue
        stands, gone = vehicle.depot, 0
        for tour in tours:
            if tour.start_place == vehicle.depot and stands in (vehicle.depot, vehicle.home):
                gone = 0
            elif tour.start_place != stands:
                yield broken("vehicle_elsewhere", name, tour.departure, tour.duty.start)
            gone += tour.metres
            if vehicle.range_m is not None and gone > vehicle.range_m:
                yield broken("range", name, gone, vehicle.range_m)
            stands = tour.end_place
        if stands != vehicle.home:
            yield broken("vehicle_left", name, tours[-1].arrival, tours[-1].duty.end)
        for before, after in pairwise(tours):
            gap = 0 if before.duty.driver == after.duty.driver else vehicle.hand_over_seconds
            if after.departure < before.arrival + gap:
                yield broken("hand_over", name, after.departure - before.arrival, gap)


def _drivers(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Nobody drives two vehicles at a time."""
    for before, after in pairwise(sorted(plan.tours, key=lambda one: (one.duty.driver, one.departure))):
        if before.duty.driver == after.duty.driver and after.departure < before.arrival:
            yield broken("two_places", after.duty.driver, after.departure, before.arrival)


def _departure(tour: DutyTour) -> int:
    return tour.departure


def _orders(plan: RidePlan) -> Iterator[BrokenPromise]:
    """The fallback is called in time for a party that fits, and keeps the wanted hour."""
    day = plan.problem.day
    fallback = day.fleet.fallback
    requests = plan.requests
    for order in plan.orders:
        request = requests[order.request]
        if fallback is None or not fallback.layout.takes(request.party):
            yield broken("order_seats", request.id, request.party.people, 0)
            continue
        if request.open_return is not None:
            if fallback.lead > request.open_return.longest_wait:
                yield broken("order_lead", request.id, fallback.lead, request.open_return.longest_wait)
            continue
        if order.pickup - day.planned_at < fallback.lead:
            yield broken("order_lead", request.id, order.pickup - day.planned_at, fallback.lead)
        window = request.departure or request.arrival
        assert window is not None
        moment = order.pickup if request.departure is not None else order.arrival
        if not window[0] <= moment <= window[1]:
            yield broken("order_time", request.id, moment, window[1])
