"""Every place a task may take in a tour, and whether the time there is enough: bounds that are proofs.

A tour's *bounds* say how early it can have left each stop and how late it can still reach the next. What
lies between them, travel to the task and on from it taken off, is the most the task can ever have there.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from routing.explain.case import Case, Route
from routing.explain.hop import Hop
from routing.explain.state import State
from routing.explain.times import Box
from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.rules.explaining import Spans


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """The room between two stops of a tour for one more.

    Attributes
    ----------
    before, after: the tasks on both sides; None is the base.
    needs: travel to the stop, service, and travel on to the next.
    has: the most of that the tour leaves; below zero when the hours do not even meet.
    soonest, latest: the earliest start the stops before allow, the latest those after and the windows do.
    """

    before: str | None
    after: str | None
    needs: int
    has: int
    soonest: int
    latest: int

    @property
    def short(self) -> int:
        """What is missing; zero or less when the bounds leave enough."""
        return self.needs - self.has


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """One place for a task in a tour.

    Attributes
    ----------
    route: the tour with the task in it.
    slot: the tightest bound met; None where none was worked out (pauses may be taken here or there, or the
        next stop is spared a setup).
    extra: seconds of travel added, at free-flow times: the order in which places are tried.
    """

    route: Route
    slot: Slot | None
    extra: int

    @property
    def short(self) -> int:
        """Time missing; the place is out of the question when there is any."""
        return 0 if self.slot is None else self.slot.short


@dataclass(frozen=True, slots=True)
class _Tour:
    """What the enumeration knows of the tour."""

    case: Case
    shift: Shift
    route: Route
    stays: tuple[int, ...]
    low: tuple[int, ...]
    high: tuple[int, ...]

    @classmethod
    def of(cls, state: State, shift: Shift, bounds: Box) -> _Tour:
        route = state.route(shift.id)
        stays = state.case.lasting.along(shift.person, route)
        return cls(state.case, shift, route, stays, bounds[0], bounds[1])

    def place_at(self, k: int) -> str:
        """Place of point ``k``, of a tour without pauses."""
        if k == 0:
            return self.shift.start_place
        return self.at(self.route[k - 1]) if k <= len(self.route) else self.shift.end_place

    def at(self, ref: StopRef) -> str:
        """Place of a stop that is no pause."""
        place = self.case.place(ref)
        assert place is not None, ref
        return place

    def free(self, k: int) -> int:
        """When point ``k`` can be left at the earliest."""
        return self.low[k] + (self.stays[k - 1] if k else 0)

    def visited(self, k: int) -> str | None:
        """Place of the visit at point ``k``; None at the base, which is no visit."""
        return self.place_at(k) if k else None

    def lasting(self, ref: StopRef, before: str | None) -> int:
        """How long a stop lasts right behind a visit at the place ``before``."""
        return self.case.lasting.of(self.shift.person, ref, before=before)

    def spares(self, place: str, after: int) -> bool:
        """Whether point ``after`` would last less with a visit at that place right before it."""
        if not 1 <= after <= len(self.route):
            return False
        return self.lasting(self.route[after - 1], place) < self.stays[after - 1]

    def task_at(self, k: int) -> str | None:
        """Task of point ``k``, None for the base."""
        return self.route[k - 1].task if 1 <= k <= len(self.route) else None

    def hop(self, origin: str, destination: str) -> Hop:
        return self.case.hops.hop(self.shift.mode, origin, destination)


def places(state: State, task: Task, shift: Shift, bounds: Box) -> Iterator[Place]:
    """Every place of the task in the shift's tour, the order of the others kept."""
    route = state.route(shift.id)
    if any(state.case.place(ref) is None for ref in (*route, StopRef(task=task.id))):
        yield from _unmeasured(route, task)
        return
    tour = _Tour.of(state, shift, bounds)
    spans = state.spans(task, shift).spans
    if len(task.stops) == 1:
        yield from _visits(tour, task, spans[0])
    elif any(state.case.varies(ref, shift) for ref in (*route, *_stops(task))):
        yield from _unmeasured(route, task)
    else:
        yield from _rides(tour, task, spans)


def _stops(task: Task) -> Route:
    return tuple(StopRef(task=task.id, stop=number) for number in range(len(task.stops)))


def _unmeasured(route: Route, task: Task) -> Iterator[Place]:
    """Every order, none ruled out beforehand: the room there depends on pauses, or on which visits follow."""
    first, *_, last = (*_stops(task), StopRef(task=task.id, stop=len(task.stops) - 1))
    for k in range(len(route) + 1):
        head, tail = (*route[:k], first), route[k:]
        for j in range(len(tail) + 1 if first != last else 1):
            rest = (*tail[:j], last, *tail[j:]) if first != last else tail
            yield Place(route=(*head, *rest), slot=None, extra=0)


def instead_of(state: State, task: Task, shift: Shift, bounds: Box) -> Iterator[tuple[str, Slot]]:
    """For a visit: each one-stop task of the tour, with the room its place would leave without it."""
    route = state.route(shift.id)
    if any(state.case.place(ref) is None for ref in (*route, StopRef(task=task.id))):
        return
    tour = _Tour.of(state, shift, bounds)
    spans = state.spans(task, shift).spans[0]
    for k, ref in enumerate(tour.route, start=1):
        if len(state.case.tasks[ref.task].stops) == 1:
            here = StopRef(task=task.id)
            if tour.spares(tour.at(here), k + 1):
                continue
            left, origin = tour.free(k - 1), tour.place_at(k - 1)
            yield ref.task, _slot(tour, k - 1, here, spans, left=left, origin=origin, onward=k + 1)


def _visits(tour: _Tour, task: Task, spans: Spans) -> Iterator[Place]:
    ref = StopRef(task=task.id)
    for k in range(len(tour.route) + 1):
        slot = None
        if not tour.spares(tour.at(ref), k + 1):
            slot = _slot(tour, k, ref, spans, left=tour.free(k), origin=tour.place_at(k))
        route = (*tour.route[:k], ref, *tour.route[k:])
        yield Place(route=route, slot=slot, extra=_extra(tour, k, tour.at(ref)))


def _rides(tour: _Tour, task: Task, spans: tuple[Spans, ...]) -> Iterator[Place]:
    pickup, delivery = StopRef(task=task.id), StopRef(task=task.id, stop=1)
    n = len(tour.route)
    for k in range(n + 1):
        first = _slot(tour, k, pickup, spans[0], left=tour.free(k), origin=tour.place_at(k))
        head = (*tour.route[:k], pickup)
        if first.short > 0:
            route = (*head, delivery, *tour.route[k:])
            yield Place(route=route, slot=first, extra=_extra(tour, k, tour.at(pickup)))
            continue
        left, origin = first.soonest + tour.case.duration(pickup, tour.shift), tour.at(pickup)
        for j in range(k, n + 1):
            if j > k:  # one more stop with the passenger on board
                reached = tour.hop(origin, tour.place_at(j)).soonest(left)
                if reached > tour.high[j]:
                    break
                left = max(reached, tour.low[j]) + tour.case.duration(tour.route[j - 1], tour.shift)
                origin = tour.place_at(j)
            second = _slot(tour, j, delivery, spans[1], left=left, origin=origin)
            slot = second if second.short > first.short else first
            extra = _extra(tour, k, tour.at(pickup)) + _extra(tour, j, tour.at(delivery))
            yield Place(route=(*head, *tour.route[k:j], delivery, *tour.route[j:]), slot=slot, extra=extra)


def _slot(
    tour: _Tour, k: int, ref: StopRef, spans: Spans, *, left: int, origin: str, onward: int | None = None
) -> Slot:
    """The room between point ``k``, when ``origin`` was left at ``left``, and the next, or ``onward``."""
    here, after = tour.at(ref), k + 1 if onward is None else onward
    arriving, leaving = tour.hop(origin, here), tour.hop(here, tour.place_at(after))
    duration = tour.lasting(ref, tour.visited(k))
    reached = arriving.soonest(left)
    limit = leaving.latest(tour.high[after]) - duration
    soonest, latest = _meeting(spans, reached, limit)
    needs = (arriving.arrive(left) - left) + duration + (leaving.arrive(limit + duration) - limit - duration)
    before = ref.task if origin != tour.place_at(k) else tour.task_at(k)
    return Slot(
        before=before,
        after=tour.task_at(after),
        needs=needs,
        has=needs - max(0, soonest - latest),
        soonest=soonest,
        latest=latest,
    )


def _meeting(spans: Spans, reached: int, limit: int) -> tuple[int, int]:
    """Earliest and latest start in the span where they come nearest to meeting; the first where they do."""
    best: tuple[int, int] | None = None
    for low, high in spans:
        soonest = reached if low is None else max(reached, low)
        latest = limit if high is None else min(limit, high)
        if soonest <= latest:
            return soonest, latest
        if best is None or soonest - latest < best[0] - best[1]:
            best = soonest, latest
    return best if best is not None else (reached, reached - 1)


def _extra(tour: _Tour, k: int, place: str) -> int:
    """Free-flow travel that a stop there adds after point ``k``."""
    origin, onward = tour.place_at(k), tour.place_at(k + 1)
    there = _length(tour.hop(origin, place)) + _length(tour.hop(place, onward))
    return there - _length(tour.hop(origin, onward))


def _length(hop: Hop) -> int:
    return 0 if hop.base is None else hop.base + hop.door


def shortage(state: State, task: Task, shift: Shift) -> int | None:
    """The least time missing at any place of the shift's tour; None when its tour keeps no schedule."""
    bounds = state.bounds(shift)
    if bounds is None or not state.spans(task, shift).meet:
        return None
    return min(max(0, place.short) for place in places(state, task, shift, bounds))
