"""Puts back what a search moved without need: the reference wins over a price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from matching.base.reference import Held
from matching.base.standing import Layer
from matching.planning.week import WeekProblem
from routing.model.plan import Plan
from routing.model.task import StopRef

#: Most attempts to put something back.
MOST = 40


def restored(week: WeekProblem, plan: Plan, standing: Mapping[str, Held]) -> Plan:
    """The plan with visits of ``standing`` back where they stood, as many as can be, and none lost for it.

    All are tried at once, then those of each person and day together, then one by one, and again while
    that puts anything back.
    """
    layer = Layer(week)
    tries = MOST
    moved = _moved(week, plan, standing)
    progress = True
    while moved and progress and tries > 0:
        progress = False
        for group in _groups(week, moved, standing):
            back = {id_: standing[id_] for id_ in group if id_ in moved}
            if not back or tries <= 0:
                continue
            tries -= 1
            attempt = layer.put_back(plan, back)
            if attempt is not None:
                plan, progress = attempt, True
                moved = _moved(week, plan, standing)
    return plan


def _moved(week: WeekProblem, plan: Plan, standing: Mapping[str, Held]) -> tuple[str, ...]:
    now = places_of(week, plan)
    return tuple(id_ for id_, held in standing.items() if id_ in now and now[id_] != held)


def _groups(week: WeekProblem, moved: Sequence[str], standing: Mapping[str, Held]) -> list[tuple[str, ...]]:
    tours: dict[tuple[str, date], list[str]] = {}
    for id_ in moved:
        held = standing[id_]
        tours.setdefault((held.person, week.clock.day(held.start)), []).append(id_)
    groups = [tuple(moved), *(tuple(ids) for ids in tours.values()), *((id_,) for id_ in moved)]
    return list(dict.fromkeys(groups))


def places_of(week: WeekProblem, plan: Plan) -> dict[str, Held]:
    """Who does each served visit of the plan, and from when."""
    return {
        halt.task: Held(person=week.periods[tour.shift].worker, start=halt.start)
        for tour in plan.tours
        for halt in tour.halts
        if StopRef(task=halt.task, stop=halt.stop) not in week.asides
    }
