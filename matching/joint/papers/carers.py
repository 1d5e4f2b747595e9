"""The sheet of each carer of a joint day: her visits door by door, and what brings her to them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from matching.joint.papers.tours import DayTours, settling
from matching.joint.papers.ways import Ways
from matching.joint.papers.words import word
from matching.joint.plan import JointPlan
from matching.joint.report.naming import place_name
from matching.joint.steps import Step
from matching.papers.carer_sheet import CarerAside, CarerDay, CarerSheet, CarerTour
from matching.papers.carers import HaltWriter, crews_of, sheet_of
from matching.papers.households import Households
from matching.planning.result import PlannedTour
from routing.units import MINUTE


def joint_carer_sheets(
    planned: JointPlan, told: DayTours, *, households: Households
) -> tuple[CarerSheet, ...]:
    """A sheet for every worker with a tour, in alphabetical order."""
    writer = _Writer(planned, told, households)
    tours: dict[str, list[PlannedTour]] = defaultdict(list)
    for tour in told.tours:
        tours[tour.worker].append(tour)
    return tuple(writer.sheet(worker, of_worker) for worker, of_worker in tours.items())


class _Writer:
    def __init__(self, planned: JointPlan, told: DayTours, households: Households) -> None:
        self.planned, self.told = planned, told
        week, short = planned.day.week, set(planned.day.choices.short)
        targets = {
            visit.id: households.lines[visit.line].duration * MINUTE
            for visit in week.visits.values()
            if visit.line in short
        }
        self.halts = HaltWriter(households, crews=crews_of(told.tours, week.workers), targets=targets)
        self.ways = Ways(planned.day, households)

    def sheet(self, worker: str, tours: Sequence[PlannedTour]) -> CarerSheet:
        order, written, work = 1, [], 0
        for tour in tours:
            steps = self.told.steps.get(tour.shift, ())
            written.append(self._tour(tour, steps, first=order))
            order += len(tour.visits)
            work += tour.work + sum(step.end - step.start for step in self._settling(steps))
        week = self.planned.day.week
        day = CarerDay(day=self.planned.day.date, tours=tuple(written))
        return sheet_of(week.workers[worker], week, days=(day,), work=work)

    def _tour(self, tour: PlannedTour, steps: Sequence[Step], *, first: int) -> CarerTour:
        """Of somebody without a vehicle every way is a line of its own."""
        written = self.halts.tour(tour, first=first)
        if not steps:
            return written
        return replace(
            written,
            visits=tuple(replace(visit, travel=None) for visit in written.visits),
            asides=(
                *(replace(aside, travel=None) for aside in written.asides),
                *(self._settled(step) for step in self._settling(steps)),
            ),
            ways=tuple(self.ways.of(tour.shift, steps)),
        )

    def _settling(self, steps: Sequence[Step]) -> Iterator[Step]:
        return (step for step in steps if step.halt is not None and settling(self.planned, step.halt))

    def _settled(self, step: Step) -> CarerAside:
        """With the client where they got out, before she goes on."""
        assert step.halt is not None
        day = self.planned.day
        asked = day.booked.asked[day.joint.escorts[step.halt.task].ride]
        return CarerAside(
            key=f"settle {step.halt.task}",
            label=word("settle", title=day.week.visits[step.halt.task].title),
            start=day.week.clock.local(step.start),
            end=day.week.clock.local(step.end),
            address=place_name(day, asked.dropoff),
            travel=None,
        )
