"""Everything that can be wrong in a day of rides, all reported together before anything is planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterator

from routing.errors import Fault
from routing.rides.fleet_faults import fleet_faults
from routing.rides.request import RideRequest
from routing.rides.ride_day import RideDay
from routing.rules.checks import doubles, negative, unknown

#: Passages one open return may reserve, and requests of one group, at most.
MOST_PASSAGES, LARGEST_GROUP = 48, 100


def faults_of(day: RideDay) -> tuple[Fault, ...]:
    """All faults of the day; empty when it can be planned."""
    found: list[Fault] = []
    found += doubles("rides", "places", (place.id for place in day.places))
    found += doubles("rides", "modes", (mode.name for mode in day.modes))
    found += doubles("rides", "requests", (request.id for request in day.requests))
    found += doubles("rides", "profiles", (profile.name for profile in day.profiles))
    for profile in day.profiles:
        found += profile.faults()
    if not day.modes:
        found.append(_no_mode())
    elif day.direct_mode is not None:
        found += unknown("rides", "direct_mode", "mode", day.direct_mode, [one.name for one in day.modes])
    found += negative("rides", "day", "waiting_price", day.waiting_price)
    found += negative("rides", "day", "longest_wait_aboard", day.longest_wait_aboard)
    found += fleet_faults(day)
    found += _group_faults(day)
    known = {request.id: request for request in day.requests}
    places = {place.id for place in day.places}
    for request in day.requests:
        found += _place_faults(request, places)
        found += _time_faults(request)
        found += _party_faults(request, day)
        found += _tie_faults(request, known)
    return tuple(found)


def _no_mode() -> Fault:
    return Fault(
        code="rides.no_mode",
        where="modes",
        seen="no travel mode",
        rule="Vehicles travel by at least one mode.",
        advice="Give the mode of the fleet, with its times and distances.",
    )


def _place_faults(request: RideRequest, places: Collection[str]) -> Iterator[Fault]:
    where = f"requests[{request.id}]"
    for name in ("pickup", "dropoff"):
        yield from unknown("rides", f"{where}.{name}", "place", getattr(request, name), places)
    if request.pickup == request.dropoff:
        yield Fault(
            code="rides.nowhere",
            where=where,
            seen=f"from {request.pickup!r} to the same place",
            rule="A ride goes from one place to another.",
            advice="Correct one of the two places.",
        )


def _time_faults(request: RideRequest) -> Iterator[Fault]:
    where = f"requests[{request.id}]"
    if (request.departure is None) == (request.arrival is None):
        yield Fault(
            code="rides.one_time",
            where=where,
            seen="both departure and arrival" if request.departure else "neither departure nor arrival",
            rule="A request wants a departure or an arrival; the other follows from the way.",
            advice="Keep the one the passenger asked for.",
        )
    for name in ("departure", "arrival"):
        window = getattr(request, name)
        if window is not None and window[1] < window[0]:
            yield Fault(
                code="rides.reversed",
                where=f"{where}.{name}",
                seen=f"from {window[0]} to {window[1]}",
                rule="A window ends at or after its beginning.",
                advice="Swap the two times; for a ride after midnight add a day to the end.",
            )
    if request.open_return is not None and request.departure is None:
        yield Fault(
            code="rides.open_arrival",
            where=where,
            seen="an open return with a wanted arrival",
            rule="An open return has a departure window: when the call may come.",
            advice="Give the departure window instead of the arrival.",
        )
    yield from _passage_faults(where, request)
    if request.open_return is not None and request.open_return.longest_wait <= 0:
        yield Fault(
            code="rides.open_wait",
            where=f"{where}.open_return",
            seen=f"longest_wait = {request.open_return.longest_wait}",
            rule="The longest wait after the call is more than 0 seconds.",
            advice="Promise 30 minutes (1800) or more: short waits reserve many passages.",
        )


def _passage_faults(where: str, request: RideRequest) -> Iterator[Fault]:
    """An open return reserves a passage each 3/4 of its longest wait."""
    if request.open_return is None or request.departure is None:
        return
    width = request.departure[1] - request.departure[0]
    count = -(-4 * width // (3 * max(1, request.open_return.longest_wait)))
    if count > MOST_PASSAGES:
        yield Fault(
            code="rides.open_many",
            where=f"{where}.open_return",
            seen=f"{count} reserved passages",
            rule=f"An open return holds {MOST_PASSAGES} passages at most.",
            advice="Promise a longer wait, or a shorter time in which the call may come.",
        )


def _group_faults(day: RideDay) -> Iterator[Fault]:
    sizes = Counter(request.group for request in day.requests if request.group is not None)
    for group, size in sizes.items():
        if size > LARGEST_GROUP:
            yield Fault(
                code="rides.group_large",
                where=f"group {group!r}",
                seen=f"{size} requests",
                rule=f"A group travels in one vehicle: {LARGEST_GROUP} requests at most.",
                advice="Make several groups, or one request of several passengers.",
            )


def _party_faults(request: RideRequest, day: RideDay) -> Iterator[Fault]:
    where = f"requests[{request.id}]"
    yield from unknown("rides", where, "profile", request.profile, [one.name for one in day.profiles])
    for name in ("boarding", "alighting", "weight"):
        yield from negative("rides", where, name, getattr(request, name))
    party = request.party
    for name in ("passengers", "companions", "wheelchairs"):
        yield from negative("rides", f"{where}.party", name, getattr(party, name))
    if party.people < 1:
        yield Fault(
            code="rides.nobody",
            where=f"{where}.party",
            seen="nobody",
            rule="Somebody travels.",
            advice="Give at least one passenger or wheelchair.",
        )


def _apart_faults(where: str, request: RideRequest, other: RideRequest | None) -> Iterator[Fault]:
    if other is None:
        return
    if other.id == request.id:
        yield Fault(
            code="rides.apart_itself",
            where=f"{where}.apart_from",
            seen=f"{request.id!r}, itself",
            rule="A request is kept apart from other requests.",
            advice="Remove it; to ride alone use private.",
        )
    elif request.group is not None and request.group == other.group:
        yield Fault(
            code="rides.group_apart",
            where=f"{where}.apart_from",
            seen=f"{other.id!r}, of the same group {request.group!r}",
            rule="Those of a group travel together.",
            advice="Put them in two groups, or allow them to be on board together.",
        )


def _tie_faults(request: RideRequest, known: dict[str, RideRequest]) -> Iterator[Fault]:
    where = f"requests[{request.id}]"
    for name in request.apart_from:
        yield from unknown("rides", f"{where}.apart_from", "request", name, known)
        yield from _apart_faults(where, request, known.get(name))
    if request.group is not None and request.open_return is not None:
        yield Fault(
            code="rides.open_group",
            where=where,
            seen=f"an open return in group {request.group!r}",
            rule="Those of a group leave together, and nobody knows when an open return leaves.",
            advice="Make the group one open return of several passengers.",
        )
    if request.same_driver and request.return_of is None:
        yield Fault(
            code="rides.same_driver",
            where=where,
            seen="same_driver without return_of",
            rule="The same driver is wanted for two legs: the return names its outward request.",
            advice="Give return_of, or remove same_driver.",
        )
    if request.return_of is None:
        return
    yield from unknown("rides", f"{where}.return_of", "request", request.return_of, known)
    outward = known.get(request.return_of)
    if outward is not None and outward.open_return is not None:
        yield Fault(
            code="rides.return_of_open",
            where=where,
            seen=f"return of {request.return_of!r}, which is an open return",
            rule="A return comes back from a ride whose hour is known.",
            advice="Give the first ride a wanted time, or make them requests of their own.",
        )
    if outward is not None and (outward is request or outward.return_of is not None):
        yield Fault(
            code="rides.return_of_return",
            where=where,
            seen=f"return of {request.return_of!r}, which is a return itself",
            rule="A return names an outward ride.",
            advice="Name the first ride of the chain, or make them requests of their own.",
        )
