"""The tours of workers in a joint plan, as sheets and clients' calendars read those of a week."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from matching.joint.plan import JointPlan
from matching.joint.steps import Step, Steps
from matching.planning.reading import HaltTimes, read_tour
from matching.planning.result import PlannedAside, PlannedTour, PlannedVisit, UnservedVisit
from matching.planning.week import WeekProblem
from routing.model.plan import Halt, Tour
from routing.model.task import StopRef
from routing.travel.leg import Legs


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class DayTours:
    """Who comes to whom on the day (see :class:`matching.papers.clients.Told`).

    Attributes
    ----------
    steps: of the tours of those without a vehicle, by shift.
    unserved: empty: what nobody takes is on the page, and in no calendar.
    """

    week: WeekProblem
    tours: Sequence[PlannedTour]
    steps: Mapping[str, tuple[Step, ...]]
    unserved: Sequence[UnservedVisit] = field(default=())


def day_tours(planned: JointPlan) -> DayTours:
    """The tours of the plan's workers, by name, then in time."""
    week, joint, steps = planned.day.week, planned.day.joint, Steps(planned)
    legs = Legs(week.problem)
    modes = {shift.id: shift.mode for shift in week.problem.shifts}
    taken: dict[str, tuple[Step, ...]] = {}
    found: list[PlannedTour] = []
    for tour in planned.plan.tours:
        if tour.shift not in week.periods or not tour.halts:
            continue
        if tour.shift in joint.carried:
            taken[tour.shift] = tuple(steps.of(tour))
            found.append(_carried(planned, tour, taken[tour.shift]))
        else:
            found.append(read_tour(week, tour, legs, modes[tour.shift]))
    found.sort(key=lambda tour: (week.workers[tour.worker].name.casefold(), tour.departure.timestamp()))
    return DayTours(week=week, tours=tuple(found), steps=taken)


def _carried(planned: JointPlan, tour: Tour, steps: Sequence[Step]) -> PlannedTour:
    """The tour of somebody without a vehicle: from where she first leaves to where she is back."""
    week = planned.day.week
    period, local = week.periods[tour.shift], week.clock.local
    halts = tuple(_halts(planned, steps))
    return PlannedTour(
        shift=tour.shift,
        worker=period.worker,
        day=period.day,
        departure=local(steps[0].start),
        arrival=local(steps[-1].end),
        visits=tuple(halt for halt in halts if isinstance(halt, PlannedVisit)),
        return_travel=0,
        return_metres=0,
        asides=tuple(halt for halt in halts if isinstance(halt, PlannedAside)),
    )


def _halts(planned: JointPlan, steps: Sequence[Step]) -> Iterator[PlannedVisit | PlannedAside]:
    """Her work; the way to a halt is told when it is her own, since time on board is no work."""
    week = planned.day.week
    ended, own = steps[0].start, 0
    for step in steps:
        waited, ended = max(0, step.start - ended), step.end
        if step.halt is None:
            own = step.end - step.start if step.own else 0
            continue
        if not settling(planned, step.halt):
            yield _halt(week, step.halt, travel=own, waiting=waited)
        own = 0


def settling(planned: JointPlan, halt: Halt) -> bool:
    """Whether this is the end of a visit that went on board: with the client where they got out."""
    return halt.task in planned.day.joint.escorts and halt.stop == 1


def _halt(week: WeekProblem, halt: Halt, *, travel: int, waiting: int) -> PlannedVisit | PlannedAside:
    local = week.clock.local
    aside = week.asides.get(StopRef(task=halt.task, stop=halt.stop))
    times = HaltTimes(
        arrival=local(halt.arrival),
        start=local(halt.start),
        end=local(halt.end),
        travel=travel,
        metres=0,
        waiting=waiting,
    )
    if aside is None:
        return PlannedVisit(visit=week.visits[halt.task], **times)
    return PlannedAside(aside=aside, place=halt.place or aside.place or "", **times)
