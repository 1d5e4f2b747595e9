"""Travel times the dispatcher knows better: a table that wins over every provider.

A row gives the minutes from one place or sector to another, in free traffic and without parking: it
replaces the *base* time; bands and door time still apply, kilometres stay the provider's.

The closest row wins: place to place, then place to sector, then sector to sector; for the same closeness a
row of one mode wins over a row of all modes; then the lower row of the table.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from routing.errors import Fault, InvalidProblem
from routing.travel.mode import IntMatrix
from routing.travel.place import Place
from routing.units import MINUTE

#: Longest correction accepted, in minutes; longer is a typing error.
LONGEST_MINUTES = 24 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One row: ``minutes`` from ``origin`` to ``destination``.

    Attributes
    ----------
    origin, destination: a place id or the name of a sector.
    minutes: free-traffic minutes, parking not counted; rounded to the second.
    mode: name of the mode; None = all modes.
    both_ways: the way back takes the same time.
    """

    origin: str
    destination: str
    minutes: float
    mode: str | None = None
    both_ways: bool = True


def correction_faults(
    rows: Sequence[Correction],
    *,
    places: Sequence[Place],
    sectors: Mapping[str, str],
    modes: Collection[str],
) -> tuple[Fault, ...]:
    """Everything wrong in the table; ``sectors`` gives the sector of each place id that has one."""
    ids = {place.id for place in places}
    names = set(sectors.values())
    found = [
        Fault(
            code="corrections.unknown_place",
            where=f"sectors[{place}]",
            seen=f"place {place!r}",
            rule="Only places of the problem have a sector.",
            advice="Correct the place, or remove it from the sectors.",
        )
        for place in sectors
        if place not in ids
    ]
    for number, row in enumerate(rows):
        where = f"corrections[{number}]"
        for end in (row.origin, row.destination):
            found += _name_faults(where, end, ids, names)
        found += _value_faults(where, row, modes)
    found += _double_faults(rows)
    return tuple(found)


def corrected(
    seconds: IntMatrix,
    rows: Sequence[Correction],
    *,
    mode: str,
    places: Sequence[Place],
    sectors: Mapping[str, str],
) -> IntMatrix:
    """Base seconds with the table's rows for ``mode`` written over them, in a new matrix.

    A pair at one address stays as it is (no travel there, whatever the table says).

    Raises
    ------
    InvalidProblem: with every bad row of the whole table. Modes named by rows are not checked here, where
        only one is known: see :func:`correction_faults`.
    """
    named = {row.mode for row in rows if row.mode is not None}
    faults = correction_faults(rows, places=places, sectors=sectors, modes=named)
    if faults:
        raise InvalidProblem(faults)
    result = seconds.copy()
    members = _members(places, sectors)
    ids = {place.id for place in places}
    kept = [row for row in rows if row.mode is None or row.mode == mode]
    for row in sorted(kept, key=lambda row: _closeness(row, ids)):
        origins, destinations = members[row.origin], members[row.destination]
        value = math.floor(row.minutes * MINUTE + 0.5)
        result[np.ix_(origins, destinations)] = value
        if row.both_ways:
            result[np.ix_(destinations, origins)] = value
    _keep_addresses(result, seconds, places)
    return result


def _closeness(row: Correction, ids: Collection[str]) -> tuple[int, bool]:
    """Rows sort from the widest to the closest, so that the closest is written last."""
    return (row.origin in ids) + (row.destination in ids), row.mode is not None


def _members(places: Sequence[Place], sectors: Mapping[str, str]) -> dict[str, npt.NDArray[np.intp]]:
    """Rows of the matrix that each place id or sector name stands for."""
    rows: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        rows.setdefault(place.id, []).append(number)
        if place.id in sectors:
            rows.setdefault(sectors[place.id], []).append(number)
    return {name: np.array(numbers, dtype=np.intp) for name, numbers in rows.items()}


def _keep_addresses(result: IntMatrix, before: IntMatrix, places: Sequence[Place]) -> None:
    """Put back the values between places of one address, which a sector's row may have written over."""
    houses: dict[str, list[int]] = {}
    for number, place in enumerate(places):
        key = f"address {place.address}" if place.address is not None else f"place {place.id}"
        houses.setdefault(key, []).append(number)
    for numbers in houses.values():
        cells = np.ix_(numbers, numbers)
        result[cells] = before[cells]


def _name_faults(where: str, name: str, ids: Collection[str], names: Collection[str]) -> Iterator[Fault]:
    if name not in ids and name not in names:
        yield Fault(
            code="corrections.unknown_name",
            where=where,
            seen=f"{name!r}",
            rule="Each end of a correction is the id of a place or the name of a sector.",
            advice="Correct the name, or remove the row.",
        )
    if name in ids and name in names:
        yield Fault(
            code="corrections.ambiguous_name",
            where=where,
            seen=f"{name!r}, both a place and a sector",
            rule="A name means one place or one sector.",
            advice="Rename the sector.",
        )


def _value_faults(where: str, row: Correction, modes: Collection[str]) -> Iterator[Fault]:
    if not 0 <= row.minutes <= LONGEST_MINUTES:
        yield Fault(
            code="corrections.minutes",
            where=where,
            seen=f"{row.minutes} minutes",
            rule=f"A leg takes 0 to {LONGEST_MINUTES} minutes.",
            advice="Give minutes, not seconds; to forbid a leg write several hours.",
        )
    if row.mode is not None and row.mode not in modes:
        yield Fault(
            code="corrections.unknown_mode",
            where=where,
            seen=f"mode {row.mode!r}",
            rule=f"The modes are {', '.join(sorted(modes)) or 'none'}.",
            advice="Correct the mode, or leave it empty for all modes.",
        )
    if row.origin == row.destination and not row.both_ways:
        yield Fault(
            code="corrections.one_way_inside",
            where=where,
            seen=f"one way from {row.origin!r} to itself",
            rule="Inside one sector a time holds both ways.",
            advice="Tick both ways.",
        )


def _double_faults(rows: Sequence[Correction]) -> Iterator[Fault]:
    first: dict[tuple[str, str, str | None], int] = {}
    for number, row in enumerate(rows):
        ways = {(row.origin, row.destination, row.mode)}
        if row.both_ways:
            ways.add((row.destination, row.origin, row.mode))
        again = sorted(ways & first.keys(), key=str)
        for way in again[:1]:
            yield Fault(
                code="corrections.double",
                where=f"corrections[{number}]",
                seen=f"{way[0]!r} to {way[1]!r} again, as in corrections[{first[way]}]",
                rule="One row says how long a way takes.",
                advice="Remove one of the two rows, or make each one-way.",
            )
        first.update({way: number for way in ways if way not in first})
