"""The task that took the place: without it, the shift could take the other one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routing.explain.attempt import earliest, gentlest, new_breaches
from routing.explain.slots import instead_of
from routing.explain.state import State
from routing.explain.survey import Fit, Miss, survey
from routing.model.shift import Shift
from routing.model.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Displaced:
    """``task`` leaves its tour, and the other task fits there: ``left`` is the state between the two."""

    task: str
    left: State
    fit: Fit


def displaced(
    state: State, task: Task, miss: Miss, *, forgiven: frozenset[str] = frozenset()
) -> Iterator[Displaced]:
    """Each task of the shift without which the other has a place, those around the nearest place first."""
    if miss.kind in ("never", "broken"):
        return
    for name in _around(state, task, miss):
        left = without(state, miss.shift, name)
        if left is None:
            continue
        found = survey(left, task, miss.shift, forgiven=forgiven)
        if isinstance(found, Fit) and not new_breaches(state, miss.shift, found.tour, forgiven=forgiven):
            yield Displaced(task=name, left=left, fit=found)


def without(state: State, shift: Shift, task: str) -> State | None:
    """The state once the shift leaves a task out, moving nobody if possible; None when times forbid it."""
    route = tuple(ref for ref in state.route(shift.id) if ref.task != task)
    if all(state.case.place(ref) is None for ref in route):  # pauses alone are no tour
        return state.with_tour(shift.id, None)
    early, _ = earliest(state, shift, route)
    if early is None:
        return None
    return state.with_tour(shift.id, next(gentlest(state, early)))


def _around(state: State, task: Task, miss: Miss) -> list[str]:
    """Tasks of the tour worth trying without, the nearest to the place of the attempt first."""
    linked = state.case.partners.get(task.id, frozenset())
    own = {ref.task for ref in state.route(miss.shift.id)}
    at = next((k for k, ref in enumerate(miss.route) if ref.task not in own), 0)
    distance: dict[str, int] = {}
    for k, ref in enumerate(miss.route):
        if ref.task in own and ref.task not in linked:
            distance[ref.task] = min(distance.get(ref.task, len(miss.route)), abs(k - at))
    bounds = state.bounds(miss.shift)
    if miss.kind == "time" and bounds is not None and len(task.stops) == 1:
        for name, slot in instead_of(state, task, miss.shift, bounds):
            if slot.short > 0:  # even its whole place would not be enough
                distance.pop(name, None)
    return sorted(distance, key=lambda name: distance[name])
