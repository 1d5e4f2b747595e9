"""Every plan of a tiny problem: all orders, all owners, all whole start times. Slow, and beyond doubt."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import permutations, product

from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.lasting import Lasting
from routing.travel.leg import Legs
from tests.strategies.plans import Route, Routes, plan_at


def best_plan(problem: Problem, *, last: int) -> Plan:
    """The plan of least score, by the referee, among all plans whose services start by ``last``."""
    plans = (plan for routes in all_routes(problem) for plan in timed(problem, routes, last))
    return min(plans, key=lambda plan: plan.score.levels)


def all_routes(problem: Problem) -> Iterator[Routes]:
    """Every way to give tasks to shifts, or to nobody, and to order them; deliveries after pickups."""
    owners = (None, *(shift.id for shift in problem.shifts))
    for chosen in product(owners, repeat=len(problem.tasks)):
        by_shift = []
        for shift in problem.shifts:
            mine = [task for task, owner in zip(problem.tasks, chosen, strict=True) if owner == shift.id]
            stops = [StopRef(task=task.id, stop=n) for task in mine for n in range(len(task.stops))]
            by_shift.append([order for order in permutations(stops) if _paired(order)])
        for orders in product(*by_shift):
            yield {shift.id: order for shift, order in zip(problem.shifts, orders, strict=True)}


def _paired(order: Route) -> bool:
    return all(ref.stop == 0 or StopRef(task=ref.task) in order[:place] for place, ref in enumerate(order))


def timed(problem: Problem, routes: Routes, last: int) -> Iterator[Plan]:
    """Every plan of these routes whose services start by ``last``."""
    choices = [list(_starts(problem, shift.id, routes[shift.id], last)) for shift in problem.shifts]
    for together in product(*choices):
        yield plan_at(problem, routes, {ref: time for starts in together for ref, time in starts.items()})


def _starts(problem: Problem, shift_id: str, route: Route, last: int) -> Iterator[dict[StopRef, int]]:
    """All start times of one route that travel and service leave possible."""
    shift = next(shift for shift in problem.shifts if shift.id == shift_id)
    stops = {
        StopRef(task=task.id, stop=n): stop for task in problem.tasks for n, stop in enumerate(task.stops)
    }
    legs = Legs(problem)
    lasting = Lasting(problem).along(shift.person, route)

    def walk(position: int, place: str, now: int, taken: dict[StopRef, int]) -> Iterator[dict[StopRef, int]]:
        if position == len(route):
            yield taken
            return
        ref = route[position]
        stop = stops[ref]
        assert stop.place is not None
        reached = now + legs.seconds(origin=place, destination=stop.place, mode=shift.mode, leaving=now)
        for start in range(reached, last + 1):
            yield from walk(position + 1, stop.place, start + lasting[position], {**taken, ref: start})

    yield from walk(0, shift.start_place, shift.start, {})
