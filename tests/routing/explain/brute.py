"""Refutes a refusal the slow way: every place in every tour of the person, at every time or at many."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from itertools import chain, combinations_with_replacement

from routing.explain.case import Mark, mark
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef
from routing.referee import audit
from routing.referee.reading import read
from routing.referee.structure import structure
from routing.rules.audits import audits_of
from routing.rules.findings import Breach
from routing.rules.lasting import Lasting
from routing.travel.leg import Legs
from tests.strategies.plans import Route, unjudged

Starts = dict[StopRef, int]
Choice = Callable[[int], Iterable[int]]


def attempts(
    problem: Problem, plan: Plan, *, person: str, task: str, choices: Iterable[Choice]
) -> Iterator[Plan]:
    """Plans in which the person takes the task: every place, all other tours as written.

    ``choices`` are ways to choose the starts of a tour: from the moment a stop is reached, the starts to try.
    """
    choices = tuple(choices)
    routes, starts = _routes(problem, plan), _starts(plan)
    for shift in problem.shifts:
        if shift.person == person:
            for route in _with_task(problem, routes[shift.id], task):
                kept = {ref: at for ref, at in starts.items() if ref not in route}
                for choose in choices:
                    for timing in _timings(problem, shift, route, choose):
                        yield unjudged(problem, {**routes, shift.id: route}, {**kept, **timing})


def every_start(last: int) -> list[Choice]:
    """All whole starts up to ``last``: for days of a few units of time."""
    return [lambda reached: range(reached, last + 1)]


def some_starts(asked: Iterable[int]) -> list[Choice]:
    """Walks that wait for each moment asked for, then go on at once or from one such moment to the next."""
    moments = sorted(set(asked))
    found: list[Choice] = []
    for first in moments:
        found.append(partial(_at_once, first))
        found.append(partial(_from_one_to_the_next, first, moments))
    return found


def marks(problem: Problem, plan: Plan) -> Counter[Mark]:
    """What the referee finds, to compare plans by."""
    return Counter(mark(breach) for breach in audit(problem, plan).breaches)


def allowed(problem: Problem, plan: Plan, known: Counter[Mark]) -> bool:
    """Whether the referee finds nothing but what is known; it is asked rule by rule, until the first no."""
    record, found = read(problem, plan), Counter[Mark]()
    rooms = (room(problem, record) for room in audits_of(problem))
    for finding in chain(structure(record), chain.from_iterable(rooms)):
        if isinstance(finding, Breach):
            found[mark(finding)] += 1
            if found[mark(finding)] > known[mark(finding)]:
                return False
    return True


def _at_once(first: int, reached: int) -> list[int]:
    return [max(first, reached)]


def _from_one_to_the_next(first: int, moments: list[int], reached: int) -> list[int]:
    at = max(first, reached)
    return [next((moment for moment in moments if moment >= at), at)]


def _routes(problem: Problem, plan: Plan) -> dict[str, Route]:
    done = {tour.shift: tour.halts for tour in plan.tours}
    return {
        shift.id: tuple(StopRef(task=halt.task, stop=halt.stop) for halt in done.get(shift.id, ()))
        for shift in problem.shifts
    }


def _starts(plan: Plan) -> Starts:
    return {StopRef(task=one.task, stop=one.stop): one.start for tour in plan.tours for one in tour.halts}


def _with_task(problem: Problem, route: Route, task: str) -> Iterator[Route]:
    stops = next(one.stops for one in problem.tasks if one.id == task)
    for places in combinations_with_replacement(range(len(route) + 1), len(stops)):
        made = list(route)
        for number, place in enumerate(places):
            made.insert(place + number, StopRef(task=task, stop=number))
        yield tuple(made)


def _timings(problem: Problem, shift: Shift, route: Route, choose: Choice) -> Iterator[Starts]:
    stops = {
        StopRef(task=task.id, stop=number): stop
        for task in problem.tasks
        for number, stop in enumerate(task.stops)
    }
    legs = Legs(problem)
    lasting = Lasting(problem).along(shift.person, route)

    def on(position: int, place: str, now: int, taken: Starts) -> Iterator[Starts]:
        if position == len(route):
            yield taken
            return
        ref = route[position]
        stop = stops[ref]
        assert stop.place is not None, "pauses are tried elsewhere"
        reached = now + legs.seconds(origin=place, destination=stop.place, mode=shift.mode, leaving=now)
        for start in choose(reached):
            yield from on(position + 1, stop.place, start + lasting[position], {**taken, ref: start})

    yield from on(0, shift.start_place, shift.start, {})
