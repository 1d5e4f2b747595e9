"""Refutes a refusal the slow way: every place in every tour of the person, and every time or many of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from itertools import product

from routing.explain.case import mark
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef
from routing.referee import audit
from routing.travel.leg import Legs
from tests.strategies.plans import Route, plan_at

Starts = dict[StopRef, int]


def routes_of(plan: Plan, problem: Problem) -> dict[str, Route]:
    """The order of each shift's stops, empty where it has no tour."""
    done = {tour.shift: tour.halts for tour in plan.tours}
    return {
        shift.id: tuple(StopRef(task=halt.task, stop=halt.stop) for halt in done.get(shift.id, ()))
        for shift in problem.shifts
    }


def starts_of(plan: Plan) -> Starts:
    """The start of each service."""
    return {StopRef(task=halt.task, stop=halt.stop): halt.start for tour in plan.tours for halt in tour.halts}


def with_task(problem: Problem, route: Route, task: str) -> Iterator[Route]:
    """The route with the task in every place, the order of the others kept."""
    stops = next(one.stops for one in problem.tasks if one.id == task)
    refs = [StopRef(task=task, stop=number) for number in range(len(stops))]
    for places in product(range(len(route) + 1), repeat=len(refs)):
        if list(places) == sorted(places):
            made = list(route)
            for shift, (place, ref) in enumerate(zip(places, refs, strict=True)):
                made.insert(place + shift, ref)
            yield tuple(made)


def attempts(
    problem: Problem, plan: Plan, *, person: str, task: str, last: int | None, leave: Iterable[int] = (0,)
) -> Iterator[Plan]:
    """Plans in which the person takes the task: all times up to ``last``, or, when None, a few of them."""
    routes, starts = routes_of(plan, problem), starts_of(plan)
    for shift in problem.shifts:
        if shift.person != person:
            continue
        for route in with_task(problem, routes[shift.id], task):
            kept = {ref: at for ref, at in starts.items() if ref not in route}
            timings = (
                _every_start(problem, shift, route, last)
                if last is not None
                else _some_starts(problem, shift, route, leave, starts)
            )
            for timing in timings:
                yield plan_at(problem, {**routes, shift.id: route}, {**kept, **timing})


def new_breaches(problem: Problem, before: Plan, after: Plan) -> Counter[object]:
    """What the referee finds in the second plan and not in the first."""
    known, found = (Counter[object](map(mark, audit(problem, plan).breaches)) for plan in (before, after))
    return found - known


def _every_start(problem: Problem, shift: Shift, route: Route, last: int) -> Iterator[Starts]:
    yield from _walk(problem, shift, route, lambda reached: range(reached, last + 1))


def _some_starts(
    problem: Problem, shift: Shift, route: Route, leave: Iterable[int], now: Mapping[StopRef, int]
) -> Iterator[Starts]:
    """Walks that leave later and later, waiting at each stop for the next of the times anybody asks for."""
    asked = sorted({*leave, *now.values()})
    for first in leave:
        yield from _walk(
            problem, shift, route, lambda reached, first=first: [_next(asked, max(reached, first))]
        )
        yield from _walk(problem, shift, route, lambda reached, first=first: [max(reached, first)])


def _next(asked: list[int], at: int) -> int:
    return next((time for time in asked if time >= at), at)


def _walk(problem: Problem, shift: Shift, route: Route, choose: object) -> Iterator[Starts]:
    """Every timing of the route that travel leaves possible, each start one of those chosen."""
    stops = {
        StopRef(task=task.id, stop=number): stop
        for task in problem.tasks
        for number, stop in enumerate(task.stops)
    }
    legs = Legs(problem)

    def on(position: int, place: str, now: int, taken: Starts) -> Iterator[Starts]:
        if position == len(route):
            yield taken
            return
        ref = route[position]
        stop = stops[ref]
        assert stop.place is not None
        reached = now + legs.seconds(origin=place, destination=stop.place, mode=shift.mode, leaving=now)
        for start in choose(reached):  # type: ignore[operator]
            yield from on(position + 1, stop.place, start + stop.duration, {**taken, ref: start})

    yield from on(0, shift.start_place, shift.start, {})
