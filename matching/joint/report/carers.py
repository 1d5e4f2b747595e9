"""The day of each worker who is brought somewhere, step by step, from a joint plan."""

from __future__ import annotations

from matching.joint.plan import JointPlan
from matching.joint.report.naming import place_name, vehicle_name, visit_name
from matching.joint.report.view import CarerView, StepView
from matching.joint.report.words import word
from matching.joint.steps import Step, Steps
from matching.report.asides import aside_label
from matching.report.bilingual import Bilingual
from routing.model.plan import Halt, Tour
from routing.model.task import StopRef


def carer_views(planned: JointPlan) -> tuple[CarerView, ...]:
    """Workers with a ride, a taxi or public transport in their day, and those who travel with a client."""
    telling = _Telling(planned)
    found = [telling.carer(tour) for tour in planned.plan.tours if telling.steps.concerned(tour)]
    return tuple(sorted(found, key=lambda one: (one.steps[0].start, one.name)))


class _Telling:
    def __init__(self, planned: JointPlan) -> None:
        self._day = planned.day
        self.steps = Steps(planned)

    def carer(self, tour: Tour) -> CarerView:
        worker = self._day.week.workers[self._day.week.periods[tour.shift].worker]
        steps = tuple(self._step(step) for step in self.steps.of(tour))
        return CarerView(name=worker.name, mode=worker.mode, steps=steps)

    def _step(self, step: Step) -> StepView:
        local = self._day.week.clock.local
        return StepView(
            kind=step.kind,
            start=local(step.start),
            end=local(step.end),
            what=self._what(step),
            by=self._by(step),
            wait=0 if step.ride is None else sum(step.ride.waits) // 60,
        )

    def _what(self, step: Step) -> Bilingual:
        if step.halt is not None:
            return self._work(step.halt, visit=step.kind == "visit")
        if step.home:
            return word("home")
        if step.destination:
            return word("to_client").filled(place=place_name(self._day, step.destination))
        return Bilingual("", "")

    def _work(self, halt: Halt, *, visit: bool) -> Bilingual:
        if visit:
            named = visit_name(self._day.week.visits[halt.task])
            return Bilingual(named, named)
        aside = self._day.week.asides.get(StopRef(task=halt.task, stop=halt.stop))
        return Bilingual("", "") if aside is None else aside_label(aside)

    def _by(self, step: Step) -> str:
        taxi = self._day.book.rides.fallback
        if step.kind == "taxi" and taxi is not None:
            return taxi.name
        return vehicle_name(self._day, step.vehicle) if step.vehicle else ""
