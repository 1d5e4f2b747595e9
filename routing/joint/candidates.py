"""Which rides of workers are worth offering: those her own way is too long for, that time allows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from routing.joint.carriers import Carriers
from routing.joint.legs import Carried, Escort, LegTerms, RideLeg, Side
from routing.joint.matrices import arrival_place, boarding_place, departure_place, landing_place
from routing.joint.means import Means, runs, slowest
from routing.joint.rows import Leg, ride_spans
from routing.joint.serving import Serving
from routing.joint.spans import Spans, inside, merged_spans
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Task
from routing.travel.leg import Legs


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """A visit that a worker may do: where it begins and ends, and when, on her shift."""

    task: str
    first: str
    last: str
    begins: tuple[int, int]
    ends: tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Way:
    """One leg of one worker that a ride could be for.

    ``spans``: when, at each of her own halts; ``number``: which it is of those between the same places.
    """

    side: Side
    task: str
    to: str | None
    origin: str
    destination: str
    spans: tuple[Spans, ...]
    number: int = 0


class Candidates:
    """Finds the legs of a problem.

    Parameters
    ----------
    vehicles: ids of the shifts that carry; the first one's mode gives direct times.
    rides: people's own rides, which no worker does. escorts: by the id of their visit.
    """

    def __init__(
        self,
        problem: Problem,
        *,
        vehicles: frozenset[str],
        rides: frozenset[str],
        escorts: Mapping[str, Escort],
        means: Sequence[Means],
        terms: LegTerms,
    ) -> None:
        self._problem, self._rides, self._escorts = problem, rides, escorts
        self._means, self._terms = means, terms
        self._serving, self._ways = Serving(problem), Legs(problem)
        self._tasks = {task.id: task for task in problem.tasks}
        self._carriers = Carriers(problem, vehicles, self._ways)

    def legs(self, carried: Mapping[str, Carried]) -> Iterator[Leg]:
        """Legs of each carried shift: to and from every visit she may do, between them where terms say so."""
        for shift in self._problem.shifts:
            if shift.id not in carried:
                continue
            visits = [visit for task in self._problem.tasks if (visit := self._visit(shift, task))]
            for way in _joined(self._of(shift, visits)):
                if self._too_far(shift, way, carried[shift.id].longest_own):
                    yield from self._offers(shift, way)

    def _visit(self, shift: Shift, task: Task) -> Visit | None:
        first, last = task.stops[0].place, task.stops[-1].place
        if task.id in self._rides or first is None or last is None:
            return None
        if not self._serving.may(task.id, shift):
            return None
        end = len(task.stops) - 1
        begins, door = self._serving.bounds(task.id, shift), self._serving.bounds(task.id, shift, stop=end)
        done = task.stops[-1].duration
        ends = min(door[0] + done, shift.end), min(door[1] + done, shift.end)
        if task.id in self._escorts:
            ride = self._tasks[self._escorts[task.id].ride]
            spare = self._serving.bounds(ride.id, shift, stop=1)
            done = ride.stops[1].duration + self._escorts[task.id].settling
            last = ride.stops[1].place or last
            ends = spare[0] + done, min(spare[1] + done + self._terms.wait, shift.end)
        return Visit(
            task=task.id, first=first, last=last, begins=(begins[0], min(begins[1], door[1])), ends=ends
        )

    def _of(self, shift: Shift, visits: Sequence[Visit]) -> Iterator[_Way]:
        for visit in visits:
            yield _Way(
                side="out",
                task=visit.task,
                to=None,
                origin=shift.start_place,
                destination=visit.first,
                spans=((visit.begins,),),
            )
            yield _Way(
                side="back",
                task=visit.task,
                to=None,
                origin=visit.last,
                destination=shift.end_place,
                spans=((visit.ends,),),
            )
            if self._terms.between:
                yield from self._between(visit, visits)

    def _between(self, visit: Visit, visits: Sequence[Visit]) -> Iterator[_Way]:
        """Rides to the visits that can come next, the soonest first."""
        after = []
        for other in visits:
            if other.task == visit.task or self._ways.at_one_address(visit.last, other.first):
                continue
            direct = self._carriers.seconds(visit.last, other.first, leaving=visit.ends[0])
            if direct is None or visit.ends[0] + direct > other.begins[1]:
                continue
            pause = max(0, other.begins[0] - visit.ends[1])
            if pause <= self._terms.gap:
                after.append((pause + direct, other))
        for _, other in sorted(after, key=lambda one: (one[0], one[1].task))[: self._terms.between]:
            yield _Way(
                side="between",
                task=visit.task,
                to=other.task,
                origin=visit.last,
                destination=other.first,
                spans=((visit.ends,), (other.begins,)),
            )

    def _too_far(self, shift: Shift, way: _Way, longest: int) -> bool:
        own = self._ways.free(origin=way.origin, destination=way.destination, mode=shift.mode)
        return own is not None and own > longest and all(way.spans)

    def _offers(self, shift: Shift, way: _Way) -> Iterator[Leg]:
        covered = False
        for means in self._means:
            if way.side != "between" and means.serves(shift=shift.id, task=way.task):
                leg = self._ordered(shift, way, means)
                if leg is not None:
                    always = inside(way.spans[0], leg.halts[0][1]) == way.spans[0]
                    covered = covered or (means.instead and always)
                    yield leg
        if not covered:
            leg = self._carried(shift, way)
            if leg is not None:
                yield leg

    def _carried(self, shift: Shift, way: _Way) -> Leg | None:
        direct = self._direct(shift, way)
        if direct is None:
            return None
        leg = self._leg(shift, way, means=None, direct=direct, spans=way.spans, price=self._terms.price)
        boards, drops = ride_spans(leg, self._terms)
        possible = any(
            self._carriers.any_reaches(way.origin, way.destination, board, drop)
            for board in boards
            for drop in drops
        )
        return leg if possible else None

    def _direct(self, shift: Shift, way: _Way) -> int | None:
        """The least direct time at the hours at which the ride may leave: what its longest time follows from.

        Which hour it leaves at the plan decides, so no ride exceeds what its own hour allows.
        """
        ends, terms = (way.origin, way.destination), self._terms
        low, high = way.spans[0][0][0], way.spans[0][-1][1]
        if way.side == "out":
            taking = self._carriers.seconds(*ends, leaving=low)
            if taking is None:
                return None
            first = low - terms.wait - terms.alighting - max(taking, terms.longest_ride(taking))
            last = high - terms.alighting
        else:
            first, last = low, high + terms.wait + terms.boarding
        return self._carriers.shortest(*ends, first=max(first, shift.start), last=min(last, shift.end))

    def _ordered(self, shift: Shift, way: _Way, means: Means) -> Leg | None:
        ends = {"origin": way.origin, "destination": way.destination}
        free = self._ways.free(mode=means.mode, **ends) or 0
        first, last = way.spans[0][0][0], way.spans[0][-1][1]
        taking = slowest(self._ways, means, first=first - free, last=last, **ends)
        if means.longest is not None and taking > means.longest:
            return None
        running = runs(
            means, taking=taking, arriving=way.side == "out", earliest=shift.start, latest=shift.end
        )
        spans = inside(self._patient(way), running)
        if not spans:
            return None
        price = means.price + means.per_metre * self._ways.metres(mode=means.mode, **ends)
        return self._leg(shift, way, means=means.name, direct=taking, spans=(spans,), price=price)

    def _patient(self, way: _Way) -> Spans:
        """When she may leave, or arrive, by means that do not wait for her: a while later, or sooner."""
        before, after = (self._terms.gap, 0) if way.side == "out" else (0, self._terms.gap)
        return merged_spans((low - before, high + after) for low, high in way.spans[0])

    def _leg(
        self,
        shift: Shift,
        way: _Way,
        *,
        means: str | None,
        direct: int,
        spans: tuple[Spans, ...],
        price: int,
    ) -> Leg:
        name = f"{way.side} {shift.id} {way.task}" + (f" > {way.to}" if way.to else "")
        kind = ("ride", "halt") if means is None else (f"order {means}", f"halt {means}")
        by = (means or "ride") + (f" {way.number + 1}" if way.number else "")
        return Leg(
            names=RideLeg(
                shift=shift.id,
                task=way.task,
                side=way.side,
                to=way.to,
                ride=f"{kind[0]} {name}",
                halt=f"{kind[1]} {name}",
                means=means,
            ),
            halts=tuple(zip(_halts(way, by), spans, strict=True)),
            origin=way.origin,
            destination=way.destination,
            direct=direct,
            earliest=shift.start,
            latest=shift.end,
            price=price,
            by=by,
        )


def _joined(ways: Iterable[_Way]) -> Iterator[_Way]:
    """One way for visits of one place at about the same time: which of them she does, her tour says."""
    found: dict[tuple[Side, str, str], list[_Way]] = {}
    for way in sorted(ways, key=lambda one: one.spans):
        known = found.setdefault((way.side, way.origin, way.destination), [])
        both = _both(known[-1], way) if known else None
        if both is None:
            known.append(replace(way, number=len(known)))
        else:
            known[-1] = both
    for same in found.values():
        yield from same


def _both(one: _Way, other: _Way) -> _Way | None:
    """The two as one; None when they are not at the same time."""
    spans = tuple(merged_spans((*here, *there)) for here, there in zip(one.spans, other.spans, strict=True))
    return replace(one, spans=spans) if all(len(each) == 1 for each in spans) else None


def _halts(way: _Way, by: str) -> tuple[str, ...]:
    if way.side == "out":
        return (arrival_place(way.destination, by),)
    if way.side == "back":
        return (departure_place(way.origin, by),)
    return (
        boarding_place(way.origin, way.destination, by),
        landing_place(way.origin, way.destination, by),
    )
