"""Tours kept in the pool, as columns of the master: who could do them, in which order, at what price."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from routing.exact.scope import Scope
from routing.model.shift import Shift
from routing.model.task import StopRef
from routing.travel.leg import Legs


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """One tour: ``stops`` in halting order by ``shift``.

    ``cost`` is the soft cost of the tour alone at its earliest schedule: lateness, overtime, span, use,
    travel and waiting; not the hours of a person, nor the peak lateness, nor unserved work, which depend
    on the other tours of the plan.
    """

    shift: str
    stops: tuple[StopRef, ...]
    cost: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ColumnTimes:
    """Of one column alone, by halt: earliest and latest start; ``stays`` are services, ``steps`` service plus
    leg to the next."""

    earliest: tuple[int, ...]
    latest: tuple[int, ...]
    stays: tuple[int, ...]
    steps: tuple[int, ...]
    work: int


class Timetable:
    """Times of columns. Legs that depend on the hour count as they are in the earliest schedule."""

    def __init__(self, scope: Scope) -> None:
        self._scope = scope
        self._legs = Legs(scope.problem)
        self._shifts = {shift.id: (k, shift) for k, shift in enumerate(scope.problem.shifts)}
        self._banded = {mode.name for mode in scope.problem.modes if mode.bands}

    def times(self, shift: str, stops: tuple[int, ...]) -> ColumnTimes:
        """Times of the stops (by number) in that order, without any link."""
        scope = self._scope
        position, owner = self._shifts[shift]
        start = owner.start + self._leg(owner, owner.start_place, scope.places[stops[0]], owner.start)
        stays = scope.lasting.along(owner.person, [scope.stops[stop] for stop in stops])
        earliest: list[int] = []
        steps: list[int] = []
        for index, stop in enumerate(stops):
            earliest.append(_first_inside(scope.intervals[stop], start))
            end = earliest[-1] + stays[index]
            last = index + 1 == len(stops)
            target = owner.end_place if last else scope.places[stops[index + 1]]
            steps.append(stays[index] + self._leg(owner, scope.places[stop], target, end))
            start = earliest[-1] + steps[-1]
        latest: list[int] = []
        limit = scope.latest_return[position]
        for stop, step, soonest in zip(reversed(stops), reversed(steps), reversed(earliest), strict=True):
            limit = max(soonest, min(limit - step, scope.last(stop)))
            latest.append(limit)
        return ColumnTimes(
            earliest=tuple(earliest),
            latest=tuple(reversed(latest)),
            stays=stays,
            steps=tuple(steps),
            work=sum(steps[:-1]) + stays[-1],
        )

    def _leg(self, shift: Shift, origin: str, destination: str, leaving: int) -> int:
        if shift.mode not in self._banded:
            return self._scope.legs.seconds(shift.mode, origin, destination)
        return self._legs.seconds(origin=origin, destination=destination, mode=shift.mode, leaving=leaving)


def _first_inside(intervals: Iterable[tuple[int, int]], time: int) -> int:
    """The first time not before ``time`` inside one of the sorted intervals; ``time`` where none is left."""
    return next((max(low, time) for low, high in intervals if time <= high), time)
