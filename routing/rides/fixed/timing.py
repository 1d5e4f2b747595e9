"""The moments of one run for the people on it: halts inside their minutes, rides as short as can be."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from routing.model.plan import Halt
from routing.rides.build import RideProblem
from routing.rides.fixed.run import FixedRun, Seat
from routing.travel.leg import Legs
from routing.units import MINUTE

#: Later than any moment of a day.
FAR = 1 << 40


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

    At each halt people get out, then in, one after the other, nobody before her window opens; the vehicle
    leaves when the last one is in, within the minute published. Walking forwards gives the earliest times,
    walking backwards the latest departures for them, so that nobody is on board longer than the timetable
    makes her, nor gets in after her window has closed.
    """
    work = [_work(ready, riders, run, number) for number in range(len(run.halts))]
    soonest, late = _forwards(legs, run, work, mode=mode, there=there)
    leaves = _backwards(legs, run, work, soonest, mode=mode)
    reached = [leaves[0] - sum(deed.seconds for deed in work[0])]
    for number in range(1, len(leaves)):
        ends = run.halts[number - 1].place, run.halts[number].place
        travel = legs.seconds(origin=ends[0], destination=ends[1], mode=mode, leaving=leaves[number - 1])
        reached.append(leaves[number - 1] + travel)
    reached[-1] = leaves[-1]
    return TimedRun(run=run, halts=tuple(_halts(work, reached, leaves)), late=late)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Deed:
    """One person getting in (stop 0) or out (1): it begins within ``window`` and takes ``seconds``."""

    task: str
    stop: int
    seconds: int
    window: tuple[int, int]


Work = list[_Deed]


def _forwards(
    legs: Legs, run: FixedRun, work: Sequence[Work], *, mode: str, there: int
) -> tuple[list[int], int]:
    """When each halt is left soonest (the last: reached), and by how many seconds a minute is missed."""
    leaves: list[int] = []
    late = 0
    reached = there
    for number, (halt, mine) in enumerate(zip(run.halts, work, strict=True)):
        if number:
            before = run.halts[number - 1].place
            reached = leaves[-1] + legs.seconds(
                origin=before, destination=halt.place, mode=mode, leaving=leaves[-1]
            )
        done = reached if number + 1 == len(run.halts) else _done(mine, reached)
        leaves.append(max(halt.time, done))
        late = max(late, leaves[-1] - halt.time - MINUTE + 1)
    return leaves, late


def _done(mine: Work, moment: int) -> int:
    """When everybody is out and in, the vehicle being there from ``moment``."""
    for deed in mine:
        moment = max(moment, deed.window[0]) + deed.seconds
    return moment


def _backwards(
    legs: Legs, run: FixedRun, work: Sequence[Work], soonest: Sequence[int], *, mode: str
) -> list[int]:
    """The latest moments to leave for which nothing later changes and no window is missed."""
    leaves = list(soonest)
    for number in range(len(leaves) - 2, -1, -1):
        following = work[number + 1]
        busy = 0 if number + 2 == len(leaves) else sum(deed.seconds for deed in following)
        last = legs.latest_departure(
            origin=run.halts[number].place,
            destination=run.halts[number + 1].place,
            mode=mode,
            arriving=min(leaves[number + 1] - busy, _latest_arrival(following)),
        )
        last = min(last, run.halts[number].time + MINUTE - 1, _latest_leave(work[number]))
        leaves[number] = max(leaves[number], last)
    return leaves


def _latest_arrival(mine: Work) -> int:
    """The latest arrival for which everybody gets out in time."""
    spent, latest = 0, FAR
    for deed in mine:
        if deed.stop == 1:
            latest = min(latest, deed.window[1] - spent)
            spent += deed.seconds
    return latest


def _latest_leave(mine: Work) -> int:
    """The latest departure for which everybody gets in in time, one right after the other."""
    spent, latest = 0, FAR
    for deed in reversed(mine):
        if deed.stop == 0:
            spent += deed.seconds
            latest = min(latest, deed.window[1] + spent)
    return latest


def _work(ready: RideProblem, riders: Mapping[str, Seat], run: FixedRun, number: int) -> Work:
    """What is done at a halt, out before in.

    Whoever may begin first does; then who has least time to spare on board gets out first, and in last.
    """
    found: list[tuple[int, _Deed]] = []
    for task, seat in riders.items():
        request, times = ready.rides[task], ready.times[task]
        aboard = run.halts[seat.alight].time - run.halts[seat.board].time
        spare = FAR if times.longest is None else times.longest - aboard
        if seat.alight == number:
            deed = _Deed(task=task, stop=1, seconds=request.alighting, window=times.dropoff)
            found.append((spare, deed))
        elif seat.board == number:
            deed = _Deed(task=task, stop=0, seconds=request.boarding, window=times.pickup)
            found.append((-spare, deed))
    begun = run.halts[number].time - sum(deed.seconds for _, deed in found)
    found.sort(key=lambda one: (-one[1].stop, max(one[1].window[0], begun), one[0], one[1].task))
    return [deed for _, deed in found]


def _halts(work: Sequence[Work], reached: Sequence[int], leaves: Sequence[int]) -> Iterator[Halt]:
    """People get out as soon as the vehicle is there, and in so that it leaves when the last one is in."""
    for mine, arrival, leaving in zip(work, reached, leaves, strict=True):
        moment = arrival
        boarding = sum(deed.seconds for deed in mine if deed.stop == 0)
        for deed in mine:
            start = max(moment, deed.window[0])
            if deed.stop == 0:
                start = max(moment, leaving - boarding)
                boarding -= deed.seconds
            yield Halt(task=deed.task, stop=deed.stop, arrival=start, start=start, end=start + deed.seconds)
            moment = start + deed.seconds
