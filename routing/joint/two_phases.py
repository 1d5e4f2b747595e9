"""Visits first, rides afterwards: what planners do by hand, a start for planning both, and what it is
measured against.

The visits are planned as if every ride could be had; then the rides these tours need are planned with the
visits' times as they are; tours whose rides cannot be had are given up.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator
from dataclasses import replace

from routing.explain.part import Parts
from routing.joint.legs import JointProblem
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.run import Limit, Progress
from routing.model.task import StopRef
from routing.referee import audit
from routing.rules.contract import Rule
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.windows.spec import StopWindows, Windows
from routing.solving import solve
from routing.travel.leg import Legs

#: Share of the limit that planning the visits takes; the rides take the rest.
VISITS_SHARE = 0.6


def visits_then_rides(
    joint: JointProblem,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Plan:
    """A plan of ``joint.problem`` made in two phases, without hard breach."""
    legs = joint.legs.values()
    rides = {leg.ride for leg in legs}
    own_rides = {task.id for task in joint.alone.tasks if len(task.stops) == 2}
    visits = _part(joint.problem, {task.id for task in joint.problem.tasks} - rides - own_rides)
    first = solve(
        visits, limit=part_of(limit, VISITS_SHARE), seed=seed, lanes=lanes, progress=progress, cancel=cancel
    ).plan
    wanted = {leg.ride: leg for leg in legs if leg.halt in _served(first)}
    second_problem = _fixed(joint, _part(joint.problem, own_rides | wanted.keys()), first)
    second = solve(
        second_problem,
        limit=part_of(limit, 1 - VISITS_SHARE),
        seed=seed,
        lanes=lanes,
        progress=progress,
        cancel=cancel,
    ).plan
    got = _served(second)
    lost = {leg.shift for ride, leg in wanted.items() if ride not in got}
    tours = [tour for tour in first.tours if tour.shift not in lost]
    carried = [
        replace(tour, halts=tuple(halt for halt in tour.halts if not _of_lost(joint, halt, lost)))
        for tour in second.tours
    ]
    return _settled(joint.problem, [*tours, *carried], seed=seed)


def own_ways(
    joint: JointProblem,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Plan:
    """A plan of ``joint.problem`` in which nobody is carried to work; people's own rides are driven."""
    without = _part(joint.problem, {task.id for task in joint.alone.tasks})
    found = solve(without, limit=limit, seed=seed, lanes=lanes, progress=progress, cancel=cancel).plan
    hidden = tuple(name for leg in joint.legs.values() for name in (leg.ride, leg.halt))
    plan = replace(found, unserved=found.unserved + hidden)
    return replace(plan, score=audit(joint.problem, plan).score)


def part_of(limit: Limit, share: float) -> Limit:
    """A share of the limit."""
    if limit.seconds is not None:
        return Limit(seconds=limit.seconds * share)
    return Limit(iterations=round((limit.iterations or 0) * share))


def _settled(problem: Problem, tours: list[Tour], *, seed: int) -> Plan:
    """The plan of those tours, timed together; nothing that was given up finds a place here."""
    order = {shift.id: number for number, shift in enumerate(problem.shifts)}
    kept = tuple(sorted((tour for tour in tours if tour.halts), key=lambda tour: order[tour.shift]))
    served = {halt.task for tour in kept for halt in tour.halts}
    unserved = tuple(task.id for task in problem.tasks if task.id not in served)
    start = Plan(tours=kept, unserved=(), score=Score())
    timed = solve(_part(problem, served), limit=Limit(iterations=1), seed=seed, lanes=1, start=start).plan
    plan = Plan(tours=timed.tours, unserved=unserved + timed.unserved, score=Score())
    return replace(plan, score=audit(problem, plan).score)


def _part(problem: Problem, tasks: Collection[str]) -> Problem:
    """The problem of those tasks, every shift kept."""
    part = Parts(problem, rules={}, shifts={shift.id: shift for shift in problem.shifts}).of(
        [task.id for task in problem.tasks if task.id in tasks], [shift.id for shift in problem.shifts]
    )
    links = tuple(link for link in problem.links if link.first.task in tasks and link.second.task in tasks)
    return replace(part, links=links)


def _served(plan: Plan) -> set[str]:
    return {halt.task for tour in plan.tours for halt in tour.halts}


def _of_lost(joint: JointProblem, halt: Halt, lost: Collection[str]) -> bool:
    leg = joint.legs.get(halt.task)
    return leg is not None and leg.shift in lost


def _fixed(joint: JointProblem, part: Problem, visits: Plan) -> Problem:
    """Rides that must be there when the planned visits need them, each worth a plan of its own."""
    windows, unserved = part.rule(Windows), part.rule(Unserved)
    assert windows is not None
    assert unserved is not None
    fixed = {row.stop: row for row in _needed(joint, visits)}
    rides = {stop.task for stop in fixed}
    rows = tuple(fixed.get(row.stop, row) for row in windows.rows)
    priorities = tuple(Priority(task=row.task) if row.task in rides else row for row in unserved.rows)
    changed: dict[str, Rule] = {
        Windows.code: replace(windows, rows=rows),
        Unserved.code: replace(unserved, rows=priorities),
    }
    return replace(part, rules=tuple(changed.get(rule.code, rule) for rule in part.rules))


def _needed(joint: JointProblem, visits: Plan) -> Iterator[StopWindows]:
    """When the vehicle must let a worker out, or fetch her, for her tour to stay as it is."""
    terms = joint.terms
    by_halt = {leg.halt: leg for leg in joint.legs.values()}
    ways = _Ways(joint)
    for tour in visits.tours:
        for halt, after in zip(tour.halts, (*tour.halts[1:], None), strict=True):
            leg = by_halt.get(halt.task)
            if leg is None:
                continue
            if leg.side == "back":
                stop, low, high = StopRef(task=leg.ride), halt.start, halt.start + terms.wait
            else:
                latest = halt.start if after is None else ways.latest(tour.shift, halt, after)
                stop = StopRef(task=leg.ride, stop=1)
                low, high = latest - terms.wait - terms.alighting, latest - terms.alighting
            yield StopWindows(stop=stop, windows=((max(0, low), max(0, low, high)),))


class _Ways:
    """Legs of the workers' own tours."""

    def __init__(self, joint: JointProblem) -> None:
        self._legs = Legs(joint.problem)
        self._places = {task.id: task.stops[0].place for task in joint.problem.tasks}
        self._modes = {shift.id: shift.mode for shift in joint.problem.shifts}

    def latest(self, shift: str, halt: Halt, after: Halt) -> int:
        """How late ``halt`` may be for the next one to start as planned."""
        origin, destination = self._places[halt.task], self._places[after.task] or after.place
        if origin is None or destination is None:
            return halt.start
        found = self._legs.latest_departure(
            origin=origin, destination=destination, mode=self._modes[shift], arriving=after.start
        )
        return max(halt.start, found)
