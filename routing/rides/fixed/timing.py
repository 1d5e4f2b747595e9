"""The moments of one run for the people on it: halts inside their minutes, rides as short as can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from routing.model.plan import Halt
from routing.rides.build import RideProblem
from routing.rides.fixed.run import FixedRun, Seat
from routing.travel.leg import Legs
from routing.units import MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class TimedRun:
    """A run with its people: halts in order, arrivals left to the plan; ``late``: seconds too late."""

    run: FixedRun
    halts: tuple[Halt, ...]
    late: int


def timed(
    ready: RideProblem, legs: Legs, run: FixedRun, riders: Mapping[str, Seat], *, mode: str, there: int
) -> TimedRun:
    """When each of ``riders`` (task ids) gets in and out; ``there``: when the vehicle reaches the first halt.

    At each halt people get out, then in, one after the other; the vehicle leaves when the last one is in,
    within the minute published. Walking forwards gives the earliest times, walking backwards the latest
    departures for them, so that nobody is on board longer than the timetable makes her.
    """
    work = [_work(ready, riders, number) for number in range(len(run.halts))]
    lengths = [sum(seconds for _, _, seconds in mine) for mine in work]
    leaves: list[int] = []
    late = 0
    for number, halt in enumerate(run.halts):
        soonest = halt.time if number else max(halt.time, there + lengths[0])
        if number:
            before = run.halts[number - 1].place
            travel = legs.seconds(origin=before, destination=halt.place, mode=mode, leaving=leaves[-1])
            soonest = max(
                soonest, leaves[-1] + travel + (0 if number + 1 == len(run.halts) else lengths[number])
            )
        late = max(late, soonest - halt.time - MINUTE + 1)
        leaves.append(soonest)
    for number in range(len(leaves) - 2, -1, -1):
        ends = run.halts[number].place, run.halts[number + 1].place
        busy = 0 if number + 2 == len(leaves) else lengths[number + 1]
        last = legs.latest_departure(
            origin=ends[0], destination=ends[1], mode=mode, arriving=leaves[number + 1] - busy
        )
        leaves[number] = max(leaves[number], min(last, run.halts[number].time + MINUTE - 1))
    reached = [leaves[0] - lengths[0]]
    for number in range(1, len(leaves)):
        ends = run.halts[number - 1].place, run.halts[number].place
        travel = legs.seconds(origin=ends[0], destination=ends[1], mode=mode, leaving=leaves[number - 1])
        reached.append(leaves[number - 1] + travel)
    reached[-1] = leaves[-1]
    return TimedRun(run=run, halts=tuple(_halts(work, reached, leaves)), late=max(0, late))


Work = list[tuple[str, int, int]]


def _work(ready: RideProblem, riders: Mapping[str, Seat], number: int) -> Work:
    """What is done at a halt: task, stop and seconds; out before in."""
    found = []
    for task, seat in riders.items():
        request = ready.rides[task]
        if seat.alight == number:
            found.append((task, 1, request.alighting))
        elif seat.board == number:
            found.append((task, 0, request.boarding))
    # Whoever has been on board longest gets out first, and whoever goes farthest gets in last.
    return sorted(found, key=lambda one: (-one[1], riders[one[0]].board, riders[one[0]].alight, one[0]))


def _halts(work: Sequence[Work], reached: Sequence[int], leaves: Sequence[int]) -> Iterator[Halt]:
    """People get out as soon as the vehicle is there, and in so that it leaves when the last one is in."""
    for mine, arrival, leaving in zip(work, reached, leaves, strict=True):
        moment = arrival
        boarding = sum(seconds for _, stop, seconds in mine if stop == 0)
        for task, stop, seconds in mine:
            if stop == 0:
                moment = max(moment, leaving - boarding)
                boarding -= seconds
            yield Halt(task=task, stop=stop, arrival=moment, start=moment, end=moment + seconds)
            moment += seconds
