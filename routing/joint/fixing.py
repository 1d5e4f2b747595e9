"""Rides for visits that are planned already: when a vehicle must stop for tours to stay as they are."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from routing.joint.legs import JointProblem, RideLeg
from routing.model.plan import Halt, Plan
from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.contract import Rule
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.leg import Legs


def tied_rides(joint: JointProblem) -> dict[str, frozenset[str]]:
    """People's own rides that are linked to visits, with those visits."""
    found: dict[str, set[str]] = {}
    legs = {name for leg in joint.legs.values() for name in (leg.ride, leg.halt)}
    for link in joint.problem.links:
        ends = link.first.task, link.second.task
        for ride, visit in (ends, ends[::-1]):
            if ride in joint.rides and visit not in joint.rides and visit not in legs:
                found.setdefault(ride, set()).add(visit)
    return {ride: frozenset(visits) for ride, visits in found.items()}


def fixed_rides(joint: JointProblem, part: Problem, visits: Plan) -> Problem:
    """``part``, of rides, with those that ``visits`` need at the times they need them, each worth a visit."""
    windows, unserved = part.rule(Windows), part.rule(Unserved)
    assert windows is not None
    assert unserved is not None
    fixed = {row.stop: row for row in (*_needed(joint, visits), *_settled(joint, visits))}
    rides = {stop.task for stop in fixed} & joint.legs.keys()
    known = {row.stop for row in windows.rows}
    rows = (
        *(fixed.get(row.stop, row) for row in windows.rows),
        *(row for stop, row in fixed.items() if stop not in known),
    )
    priorities = tuple(Priority(task=row.task) if row.task in rides else row for row in unserved.rows)
    changed: dict[str, Rule] = {
        Windows.code: replace(windows, rows=rows),
        Unserved.code: replace(unserved, rows=priorities),
    }
    return replace(part, rules=tuple(changed.get(rule.code, rule) for rule in part.rules))


def _settled(joint: JointProblem, visits: Plan) -> Iterator[StopWindows]:
    """Rides that are tied to visits, where the plan of visits has them."""
    tied = tied_rides(joint)
    for tour in visits.tours:
        for halt in tour.halts:
            if halt.task in tied:
                yield StopWindows(
                    stop=StopRef(task=halt.task, stop=halt.stop), windows=((halt.start, halt.start),)
                )


def _needed(joint: JointProblem, visits: Plan) -> Iterator[StopWindows]:
    """When the vehicle must let a worker out, or fetch her, for her tour to stay as it is."""
    terms = joint.terms
    by_halt = {leg.halt: leg for leg in joint.legs.values() if leg.means is None}
    ways = _Ways(joint)
    for tour in visits.tours:
        for halt, after in zip(tour.halts, (*tour.halts[1:], None), strict=True):
            leg = by_halt.get(halt.task)
            if leg is None:
                continue
            if _fetched(leg, halt):
                stop, low, high = StopRef(task=leg.ride), halt.start, halt.start + terms.wait
            else:
                latest = halt.start if after is None else ways.latest(tour.shift, halt, after)
                stop = StopRef(task=leg.ride, stop=1)
                low, high = latest - terms.wait - terms.alighting, latest - terms.alighting
            yield StopWindows(stop=stop, windows=((max(0, low), max(0, low, high)),))


def _fetched(leg: RideLeg, halt: Halt) -> bool:
    return leg.side == "back" or (leg.side == "between" and halt.stop == 0)


class _Ways:
    """Legs of the workers' own tours."""

    def __init__(self, joint: JointProblem) -> None:
        self._legs = Legs(joint.problem)
        self._places = {
            (task.id, number): stop.place
            for task in joint.problem.tasks
            for number, stop in enumerate(task.stops)
        }
        self._modes = {shift.id: shift.mode for shift in joint.problem.shifts}

    def latest(self, shift: str, halt: Halt, after: Halt) -> int:
        """How late ``halt`` may be for the next one to start as planned."""
        origin, destination = (
            self._places[halt.task, halt.stop],
            self._places[after.task, after.stop] or after.place,
        )
        if origin is None or destination is None:
            return halt.start
        found = self._legs.latest_departure(
            origin=origin, destination=destination, mode=self._modes[shift], arriving=after.start
        )
        return max(halt.start, found)
