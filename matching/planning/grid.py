"""The step of announced hours that a week can keep."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from matching.model.settings import STEPS
from matching.planning.visit import Visit
from routing.units import MINUTE


def grid_step(visits: Sequence[Visit], minutes: float) -> int:
    """The widest step, in seconds, at most ``minutes``, that leaves each visit a start; 0 for none.

    A fixed hour between two steps (08:02) asks for a finer step. Steps divide the one that was set, so
    that every hour of a finer grid is not a surprise: those of the wide grid are among them.
    """
    asked = round(minutes)
    for step in sorted((one for one in STEPS if one and asked % one == 0), reverse=True):
        if asked and all(keeps(visit, step * MINUTE) for visit in visits):
            return step * MINUTE
    return 0


def between(visits: Iterable[Visit], minutes: float) -> tuple[Visit, ...]:
    """The visits that cannot start on that step."""
    step = round(minutes) * MINUTE
    return tuple(visit for visit in visits if step and not keeps(visit, step))


def keeps(visit: Visit, step: int) -> bool:
    """Whether each day of the visit has a start on the step, and a part handed over ends on it."""
    handed = visit.part < visit.parts and visit.duration % step != 0
    return not handed and all(
        -(-opening.opening // step) * step <= opening.close for opening in visit.openings
    )
