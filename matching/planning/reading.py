"""From a plan of the engine back to people, clock times and reasons."""

from __future__ import annotations

from matching.planning.candidates import Candidates
from matching.planning.reasons import reasons_of
from matching.planning.result import PlannedTour, PlannedVisit, Totals, UnservedVisit, WeekPlan, WorkerHours
from matching.planning.rules import longest_week, planned_seconds
from matching.planning.week import WeekProblem
from routing.model.plan import Plan, Tour
from routing.model.run import Solution
from routing.referee import Verdict, audit
from routing.travel.leg import Legs
from routing.units import to_euros


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
    read = (_tour(week, tour, legs, modes[tour.shift]) for tour in plan.tours if tour.halts)
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


def _tour(week: WeekProblem, tour: Tour, legs: Legs, mode: str) -> PlannedTour:
    period = week.periods[tour.shift]
    worker = week.workers[period.worker]
    local = week.clock.local
    halts: list[PlannedVisit] = []
    place, leaving = worker.home, tour.departure
    for number, halt in enumerate(tour.halts):
        visit = week.visits[halt.task]
        travel = legs.seconds(origin=place, destination=visit.place, mode=mode, leaving=leaving)
        metres = legs.metres(origin=place, destination=visit.place, mode=mode)
        halts.append(
            PlannedVisit(
                visit=visit,
                arrival=local(leaving + travel),
                start=local(halt.start),
                end=local(halt.end),
                travel=travel,
                metres=metres,
                waiting=0 if number == 0 else max(0, halt.start - leaving - travel),
            )
        )
        place, leaving = visit.place, halt.end
    return PlannedTour(
        shift=tour.shift,
        worker=worker.id,
        day=period.day,
        departure=local(tour.departure),
        arrival=local(tour.arrival),
        visits=tuple(halts),
        return_travel=legs.seconds(origin=place, destination=worker.home, mode=mode, leaving=leaving),
        return_metres=legs.metres(origin=place, destination=worker.home, mode=mode),
    )


def _unserved(week: WeekProblem, plan: Plan) -> tuple[UnservedVisit, ...]:
    candidates = Candidates(week)
    names = {worker.id: worker.name for worker in week.workers.values()}
    found: list[UnservedVisit] = []
    for task in plan.unserved:
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
