"""Lays a lowered problem and an empty plan out in one block (see ``arrays``)."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np

from routing.search import arrays as a
from routing.search.arrays import Ints, RoomArrays
from routing.search.laid import LAID_ROW
from routing.search.moves.regret import MOST_OFFERED, OFFER_ROW
from routing.search.record import MET_TOURS

_NODE_TABLES = (a.NXT, a.PRV, a.TOUR, a.START, a.READY, a.PRICE, a.HOLD)
_SHIFT_TABLES = (a.TOUR_PRICE, a.WORK, a.SIZE, a.TOUR_KEY, a.BUSY, a.PAUSED, a.RETURNED)
_SEQUENCE = (a.SEQ, a.SEQ_START, a.SEQ_WAIT, a.SEQ_LEG, a.SEQ_LOW)

#: A walk that comes by the same stop more often than this is taken for a deadlock (two tours that wait for
#: each other): the move is refused. Loading a whole plan allows more.
LAPS_IN_A_MOVE = 6
#: Insertions a lane remembers, a power of two: four numbers each.
RECALLED = 1 << 17
#: Tours that stay laid out while pairs are tried on them: so many, or fewer where they are long.
LAID_TOURS, LAID_STOPS = 16, 1 << 16
#: Numbers of the record of tours a lane fills between two readings.
RECORDED_NUMBERS = 1 << 18


class _Layout:
    """Head and tables, in the order they are given."""

    def __init__(self) -> None:
        self.head = np.zeros(a.HEAD, dtype=np.int64)
        self.parts: list[Ints] = []
        self.size = a.HEAD

    def table(self, values: Any) -> int:
        """Append a table; returns where it begins."""
        flat = np.ascontiguousarray(values).reshape(-1).astype(np.int64, copy=False)
        begin = self.size
        self.parts.append(flat)
        self.size += len(flat)
        return begin


def block_of(fields: Mapping[str, Any], rooms: tuple[RoomArrays, ...], *, persons: int, memo: int) -> Ints:
    """A block with no tour. ``fields``: problem tables by slot name in lower case, and single numbers."""
    layout = _Layout()
    for name, value in fields.items():
        slot = getattr(a, name.upper())
        layout.head[slot] = value if np.isscalar(value) else layout.table(value)
    layout.head[a.PERSONS] = persons
    for number, room in enumerate(rooms):
        layout.head[a.ROOM + number] = _room(layout, room)
        layout.head[a.ROOMS_ON] |= int(room.on) << number
    _plan_tables(layout, persons=persons, memo=memo)
    _scratch_tables(layout)
    return np.concatenate([layout.head, *layout.parts])


def _room(layout: _Layout, room: RoomArrays) -> int:
    tables = [layout.table(room.nodes), layout.table(room.shifts), layout.table(room.more)]
    return layout.table([room.on, *tables, *room.scalars])


def _plan_tables(layout: _Layout, *, persons: int, memo: int) -> None:
    shifts = int(layout.head[a.SHIFTS])
    nodes = int(layout.head[a.STOPS]) + 2 * shifts
    layout.head[a.PLAN_BEGIN] = layout.size
    for slot in _NODE_TABLES:
        layout.head[slot] = layout.table(np.zeros(nodes))
    for slot in _SHIFT_TABLES:
        layout.head[slot] = layout.table(np.zeros(shifts))
    layout.head[a.PERSON_PRICE] = layout.table(np.zeros(persons))
    layout.head[a.MEMO] = layout.table(np.zeros(memo))
    layout.head[a.TOTAL] = layout.table(np.zeros(a.TOTALS))
    layout.head[a.PLAN_END] = layout.size


def _scratch_tables(layout: _Layout) -> None:
    shifts = int(layout.head[a.SHIFTS])
    nodes = int(layout.head[a.STOPS]) + 2 * shifts
    rooms = {
        a.LOG_AT: 160 * nodes + 65_536,
        a.LOG_WAS: 160 * nodes + 65_536,
        a.QUEUE: 8 * nodes + 256,
        a.MOVED: 2 * nodes + 64,
        a.TOUCHED: 24 * nodes + 256,
        a.DIRTY: shifts + 1,
        a.DIRTY_FLAG: shifts + 1,
        a.LOOSENED: shifts + 1,
    }
    for slot in (*_SEQUENCE, a.SPOT, a.TRIAL, a.BANK):
        rooms[slot] = nodes + 8
    rooms[a.WAITS] = nodes
    rooms[a.TASK_WORTH] = int(layout.head[a.TASKS]) + 8
    rooms[a.SHIFT_WORTH] = shifts + 8
    layout.head[a.RECORD_MOST] = a.NEVER
    layout.head[a.BARRED] = -1
    rooms[a.SPARE] = shifts + 8
    rooms[a.SEEN] = shifts + 8
    rooms[a.OFFERS] = MOST_OFFERED * OFFER_ROW
    rooms[a.RECALL] = 4 * RECALLED if layout.head[a.REMEMBERED] else 4
    laid = max(1, min(LAID_TOURS, LAID_STOPS // nodes)) if nodes else 1
    layout.head[a.LAID_ROOM], layout.head[a.LAID_COUNT] = LAID_ROW * (nodes + 8), laid
    rooms[a.LAID], rooms[a.LAID_KEY] = laid * int(layout.head[a.LAID_ROOM]), laid
    rooms[a.MET] = MET_TOURS
    rooms[a.RECORD] = RECORDED_NUMBERS
    layout.head[a.RECALL_MASK] = RECALLED - 1 if layout.head[a.REMEMBERED] else 0
    layout.head[a.RECORD_ROOM] = RECORDED_NUMBERS
    rooms[a.LAPS] = nodes + 8
    layout.head[a.LAP_LIMIT] = LAPS_IN_A_MOVE
    for slot, size in rooms.items():
        layout.head[slot] = layout.table(np.zeros(size))
    # A walk stops before this; what is left is for the writes that no walk makes (links, prices, totals).
    layout.head[a.LOG_ROOM] = rooms[a.LOG_AT] - 32 * nodes - 16_384
    layout.head[a.QUEUE_ROOM] = rooms[a.QUEUE]
    layout.head[a.TOUCHED_ROOM] = rooms[a.TOUCHED]
