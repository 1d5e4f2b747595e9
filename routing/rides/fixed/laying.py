"""From runs with their people to a plan: a vehicle for each run, in order of time, on the day's duties."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from routing.model.plan import Plan, Tour
from routing.model.shift import Shift
from routing.rides.build import RideProblem
from routing.rides.fixed.conflict import Conflict, conflict_of
from routing.rides.fixed.run import FixedRun, Seat
from routing.rides.fixed.timing import TimedRun, timed
from routing.rides.pieces.standing import Standing
from routing.travel.leg import Legs


@dataclass(frozen=True, slots=True, kw_only=True)
class LaidRuns:
    """The plan, and what kept people who had a seat off their run."""

    plan: Plan
    conflicts: tuple[Conflict, ...]


def lay_runs(ready: RideProblem, runs: Sequence[FixedRun], seats: Mapping[str, Seat]) -> LaidRuns:
    """The plan in which the runs are made for the requests that have a seat; the others are unserved.

    Runs without anybody are not made. A run takes the vehicle that reaches its first halt in time with enough
    seats and the fewest empty metres, one on the road before one that is not. Who would make a run miss a
    minute, or somebody be on board too long, too early or too late, is taken off again, and so is a leg whose
    other leg nobody does.
    """
    left = dict(seats)
    conflicts: dict[Conflict, None] = {}
    while True:
        standing = Standing(ready)
        kept = _made(ready, runs, left, standing, Legs(ready.problem), conflicts)
        kept -= _alone(ready, kept)
        if len(kept) == len(left):
            return LaidRuns(plan=standing.plan(), conflicts=tuple(conflicts))
        left = {task: seat for task, seat in left.items() if task in kept}


def _made(
    ready: RideProblem,
    runs: Sequence[FixedRun],
    seats: Mapping[str, Seat],
    standing: Standing,
    legs: Legs,
    conflicts: dict[Conflict, None],
) -> set[str]:
    """The tasks on the runs that some vehicle makes, in order of time; ``standing`` takes these runs."""
    kept: set[str] = set()
    gone: set[str] = set()
    for run in sorted(runs, key=lambda one: (one.halts[0].time, one.id)):
        aboard = {task: seat for task, seat in seats.items() if seat.run == run.id}
        # Who will be taken off for want of the other leg takes nobody else's place.
        lost = _alone(ready, seats.keys() - gone)
        riders = {task: seat for task, seat in aboard.items() if task not in lost}
        found = _best(ready, run, riders, standing, legs)
        if found is None and riders:
            riders, met = _as_many(ready, run, riders, standing, legs)
            conflicts.update(dict.fromkeys(met))
            found = _best(ready, run, riders, standing, legs)
        if found is not None:
            standing.take([Tour(shift=found[0], departure=0, halts=found[1].halts, arrival=0)])
            kept |= riders.keys()
        gone |= aboard.keys() - kept
    return kept


def _as_many(
    ready: RideProblem, run: FixedRun, riders: Mapping[str, Seat], standing: Standing, legs: Legs
) -> tuple[dict[str, Seat], list[Conflict]]:
    """Riders with whom the run can be made, one after the other as long as it can, and why not the others."""

    def possible(some: Mapping[str, Seat]) -> bool:
        return _best(ready, run, some, standing, legs) is not None

    found: dict[str, Seat] = {}
    conflicts: list[Conflict] = []
    for task, seat in riders.items():
        more = {**found, task: seat}
        if possible(more):
            found = more
        else:
            conflicts.append(conflict_of(run.id, more, possible))
    return found, conflicts


def _best(
    ready: RideProblem, run: FixedRun, riders: Mapping[str, Seat], standing: Standing, legs: Legs
) -> tuple[str, TimedRun] | None:
    """The shift that makes the run best for these riders, all of them as promised; None when none can."""
    options = []
    for shift in ready.problem.shifts if riders else ():
        place, moment = standing.start_of(shift)
        there = moment + legs.seconds(
            origin=place, destination=run.halts[0].place, mode=shift.mode, leaving=moment
        )
        one = timed(ready, legs, run, riders, mode=shift.mode, there=there)
        empty = _empty(ready, standing, legs, shift, one)
        if empty is not None and one.late == 0 and not _wrong(ready, one):
            options.append((not standing.used(shift.id), empty, shift.id, one))
    if not options:
        return None
    _, _, name, one = min(options, key=lambda option: option[:3])
    return name, one


def _empty(ready: RideProblem, standing: Standing, legs: Legs, shift: Shift, run: TimedRun) -> int | None:
    """Empty metres to the run's first halt and home from its last; None when the shift cannot make it."""
    vehicle = ready.vehicles[ready.duties[shift.id].vehicle]
    last = run.halts[-1]
    ends = run.run.halts[0].place, run.run.halts[-1].place
    place, _ = standing.start_of(shift)
    home = last.end + legs.seconds(
        origin=ends[1], destination=shift.end_place, mode=shift.mode, leaving=last.end
    )
    if home > shift.end or vehicle.longest_detour is not None:
        return None
    seats = wheelchairs = 0
    for halt in run.halts:
        party, sign = ready.rides[halt.task].party, 1 if halt.stop == 0 else -1
        seats, wheelchairs = seats + sign * party.seats, wheelchairs + sign * party.wheelchairs
        if not vehicle.layout.holds(seats=seats, wheelchairs=wheelchairs):
            return None
    there = legs.metres(origin=place, destination=ends[0], mode=shift.mode)
    return there + legs.metres(origin=ends[1], destination=shift.end_place, mode=shift.mode)


def _wrong(ready: RideProblem, run: TimedRun) -> list[str]:
    """Tasks that miss a window or stay on board too long."""
    begun: dict[str, int] = {}
    found = []
    for halt in run.halts:
        times = ready.times[halt.task]
        window = times.pickup if halt.stop == 0 else times.dropoff
        inside = window[0] <= halt.start <= window[1]
        if halt.stop == 0:
            begun[halt.task] = halt.end
        too_long = (
            halt.stop == 1 and times.longest is not None and halt.start - begun[halt.task] > times.longest
        )
        if not inside or too_long:
            found.append(halt.task)
    return found


def _alone(ready: RideProblem, served: set[str]) -> set[str]:
    """Tasks whose other leg nobody does, where both or none is promised."""
    found = set()
    for link in ready.problem.links:
        ends = {link.first.task, link.second.task}
        if link.both and len(ends & served) == 1:
            found |= ends & served
    return found
