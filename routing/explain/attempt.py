"""One tour tried: times for its stops, and what the referee finds that it did not find before."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routing.explain.case import MOST_WAYS, Course, Route, mark
from routing.explain.state import State
from routing.model.plan import Tour
from routing.model.shift import Shift
from routing.rules.explaining import At
from routing.rules.findings import Breach
from routing.rules.record import Served


@dataclass(frozen=True, slots=True, kw_only=True)
class Timed:
    """A way to do a tour, with its earliest times."""

    course: Course
    times: tuple[int, ...]


def earliest(state: State, shift: Shift, route: Route) -> tuple[Timed | None, bool]:
    """The earliest times that keep every limit, and whether having none is proof that there are none."""
    courses = state.case.courses(shift, route)
    decided = len(courses) < MOST_WAYS
    for course in courses:
        answer = state.case.times(course, state.record).answer()
        if answer.times is not None:
            return Timed(course=course, times=answer.times), True
        decided = decided and answer.decided
    return None, decided


def gentlest(state: State, early: Timed) -> Iterator[Tour]:
    """The tour at times that move people least first.

    In order: nobody else moves; the others only later; only earlier; as early as can be; as late as can be.
    """
    case, course = state.case, early.course
    now = {halt.ref: halt.start for halt in _halts(state, course.shift)}
    held = [(point, now[ref]) for point, ref in enumerate(course.route, start=1) if ref in now]
    wishes: tuple[tuple[list[At], bool], ...] = (
        ([At(point=point, spans=((at, at),)) for point, at in held], False),
        ([At(point=point, spans=((at, None),)) for point, at in held], False),
        ([At(point=point, spans=((None, at),)) for point, at in held], True),
        ([], True),
    )
    seen: set[tuple[int, ...]] = set()
    for wish, late in wishes:
        if not wish and early.times not in seen:
            seen.add(early.times)
            yield case.written(course, early.times)
        times = case.times(course, state.record, wish).answer(late=late).times
        if times is not None and times not in seen:
            seen.add(times)
            yield case.written(course, times)


def hurried(state: State, shift: Shift, route: Route) -> Tour | None:
    """The tour as early as can be, deadlines forgotten: what the nearest attempt looks like.

    None when there is no way to do it at all, hurried or not.
    """
    courses = state.case.courses(shift, route)
    if not courses:
        return None
    return state.case.written(courses[0], state.case.times(courses[0], state.record).soonest())


def new_breaches(
    state: State, shift: Shift, tour: Tour, *, forgiven: frozenset[str] = frozenset()
) -> list[Breach]:
    """What the referee finds once the shift does that tour, and not before.

    Parameters
    ----------
    forgiven: a breach that names one of these tasks, still unserved, only says that it must be served too.
    """
    touched = (*state.route(shift.id), *state.case.route_of(tour))
    neighbours = state.neighbours(shift, touched)
    known = state.before(shift, neighbours).copy()
    around = [state.tours[name] for name in sorted(neighbours)]
    found: list[Breach] = []
    for breach in state.case.findings([*around, tour]):
        name = mark(breach)
        if known[name] > 0:
            known[name] -= 1
        elif forgiven.isdisjoint(breach.tasks):
            found.append(breach)
    return found


def _halts(state: State, shift: Shift) -> Iterator[Served]:
    for tour in state.record.tours:
        if tour.shift.id == shift.id:
            yield from tour.halts
