"""A live day that opens on a plan made the evening before: every ride planned is a promise."""

from __future__ import annotations

from collections.abc import Container, Iterator
from dataclasses import replace

from routing.rides.fallback_orders import Order
from routing.rides.live.desk import Desk
from routing.rides.live.facts import Accepted, OrderedRide, Reserved
from routing.rides.live.ground import Ground
from routing.rides.live.legs import Given, in_order
from routing.rides.live.offers import WIDTH, taxi_at
from routing.rides.live.promise import Promise, ceil_grid, floor_grid, on_grid, promise_around
from routing.rides.live.rest import Node, node_of, rest_with, timed
from routing.rides.live.run import Kind, Run
from routing.rides.live.schedule import earliest
from routing.rides.live.state import TAXI, Ordered, State
from routing.rides.open_return import passages as in_order_of
from routing.rides.plan import DutyTour, RidePlan
from routing.rides.request import RideRequest


def open_day(plan: RidePlan, *, at: int, width: int = WIDTH) -> Desk:
    """A desk on the fleet of a plan, its rides promised around their planned times, its orders given.

    A reserved passage of an open return is held as a ride of its own, under its own id, until she calls; one
    left to the fallback is an order for the last moment at which it can be needed. Rides of a group, and
    ways back with the same driver, stay with their vehicle when the day is planned again; a way back never
    begins before its way there may end.

    Raises
    ------
    ValueError: a tour of the plan cannot be driven as it stands; judge the plan first.
    """
    ready = plan.problem
    duties = tuple({duty.id: duty for duty in ready.duties.values()}.values())
    desk = Desk(Ground(ready.day, duties=duties), at=at, width=width)
    held: dict[str, list[str]] = {}
    for given in _promised(desk, plan).values():
        owner = plan.problem.rides[given.request.id]
        desk.journal.add(
            Accepted,
            request=given.request,
            promise=given.promise,
            carrier=given.shift,
            added=0,
            passage_of=None if owner.open_return is None else owner.id,
        )
        if owner.open_return is not None:
            held.setdefault(owner.id, []).append(given.request.id)
    for name, tasks in held.items():
        request = plan.requests[name]
        passages = tuple(one.task for one in in_order_of(request) if one.task in tasks)
        desk.journal.add(Reserved, cause=0, request=request, passages=passages)
    for tour in plan.tours:
        _take_over(desk, desk.state, tour)
    for order in plan.orders:
        _order(desk, plan, order)
    desk.journal.issue_sheets(cause=0)
    return desk


def _promised(desk: Desk, plan: RidePlan) -> dict[str, Given]:
    """Every ride of the plan with its promise on the grid; as planned in tours that cannot be driven so."""
    exact: set[str] = set()
    while True:
        given = {one.request.id: one for tour in plan.tours for one in _given(desk, plan, tour, exact)}
        given = in_order(given)
        scratch = desk.state.copy()
        for name, one in given.items():
            scratch.requests[name], scratch.promises[name] = one.request, one.promise
        stuck = {tour.shift for tour in plan.tours if _driven(desk, scratch, tour) is None}
        if not stuck:
            return given
        if stuck <= exact:
            raise ValueError(f"the tour of {min(stuck)!r} cannot be driven as planned")
        exact |= stuck


def _given(desk: Desk, plan: RidePlan, tour: DutyTour, exact: Container[str]) -> Iterator[Given]:
    arrivals = {call.task: call.start for call in tour.calls if call.kind == "out"}
    for call in tour.calls:
        if call.kind == "in":
            gridded = tour.shift not in exact
            request, promise = _promise(desk, plan, call.task, call.start, gridded=gridded)
            yield Given(
                request=request,
                promise=promise,
                shift=tour.shift,
                boarding=call.start,
                arrival=arrivals[call.task],
            )


def _promise(
    desk: Desk, plan: RidePlan, task: str, start: int, *, gridded: bool
) -> tuple[RideRequest, Promise]:
    """A ride and what is promised around its planned start; off the grid, the wish's own bounds hold."""
    request, times = _request(plan, task), plan.problem.times[task]
    if gridded:
        times = on_grid(times, arriving=request.arrival is not None)
        start = min(max(start, times.pickup[0]), times.pickup[1])
    return request, promise_around(start, times=times, boarding=request.boarding, width=desk.width)


def _request(plan: RidePlan, task: str) -> RideRequest:
    """The request of a task; a passage has its own id and window."""
    request = plan.problem.rides[task]
    if request.open_return is None:
        return request
    window = plan.problem.times[task].pickup
    return replace(request, id=task, departure=window, open_return=None)


def _take_over(desk: Desk, state: State, tour: DutyTour) -> None:
    run = _driven(desk, state, tour)
    assert run is not None, "found drivable before anything was promised"
    desk.journal.plan(run, cause=0)


def _driven(desk: Desk, state: State, tour: DutyTour) -> Run | None:
    """The run of a tour of the plan; None when it cannot be driven as promised."""
    ground = desk.ground
    stops: list[Node] = []
    for call in tour.calls:
        kind: Kind = "in" if call.kind == "in" else "out" if call.kind == "out" else "pause"
        stops.append(node_of(state, call.task, kind, ground, ground.shifts[tour.shift]))
    run = replace(state.runs[tour.shift], halts=())
    rest = rest_with(state, ground, run, stops, now=state.now)
    starts = earliest(rest.line)
    return None if starts is None else timed(rest, starts, ground)


def _order(desk: Desk, plan: RidePlan, order: Order) -> None:
    """An order of the plan, promised around its time (of an open return: the last at which it is needed)."""
    name = order.request
    booked = plan.requests[name]
    request = replace(booked, open_return=None)
    times = plan.problem.times.get(name)
    ordered = Ordered(pickup=order.pickup, arrival=order.arrival, metres=order.metres, price=order.price)
    if booked.open_return is not None:
        assert desk.ground.fallback is not None, "it has an order"
        ordered = taxi_at(request, desk.ground, pickup=order.pickup + desk.ground.fallback.lead)
    promise = Promise(
        pickup=(floor_grid(ordered.pickup), floor_grid(ordered.pickup) + desk.width),
        dropoff=(floor_grid(ordered.pickup + request.boarding), ceil_grid(ordered.arrival)),
        longest=None,
    )
    if times is not None:
        _, asked = _promise(desk, plan, name, order.pickup, gridded=True)
        if _holds(asked, order):
            promise = replace(asked, longest=None)
    fact = desk.journal.add(
        Accepted,
        request=request,
        promise=promise,
        carrier=TAXI,
        added=ordered.price,
        passage_of=None if booked.open_return is None else name,
    )
    desk.journal.add(OrderedRide, cause=fact.n, task=name, order=ordered)
    if booked.open_return is not None:
        desk.journal.add(Reserved, cause=fact.n, request=booked, passages=(name,))


def _holds(promise: Promise, order: Order) -> bool:
    (first, last), (opening, close) = promise.pickup, promise.dropoff
    return first <= order.pickup <= last and opening <= order.arrival <= close
