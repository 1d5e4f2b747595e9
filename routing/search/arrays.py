"""The block: one array of integers that holds the problem, the plan being searched, and how to undo.

Everything lives in ``m``. Its head (``HEAD`` numbers) holds single numbers and, for each table, where the
table begins: ``m[m[START] + node]`` is the start of a node. One array passed around means that a compiled
call costs a few registers (named tuples of arrays took minutes to compile), one log undoes any move, and one
slice copies a plan. Travel matrices hold seconds and metres in the two halves of each number; coordinates
and speeds are floating-point numbers kept by their bits.

Nodes are numbered: stops ``0..n-1`` in the order of the tasks, then one departure node and one return node
for each shift: ``n+s`` and ``n+S+s``.
"""

from __future__ import annotations

from typing import Any, NamedTuple

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

#: A price at or above this is a refusal, not a price.
HARD = 1 << 55
#: No limit, in time units.
NEVER = 1 << 60


class RoomArrays(NamedTuple):
    """Numbers of one rule, as its ``lower`` gives them; the columns are that room's own business.

    on: 1 when the rule is in play. scalars: a few numbers. nodes: (nodes, columns). shifts: (shifts,
    columns). more: anything of varying length.
    """

    on: int
    scalars: Ints
    nodes: npt.NDArray[Any]
    shifts: npt.NDArray[Any]
    more: Ints


# Single numbers of the head.
STOPS, SHIFTS, TASKS, PERSONS, HORIZON, WORDS, PLACES = 0, 1, 2, 3, 4, 5, 14
HAS_LINKS, HAS_BACKS, COMPACT, HAS_TOURS, HAS_PERSONS, HAS_PLANS, HAS_PLACES = 6, 7, 8, 9, 10, 11, 12
LOGGED, QUEUED, MOVED_COUNT, TOUCHED_COUNT, DIRTY_COUNT, SEQ_COUNT, BANK_COUNT = 16, 17, 18, 19, 20, 21, 22
DEPARTURE, BACK, DICE_A, DICE_B = 23, 24, 25, 26
QUEUE_ROOM, TOUCHED_ROOM, LOG_ROOM, PLAN_BEGIN, PLAN_END = 27, 28, 29, 30, 31
SETTLED, LAP_LIMIT, QUEUE_HEAD, BAR, JOINED, TYPICAL = 86, 87, 15, 105, 106, 107
#: Stops without a place of their own: are there any, and which (a table; ``PLACE`` of these is undone too).
HAS_PAUSES, ANYWHERE = 115, 116
#: Starts are multiples of this (0: any); is there a grid or a hold; tables: hours wanted, first and last (-1:
#: none), and which stops are to wait for theirs when a plan is read.
GRID, SNAPPED, WANTED_FROM, WANTED_TO, WAITS = 110, 111, 112, 113, 114
#: Memory of insertions: is it kept, entries less one; share of rebuildings by regret and noise, in percent.
REMEMBERED, RECALL_MASK, REGRET_PERCENT, NOISE_PERCENT = 117, 118, 119, 120
#: Record of tours met: is it kept, numbers written, room for them, how far from the best plan at most.
RECORDING, RECORDED, RECORD_ROOM, RECORD_WITHIN = 121, 122, 123, 124

#: Does some room look at the order of stops; longest wait at a halt with passengers on board, by shift.
HAS_ORDERS, ABOARD = 142, 141
#: Are tasks tied both or none; by task, what links that tie no times tie it to.
HAS_BOTH, PEER_AT, PEERS = 140, 139, 143

# Tables of the problem: head slots that say where each begins.
PLACE, DURATION, TASK, MATE, OPENING, LIMIT, DUE, SEVERAL, WINDOW_AT = 32, 33, 34, 35, 36, 37, 38, 39, 40
WINDOW_OPEN, WINDOW_CLOSE, FIRST_NODE, LEVEL, WEIGHT, MODE, EARLIEST, LATEST = 41, 42, 43, 44, 45, 46, 47, 48
LONGEST, PERSON, RIDE, GROUP, MEMBER_AT, MEMBERS, LINK_AT, LINK, BOTH_AT, BOTH = (
    49,
    50,
    51,
    52,
    53,
    54,
    55,
    56,
    57,
    58,
)
SITE, COMPUTED, SPEED_AT, DETOUR, DOOR, BAND_AT, BAND_START, BAND_PERMILLE = 59, 60, 61, 62, 63, 64, 65, 66
ABLE_AT, ABLE, ABLE_BITS, HEAVY, ROAD, VECTORS, SPEEDS = 67, 68, 69, 70, 71, 84, 85

# Tables of the plan, side by side, all undone by the log.
NXT, PRV, TOUR, START, READY, PRICE, TOUR_PRICE, WORK, SIZE, PERSON_PRICE, MEMO, TOTAL = (
    72, 73, 74, 75, 76, 77, 78, 79, 80, 81, 82, 83,
)  # fmt: skip

#: Where a room asks for it (``has_busy``), of each tour: service and all legs, pauses, when it is back.
HAS_BUSY, BUSY, PAUSED, RETURNED = 131, 132, 134, 133

#: Does service depend on who serves, or on the visit before: if so, tables of service times (a row for each
#: kind of person), the row of each shift, the setup of each stop. ``DURATION`` then holds how long each stop
#: lasts where it is now on a tour; it is undone too.
HAS_STAYS, OWN, OWN_ROW, SETUP = 135, 136, 137, 138

#: What tells one stop sequence of a tour from another (a table of the plan as well).
TOUR_KEY = 109
#: Time before which a stop does not start though it could: the search may have it wait for the hour wanted.
HOLD = 130

# Scratch tables, not undone.
LOG_AT, LOG_WAS, QUEUE, MOVED, TOUCHED, DIRTY, DIRTY_FLAG, SEQ, SEQ_START, SEQ_WAIT, SEQ_LEG = (
    88, 89, 90, 91, 92, 93, 94, 95, 96, 97, 98,
)  # fmt: skip
SEQ_LOW, SPOT, TRIAL, BANK, SPARE, LAPS = 99, 100, 101, 102, 103, 104
RECALL, OFFERS, RECORD, SEEN, MET = 125, 126, 127, 128, 129

#: By shift: may times on its tour have fallen since it was pressed last (a stop left, or a shorter way)?
LOOSENED = 144

#: What the master says a task is worth, and a shift of its group costs beyond its tour (tables, by task and
#: by shift). A tour that costs up to ``RECORD_MOST`` more than it is worth is recorded; so are those of a
#: refused move that costs up to ``RECORD_REFUSED`` too much.
TASK_WORTH, SHIFT_WORTH, RECORD_MOST, RECORD_REFUSED = 145, 146, 147, 148

#: While a plan is rebuilt: a task that may not go back to the tour it was on (-1: none), and that tour.
BARRED, BARRED_FROM = 149, 150

#: By mode: is a leg just a number of ``ROAD`` (a matrix, no time bands)?
STEADY = 151

#: Tours that pairs are tried on (a scratch table, see ``laid``): how many, room for one, and which they are.
LAID, LAID_COUNT, LAID_ROOM, LAID_KEY = 152, 153, 154, 156
#: Does some room read times of whole tours or persons: else only the order of their stops matters.
HAS_TIMES = 158
#: By node: the longest somebody may have been on board who gets off there; ``NEVER`` for all other stops.
RIDE_TO = 155

#: Where each room's own block begins: head slot ROOM + number of the rule; which of them are on, by bits.
ROOMS_ON = 157
ROOM = 160
HEAD = 224

# What TOTAL counts.
TOTAL_HALTS, TOTAL_TOURS, TOTAL_PERSONS, TOTAL_PLAN, TOTAL_ESSENTIAL, TOTAL_ORDINARY = 0, 1, 2, 3, 4, 5
TOTAL_OPTIONAL, TOTAL_HALF, TOTALS = 6, 7, 8

# A room's block: is it on, where its tables begin, then its scalars.
ROOM_ON, ROOM_NODES, ROOM_SHIFTS, ROOM_MORE, ROOM_SCALARS = 0, 1, 2, 3, 4
