"""Large tables asked in square blocks, and what a server's numbers must be before we believe them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from routing.travel.mode import IntMatrix
from routing.travel.place import Place
from routing.travel.source import BoolMatrix, TravelNote, TravelTable

Spot = tuple[float, float]

#: Places on a side of a block: 2,500 pairs, as many as a Valhalla server grants; an OSRM server grants more.
SIDE = 50
#: No leg takes longer (seconds) or is longer (metres): more is a server's mistake, or another unit.
LONGEST_S, LONGEST_M = 7 * 24 * 3600, 5_000_000


class BadTable(ValueError):
    """A server's table is not what it should be; the text says how."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """One answer: rows of seconds and of metres, None where the server knows no way."""

    seconds: Sequence[Sequence[float | None]]
    metres: Sequence[Sequence[float | None]]


Ask = Callable[[Sequence[Spot], Sequence[Spot]], Block]


def table_of_blocks(places: Sequence[Place], ask: Ask, *, note: TravelNote) -> TravelTable:
    """The whole table, block by block, each distinct pair of coordinates asked once.

    A pair that the server has no way for is not known; how many is said in a note. Errors of ``ask`` pass.
    """
    spots = [_spot(place) for place in places]
    distinct = sorted(set(spots))
    number = {spot: n for n, spot in enumerate(distinct)}
    size = len(distinct)
    seconds: IntMatrix = np.zeros((size, size), dtype=np.int64)
    metres: IntMatrix = np.zeros((size, size), dtype=np.int64)
    known: BoolMatrix = np.eye(size, dtype=bool)
    for top in range(0, size, SIDE):
        for left in range(0, size, SIDE):
            rows, columns = slice(top, top + SIDE), slice(left, left + SIDE)
            block = ask(distinct[rows], distinct[columns])
            _write(block, seconds[rows, columns], metres[rows, columns], known[rows, columns])
    every = np.arange(size)
    seconds[every, every] = metres[every, every] = 0
    known[every, every] = True
    of_place = np.array([number[spot] for spot in spots], dtype=np.int64)
    cells = np.ix_(of_place, of_place)
    return TravelTable(
        seconds=seconds[cells], metres=metres[cells], known=known[cells], notes=_notes(note, known[cells])
    )


def _notes(note: TravelNote, known: BoolMatrix) -> tuple[TravelNote, ...]:
    pairs = int((~known).sum())
    if not pairs:
        return (note,)
    return note, TravelNote(code="travel.server_nulls", values={**note.values, "pairs": pairs})


def _write(block: Block, seconds: IntMatrix, metres: IntMatrix, known: BoolMatrix) -> None:
    """Put a block into its part of the table, rounding seconds up as the road graph does."""
    shape = seconds.shape
    for what, rows in (("seconds", block.seconds), ("metres", block.metres)):
        if len(rows) != shape[0] or any(len(row) != shape[1] for row in rows):
            raise BadTable(f"{what}: not {shape[0]} rows of {shape[1]}")
    for row in range(shape[0]):
        for column in range(shape[1]):
            time = _checked(block.seconds[row][column], LONGEST_S)
            length = _checked(block.metres[row][column], LONGEST_M)
            if time is not None and length is not None:
                seconds[row, column], metres[row, column] = time, length
                known[row, column] = True


def _checked(value: Any, most: float) -> int | None:
    """A number of seconds or metres rounded up, None for null. Raises BadTable for anything else."""
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= most:
        raise BadTable(f"{str(value)[:30]!r} is no number from 0 to {most}")
    return math.ceil(value)


def rows_of(value: Any, what: str) -> list[list[Any]]:
    """A JSON list of lists. Raises BadTable."""
    if not isinstance(value, list) or not all(isinstance(row, list) for row in value):
        raise BadTable(f"{what}: no table")
    return value


def nothing_known(rows: int, columns: int) -> Block:
    """The block of places a server cannot join to any road."""
    empty = [[None] * columns for _ in range(rows)]
    return Block(seconds=empty, metres=empty)


def _spot(place: Place) -> Spot:
    if place.lat is None or place.lon is None:
        raise ValueError(f"place {place.id!r} has no coordinates")
    return place.lat, place.lon
