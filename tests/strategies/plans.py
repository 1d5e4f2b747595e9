"""A slow, simple scheduler that shares nothing with the search: appends tasks to tours, as early as it can.

Groups of tasks that must go together are placed together; a group that no order of appending fits stays
unserved. What fits is asked of the referee, so its plans have no breach: altering one then shows exactly
what the referee sees.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product

from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.referee import audit
from routing.referee.legs import RefereeLegs
from routing.rules.lasting import Lasting
from routing.rules.windows.spec import Windows

Route = tuple[StopRef, ...]
Routes = dict[str, Route]
Stays = dict[StopRef, int]


def hand_plan(problem: Problem, *, groups: tuple[tuple[str, ...], ...] | None = None) -> Plan:
    """A plan without breach, or with none but what leaving everything out already breaks (nothing does)."""
    routes: Routes = {shift.id: () for shift in problem.shifts}
    plan = schedule(problem, routes)
    for group in groups if groups is not None else groups_of(problem):
        for candidate in _appended(problem, routes, group):
            attempt = schedule(problem, candidate)
            if audit(problem, attempt).valid:
                routes, plan = candidate, attempt
                break
    return plan


def schedule(problem: Problem, routes: Routes) -> Plan:
    """The routes with each stop as early as windows and links allow; may breach what it cannot keep."""
    starts: dict[StopRef, int] = {}
    stays = _stays(problem, routes)
    for _ in range(1 + len(problem.links)):  # each round may push stops linked to later ones
        before = dict(starts)
        for shift in problem.shifts:
            _walk(problem, shift, routes[shift.id], starts, stays)
        if starts == before:
            break
    return plan_at(problem, routes, starts)


def plan_at(problem: Problem, routes: Routes, starts: dict[StopRef, int]) -> Plan:
    """The plan with these routes and service starts; all other times follow, departures as late as can be."""
    plan = unjudged(problem, routes, starts)
    return replace(plan, score=audit(problem, plan).score)


def unjudged(problem: Problem, routes: Routes, starts: dict[StopRef, int]) -> Plan:
    """The same plan, its score left out."""
    tours = tuple(_tour(problem, s, routes[s.id], starts) for s in problem.shifts if routes[s.id])
    served = {ref.task for route in routes.values() for ref in route}
    unserved = tuple(task.id for task in problem.tasks if task.id not in served)
    return Plan(tours=tours, unserved=unserved, score=Score())


def _place(stop: Stop) -> str:
    assert stop.place is not None, "plans by hand are made for problems without pauses"
    return stop.place


def _stays(problem: Problem, routes: Routes) -> Stays:
    """How long each stop of the routes lasts there."""
    lasting, person = Lasting(problem), {shift.id: shift.person for shift in problem.shifts}
    along = (zip(route, lasting.along(person[s], route), strict=True) for s, route in routes.items())
    return {ref: stay for tour in along for ref, stay in tour}


def _walk(problem: Problem, shift: Shift, route: Route, starts: dict[StopRef, int], stays: Stays) -> None:
    legs = RefereeLegs(problem)
    here, now = shift.start_place, shift.start
    for ref in route:
        stop = _task(problem, ref).stops[ref.stop]
        reached = now + legs.leg(here, _place(stop), shift.mode, leaving=now).seconds
        starts[ref] = _opened(problem, ref, max(reached, _linked(problem, ref, starts, stays)))
        here, now = _place(stop), starts[ref] + stays[ref]


def _linked(problem: Problem, ref: StopRef, starts: dict[StopRef, int], stays: Stays) -> int:
    """Earliest start that the links ending at ``ref``, or capped from it, allow."""
    least = starts.get(ref, 0)
    for link in problem.links:
        length = stays[link.first] if link.origin == "end" and link.first in stays else 0
        if link.second == ref and link.first in starts:
            least = max(least, starts[link.first] + length + link.min_gap)
        if link.first == ref and link.max_gap is not None and link.second in starts:
            least = max(least, starts[link.second] - length - link.max_gap)
    return least


def _opened(problem: Problem, ref: StopRef, at: int) -> int:
    """The first moment from ``at`` on inside a hard window, or after the first opening of a priced one."""
    rule = problem.rule(Windows)
    row = next((row for row in rule.rows if row.stop == ref), None) if rule else None
    if row is None:
        return at
    if row.late_price is not None:
        return max(at, row.windows[0][0])
    return next((max(at, opening) for opening, close in row.windows if at <= close), at)


def _tour(problem: Problem, shift: Shift, route: Route, starts: dict[StopRef, int]) -> Tour:
    legs = RefereeLegs(problem)
    departure = _departure(problem, shift, route[0], starts[route[0]])
    here, now = shift.start_place, departure
    halts: list[Halt] = []
    for ref, lasting in zip(route, Lasting(problem).along(shift.person, route), strict=True):
        stop = _task(problem, ref).stops[ref.stop]
        arrival = now + legs.leg(here, _place(stop), shift.mode, leaving=now).seconds
        here, now = _place(stop), starts[ref] + lasting
        halts.append(Halt(task=ref.task, stop=ref.stop, arrival=arrival, start=starts[ref], end=now))
    back = now + legs.leg(here, shift.end_place, shift.mode, leaving=now).seconds
    return Tour(shift=shift.id, departure=departure, halts=tuple(halts), arrival=back)


def _departure(problem: Problem, shift: Shift, ref: StopRef, start: int) -> int:
    """Latest departure not before the shift that reaches the first stop in time, by bisection."""
    legs = RefereeLegs(problem)
    place = _place(_task(problem, ref).stops[ref.stop])
    early, late = shift.start, max(shift.start, start)
    while early < late:
        middle = (early + late + 1) // 2
        if middle + legs.leg(shift.start_place, place, shift.mode, leaving=middle).seconds <= start:
            early = middle
        else:
            late = middle - 1
    return early


def _appended(problem: Problem, routes: Routes, group: tuple[str, ...]) -> Iterator[Routes]:
    """The routes with each task of the group at the end of some tour, every combination."""
    tasks = {task.id: task for task in problem.tasks}
    for owners in product(problem.shifts, repeat=len(group)):
        made = dict(routes)
        for task, shift in zip(group, owners, strict=True):
            stops = tuple(StopRef(task=task, stop=n) for n in range(len(tasks[task].stops)))
            made[shift.id] = (*made[shift.id], *stops)
        yield made


def groups_of(problem: Problem) -> tuple[tuple[str, ...], ...]:
    """Tasks tied by links that want both or none, in the problem's order; over three are left out."""
    group = {task.id: {task.id} for task in problem.tasks}
    for link in problem.links:
        if link.both and group[link.first.task] is not group[link.second.task]:
            merged = group[link.first.task] | group[link.second.task]
            for task in merged:
                group[task] = merged
    distinct = dict.fromkeys(tuple(t.id for t in problem.tasks if t.id in group[u.id]) for u in problem.tasks)
    return tuple(tasks for tasks in distinct if len(tasks) <= 3)


def _task(problem: Problem, ref: StopRef) -> Task:
    return next(task for task in problem.tasks if task.id == ref.task)
