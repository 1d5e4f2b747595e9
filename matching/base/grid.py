"""References on the grid of announced hours: a base learnt from 08:02 stands at 08:00 or 08:05."""

from __future__ import annotations

from dataclasses import replace

from matching.base.reference import Held, Reference
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem
from routing.rules.grid.spec import Grid


def step_of(week: WeekProblem) -> int:
    """Seconds between two announced hours of the week; 1 where any will do."""
    rule = week.problem.rule(Grid)
    return 1 if rule is None else rule.step


def rounded_up(seconds: int, step: int) -> int:
    """The first hour of the grid that is not before."""
    return -(-seconds // step) * step


def on_grid(week: WeekProblem, reference: Reference) -> Reference:
    """The reference with each start at the nearest hour of the grid that the promise allows."""
    step = step_of(week)
    if step == 1:
        return reference
    held = {
        id_: replace(one, start=_nearest(week.visits[id_], one, step)) for id_, one in reference.held.items()
    }
    return replace(reference, held=held)


def _nearest(visit: Visit, held: Held, step: int) -> int:
    """The earlier of two as near; an hour outside the promise stays as it is, for others to tell why."""
    below = held.start // step * step
    found = sorted((below, below + step), key=lambda start: abs(start - held.start))
    allowed = (
        start
        for start in found
        if any(opening.opening <= start <= opening.close for opening in visit.openings)
    )
    return next(allowed, held.start)
