"""Which rides of workers are worth offering: those her own way is too long for, that time allows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from routing.joint.legs import Carried, LegTerms, RideLeg, Side
from routing.joint.rows import Leg
from routing.joint.serving import Serving
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Task
from routing.travel.leg import Legs


def candidate_legs(
    problem: Problem, carried: Mapping[str, Carried], vehicles: frozenset[str], terms: LegTerms
) -> Iterator[Leg]:
    """Legs of each carried shift to and from every visit it may serve; direct times: the first vehicle's."""
    carrier = next((shift.mode for shift in problem.shifts if shift.id in vehicles), None)
    if carrier is None:
        return
    finding = _Finding(Serving(problem), Legs(problem), terms, carrier)
    for shift in problem.shifts:
        if shift.id in carried:
            for task in problem.tasks:
                yield from finding.legs(shift, task, carried[shift.id].longest_own)


class _Finding:
    def __init__(self, serving: Serving, ways: Legs, terms: LegTerms, carrier: str) -> None:
        self._serving, self._ways, self._terms, self._carrier = serving, ways, terms, carrier

    def legs(self, shift: Shift, task: Task, longest: int) -> Iterator[Leg]:
        place = task.stops[0].place
        if len(task.stops) == 2 or place is None or not self._serving.may(task.id, shift):
            return
        opening, close = self._serving.bounds(task.id, shift)
        done = task.stops[0].duration
        ends: tuple[tuple[Side, str, str, int, int], ...] = (
            ("out", shift.start_place, place, opening, close),
            ("back", place, shift.end_place, opening + done, close + done),
        )
        for side, origin, destination, low, high in ends:
            own = self._ways.free(origin=origin, destination=destination, mode=shift.mode)
            low, high = max(low, shift.start), min(high, shift.end)
            if own is None or own <= longest or low > high:
                continue
            yield Leg(
                names=RideLeg(
                    shift=shift.id,
                    task=task.id,
                    side=side,
                    ride=f"ride {side} {shift.id} {task.id}",
                    halt=f"halt {side} {shift.id} {task.id}",
                ),
                place=place,
                origin=origin,
                destination=destination,
                low=low,
                high=high,
                direct=self._ways.seconds(
                    origin=origin, destination=destination, mode=self._carrier, leaving=low
                ),
                earliest=shift.start,
                latest=shift.end,
            )
