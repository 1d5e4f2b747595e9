"""A commune is not a home: whoever is known only by a commune gets a place of their own.

Files often give one place, "Thiais", to thirty clients. Planned as one place, thirty visits would follow each
other without a minute of travel. So each client, worker or post at such a place gets a copy of it, and travel
between the copies is that of :mod:`routing.travel.imprecise`. People who do live at one address are put at a
place whose precision says better than ``commune`` (``hand`` will do).
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import combinations, product

from matching.model.association import Association
from matching.model.location import Location, TravelCorrection


def apart(association: Association) -> Association:
    """The association with one location for each user of a location known only by its commune.

    The first user keeps the location; copies are named ``<location>~<user>``. Children kept together in one
    care line stay together: the line is done at the place of its first child. Corrections that name the
    location hold for each copy.
    """
    vague = {one.id: one for one in association.locations if one.vague}
    users: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for kind, user, place in _uses(association):
        if place in vague:
            users[place].append((kind, user))
    shared = {place: found for place, found in users.items() if len(found) > 1}
    if not shared:
        return association
    taken = {one.id for one in association.locations}
    name_of: dict[tuple[str, str], str] = {}
    copies: dict[str, tuple[str, ...]] = {}
    for place, found in shared.items():
        names = [place, *(_free(f"{place}~{user}", taken) for _, user in found[1:])]
        name_of.update(zip(found, names, strict=True))
        copies[place] = tuple(names)
    return replace(
        association,
        locations=tuple(_spread(association.locations, copies)),
        workers=tuple(
            replace(one, home=name_of.get(("worker", one.id), one.home)) for one in association.workers
        ),
        clients=tuple(
            replace(one, place=name_of.get(("client", one.id), one.place)) for one in association.clients
        ),
        posts=tuple(
            replace(one, place=name_of.get(("post", one.id), one.place)) for one in association.posts
        ),
        corrections=tuple(way for row in association.corrections for way in _corrections(row, copies)),
    )


def _uses(association: Association) -> Iterator[tuple[str, str, str]]:
    """Kind and id of each user of a location, and the location."""
    yield from (("worker", one.id, one.home) for one in association.workers)
    yield from (("client", one.id, one.place) for one in association.clients)
    yield from (("post", one.id, one.place) for one in association.posts)


def _free(name: str, taken: set[str]) -> str:
    """The name, lengthened until no location has it; it is taken from now on."""
    while name in taken:
        name += "~"
    taken.add(name)
    return name


def _spread(locations: tuple[Location, ...], copies: dict[str, tuple[str, ...]]) -> Iterator[Location]:
    for one in locations:
        yield from (replace(one, id=name) for name in copies.get(one.id, (one.id,)))


def _corrections(row: TravelCorrection, copies: dict[str, tuple[str, ...]]) -> Iterator[TravelCorrection]:
    """The row for each copy of its ends."""
    ends: Iterable[tuple[str, str]]
    if row.origin == row.destination and row.origin in copies:
        ends = combinations(copies[row.origin], 2)
    else:
        ends = product(copies.get(row.origin, (row.origin,)), copies.get(row.destination, (row.destination,)))
    yield from (replace(row, origin=origin, destination=destination) for origin, destination in ends)
