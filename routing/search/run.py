"""A whole search: from a problem to the best plan found."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import numpy as np

from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Progress
from routing.search import arrays as a
from routing.search.anneal import KIND_NAMES, RUN_MOVES
from routing.search.begin import READ, begin
from routing.search.building import build_plans, neighbours
from routing.search.course import Clock, Course, monotonic
from routing.search.decode import flat, laid_in, plan_in, score_in
from routing.search.judge import REFUSED
from routing.search.lane import Lane, new_lane, set_waits
from routing.search.lower import Lowered, lower
from routing.search.rounds import anneal_rounds
from routing.search.scale import scale_of

Tell = Callable[[Progress], None]
Cancel = Callable[[], bool]


@dataclass(frozen=True, slots=True)
class Found:
    """The best plan of a search and how it came."""

    plan: Plan
    iterations: int
    seconds: float
    first_feasible_s: float | None
    figures: Mapping[str, float]


def search(
    problem: Problem,
    *,
    limit: Limit,
    seed: int,
    lanes: int,
    workers: int,
    start: Plan | None = None,
    progress: Tell | None = None,
    cancel: Cancel | None = None,
    clock: Clock = monotonic,
) -> Found:
    """Search until the limit; ``start`` is never left for a plan that weighs more."""
    began = clock()
    lowered = lower(problem)
    end = None if limit.seconds is None else began + limit.seconds
    course = Course(clock=clock, begin=began, end=end, moves=limit.iterations)
    near = neighbours(lowered, course, workers=workers)
    scale = scale_of(lowered)
    team = [new_lane(lowered, near, scale, seed=seed, number=number) for number in range(lanes)]
    watch = _Watch(team, course, progress, cancel)
    build_plans(team, course, workers=workers, start=start, tell=watch.told)
    watch.look()
    course.begin = clock()
    if problem.tasks and problem.shifts:
        anneal_rounds(team, course, workers=workers, seed=seed, tell=watch.told)
    watch.look()
    return _found(lowered, team, watch, clock)


class _Watch:
    """Looks at the lanes from outside: best plan so far, first complete plan, what to tell the caller."""

    def __init__(
        self, team: list[Lane], course: Course, progress: Tell | None, cancel: Cancel | None
    ) -> None:
        self.team, self.course, self.began, self.clock = team, course, course.begin, course.clock
        self.progress, self.cancel = progress, cancel
        self.first: float | None = None

    def look(self) -> Lane:
        """The lane with the best plan."""
        leader = min(self.team, key=lambda lane: lane.weight)
        if self.first is None and self._complete(leader):
            self.first = self.clock() - self.began
        return leader

    def _complete(self, lane: Lane) -> bool:
        total = _totals(lane)
        return bool(total[a.TOTAL_ESSENTIAL] == 0 and total[a.TOTAL_ORDINARY] == 0)

    def told(self, share: float | None) -> bool:
        """Tell the caller; True when it asks to stop. ``share`` None: the share of the moves is told."""
        leader = self.look()
        if self.progress is not None:
            self.progress(self._progress(leader, self._counted() if share is None else share))
        return bool(self.cancel is not None and self.cancel())

    def _counted(self) -> float:
        moves = sum(int(lane.run[RUN_MOVES]) for lane in self.team)
        return min(1.0, moves / max(1, len(self.team) * (self.course.moves or 1)))

    def _progress(self, leader: Lane, share: float) -> Progress:
        score = score_of(leader)
        tour = leader.best[int(leader.m[a.TOUR]) - int(leader.m[a.PLAN_BEGIN]) :][: int(leader.m[a.STOPS])]
        first = leader.lowered.fields["first_node"][:-1]
        return Progress(
            score=score,
            unserved=int((tour[first] < 0).sum()) if len(first) else 0,
            iterations=sum(int(lane.run[RUN_MOVES]) for lane in self.team),
            seconds=self.clock() - self.began,
            share=share,
        )


def _totals(lane: Lane) -> np.ndarray:
    begin = int(lane.m[a.TOTAL]) - int(lane.m[a.PLAN_BEGIN])
    return lane.best[begin : begin + a.TOTALS]


def score_of(lane: Lane):  # type: ignore[no-untyped-def]
    """Levels of a lane's best plan."""
    shadow = lane.m[: a.HEAD].copy()
    shadow[a.TOTAL] = a.HEAD
    return score_in(np.concatenate([shadow, _totals(lane)]))


def _found(lowered: Lowered, team: list[Lane], watch: _Watch, clock: Clock) -> Found:
    leader = watch.look()
    tours = leader.tours()
    at, stops = flat(tours)
    times = np.zeros((lowered.index.node_count, 2), dtype=np.int64)
    none = np.zeros(0, dtype=np.int64)
    set_waits(leader.m, leader.waits())
    weight = int(begin(leader.m, leader.near, READ, at, stops, none, times))
    if weight == REFUSED:
        raise AssertionError("the best plan of the search cannot be scheduled again")
    figures = {
        f"{name}.{what}": float(sum(int(lane.figures[kind, column]) for lane in team))
        for kind, name in enumerate(KIND_NAMES)
        for column, what in enumerate(("tried", "accepted", "improved"))
    }
    return Found(
        plan=plan_in(lowered, tours, times, laid_in(leader.m), score_in(leader.m)),
        iterations=sum(int(lane.run[RUN_MOVES]) for lane in team),
        seconds=clock() - watch.began,
        first_feasible_s=watch.first,
        figures=figures,
    )
