"""From a plan as written to the record the audits read; a plan that names unknown things stops here."""

from __future__ import annotations

from collections.abc import Iterator

from routing.errors import Fault, InvalidPlan
from routing.model.plan import Halt, Plan, Tour
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.referee.legs import RefereeLegs
from routing.rules.lasting import Lasting
from routing.rules.record import PlanRecord, Served, TourRecord


def read(problem: Problem, plan: Plan) -> PlanRecord:
    """The record of a plan, every leg computed again.

    Raises
    ------
    InvalidPlan: the plan names shifts, tasks or stops that the problem does not have; all are listed.
    """
    tasks = {task.id: task for task in problem.tasks}
    shifts = {shift.id: shift for shift in problem.shifts}
    faults = tuple(_unknown(plan, tasks, shifts, {place.id for place in problem.places}))
    if faults:
        raise InvalidPlan(faults)
    legs, lasting = RefereeLegs(problem), Lasting(problem)
    tours = tuple(_tour(tour, shifts[tour.shift], tasks, legs, lasting) for tour in plan.tours if tour.halts)
    halts: dict[str, tuple[Served, ...]] = {}
    for tour in tours:
        for halt in tour.halts:
            halts[halt.ref.task] = (*halts.get(halt.ref.task, ()), halt)
    return PlanRecord(tours=tours, tasks=tasks, shifts=shifts, listed=plan.unserved, halts=halts)


def _tour(
    tour: Tour, shift: Shift, tasks: dict[str, Task], legs: RefereeLegs, lasting: Lasting
) -> TourRecord:
    here, free = shift.start_place, tour.departure
    served: list[Served] = []
    refs = tuple(StopRef(task=written.task, stop=written.stop) for written in tour.halts)
    for written, ref, duration in zip(tour.halts, refs, lasting.along(shift.person, refs), strict=True):
        stop = tasks[written.task].stops[written.stop]
        place = stop.place or written.place or here
        leg = legs.leg(here, place, shift.mode, leaving=free)
        reached = free + leg.seconds
        here, free = place, written.start + duration
        served.append(
            Served(
                ref=ref,
                shift=shift,
                start=written.start,
                end=free,
                leg=leg,
                reached=reached,
                written=written,
                place=place,
                pause=stop.place is None,
            )
        )
    home = legs.leg(here, shift.end_place, shift.mode, leaving=free)
    reached = free + home.seconds
    return TourRecord(
        shift=shift,
        departure=tour.departure,
        halts=tuple(served),
        home=home,
        reached=reached,
        arrival=max(reached, tour.arrival),
        claimed=tour.arrival,
    )


def _unknown(
    plan: Plan, tasks: dict[str, Task], shifts: dict[str, Shift], places: set[str]
) -> Iterator[Fault]:
    for number, tour in enumerate(plan.tours):
        where = f"tours[{number}]"
        if tour.shift not in shifts:
            yield _fault("plan.unknown_shift", where, f"shift {tour.shift!r}", "shift")
        for position, halt in enumerate(tour.halts):
            yield from _unknown_halt(f"{where}.halts[{position}]", halt, tasks)
            if halt.place is not None and halt.place not in places:
                at = f"{where}.halts[{position}]"
                yield _fault("plan.unknown_place", at, f"place {halt.place!r}", "place")
    for number, task in enumerate(plan.unserved):
        if task not in tasks:
            yield _fault("plan.unknown_task", f"unserved[{number}]", f"task {task!r}", "task")


def _unknown_halt(where: str, halt: Halt, tasks: dict[str, Task]) -> Iterator[Fault]:
    task = tasks.get(halt.task)
    if task is None:
        yield _fault("plan.unknown_task", where, f"task {halt.task!r}", "task")
    elif not 0 <= halt.stop < len(task.stops):
        seen = f"stop {halt.stop} of task {halt.task!r}, which has {len(task.stops)}"
        yield _fault("plan.unknown_stop", where, seen, "stop")


def _fault(code: str, where: str, seen: str, kind: str) -> Fault:
    return Fault(
        code=code,
        where=where,
        seen=seen,
        rule=f"A plan only names {kind}s of its problem.",
        advice="Check that the plan and the problem belong together, or correct the id.",
    )
