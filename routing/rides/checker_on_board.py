"""The second look at who is on board with whom, halt after halt: seats, company, waiting."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from routing.rides.broken import BrokenPromise, broken
from routing.rides.plan import DutyTour, RidePlan
from routing.rides.request import RideRequest


def broken_on_board(plan: RidePlan) -> Iterator[BrokenPromise]:
    """Seats and wheelchair places, private rides, people kept apart, groups, waits with passengers."""
    met: set[tuple[str, str]] = set()
    for tour in plan.tours:
        yield from _seats(plan, tour, met)
        yield from _waits(plan, tour)
    yield from _groups(plan, met)


def _seats(plan: RidePlan, tour: DutyTour, met: set[tuple[str, str]]) -> Iterator[BrokenPromise]:
    layout = plan.problem.vehicles[tour.duty.vehicle].layout
    aboard: list[RideRequest] = []
    for call in tour.calls:
        if call.kind == "pause":
            continue
        request = plan.problem.rides[call.task]
        if call.kind == "out":
            aboard.remove(request)
            continue
        yield from _meeting(request, aboard)
        met |= {(request.id, other.id) for other in aboard} | {(other.id, request.id) for other in aboard}
        aboard.append(request)
        seats = sum(one.party.passengers + one.party.companions for one in aboard)
        chairs = sum(one.party.wheelchairs for one in aboard)
        if not any(seats <= one.seats and chairs <= one.wheelchairs for one in layout.arrangements):
            yield broken("seats", request.id, seats + chairs, layout.most_seats)


def _meeting(request: RideRequest, others: list[RideRequest]) -> Iterator[BrokenPromise]:
    for other in others:
        friends = request.group is not None and request.group == other.group
        if (request.private or other.private) and not friends:
            yield broken("private", request.id, 2, 1)
        if other.id in request.apart_from or request.id in other.apart_from:
            yield broken("apart", request.id, 2, 1)


def _waits(plan: RidePlan, tour: DutyTour) -> Iterator[BrokenPromise]:
    """No halt at which the vehicle waits too long with somebody on board."""
    longest = plan.problem.day.longest_wait_aboard
    aboard = 0
    for call in tour.calls:
        if longest is not None and aboard and call.start - call.arrival > longest:
            yield broken("wait_aboard", call.task, call.start - call.arrival, longest)
        aboard += {"in": 1, "out": -1}.get(call.kind, 0)


def _groups(plan: RidePlan, met: set[tuple[str, str]]) -> Iterator[BrokenPromise]:
    """Everybody of a group that is carried is on board with everybody else of it."""
    groups: dict[str, list[str]] = {}
    requests = plan.requests
    for name in dict.fromkeys(ride.request for ride in plan.rides):
        group = requests[name].group
        if group is not None:
            groups.setdefault(group, []).append(name)
    for group, members in groups.items():
        if any(pair not in met for pair in combinations(members, 2)):
            yield broken("group", group, len(members), len(members) - 1)
