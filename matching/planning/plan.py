"""Planning a week: build the problem, search, read the plan back."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace

from matching.model.association import Association
from matching.planning.build import build_week
from matching.planning.calendar import Week
from matching.planning.needless import without_needless
from matching.planning.reading import read_plan
from matching.planning.result import WeekPlan
from matching.planning.runs import Runs, Solver
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem
from routing.model.plan import Plan
from routing.model.run import Limit, Progress, Solution
from routing.model.task import Task
from routing.referee import Verdict, audit
from routing.travel.source import Sources

__all__ = ["Solver", "judge", "plan_week", "shortened"]

#: Share of the limit spent with every visit at its target duration; the rest shortens what is left over.
FIRST_SHARE = 0.8
DEFAULT_SECONDS = 60.0
#: Figures that tell of a plan, not of the work it took.
_OF_THE_PLAN = frozenset({"search.soft"})


def plan_week(
    association: Association,
    week: Week | str,
    *,
    seconds: float | None = None,
    iterations: int | None = None,
    seed: int = 0,
    lanes: int = 2,
    processes: int | None = None,
    start: Plan | None = None,
    roads: Sources | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    solver: Solver | None = None,
) -> WeekPlan:
    """Plan a week at once, within ``seconds`` (60 by default) or ``iterations``.

    When some visits have a least duration, the last fifth of the limit is spent with those that found no
    place shortened to it. ``roads`` is as for :func:`build_week`.

    Raises
    ------
    InvalidWeek: the text names no week.
    InvalidPlan: ``start`` names things the week does not have.
    """
    limit = Limit(
        seconds=DEFAULT_SECONDS if seconds is None and iterations is None else seconds, iterations=iterations
    )
    run = Runs(
        solver=solver or _engine(),
        limit=limit,
        seed=seed,
        lanes=lanes,
        processes=processes,
        progress=progress,
        cancel=cancel,
    )
    built = build_week(association, week, roads=roads)
    if not any(visit.min_duration is not None for visit in built.visits.values()):
        solution = run(built.problem, start, share=1.0)
        return read_plan(built, without_needless(built.problem, solution.plan), solution=solution)
    first = run(built.problem, start, share=FIRST_SHARE)
    short = shortened(built, first.plan.unserved)
    ids = tuple(id_ for id_, visit in short.visits.items() if visit.duration < built.visits[id_].duration)
    second = run(short.problem, first.plan, share=1 - FIRST_SHARE)
    kept = tuple(id_ for id_ in ids if id_ not in second.plan.unserved)
    plan = without_needless(short.problem, second.plan)
    return read_plan(short, plan, shortened=kept, solution=_joined(first, second))


def judge(week: WeekProblem, plan: Plan) -> Verdict:
    """What the referee says of a plan of the week, whoever made it.

    Raises
    ------
    InvalidPlan: the plan names things the week does not have.
    """
    return audit(week.problem, plan)


def shortened(week: WeekProblem, ids: Iterable[str]) -> WeekProblem:
    """The week with the visits of ``ids`` at their least duration, those that have one."""
    visits = dict(week.visits)
    for id_ in (one for one in ids if one in visits):
        least = visits[id_].min_duration
        if least is not None:
            visits[id_] = replace(visits[id_], duration=least)
    tasks = tuple(_lasting(task, visits) for task in week.problem.tasks)
    return replace(week, problem=replace(week.problem, tasks=tasks), visits=visits)


def _lasting(task: Task, visits: Mapping[str, Visit]) -> Task:
    """The task with the door's duration that its visit has now."""
    visit = visits.get(task.id)
    if visit is None or task.stops[-1].duration == visit.duration:
        return task
    return replace(task, stops=(*task.stops[:-1], replace(task.stops[-1], duration=visit.duration)))


def _joined(first: Solution, second: Solution) -> Solution:
    return replace(
        second,
        iterations=first.iterations + second.iterations,
        seconds=first.seconds + second.seconds,
        first_feasible_s=first.first_feasible_s
        if first.first_feasible_s is not None
        else second.first_feasible_s,
        figures=_figures(first, second),
    )


def _figures(first: Solution, second: Solution) -> dict[str, float]:
    """Counters of both searches added up; the total is that of the plan kept, the last one."""
    found = {
        name: first.figures.get(name, 0) + second.figures.get(name, 0)
        for name in {**first.figures, **second.figures}
    }
    return {**found, **{name: second.figures[name] for name in _OF_THE_PLAN & second.figures.keys()}}


def _engine() -> Solver:
    """The search, loaded only when needed: its kernels take a moment."""
    from routing import solve

    return solve
