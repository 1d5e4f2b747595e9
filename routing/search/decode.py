"""Between plans in words and plans in the block: stop sequences by shift, times and levels."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.task import StopRef
from routing.search import arrays as a
from routing.search.arrays import Ints
from routing.search.lower import Lowered

#: Stops of each shift, in order.
Sequences = tuple[tuple[int, ...], ...]


def sequences_in(m: Ints, plan: Ints) -> Sequences:
    """Read the tours of a stored plan (the slice of the block from PLAN_BEGIN to PLAN_END)."""
    stops, shifts, begin = int(m[a.STOPS]), int(m[a.SHIFTS]), int(m[a.PLAN_BEGIN])
    following = plan[int(m[a.NXT]) - begin :][: stops + 2 * shifts].tolist()
    tours = []
    for shift in range(shifts):
        tour: list[int] = []
        node = following[stops + shift]
        while node < stops:
            if node < 0 or len(tour) > stops:
                raise AssertionError(f"the stored tour of shift {shift} does not end at its base")
            tour.append(node)
            node = following[node]
        tours.append(tuple(tour))
    return tuple(tours)


def flat(sequences: Sequences) -> tuple[Ints, Ints]:
    """(where each shift begins, all stops) as arrays."""
    at = np.cumsum([0, *(len(tour) for tour in sequences)]).astype(np.int64)
    stops = np.array([node for tour in sequences for node in tour] or [0], dtype=np.int64)
    return at, stops


def sequences_of(lowered: Lowered, plan: Plan) -> Sequences:
    """Stop sequences of a plan in words; what the problem does not know is left out, pairs stay whole."""
    index = lowered.index
    tours: list[tuple[int, ...]] = [()] * len(index.shift)
    seen: set[int] = set()
    for tour in plan.tours:
        if tour.shift not in index.shift:
            continue
        number = index.shift[tour.shift]
        nodes = []
        for halt in tour.halts:
            if halt.task not in index.task or not _has_stop(lowered, halt):
                continue
            node = index.node(StopRef(task=halt.task, stop=halt.stop))
            if lowered.able[index.task[halt.task], number] and node not in seen:
                nodes.append(node)
                seen.add(node)
        tours[number] = _whole(lowered, nodes)
    return tuple(tours)


def waits_of(lowered: Lowered, plan: Plan) -> Ints:
    """By node: the hour it is wanted at, for stops that do not start before it in the plan; else 0."""
    index = lowered.index
    waits: Ints = np.maximum(lowered.fields["wanted_from"], 0)
    for tour in plan.tours:
        for halt in tour.halts:
            if halt.task in index.task and _has_stop(lowered, halt):
                node = index.node(StopRef(task=halt.task, stop=halt.stop))
                waits[node] = waits[node] if halt.start >= waits[node] else 0
    return waits


def _has_stop(lowered: Lowered, halt: Halt) -> bool:
    return 0 <= halt.stop < len(lowered.problem.tasks[lowered.index.task[halt.task]].stops)


def _whole(lowered: Lowered, nodes: list[int]) -> tuple[int, ...]:
    """Drop the halves of two-stop tasks, and deliveries before their pickup."""
    mate = lowered.fields["mate"]
    place = {node: k for k, node in enumerate(nodes)}
    kept = []
    for node in nodes:
        other = int(mate[node])
        if other >= 0 and (other not in place or (place[node] < place[other]) != (node < other)):
            continue
        kept.append(node)
    return tuple(kept)


@dataclass(frozen=True, slots=True, kw_only=True)
class Laid:
    """By stop of the plan in a block, as its tours lay them: number of the place, and how long it lasts."""

    places: Ints
    durations: Ints


def laid_in(m: Ints) -> Laid:
    """Read them."""
    stops = int(m[a.STOPS])
    return Laid(places=m[int(m[a.PLACE]) :][:stops], durations=m[int(m[a.DURATION]) :][:stops])


def plan_in(
    lowered: Lowered, sequences: Sequences, times: npt.NDArray[np.int64], laid: Laid, score: Score
) -> Plan:
    """The plan in words. ``times`` as filled by ``begin``: arrival and start by node."""
    problem, index = lowered.problem, lowered.index
    refs = [StopRef(task=task.id, stop=k) for task in problem.tasks for k in range(len(task.stops))]
    stops = [stop for task in problem.tasks for stop in task.stops]
    served: set[str] = set()
    tours = []
    for number, shift in enumerate(problem.shifts):
        if not sequences[number]:
            continue
        halts = []
        for node in sequences[number]:
            arrival, start = (int(value) for value in times[node])
            ref = refs[node]
            served.add(ref.task)
            halts.append(
                Halt(
                    task=ref.task,
                    stop=ref.stop,
                    arrival=arrival,
                    start=start,
                    end=start + int(laid.durations[node]),
                    place=problem.places[int(laid.places[node])].id if stops[node].place is None else None,
                )
            )
        leave = index.stop_count + number
        home = leave + len(problem.shifts)
        tours.append(
            Tour(
                shift=shift.id,
                departure=int(times[leave, 1]),
                halts=tuple(halts),
                arrival=int(times[home, 1]),
            )
        )
    unserved = tuple(task.id for task in problem.tasks if task.id not in served)
    return Plan(tours=tuple(tours), unserved=unserved, score=score)


def score_in(m: Ints) -> Score:
    """Levels of the plan in the block, as the search counts them."""
    total = [int(value) for value in m[int(m[a.TOTAL]) :][: a.TOTALS]]
    soft = sum(total[a.TOTAL_HALTS : a.TOTAL_PLAN + 1]) + total[a.TOTAL_OPTIONAL]
    return Score(essential=total[a.TOTAL_ESSENTIAL], ordinary=total[a.TOTAL_ORDINARY], soft=soft)
