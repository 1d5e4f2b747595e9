"""What a case allows before any search: who may do what, and between which times.

Rooms narrow a scope (masks, hard windows, latest returns); the builder then only creates the variables
that are left. Every bound is valid for every plan without hard breach that is worth having.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import cached_property

from routing.exact.legs import FixedLegs
from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef
from routing.rules.lasting import Lasting
from routing.units import FOREVER

Interval = tuple[int, int]


class Scope:
    """Allowed pairs and times of a problem, narrowed by the rooms.

    Attributes
    ----------
    stops: every stop, numbered in the order of the tasks; ``number`` is the inverse.
    able: by shift position, the ids of the tasks it may serve.
    intervals: by stop, the inclusive intervals its start must lie in.
    latest_return: by shift position, hard limit of its return.
    late: stops where starting later may cost.
    rides: longest time from the end of a pickup to the start of its delivery, by task.
    """

    def __init__(self, problem: Problem) -> None:
        self.problem = problem
        self.stops = tuple(
            StopRef(task=task.id, stop=number) for task in problem.tasks for number in range(len(task.stops))
        )
        self.number = {ref: index for index, ref in enumerate(self.stops)}
        tasks = {task.id: task for task in problem.tasks}
        self.lasting = Lasting(problem)
        # A pause has no place; cases with pauses are not proved (see ``whole.supported``).
        self.places = tuple(tasks[ref.task].stops[ref.stop].place or "" for ref in self.stops)
        self.stops_of = {
            task.id: tuple(self.number[StopRef(task=task.id, stop=i)] for i in range(len(task.stops)))
            for task in problem.tasks
        }
        self._stays: dict[tuple[str, int, str | None], int] = {}
        self.earliest = min((shift.start for shift in problem.shifts), default=0)
        self.legs = FixedLegs(problem, earliest=self.earliest)
        self.able: list[set[str]] = [{task.id for task in problem.tasks} for _ in problem.shifts]
        self.intervals: list[list[Interval]] = [[(self.earliest, FOREVER)] for _ in self.stops]
        self.openings: list[int] = []
        self.rides: dict[str, int] = {}
        self.late: set[int] = set()
        self.latest_return: list[int] = [shift.end for shift in problem.shifts]

    def opens(self, time: int) -> None:
        """Some service may be worth delaying until ``time`` (the opening of a window)."""
        self.openings.append(time)

    def restrict(self, stop: int, intervals: Iterable[Interval]) -> None:
        """Service at ``stop`` starts inside one of the inclusive ``intervals``."""
        kept = [
            (max(low, opening), min(high, close))
            for low, high in self.intervals[stop]
            for opening, close in intervals
            if max(low, opening) <= min(high, close)
        ]
        self.intervals[stop] = kept

    def first(self, stop: int) -> int:
        """Earliest start the intervals of ``stop`` leave (FOREVER when none is left)."""
        return self.intervals[stop][0][0] if self.intervals[stop] else FOREVER

    def last(self, stop: int) -> int:
        """Latest start the intervals of ``stop`` leave (before any time when none is left)."""
        return self.intervals[stop][-1][1] if self.intervals[stop] else -FOREVER

    def hop(self, shift: Shift, origin: int, destination: int) -> int:
        """Time units of the leg between two stops by the mode of ``shift``."""
        return self.legs.seconds(shift.mode, self.places[origin], self.places[destination])

    def leave(self, shift: Shift, stop: int) -> int:
        """Time units from the base of ``shift`` to ``stop``."""
        return self.legs.seconds(shift.mode, shift.start_place, self.places[stop])

    def come_back(self, shift: Shift, stop: int) -> int:
        """Time units from ``stop`` to the end place of ``shift``."""
        return self.legs.seconds(shift.mode, self.places[stop], shift.end_place)

    def own(self, shift: Shift, stop: int) -> int:
        """Time units that ``stop`` lasts in a tour of ``shift`` at least: behind a visit at its own place."""
        return self.stay(shift, stop, before=stop)

    def stay(self, shift: Shift, stop: int, *, before: int | None) -> int:
        """Time units that ``stop`` lasts in a tour of ``shift`` behind another stop, or first (None)."""
        key = (shift.person, stop, None if before is None else self.places[before])
        if key not in self._stays:
            self._stays[key] = self.lasting.of(shift.person, self.stops[stop], before=key[2])
        return self._stays[key]

    @cached_property
    def longest(self) -> tuple[int, ...]:
        """By stop, the most it lasts, whoever serves it and wherever they come from."""
        return tuple(max(self._lasting(stop, first=True), default=0) for stop in range(len(self.stops)))

    @cached_property
    def least(self) -> tuple[int, ...]:
        """By stop, the least it lasts."""
        return tuple(min(self._lasting(stop, first=False), default=0) for stop in range(len(self.stops)))

    def _lasting(self, stop: int, *, first: bool) -> Iterator[int]:
        shifts = {shift.person: shift for shift in self.problem.shifts}
        return (self.stay(shift, stop, before=None if first else stop) for shift in shifts.values())

    def timed_links(self) -> tuple[Link, ...]:
        """The links whose gap some plan could break; that of the others holds by windows and shifts alone."""
        return tuple(link for link in self.problem.links if not self._holds(link))

    def _holds(self, link: Link) -> bool:
        if link.origin != "start":
            return False
        one, other = self.number[link.first], self.number[link.second]
        closes = max(self.latest_return, default=FOREVER)
        if min(self.last(one), closes) + link.min_gap > self.first(other):
            return False
        return link.max_gap is None or min(self.last(other), closes) - self.first(one) <= link.max_gap

    def forced_gaps(self) -> int:
        """The most that links can push starts forward, one after another."""
        return sum(max(0, link.min_gap) + max(0, -(link.max_gap or 0)) for link in self.timed_links())

    def horizon(self) -> int:
        """A time after which no start of service is worth having.

        Above the last opening, some gap between consecutive starts would be wider than any leg, service
        or link asks for; everything after that gap could then be moved down without raising any price.
        """
        anchor = max([self.earliest, *self.openings, *(shift.start for shift in self.problem.shifts)])
        longest_leave = longest_return = 0
        total = 0
        by_mode = {shift.mode: shift for shift in self.problem.shifts}
        for stop, duration in enumerate(self.longest):
            steps = [0]
            for shift in self.problem.shifts:
                longest_leave = max(longest_leave, self.leave(shift, stop))
                longest_return = max(longest_return, self.come_back(shift, stop))
            for shift in by_mode.values():
                steps += [self.hop(shift, stop, other) for other in range(len(self.stops)) if other != stop]
            total += duration + max(steps)
        total += self.forced_gaps()
        unlimited = anchor + longest_leave + total
        return min(unlimited, max(self.latest_return, default=unlimited)) + longest_return
