"""From a solved model to tours with times, and back: hints and fixed orders."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ortools.sat.python import cp_model

from routing.exact.builder import BASE, Builder
from routing.exact.solving import Found, Limits
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.task import StopRef

#: Deterministic time that the schedule of fixed orders never needs; a guard, not a limit.
_ENOUGH = 30.0

#: Stop numbers of each shift in halting order, empty where the shift has no work.
Sequences = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """A solution: orders, starts by stop, unserved weights by level, prices by part."""

    sequences: Sequences
    starts: tuple[int, ...]
    essential: int
    ordinary: int
    parts: Mapping[str, int]

    @property
    def levels(self) -> tuple[int, int, int]:
        """Essential, ordinary and soft level."""
        return (self.essential, self.ordinary, sum(self.parts.values()))


def read(builder: Builder, found: Found) -> Reading:
    """The solution of a solve; exact in its prices when these were minimised to the end."""
    parts = {part: found.value(prices.total()) for part, prices in builder.soft.items()}
    return Reading(
        sequences=tuple(_sequence(tour.arcs, found) for tour in builder.tours),
        starts=tuple(found.value(start) for start in builder.start),
        essential=found.value(builder.essential.total()),
        ordinary=found.value(builder.ordinary.total()),
        parts={part: value for part, value in parts.items() if value},
    )


def best_times(builder: Builder, sequences: Sequences, limits: Limits) -> Reading | None:
    """The cheapest times of fixed orders, every price exact; None when these orders break a hard rule."""
    chosen = _chosen_arcs(builder, sequences)
    if chosen is None:
        return None
    model = builder.model.clone()
    for tour, arcs in zip(builder.tours, chosen, strict=True):
        for arc, literal in tour.arcs.items():
            model.add(literal == int(arc in arcs))
    # Orders are fixed: what is left is a small scheduling problem, solved to its end outside the caps.
    alone = Limits(seconds=None, deterministic=_ENOUGH, workers=1, seed=limits.seed)
    found = alone.solve(model, builder.soft_total())
    return read(builder, found) if found.optimal else None


def hint(builder: Builder, reading: Reading) -> None:
    """Tell the solver of a known solution."""
    model = builder.model
    model.clear_hints()  # type: ignore[no-untyped-call]
    served = {builder.scope.stops[stop].task for sequence in reading.sequences for stop in sequence}
    for task, literal in builder.served.items():
        model.add_hint(literal, task in served)
    for start, time in zip(builder.start, reading.starts, strict=True):
        model.add_hint(start, time)
    for tour, sequence in zip(builder.tours, reading.sequences, strict=True):
        steps = set(_arcs_of(sequence))
        tasks = {builder.scope.stops[stop].task for stop in sequence}
        model.add_hint(tour.used, bool(sequence))
        for arc, literal in tour.arcs.items():
            model.add_hint(literal, arc in steps)
        for task, literal in tour.present.items():
            model.add_hint(literal, task in tasks)


def sequences_of(builder: Builder, plan: Plan) -> Sequences:
    """Orders of the tours of a plan, by shift of the problem."""
    halts = {tour.shift: tour.halts for tour in plan.tours}
    return tuple(
        tuple(
            builder.scope.number[StopRef(task=halt.task, stop=halt.stop)]
            for halt in halts.get(tour.bounds.shift.id, ())
        )
        for tour in builder.tours
    )


def to_plan(builder: Builder, reading: Reading) -> Plan:
    """The plan of a reading: each shift leaves as late as it can reach its first halt in time."""
    scope = builder.scope
    tours: list[Tour] = []
    for model, sequence in zip(builder.tours, reading.sequences, strict=True):
        if not sequence:
            continue
        here, now = BASE, reading.starts[sequence[0]] - builder.leg(model, BASE, sequence[0])
        departure, halts = now, []
        for stop in sequence:
            ref, arrival = scope.stops[stop], now + builder.leg(model, here, stop)
            begin = reading.starts[stop]
            stay = scope.stay(model.bounds.shift, stop, before=None if here == BASE else here)
            here, now = stop, begin + stay
            halts.append(Halt(task=ref.task, stop=ref.stop, arrival=arrival, start=begin, end=now))
        back = now + builder.leg(model, here, BASE)
        shift = model.bounds.shift.id
        tours.append(Tour(shift=shift, departure=departure, halts=tuple(halts), arrival=back))
    served = {halt.task for tour in tours for halt in tour.halts}
    essential, ordinary, soft = reading.levels
    return Plan(
        tours=tuple(tours),
        unserved=tuple(task.id for task in builder.problem.tasks if task.id not in served),
        score=Score(essential=essential, ordinary=ordinary, soft=soft, parts=dict(reading.parts)),
    )


def _sequence(arcs: Mapping[tuple[int, int], cp_model.IntVar], found: Found) -> tuple[int, ...]:
    following = {origin: target for (origin, target), literal in arcs.items() if found.value(literal)}
    sequence: list[int] = []
    here = following.get(BASE, BASE)
    while here != BASE:
        sequence.append(here)
        here = following[here]
    return tuple(sequence)


def _arcs_of(sequence: tuple[int, ...]) -> list[tuple[int, int]]:
    if not sequence:
        return []
    return list(zip((BASE, *sequence), (*sequence, BASE), strict=True))


def _chosen_arcs(builder: Builder, sequences: Sequences) -> list[set[tuple[int, int]]] | None:
    chosen = [set(_arcs_of(sequence)) for sequence in sequences]
    known = all(arcs <= tour.arcs.keys() for tour, arcs in zip(builder.tours, chosen, strict=True))
    return chosen if known else None
