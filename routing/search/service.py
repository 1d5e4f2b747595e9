"""Service times as arrays: one row for everybody, one for each set of persons with times of their own."""

from __future__ import annotations

from typing import Any

import numpy as np

from routing.search.arrays import Ints
from routing.search.index import Index
from routing.search.primitives import Primitives


def stay_arrays(index: Index, asks: Primitives) -> dict[str, Any]:
    """What ``stays`` reads. ``duration`` begins with the least of anybody; timing a tour makes it exact."""
    own, own_row = service_rows(index, asks)
    bases = np.zeros(2 * len(index.shift), dtype=np.int64)
    stays = len(own) > 1 or bool(asks.setup.any())
    return {
        "duration": np.concatenate([own.min(axis=0), bases]),
        "has_stays": int(stays),
        "own": own if stays else np.zeros(1, dtype=np.int64),
        "own_row": own_row,
        "setup": np.concatenate([asks.setup, bases]),
    }


def service_rows(index: Index, asks: Primitives) -> tuple[Ints, Ints]:
    """The different sets of service times (sets, stops), the usual ones first; and the set of each shift."""
    rows: list[Ints] = [asks.usual]
    known = {asks.usual.tobytes(): 0}
    row_of: dict[int, int] = {}
    for person, times in asks.by_person.items():
        row_of[person] = known.setdefault(times.tobytes(), len(rows))
        if row_of[person] == len(rows):
            rows.append(times)
    persons = (index.person[shift.person] for shift in index.problem.shifts)
    return np.array(rows), np.array([row_of.get(person, 0) for person in persons], dtype=np.int64)


def longest_services(asks: Primitives) -> int:
    """More service than any plan holds."""
    return int((np.max([asks.usual, *asks.by_person.values()], axis=0) + asks.setup).sum())
