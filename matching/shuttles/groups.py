"""What the plan does for each zone, way and start of shifts: people, vehicles, trips, longest rides."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from matching.shuttles.day import ShuttleDay
from matching.shuttles.legs import ShiftLeg, Way
from routing.rides import PlannedRide, RidePlan, RideRequest
from routing.rides.direct import Direct
from routing.rides.trips import Trip
from routing.units import HOUR


@dataclass(slots=True, kw_only=True)
class ShuttleGroup:
    """One zone, one way, one start of shifts (minutes after midnight of the service day).

    Attributes
    ----------
    people: asked for; carried by the fleet, ordered from the fallback, refused.
    vehicles: that carry at least one of them; trips: with at least one of them on board.
    alone_least: vehicles it takes at least to carry the same people one by one; alone: those that a plan with
        everybody alone used for them, None when it was not made.
    longest_ride: seconds; tightest: least of (longest allowed - ride) over the rides, None without limit.
    """

    zone: str
    way: Way
    start: int
    people: int = 0
    carried: int = 0
    ordered: int = 0
    refused: int = 0
    vehicles: int = 0
    trips: int = 0
    alone_least: int = 0
    alone: int | None = None
    longest_ride: int = 0
    tightest: int | None = None
    legs: list[ShiftLeg] = field(default_factory=list)


def groups_of(
    day: ShuttleDay, plan: RidePlan, trips: Iterable[Trip], *, solo: RidePlan | None = None
) -> tuple[ShuttleGroup, ...]:
    """The groups by zone, way and start; ``solo`` is the plan with everybody alone, if it was made."""
    groups: dict[tuple[str, Way, int], ShuttleGroup] = {}
    rides = {ride.request: ride for ride in plan.rides}
    requests = plan.requests
    ordered = {order.request for order in plan.orders}
    vehicles: dict[tuple[str, Way, int], set[str]] = {}
    for leg in day.planned.values():
        key = leg.site.zone, leg.way, leg.shift.start
        group = groups.setdefault(key, ShuttleGroup(zone=key[0], way=key[1], start=key[2]))
        group.people += 1
        group.ordered += leg.id in ordered
        ride = rides.get(leg.id)
        if ride is None:
            group.refused += leg.id not in ordered
            continue
        group.legs.append(leg)
        vehicles.setdefault(key, set()).add(ride.vehicle)
        _count(group, ride)
    for trip in trips:
        legs = (day.planned[plan.problem.rides[task].id] for task in trip.tasks)
        for key in {(leg.site.zone, leg.way, leg.shift.start) for leg in legs}:
            groups[key].trips += 1
    for key, group in groups.items():
        group.vehicles = len(vehicles.get(key, ()))
        group.alone_least = alone_least(group.legs, rides, requests, plan.problem.direct)
        if solo is not None:
            mine = {leg.id for leg in group.legs}
            group.alone = len({ride.vehicle for ride in solo.rides if ride.request in mine})
    return tuple(groups[key] for key in sorted(groups))


def _count(group: ShuttleGroup, ride: PlannedRide) -> None:
    group.carried += 1
    group.longest_ride = max(group.longest_ride, ride.seconds)
    if ride.longest is not None:
        spare = ride.longest - ride.seconds
        group.tightest = spare if group.tightest is None else min(group.tightest, spare)


def alone_least(
    legs: Iterable[ShiftLeg],
    rides: Mapping[str, PlannedRide],
    requests: Mapping[str, RideRequest],
    direct: Direct,
) -> int:
    """Vehicles it takes at least to carry these people one by one, each inside her window.

    Between two rides of one vehicle to one zone lie the empty way back and the next ride: a round. A vehicle
    fits rounds into the time between the first and the last moment wanted, and one ride more. So many
    vehicles are needed as hold the sum of the rounds: no plan with everybody alone has fewer.
    """
    found = list(legs)
    if not found:
        return 0
    first, last = min(leg.window[0] for leg in found), max(leg.window[1] for leg in found)
    gates = sorted({leg.gate.id for leg in found})
    rounds = []
    for leg in found:
        ride, request = rides[leg.id], requests[leg.id]
        home = request.pickup if leg.way == "out" else request.dropoff
        ends = [(gate, home) if leg.way == "out" else (home, gate) for gate in gates]
        empty = min(direct.shortest(*pair, first=first, last=last + HOUR) for pair in ends)
        rounds.append(empty + min(ride.direct, empty) + request.boarding + request.alighting)
    return max(1, math.ceil(sum(rounds) / (last - first + max(rounds))))
