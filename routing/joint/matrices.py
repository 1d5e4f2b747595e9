"""The worker's own mode with the moments of her rides as places: where she gets out, where she gets in.

The moment of getting out at a visit is a place of its own, reached in no time from the beginning of her tour
and from nowhere else, and where the visit's place is beside one. So it can only begin a tour; the moment of
getting in can only end one. Between two visits the moment of getting in leads to that of getting out and to
nothing else. Beginnings and ends of tours are places of their own too, since people are also visited where
others live. Everything between is her own way, as far as she goes by herself.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from routing.joint.merging import spread
from routing.travel.mode import IntMatrix, TravelMode
from routing.travel.place import Place
from routing.travel.transit import IMPOSSIBLE

Rows = npt.NDArray[np.int64]
#: Origin and destination of a ride between two visits, and what tells it apart from others of theirs; a
#: visit's place, and the same.
Pair = tuple[str, str, str]
Beside = tuple[str, str]


def arrival_place(place: str, by: str) -> str:
    """Id of the place where a worker brought to ``place`` gets out; ``by`` tells its rides apart."""
    return f"{by} to {place}"


def departure_place(place: str, by: str) -> str:
    """Id of the place where a worker fetched at ``place`` gets in."""
    return f"{by} from {place}"


def beginning_place(base: str) -> str:
    """Id of the place where carried tours from ``base`` begin."""
    return f"tour from {base}"


def ending_place(base: str) -> str:
    """Id of the place where carried tours to ``base`` end."""
    return f"tour to {base}"


def boarding_place(origin: str, destination: str, by: str) -> str:
    """Id of the place where a worker who rides from one visit to another gets in."""
    return f"{by} from {origin} to {destination}"


def landing_place(origin: str, destination: str, by: str) -> str:
    """Id of the place where a worker who rides from one visit to another gets out."""
    return f"{by} to {destination} from {origin}"


def moments(
    beside: Collection[Beside], pairs: Collection[Pair], bases: Collection[str], own: Sequence[Place]
) -> tuple[Place, ...]:
    """Two places beside each visit's place, two for each pair of them, two for each base, in their order."""
    known = {place.id: place for place in own}
    return (
        *(Place(id=name(*one)) for one in beside for name in (arrival_place, departure_place)),
        *(Place(id=name(*pair)) for pair in pairs for name in (boarding_place, landing_place)),
        *(
            Place(id=name(base), address=known[base].address)
            for base in bases
            for name in (beginning_place, ending_place)
        ),
    )


def carried_mode(
    mode: TravelMode,
    *,
    name: str,
    own: Sequence[Place],
    places: Sequence[Place],
    beside: Collection[Beside],
    pairs: Collection[Pair],
    bases: Collection[str],
    longest: int,
) -> TravelMode:
    """``mode`` over ``places`` (``own`` and their :func:`moments`) for workers carried from ``bases``."""
    wide = spread(mode, own, places)
    assert wide.seconds is not None
    assert wide.metres is not None
    seconds, metres = wide.seconds.copy(), wide.metres.copy()
    seconds[seconds > longest] = IMPOSSIBLE
    np.fill_diagonal(seconds, 0)
    row = {place.id: number for number, place in enumerate(places)}

    def rows(names: Iterable[str]) -> Rows:
        return np.array([row[name] for name in names], dtype=np.int64)

    real, home = rows(place.id for place in own), rows(bases)
    at = rows(place for place, _ in beside)
    out, back = rows(arrival_place(*one) for one in beside), rows(departure_place(*one) for one in beside)
    begin, end = rows(map(beginning_place, bases)), rows(map(ending_place, bases))
    inside, outside = rows(boarding_place(*one) for one in pairs), rows(landing_place(*one) for one in pairs)
    here, there = rows(one for one, _, _ in pairs), rows(one for _, one, _ in pairs)
    for table in (seconds, metres):
        _copy(table, (out, real), (at, real))
        _copy(table, (real, back), (real, at))
        _copy(table, (out, back), (at, at))
        _copy(table, (begin, real), (home, real))
        _copy(table, (real, end), (real, home))
        _copy(table, (begin, end), (home, home))
        # She walks to where a ride between two visits begins, and on from where it ends.
        before, after = (real, at, home, there), (real, out, begin, outside)
        for own_rows, moment in zip(before, after, strict=True):
            _copy(table, (moment, inside), (own_rows, here))
        for own_rows, moment in ((real, real), (at, back), (home, end)):
            _copy(table, (outside, moment), (there, own_rows))
            # Nothing leads to where she gets out but getting in, so nothing can come between the two. That
            # getting in seems near what comes after the ride lets the search find it there.
            _copy(table, (inside, moment), (there, own_rows))
        # A ride takes no time of her own way. A halt alone in a tour is of no use, but lets the other join.
        for pair in ((begin, out), (back, end), (begin, back), (out, end)):
            table[np.ix_(*pair)] = 0
        table[inside, outside] = 0
    return replace(wide, name=name, seconds=seconds, metres=metres)


def beside_them(
    mode: TravelMode, places: Sequence[Place], *, beside: Collection[Beside], pairs: Collection[Pair]
) -> TravelMode:
    """The mode of somebody else, with each moment as far from everything as the visit it belongs to.

    Nobody but the carried worker ever halts there: it only tells the search which stops lie near which.
    """
    assert mode.seconds is not None
    assert mode.metres is not None
    row = {place.id: number for number, place in enumerate(places)}
    source = np.arange(len(places), dtype=np.int64)
    for one in beside:
        source[[row[arrival_place(*one)], row[departure_place(*one)]]] = row[one[0]]
    for pair in pairs:
        source[row[boarding_place(*pair)]] = row[pair[0]]
        source[row[landing_place(*pair)]] = row[pair[1]]
    tables = [table[np.ix_(source, source)] for table in (mode.seconds, mode.metres)]
    for table in tables:
        np.fill_diagonal(table, 0)
    return replace(mode, seconds=tables[0], metres=tables[1])


def _copy(table: IntMatrix, to: tuple[Rows, Rows], source: tuple[Rows, Rows]) -> None:
    table[np.ix_(*to)] = table[np.ix_(*source)]
