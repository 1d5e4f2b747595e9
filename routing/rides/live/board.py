"""All runs side by side in tables, so that the legs where a ride could go are found at once.

One row a run, one cell a leg of what is left of it. The bounds of a cell hold for any schedule of the run
with
a ride added: nothing is earlier than in the run's earliest schedule, nothing later than in its latest. As
time passes they become looser, never wrong; a row is made again only when its run changes.
"""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import numpy.typing as npt

from routing.rides.live.ground import Ground
from routing.rides.live.rest import Rest, brought_up, rest_of
from routing.rides.live.run import Run
from routing.rides.live.schedule import FAR, Line, earliest, latest
from routing.rides.live.state import State
from routing.rides.party import Party

Numbers = npt.NDArray[np.int64]
Flags = npt.NDArray[np.bool_]

#: Legs that a row has room for at first; doubled when a run is longer.
LEGS = 32


class Board:
    """The tables of one live day.

    Attributes
    ----------
    shifts: id of each row.
    origin, goal: numbers of the places a leg joins. ready: earliest departure on it.
    leaving: when the vehicle sets out on it, as planned; a leg begun takes nobody.
    start: planned start at its end; latest: latest start there. slack: seconds waited behind it.
    seats, chairs: in use on it. closed: a private ride is on board. used: whether the cell is a leg at all.
    savings: score units that a row's run could save at most when other stops move its times.
    rest: what is left of each run, as of when the row was made.
    tables, table_of: least travel by table of roads, and the table of each row.
    """

    def __init__(self, ground: Ground) -> None:
        self.ground = ground
        self.shifts = tuple(ground.shifts)
        self.row_of = {shift: row for row, shift in enumerate(self.shifts)}
        self.rest: dict[str, Rest] = {}
        self._runs: dict[str, Run] = {}
        self._allot(LEGS)
        self._arrangements()
        self._tables()
        self._able: dict[tuple[Party, tuple[str, ...]], Flags] = {}

    def _allot(self, legs: int) -> None:
        shape = len(self.shifts), legs
        self.origin, self.goal = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        self.ready, self.leaving = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        self.start, self.latest = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        self.slack = np.zeros(shape, np.int64)
        self.seats, self.chairs = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        self.savings = [0] * len(self.shifts)
        self.closed, self.used = np.zeros(shape, np.bool_), np.zeros(shape, np.bool_)

    def _arrangements(self) -> None:
        """Arrangements of every row's vehicle, shape (rows, most arrangements, 2); -1 where there are
        fewer.
        """
        layouts = [self.ground.shifts[shift].vehicle.layout.arrangements for shift in self.shifts]
        most = max((len(one) for one in layouts), default=1)
        self.arrangements = np.full((len(layouts), most, 2), -1, np.int64)
        for row, layout in enumerate(layouts):
            for number, one in enumerate(layout):
                self.arrangements[row, number] = one.seats, one.wheelchairs

    def _tables(self) -> None:
        """The least travel of each table of roads, and which of them each row uses."""
        grounds = [self.ground.shifts[shift] for shift in self.shifts]
        roads = [self.ground.roads(one.shift.mode) for one in grounds]
        kinds = list({id(one): one for one in roads}.values())
        self.tables = [one.least for one in kinds]
        self.table_of = np.array([[id(kind) for kind in kinds].index(id(one)) for one in roads], np.int64)

    def able(self, party: Party, needs: tuple[str, ...]) -> Flags:
        """Rows whose vehicle holds the party and offers what it needs."""
        key = party, needs
        if key not in self._able:
            shifts = (self.ground.shifts[shift] for shift in self.shifts)
            fitting = [one.vehicle.layout.takes(party) and one.offers.issuperset(needs) for one in shifts]
            self._able[key] = np.array(fitting, np.bool_)
        return self._able[key]

    def follow(self, state: State) -> None:
        """Make the rows of all runs that changed since last time."""
        for shift, run in state.runs.items():
            if self._runs.get(shift) is not run:
                self._runs[shift] = run
                self._fill(self.row_of[shift], rest_of(state, self.ground, run), state)

    def rest_now(self, row: int, state: State) -> Rest:
        """What is left of the run of a row as of now."""
        rest = self.rest[self.shifts[row]]
        if brought_up(rest, state.now):
            return rest
        return rest_of(state, self.ground, rest.run)

    def _fill(self, row: int, rest: Rest, state: State) -> None:
        self.rest[rest.run.shift] = rest
        self.used[row] = False
        count = len(rest.places) - 1
        if rest.run.over or count > self.origin.shape[1]:
            if not rest.run.over:
                self._grow(count, state)
            return
        line = _without_waits(rest)
        starts, last = earliest(line), latest(line)
        if starts is None or last is None:
            return  # an event has made the run late; nothing more goes into it until it is put right
        halts = rest.run.halts[rest.settled :]
        self.used[row, :count] = True
        self.origin[row, :count], self.goal[row, :count] = rest.places[:-1], rest.places[1:]
        ends = [start + lasting for start, lasting in zip(starts, rest.line.durations, strict=True)]
        ready = [rest.origin_end, *ends[1:-1]]
        self.ready[row, :count] = np.maximum(ready, rest.run.free)
        home = max(ends[-2], rest.run.free) if rest.out or rest.stops else FAR
        self.leaving[row, :count] = [*(halt.leave for halt in halts), home]
        self.start[row, :count], self.latest[row, :count] = starts[1:], last[1:]
        self.slack[row, :count] = _waits_behind(line, starts)
        self.savings[row] = _savings(rest, starts, last, self.ground.waiting_price)
        parties = {task: state.requests[task].party for riders in rest.riders for task in riders}
        self.seats[row, :count] = [sum(parties[task].seats for task in who) for who in rest.riders]
        self.chairs[row, :count] = [sum(parties[task].wheelchairs for task in who) for who in rest.riders]
        self.closed[row, :count] = [any(state.requests[task].private for task in who) for who in rest.riders]

    def _grow(self, legs: int, state: State) -> None:
        """More room; every row is made again."""
        self._allot(2 * legs)
        for shift, row in self.row_of.items():
            if shift in self._runs:
                self._fill(row, self.rest[shift], state)


def _without_waits(rest: Rest) -> Line:
    """The line without its limit of waits on board: a ride added can use up a wait that is too long now."""
    closes = list(rest.line.closes)
    if rest.stops:
        closes[1] = rest.stops[0].close
    return replace(rest.line, closes=closes, wait=None)


def _waits_behind(line: Line, starts: list[int]) -> list[int]:
    """Seconds waited after the end of each leg: a delay there is swallowed by as much before the return."""
    total = 0
    found: list[int] = []
    for node in range(len(starts) - 1, 0, -1):
        found.append(total)
        left = starts[node - 1] + line.durations[node - 1]
        if node > 1:
            total += max(0, starts[node] - line.clock.arrival(left, line.legs[node - 1]))
    return found[::-1]


def _savings(rest: Rest, starts: list[int], last: list[int], waiting_price: int) -> int:
    """What a ride added could save.

    Waits that it uses up, a return that need not be put off for the sake of a short wait on board, and a
    later departure where a longest ride asks for it.
    """
    line = rest.line
    planned = [line.opens[0], *(halt.start for halt in rest.run.halts[rest.settled :]), rest.run.back]
    waited = 0
    for node in range(1, len(planned) - 1):
        left = rest.origin_end if node == 1 else planned[node - 1] + line.durations[node - 1]
        waited += max(0, planned[node] - line.clock.arrival(left, line.legs[node - 1]))
    sooner = max(0, planned[-1] - starts[-1])
    if not rest.out and rest.stops and (line.caps or line.wait is not None):
        sooner += max(0, last[1] - planned[1])
    return waiting_price * waited + rest.ground.per_span * sooner
