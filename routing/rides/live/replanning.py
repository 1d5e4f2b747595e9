"""A better plan between two telephone calls: the ordinary engine, with every promise as a window."""

from __future__ import annotations

from routing.model.plan import Plan
from routing.model.run import Limit
from routing.referee import audit
from routing.rides.live.facts import Moved, Replanned
from routing.rides.live.ground import Ground
from routing.rides.live.journal import Journal
from routing.rides.live.remaining import Remaining, remaining
from routing.rides.live.rest import Node, Rest, node_of, rest_with, timed
from routing.rides.live.run import Kind, Run
from routing.rides.live.schedule import earliest
from routing.rides.live.state import State
from routing.rides.planning import RideSolver


def better_plan(
    state: State, ground: Ground, *, limit: Limit, seed: int, lanes: int, solver: RideSolver
) -> tuple[dict[str, Run], int, int] | None:
    """Runs that cost less and keep every promise, with the cost of what is left before and after; or None.

    What the engine finds is timed as all runs of the day are, and judged by the referee: a promise that it
    does not keep, or a ride that it leaves out, and the plan stays as it is.
    """
    now = remaining(state, ground)
    before = now.judge()
    if not before.valid or not any(tour.halts for tour in now.plan.tours):
        return None  # an event has left something that no plan can put right
    found = solver(
        now.problem,
        limit=limit,
        seed=seed,
        lanes=lanes,
        processes=1,
        start=now.plan,
        progress=None,
        cancel=None,
    )
    runs = timed_runs(state, ground, now, found.plan)
    if runs is None:
        return None
    after = state.copy()
    after.runs.update(runs)
    then = remaining(after, ground)
    verdict = audit(then.problem, then.plan)
    if not verdict.valid or verdict.score.levels >= before.score.levels or _tasks(then) != _tasks(now):
        return None
    changed = {shift: run for shift, run in runs.items() if run != state.runs[shift]}
    return changed, before.score.soft, verdict.score.soft


def _tasks(one: Remaining) -> set[str]:
    """Rides of a plan, those on board too."""
    rides = {task.id for task in one.problem.tasks if len(task.stops) == 2}
    return {halt.task for tour in one.plan.tours for halt in tour.halts} & rides


def timed_runs(state: State, ground: Ground, now: Remaining, plan: Plan) -> dict[str, Run] | None:
    """The engine's tours as runs; None when one of them cannot be timed so."""
    tours = {tour.shift: [(halt.task, halt.stop) for halt in tour.halts] for tour in plan.tours}
    aboard = {task: shift for shift, rest in now.rests.items() for task in rest.aboard}
    kept = {task: shift for shift, halts in tours.items() for task, _ in halts if task in aboard}
    if kept != aboard:
        return None  # whoever is in a vehicle stays in it
    runs = {}
    for shift, rest in now.rests.items():
        halts = tours.get(shift)
        if halts is None:  # a vehicle without work keeps its breaks
            stops = [stop for stop in rest.stops if stop.kind == "pause"]
        else:
            stops = _stops(state, ground, rest, halts)
        new = rest_with(state, ground, rest.run, stops, now=state.now)
        starts = earliest(new.line)
        if starts is None:
            return None
        runs[shift] = timed(new, starts, ground)
    return runs


def _stops(state: State, ground: Ground, rest: Rest, halts: list[tuple[str, int]]) -> list[Node]:
    stops = []
    for task, stop in halts:
        if stop == 0 and task in rest.aboard:
            continue  # she is in already
        if task not in rest.ground.pauses and task not in state.requests:
            continue  # the vehicle stands there already
        kind: Kind = "pause" if task in rest.ground.pauses else ("in", "out")[stop]
        stops.append(node_of(state, task, kind, ground, rest.ground))
    return stops


def replan(journal: Journal, *, limit: Limit, seed: int, lanes: int, solver: RideSolver) -> int | None:
    """Take a better plan if there is one; the number of the fact that says so."""
    found = better_plan(journal.state, journal.ground, limit=limit, seed=seed, lanes=lanes, solver=solver)
    if found is None:
        return None
    runs, before, after = found
    fact = journal.add(Replanned, before=before, after=after)
    for shift, run in runs.items():
        # its vehicle may set out for a ride this very second, so what is settled counts too
        for halt in run.halts:
            if halt.kind == "in" and journal.state.carriers[halt.task] != shift:
                journal.add(Moved, cause=fact.n, task=halt.task, carrier=shift)
    for run in runs.values():
        journal.plan(run, cause=fact.n)
    return fact.n
