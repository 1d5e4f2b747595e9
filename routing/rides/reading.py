"""From the engine's plan back to rides, calls and tours."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from routing.model.plan import Halt, Plan, Tour
from routing.model.shift import Shift
from routing.rides.build import RideProblem
from routing.rides.plan import Call, DutyTour, PlannedRide
from routing.travel.leg import Legs


def tours_of(ready: RideProblem, plan: Plan) -> tuple[DutyTour, ...]:
    """The tours that carry somebody, in the problem's order."""
    legs = Legs(ready.problem)
    shifts = {shift.id: shift for shift in ready.problem.shifts}
    found = []
    for tour in plan.tours:
        if not tour.halts:
            continue
        shift = shifts[tour.shift]
        calls = tuple(_calls(ready, tour, shift, legs))
        last = calls[-1]
        ends = {"origin": last.place, "destination": shift.end_place, "mode": shift.mode}
        found.append(
            DutyTour(
                shift=tour.shift,
                duty=ready.duties[tour.shift],
                start_place=shift.start_place,
                end_place=shift.end_place,
                departure=tour.departure,
                arrival=tour.arrival,
                calls=calls,
                home_travel=legs.seconds(**ends, leaving=last.end),
                home_metres=legs.metres(**ends),
            )
        )
    return tuple(found)


def _calls(ready: RideProblem, tour: Tour, shift: Shift, legs: Legs) -> Iterator[Call]:
    place, leaving, seats, wheelchairs = shift.start_place, tour.departure, 0, 0
    for halt in tour.halts:
        ride = ready.rides.get(halt.task)
        if ride is not None:
            sign = 1 if halt.stop == 0 else -1
            seats += sign * ride.party.seats
            wheelchairs += sign * ride.party.wheelchairs
        here = _place(ready, halt)
        travel = legs.seconds(origin=place, destination=here, mode=shift.mode, leaving=leaving)
        yield Call(
            kind="pause" if ride is None else ("in", "out")[halt.stop],
            task=halt.task,
            place=here,
            arrival=leaving + travel,
            start=halt.start,
            end=halt.end,
            travel=travel,
            metres=legs.metres(origin=place, destination=here, mode=shift.mode),
            seats=seats,
            wheelchairs=wheelchairs,
        )
        place, leaving = here, halt.end


def _place(ready: RideProblem, halt: Halt) -> str:
    ride = ready.rides.get(halt.task)
    if ride is not None:
        return (ride.pickup, ride.dropoff)[halt.stop]
    assert halt.place is not None, "a pause of a plan names its place"
    return halt.place


def rides_of(ready: RideProblem, tours: tuple[DutyTour, ...]) -> tuple[PlannedRide, ...]:
    """The rides of the tours, in the order of boarding."""
    found: list[PlannedRide] = []
    for tour in tours:
        for number, call in enumerate(tour.calls):
            if call.kind == "in":
                found.append(_ride(ready, tour, number))
    return tuple(sorted(found, key=lambda ride: (ride.boarding, ride.task)))


def _ride(ready: RideProblem, tour: DutyTour, number: int) -> PlannedRide:
    call = tour.calls[number]
    end = next(
        spot
        for spot, later in enumerate(tour.calls)
        if spot > number and later.task == call.task and later.kind == "out"
    )
    out = tour.calls[end]
    request = ready.rides[call.task]
    ends = request.pickup, request.dropoff
    direct = ready.direct.seconds(*ends, leaving=call.end)
    return PlannedRide(
        request=request.id,
        task=call.task,
        duty=tour.duty.id,
        vehicle=tour.duty.vehicle,
        driver=tour.duty.driver,
        boarding=call.start,
        departure=call.end,
        arrival=out.start,
        left=out.end,
        direct=direct,
        longest=ready.day.profile(request.profile).longest(direct),
        metres=sum(one.metres for one in tour.calls[number + 1 : end + 1]),
        direct_metres=ready.direct.metres(*ends),
        reserved=request.open_return is not None,
    )


def unserved_requests(ready: RideProblem, plan: Plan) -> Mapping[str, bool]:
    """Requests the fleet does not carry, each with whether the fallback could."""
    left = set(plan.unserved)
    return {
        request.id: request.id in ready.orders
        for request in ready.day.requests
        if left & set(ready.tasks_of(request))
    }
