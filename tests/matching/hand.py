"""Plans written by hand: who does what and when, the rest computed from the legs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime

from matching import WeekProblem
from routing.model.plan import Halt, Plan, Score, Tour
from routing.travel.leg import Legs

Assigned = Sequence[tuple[str, str]]


def seconds(week: WeekProblem, wall: str) -> int:
    """Horizon seconds of a local time written ``2026-11-23 08:00``."""
    return week.clock.at_wall(datetime.fromisoformat(wall))


def hand_plan(week: WeekProblem, tours: Mapping[str, Assigned]) -> Plan:
    """The plan in which each shift does its (task id, local start) in order; all else is unserved."""
    served = {task for halts in tours.values() for task, _ in halts}
    return Plan(
        tours=tuple(_tour(week, shift, halts) for shift, halts in tours.items()),
        unserved=tuple(task.id for task in week.problem.tasks if task.id not in served),
        score=Score(),
    )


def _tour(week: WeekProblem, shift_id: str, assigned: Assigned) -> Tour:
    legs = Legs(week.problem)
    shift = next(shift for shift in week.problem.shifts if shift.id == shift_id)
    halts: list[Halt] = []
    place = shift.start_place
    first = seconds(week, assigned[0][1])
    target = week.visits[assigned[0][0]].place
    leaving = departure = max(
        shift.start,
        legs.latest_departure(origin=place, destination=target, mode=shift.mode, arriving=first),
    )
    for task, wall in assigned:
        visit = week.visits[task]
        arrival = leaving + legs.seconds(
            origin=place, destination=visit.place, mode=shift.mode, leaving=leaving
        )
        start = seconds(week, wall)
        halts.append(Halt(task=task, stop=0, arrival=arrival, start=start, end=start + visit.duration))
        place, leaving = visit.place, start + visit.duration
    back = legs.seconds(origin=place, destination=shift.end_place, mode=shift.mode, leaving=leaving)
    return Tour(shift=shift.id, departure=departure, halts=tuple(halts), arrival=leaving + back)
