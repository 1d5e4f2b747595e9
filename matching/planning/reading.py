"""From a plan of the engine back to people, clock times and reasons."""

from __future__ import annotations

from datetime import datetime
from typing import TypedDict

from matching.planning.aside import is_aside
from matching.planning.candidates import Candidates
from matching.planning.reasons import reasons_of
from matching.planning.result import (
    PlannedAside,
    PlannedTour,
    PlannedVisit,
    Totals,
    UnservedVisit,
    WeekPlan,
    WorkerHours,
)
from matching.planning.rules import longest_week, planned_seconds
from matching.planning.week import WeekProblem
from routing.model.plan import Plan, Tour
from routing.model.run import Solution
from routing.model.task import StopRef
from routing.referee import Verdict, audit
from routing.travel.leg import Legs
from routing.units import to_euros


class HaltTimes(TypedDict):
    """What a halt of any kind tells of its time and its way."""

    arrival: datetime
    start: datetime
    end: datetime
    travel: int
    metres: int
    waiting: int


def read_plan(
    week: WeekProblem, plan: Plan, *, shortened: tuple[str, ...] = (), solution: Solution | None = None
) -> WeekPlan:
    """The week that ``plan`` makes, judged by the referee.

    Raises
    ------
    InvalidPlan: the plan names things the week does not have.
    """
    verdict = audit(week.problem, plan)
    legs = Legs(week.problem)
    modes = {shift.id: shift.mode for shift in week.problem.shifts}
    rank = {worker: number for number, worker in enumerate(week.workers)}
    read = (read_tour(week, tour, legs, modes[tour.shift]) for tour in plan.tours if tour.halts)
    tours = tuple(sorted(read, key=lambda tour: (rank[tour.worker], tour.departure.timestamp())))
    unserved = _unserved(week, plan)
    return WeekPlan(
        week=week,
        plan=plan,
        verdict=verdict,
        tours=tours,
        unserved=unserved,
        hours=_hours(week, tours),
        totals=_totals(week, tours, unserved, shortened, verdict),
        shortened=shortened,
        solution=solution,
    )


def read_tour(week: WeekProblem, tour: Tour, legs: Legs, mode: str) -> PlannedTour:
    """One tour of a plan of the week, by the travel ``mode`` of its shift; ``legs`` of the week's problem."""
    period = week.periods[tour.shift]
    worker = week.workers[period.worker]
    local = week.clock.local
    visits: list[PlannedVisit] = []
    asides: list[PlannedAside] = []
    place, leaving = worker.home, tour.departure
    for number, halt in enumerate(tour.halts):
        aside = week.asides.get(StopRef(task=halt.task, stop=halt.stop))
        here = week.visits[halt.task].place if aside is None else halt.place or aside.place or place
        travel = legs.seconds(origin=place, destination=here, mode=mode, leaving=leaving)
        times = HaltTimes(
            arrival=local(leaving + travel),
            start=local(halt.start),
            end=local(halt.end),
            travel=travel,
            metres=legs.metres(origin=place, destination=here, mode=mode),
            waiting=0 if number == 0 else max(0, halt.start - leaving - travel),
        )
        if aside is None:
            visits.append(PlannedVisit(visit=week.visits[halt.task], **times))
        else:
            asides.append(PlannedAside(aside=aside, place=here, **times))
        place, leaving = here, halt.end
    return PlannedTour(
        shift=tour.shift,
        worker=worker.id,
        day=period.day,
        departure=local(tour.departure),
        arrival=local(tour.arrival),
        visits=tuple(visits),
        asides=tuple(asides),
        return_travel=legs.seconds(origin=place, destination=worker.home, mode=mode, leaving=leaving),
        return_metres=legs.metres(origin=place, destination=worker.home, mode=mode),
    )


def _unserved(week: WeekProblem, plan: Plan) -> tuple[UnservedVisit, ...]:
    candidates = Candidates(week)
    names = {worker.id: worker.name for worker in week.workers.values()}
    found: list[UnservedVisit] = []
    for task in plan.unserved:
        if is_aside(task):
            continue
        visit = week.visits[task]
        found.append(
            UnservedVisit(
                visit=visit,
                earliest=week.clock.local(visit.openings[0].opening),
                latest=week.clock.local(visit.openings[-1].close),
                reasons=reasons_of(visit, candidates.of(visit), names),
            )
        )
    return tuple(found)


def _hours(week: WeekProblem, tours: tuple[PlannedTour, ...]) -> tuple[WorkerHours, ...]:
    work: dict[str, int] = {}
    for tour in tours:
        work[tour.worker] = work.get(tour.worker, 0) + tour.work
    return tuple(
        WorkerHours(
            worker=worker.id,
            work=work.get(worker.id, 0),
            contract=planned_seconds(worker, week.week.days),
            longest=longest_week(worker, week.association),
        )
        for worker in week.workers.values()
    )


def _totals(
    week: WeekProblem,
    tours: tuple[PlannedTour, ...],
    unserved: tuple[UnservedVisit, ...],
    shortened: tuple[str, ...],
    verdict: Verdict,
) -> Totals:
    levels: dict[str, int] = {}
    for row in unserved:
        levels[row.visit.level] = levels.get(row.visit.level, 0) + 1
    return Totals(
        visits=len(week.visits),
        served=sum(len(tour.visits) for tour in tours),
        unserved=levels,
        shortened=len(shortened),
        service=sum(tour.service for tour in tours),
        travel=sum(tour.travel for tour in tours),
        waiting=sum(tour.waiting for tour in tours),
        metres=sum(tour.metres for tour in tours),
        workers=len({tour.worker for tour in tours}),
        euros=to_euros(verdict.score.soft),
    )
