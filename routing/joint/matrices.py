"""The worker's own mode with the moments of her rides as places: where she gets out, where she gets in.

The moment of getting out at a visit is a place of its own, reached in no time from the beginning of her tour
and from nowhere else, and where the visit's place is beside one. So it can only begin a tour; the moment of
getting in can only end one. Beginnings and ends of tours are places of their own too, since people are also
visited where others live. Everything between is her own way, as far as she goes by herself.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np
import numpy.typing as npt

from routing.joint.merging import spread
from routing.travel.mode import IntMatrix, TravelMode
from routing.travel.place import Place
from routing.travel.transit import IMPOSSIBLE

Rows = npt.NDArray[np.int64]


def arrival_place(place: str) -> str:
    """Id of the place where a worker brought to ``place`` gets out."""
    return f"ride to {place}"


def departure_place(place: str) -> str:
    """Id of the place where a worker fetched at ``place`` gets in."""
    return f"ride from {place}"


def beginning_place(base: str) -> str:
    """Id of the place where carried tours from ``base`` begin."""
    return f"tour from {base}"


def ending_place(base: str) -> str:
    """Id of the place where carried tours to ``base`` end."""
    return f"tour to {base}"


def moments(beside: Collection[str], bases: Collection[str], own: Sequence[Place]) -> tuple[Place, ...]:
    """The two places beside each visit's place and the two of each base, in their order."""
    known = {place.id: place for place in own}
    return (
        *(Place(id=name(place)) for place in beside for name in (arrival_place, departure_place)),
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
    beside: Collection[str],
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
    real = np.array([row[place.id] for place in own], dtype=np.int64)
    out = np.array([row[arrival_place(place)] for place in beside], dtype=np.int64)
    back = np.array([row[departure_place(place)] for place in beside], dtype=np.int64)
    begin = np.array([row[beginning_place(base)] for base in bases], dtype=np.int64)
    end = np.array([row[ending_place(base)] for base in bases], dtype=np.int64)
    at = np.array([row[place] for place in beside], dtype=np.int64)
    home = np.array([row[base] for base in bases], dtype=np.int64)
    for table in (seconds, metres):
        _copy(table, (out, real), (at, real))
        _copy(table, (real, back), (real, at))
        _copy(table, (out, back), (at, at))
        _copy(table, (begin, real), (home, real))
        _copy(table, (real, end), (real, home))
        _copy(table, (begin, end), (home, home))
        # A ride takes no time of her own way. A halt alone in a tour is of no use, but lets the other join.
        for pair in ((begin, out), (back, end), (begin, back), (out, end)):
            table[np.ix_(*pair)] = 0
    return replace(wide, name=name, seconds=seconds, metres=metres)


def _copy(table: IntMatrix, to: tuple[Rows, Rows], source: tuple[Rows, Rows]) -> None:
    table[np.ix_(*to)] = table[np.ix_(*source)]
