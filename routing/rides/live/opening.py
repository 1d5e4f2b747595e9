"""A live day that opens on a plan made the evening before: every ride planned is a promise."""

from __future__ import annotations

from dataclasses import replace

from routing.rides.live.desk import Desk
from routing.rides.live.facts import Accepted, OrderedRide
from routing.rides.live.ground import Ground
from routing.rides.live.offers import WIDTH
from routing.rides.live.promise import Promise, floor_grid, promise_around
from routing.rides.live.rest import Node, node_of, rest_with, timed
from routing.rides.live.run import Kind
from routing.rides.live.schedule import earliest
from routing.rides.live.state import TAXI, Ordered
from routing.rides.plan import DutyTour, RidePlan
from routing.rides.request import RideRequest


def open_day(plan: RidePlan, *, at: int, width: int = WIDTH) -> Desk:
    """A desk on the fleet of a plan, its rides promised around their planned times, its orders given.

    A reserved passage of an open return is promised as a ride of its own, under the passage's id. Rides of a
    group, and ways back with the same driver, stay with their vehicle when the day is planned again.

    Raises
    ------
    ValueError: a tour of the plan cannot be driven as it stands; judge the plan first.
    """
    ready = plan.problem
    duties = tuple({duty.id: duty for duty in ready.duties.values()}.values())
    desk = Desk(Ground(ready.day, duties=duties), at=at, width=width)
    for tour in plan.tours:
        for call in tour.calls:
            if call.kind == "in":
                request = _request(plan, call.task)
                times = ready.times[call.task]
                promise = promise_around(call.start, times=times, boarding=request.boarding, width=width)
                desk.journal.add(Accepted, request=request, promise=promise, carrier=tour.shift, added=0)
    for tour in plan.tours:
        _take_over(desk, tour)
    for order in plan.orders:
        _order(desk, plan, order.request)
    desk.journal.issue_sheets(cause=0)
    return desk


def _request(plan: RidePlan, task: str) -> RideRequest:
    """The request of a task; a passage has its own id and window."""
    request = plan.problem.rides[task]
    if request.open_return is None:
        return request
    window = plan.problem.times[task].pickup
    return replace(request, id=task, departure=window, open_return=None, return_of=None)


def _take_over(desk: Desk, tour: DutyTour) -> None:
    state, ground = desk.state, desk.ground
    stops: list[Node] = []
    for call in tour.calls:
        kind: Kind = "in" if call.kind == "in" else "out" if call.kind == "out" else "pause"
        stops.append(node_of(state, call.task, kind, ground, ground.shifts[tour.shift]))
    run = replace(state.runs[tour.shift], halts=())
    rest = rest_with(state, ground, run, stops, now=state.now)
    starts = earliest(rest.line)
    if starts is None:
        raise ValueError(f"the tour of {tour.shift!r} cannot be driven as planned")
    desk.journal.plan(timed(rest, starts, ground), cause=0)


def _order(desk: Desk, plan: RidePlan, name: str) -> None:
    """An order of the plan, promised at its time (of an open return: its last moment)."""
    order = next(one for one in plan.orders if one.request == name)
    request = replace(plan.requests[name], open_return=None, return_of=None)
    first = floor_grid(order.pickup)
    promise = Promise(
        pickup=(first, first + desk.width),
        dropoff=(order.departure, order.arrival + desk.width),
        longest=None,
    )
    fact = desk.journal.add(Accepted, request=request, promise=promise, carrier=TAXI, added=order.price)
    ordered = Ordered(pickup=order.pickup, arrival=order.arrival, metres=order.metres, price=order.price)
    desk.journal.add(OrderedRide, cause=fact.n, task=name, order=ordered)
