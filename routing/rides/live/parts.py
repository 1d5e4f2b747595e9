"""Tasks and rules of what is left of a day, see ``routing.rides.live.remaining``."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from routing.model.task import Stop, StopRef, Task
from routing.rides.live.ground import Ground
from routing.rides.live.mates import with_mates
from routing.rides.live.quoting import driven
from routing.rides.live.rest import Node, Rest
from routing.rides.live.state import State
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.breaks.spec import Breaks
from routing.rules.company.spec import Company, TaskCompany
from routing.rules.contract import Rule
from routing.rules.driving_range.spec import DrivingRange, ShiftRange
from routing.rules.ride_time.spec import RideLimit, RideTime
from routing.rules.seating.spec import Seating, ShiftSeats, TaskSeats
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.travel_cost.spec import ShiftPrice, TravelCost
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.windows.spec import StopWindows, Windows


def works(rest: Rest) -> bool:
    """Whether the run has more to come than pauses."""
    return any(stop.kind != "pause" for stop in rest.stops)


def anchor(rest: Rest) -> str | None:
    """The name of a visit to where the vehicle stands, for a pause there before anything else; mostly None.

    A pause is taken at the halt before or after it, and the halt before this one is already driven (or the
    vehicle is at its base). Somebody on board gets in there anyhow.
    """
    return f"{rest.run.shift} stands" if works(rest) and not rest.aboard and rest.stops[0].place < 0 else None


def passing(rest: Rest, number: int) -> str:
    """The name of a visit to where the vehicle drives past for nobody: stop ``number`` of what is left."""
    return f"{rest.run.shift} passes {number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Parts:
    """Tasks and rules of what is left."""

    state: State
    ground: Ground
    rests: Mapping[str, Rest]
    ahead: set[str]

    def aboard(self) -> Iterator[tuple[str, Rest]]:
        """Rides under way, each with what is left of its run."""
        return ((task, rest) for rest in self.rests.values() for task in rest.aboard if task in self.ahead)

    def waiting(self) -> Iterator[str]:
        """Rides that have not begun."""
        under_way = {task for task, _ in self.aboard()}
        return (task for task in self.state.requests if task in self.ahead and task not in under_way)

    def pauses(self) -> Iterator[tuple[str, str]]:
        """Breaks not taken yet, each with its shift."""
        for shift, rest in self.rests.items():
            taken = {
                halt.task
                for run in self.state.outings(shift)
                for halt in run.halts[: rest.settled if run is rest.run else len(run.halts)]
            }
            yield from ((task, shift) for task in rest.ground.pauses if task not in taken)

    def anchors(self) -> Iterator[tuple[str, Rest]]:
        """Visits to where a vehicle stands, each with what is left of its run; see :func:`anchor`."""
        for rest in self.rests.values():
            name = anchor(rest)
            if name is not None:
                yield name, rest

    def passings(self) -> Iterator[tuple[str, Rest, Node]]:
        """Visits at which nobody gets in or out, see :func:`passing`."""
        for rest in self.rests.values():
            for number, stop in enumerate(rest.stops):
                if stop.kind == "gone":
                    yield passing(rest, number), rest, stop

    def left_out(self) -> Iterator[str]:
        """Breaks that the present plan does not take, or takes on a day without work."""
        for task, shift in self.pauses():
            rest = self.rests[shift]
            if task not in self.ahead or not works(rest):
                yield task

    def tasks(self) -> Iterator[Task]:
        for task in self.waiting():
            one = self.state.requests[task]
            stops = (
                Stop(place=one.pickup, duration=one.boarding),
                Stop(place=one.dropoff, duration=one.alighting),
            )
            yield Task(id=task, stops=stops)
        for task, rest in self.aboard():
            one = self.state.requests[task]
            here = self.ground.place_ids[rest.places[0]]
            yield Task(id=task, stops=(Stop(place=here), Stop(place=one.dropoff, duration=one.alighting)))
        for task, shift in self.pauses():
            seconds = self.ground.shifts[shift].pauses[task][1]
            yield Task(id=task, stops=(Stop(place=None, duration=seconds),))
        for name, rest in self.anchors():
            yield Task(id=name, stops=(Stop(place=self.ground.place_ids[rest.places[0]]),))
        for name, _, stop in self.passings():
            where = self.ground.place_ids[stop.place]
            yield Task(id=name, stops=(Stop(place=where, duration=stop.duration),))

    def rules(self) -> Iterator[Rule]:
        yield Windows(rows=tuple(self._windows()))
        promises = self.state.promises
        capped = ((task, promises[task].longest) for task in self.waiting())
        yield RideTime(
            rows=tuple(RideLimit(task=name, longest=most) for name, most in capped if most is not None)
        )
        yield self._seating()
        yield self._company()
        yield self._abilities()
        yield Shifts(rows=tuple(self._terms()))
        yield DrivingRange(rows=tuple(self._ranges()))
        yield TravelCost(rows=(), shifts=tuple(self._prices()))
        yield self._breaks()
        yield Unserved(rows=tuple(self._priorities()))

    def _windows(self) -> Iterator[StopWindows]:
        for task in self.waiting():
            promise = self.state.promises[task]
            yield StopWindows(stop=StopRef(task=task), windows=(promise.pickup,))
            yield StopWindows(stop=StopRef(task=task, stop=1), windows=(promise.dropoff,))
        for task, rest in self.aboard():
            start = rest.line.opens[0]
            stop = next(one for one in rest.stops if one.task == task)
            yield StopWindows(stop=StopRef(task=task), windows=((start, start),))
            yield StopWindows(stop=StopRef(task=task, stop=1), windows=((stop.opening, stop.close),))
        for task, shift in self.pauses():
            yield StopWindows(stop=StopRef(task=task), windows=(self.ground.shifts[shift].pauses[task][0],))
        for name, _, stop in self.passings():
            yield StopWindows(stop=StopRef(task=name), windows=((stop.opening, stop.close),))

    def _riding(self) -> Iterator[str]:
        yield from self.waiting()
        yield from (task for task, _ in self.aboard())

    def _seating(self) -> Seating:
        parties = ((task, self.state.requests[task].party) for task in self._riding())
        layouts = ((shift, rest.ground.vehicle.layout) for shift, rest in self.rests.items())
        return Seating(
            kinds=("seat", "wheelchair"),
            tasks=tuple(TaskSeats(task=task, amounts=(one.seats, one.wheelchairs)) for task, one in parties),
            shifts=tuple(
                ShiftSeats(
                    shift=shift,
                    configurations=tuple((one.seats, one.wheelchairs) for one in layout.arrangements),
                )
                for shift, layout in layouts
            ),
        )

    def _company(self) -> Company:
        rows = []
        riding = set(self._riding())
        for task in self._riding():
            one = self.state.requests[task]
            apart = tuple(name for name in dict.fromkeys(one.apart_from) if name in riding and name != task)
            if one.private or apart:
                rows.append(TaskCompany(task=task, private=one.private, apart=apart))
        return Company(rows=tuple(rows))

    def _abilities(self) -> Abilities:
        """What rides need; those on board need the vehicle they are in, pauses and anchors their own."""
        own = {task: f"in {rest.run.shift}" for task, rest in self.aboard()}
        own.update({task: f"in {shift}" for task, shift in self.pauses()})
        own.update({name: f"in {rest.run.shift}" for name, rest in self.anchors()})
        own.update({name: f"in {rest.run.shift}" for name, rest, _ in self.passings()})
        held = with_mates(self.state)
        needs = [(task, self._needs(task, held=task in held)) for task in self.waiting()]
        return Abilities(
            needs=(
                *(Need(task=task, all_of=needed) for task, needed in needs if needed),
                *(Need(task=task, all_of=(vehicle,)) for task, vehicle in own.items()),
            ),
            offers=tuple(
                Offer(shift=shift, abilities=(*sorted(rest.ground.offers), f"in {shift}"))
                for shift, rest in self.rests.items()
            ),
        )

    def _needs(self, task: str, *, held: bool) -> tuple[str, ...]:
        """What a ride needs; one that goes with others also the vehicle it is with them in."""
        needs = self.state.requests[task].needs
        return (*needs, f"in {self.state.carriers[task]}") if held else needs

    def _terms(self) -> Iterator[ShiftTerms]:
        for shift, rest in self.rests.items():
            known = rest.ground
            yield ShiftTerms(
                shift=shift,
                longest=None if rest.out else known.longest,
                span_price=known.per_span,
                use_price=0 if rest.out or rest.run.outing > 1 else known.use,
            )

    def _prices(self) -> Iterator[ShiftPrice]:
        for shift, rest in self.rests.items():
            known = rest.ground
            if known.per_metre or known.per_travel:
                yield ShiftPrice(shift=shift, per_time=known.per_travel, per_metre=known.per_metre)

    def _breaks(self) -> Breaks:
        """The breaks of the day's rule that are still to come."""
        rule = self.ground.problem.rule(Breaks)
        if rule is None:
            return Breaks()
        ahead = {task for task, _ in self.pauses()}
        rows = (
            replace(row, meals=tuple(meal for meal in row.meals if meal.task in ahead))
            for row in rule.rows
            if row.shift in self.rests
        )
        return replace(rule, rows=tuple(rows))

    def _ranges(self) -> Iterator[ShiftRange]:
        for shift, rest in self.rests.items():
            most = rest.ground.range_m
            if most is not None:
                yield ShiftRange(shift=shift, longest=max(0, most - driven(rest) + _metres_ahead(rest)))

    def _priorities(self) -> Iterator[Priority]:
        for task in self._riding():
            yield Priority(task=task, level="essential")
        for name in (*(one for one, _ in self.anchors()), *(one for one, _, _ in self.passings())):
            yield Priority(task=name, level="soft", weight=0)
        rule = self.ground.problem.rule(Unserved)
        rows = {row.task: row for row in rule.rows} if rule is not None else {}
        for task, _ in self.pauses():
            if task in rows:
                yield rows[task]


def _metres_ahead(rest: Rest) -> int:
    if not rest.stops:
        return 0
    return sum(rest.roads.distance(*ends) for ends in zip(rest.places, rest.places[1:], strict=False))
