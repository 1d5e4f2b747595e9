"""Requests of a day turned away before the plan: by their service, or with those they are bound to."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from datetime import date

from matching.model.location import Location
from matching.rides.asked import AskedRide
from matching.rides.book import RideBook
from matching.rides.booking import BookingRefusal, booking_refusals
from matching.rides.service import RideService
from routing.travel.crowfly import crowfly_leg, unit_vector
from routing.travel.place import Place
from routing.travel.profiles import CAR


def turned_away(
    book: RideBook,
    wanted: Mapping[str, AskedRide],
    locations: Mapping[str, Location],
    day: date,
    direct: Mapping[str, int],
) -> Iterator[BookingRefusal]:
    """Requests that their service does not take, then those that travel with one of them or not at all.

    Ways there, ways back and groups are followed until nobody else is concerned: nobody is left behind, and
    no group is split. ``wanted`` are the requests of ``day`` by id, ``direct`` the seconds of
    their direct trips.
    """
    services = {service.id: service for service in book.services}
    refused: set[str] = set()
    for one in wanted.values():
        if one.service is not None:
            service, metres = services[one.service], direct_metres(locations, one)
            for refusal in booking_refusals(one, service, day, metres=metres, seconds=direct[one.id]):
                refused.add(one.id)
                yield refusal
            for refusal in outside_refusals(one, service, locations):
                refused.add(one.id)
                yield refusal
    bonds = _Bonds(wanted)
    while True:
        bound = [one for one in bonds.broken(refused) if one.request not in refused]
        if not bound:
            return
        yield from bound
        refused.update(one.request for one in bound)


def outside_refusals(
    one: AskedRide, service: RideService, locations: Mapping[str, Location]
) -> Iterator[BookingRefusal]:
    """A refusal when an end of the ride lies in a commune that the service does not serve."""
    ends = [locations[end].commune for end in (one.pickup, one.dropoff)]
    foreign = [str(commune) for commune in dict.fromkeys(ends) if not service.serves(commune)]
    if foreign:
        yield BookingRefusal(
            request=one.id,
            code="rides.booking.outside",
            parameters={
                "service": service.name,
                "communes": ", ".join(foreign),
                "served": ", ".join(service.communes),
            },
        )


class _Bonds:
    """Who travels with whom, or not at all, among the requests of a day."""

    def __init__(self, wanted: Mapping[str, AskedRide]) -> None:
        self._wanted = wanted
        self._backs: dict[str, list[str]] = {}
        self._groups: dict[str, list[str]] = {}
        for one in wanted.values():
            if one.return_of is not None and not one.separable:
                self._backs.setdefault(one.return_of, []).append(one.id)
            if one.group is not None:
                self._groups.setdefault(one.group, []).append(one.id)

    def broken(self, refused: Container[str]) -> Iterator[BookingRefusal]:
        """A refusal of each request bound to one of the refused, or to a way there that is missing."""
        for one in self._wanted.values():
            reason = self._reason(one, refused)
            if reason is not None:
                yield BookingRefusal(request=one.id, code=f"rides.booking.{reason}")

    def _reason(self, one: AskedRide, refused: Container[str]) -> str | None:
        if one.return_of is not None and not one.separable:
            if one.return_of not in self._wanted:
                return "no_outward"
            if one.return_of in refused:
                return "outward_refused"
        if any(back in refused for back in self._backs.get(one.id, ())):
            return "return_refused"
        members = self._groups.get(one.group, ()) if one.group is not None else ()
        return "group_refused" if any(name in refused for name in members) else None


def direct_metres(locations: Mapping[str, Location], one: AskedRide) -> int:
    """Metres of the direct trip by the crow-fly profile of a car."""
    ends = (locations[one.pickup], locations[one.dropoff])
    pickup, dropoff = (unit_vector(Place(id=end.id, lat=end.lat, lon=end.lon)) for end in ends)
    return crowfly_leg(pickup, dropoff, CAR.crowfly)[1]
