"""Improves a joint plan one worker at a time: her tour, what nobody does that she may do, and a few vehicles.

A search over a whole day meets a visit together with both of its rides seldom; beside one worker and a few
vehicles there is little else to meet. Whatever a round finds is judged in the whole day before it is kept.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace

from routing.joint.legs import JointProblem
from routing.joint.parts import legs_beside, parked_part
from routing.model.plan import Plan, Score, Tour
from routing.model.run import Limit, Progress
from routing.model.shift import Shift
from routing.referee import audit
from routing.rules.unserved.spec import Unserved
from routing.solving import solve

#: Vehicles that carry nobody yet, vehicles that carry others, and visits nobody does, in one round at most.
IDLE, BUSY, OPEN = 2, 1, 12
#: Which visits come first when there are more.
RANKS = ("essential", "ordinary", "soft")


def one_by_one(
    joint: JointProblem,
    plan: Plan,
    *,
    limit: Limit,
    seed: int = 0,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Plan:
    """The plan, or a better one; ``limit`` is shared by a round for each worker that a vehicle may carry."""
    carried = {leg.shift for leg in joint.legs.values() if leg.means is None}
    persons = dict.fromkeys(shift.person for shift in joint.alone.shifts if shift.id in carried)
    if not persons:
        return plan
    share = _shared(limit, len(persons))
    for person in persons:
        if cancel is not None and cancel():
            break
        plan = _round(joint, plan, person, limit=share, seed=seed, progress=progress, cancel=cancel)
    return plan


def _shared(limit: Limit, rounds: int) -> Limit:
    if limit.seconds is not None:
        return Limit(seconds=limit.seconds / rounds)
    return Limit(iterations=max(1, (limit.iterations or 0) // rounds))


def _round(
    joint: JointProblem,
    plan: Plan,
    person: str,
    *,
    limit: Limit,
    seed: int,
    progress: Callable[[Progress], None] | None,
    cancel: Callable[[], bool] | None,
) -> Plan:
    """One worker's round, kept when the whole day is better for it."""
    shifts = _shifts(joint, plan, person)
    begun = tuple(tour for tour in plan.tours if tour.shift in shifts)
    tasks = {halt.task for tour in begun for halt in tour.halts} | _open_to(joint, plan, shifts)
    own = legs_beside(joint, tasks, shifts)
    tasks |= {name for leg in own.values() for name in (leg.ride, leg.halt)}
    # a desk takes the orders of buses and taxis: its tour holds those of everybody
    desks = {shift.id for shift in joint.problem.shifts} - {shift.id for shift in joint.alone.shifts}
    desk_tours = [tour for tour in plan.tours if tour.shift in desks]
    begun += tuple(_only(tour, tasks) for tour in desk_tours)
    part = parked_part(joint.problem, tasks, shifts | desks)
    served = {halt.task for tour in begun for halt in tour.halts}
    start = Plan(tours=begun, unserved=tuple(sorted(tasks - served)), score=Score())
    found = solve(part, limit=limit, seed=seed, lanes=1, start=start, progress=progress, cancel=cancel).plan
    merged = _merged(joint, plan, found, shifts=shifts, tasks=tasks)
    return merged if merged.score.levels < plan.score.levels else plan


def _shifts(joint: JointProblem, plan: Plan, person: str) -> set[str]:
    """Her shifts, a few vehicles of the same hours, and the workers these carry."""
    by_id = {shift.id: shift for shift in joint.alone.shifts}
    own = [shift for shift in joint.alone.shifts if shift.person == person]
    aboard = _aboard(joint, plan)
    chosen = {shift.id for shift in own}
    vehicles = {name for name, people in aboard.items() if people & chosen}
    nearest = sorted(joint.vehicles - vehicles, key=lambda name: (-_shared_hours(by_id[name], own), name))
    useful = [name for name in nearest if _shared_hours(by_id[name], own) > 0]
    vehicles |= set([name for name in useful if name not in aboard][:IDLE])
    vehicles |= set([name for name in useful if aboard.get(name)][:BUSY])
    workers = {shift for name in vehicles for shift in aboard.get(name, ())}
    # who rides in a second vehicle too keeps it: its other passengers stay as they are planned
    return chosen | vehicles | {one for one in workers if _rides_in(aboard, one) <= vehicles}


def _aboard(joint: JointProblem, plan: Plan) -> dict[str, set[str]]:
    """By vehicle that goes out, the shifts of the workers it carries."""
    found: dict[str, set[str]] = {}
    for tour in plan.tours:
        if tour.shift in joint.vehicles and tour.halts:
            legs = (joint.legs.get(halt.task) for halt in tour.halts)
            found[tour.shift] = {leg.shift for leg in legs if leg is not None}
    return found


def _rides_in(aboard: dict[str, set[str]], shift: str) -> set[str]:
    return {name for name, people in aboard.items() if shift in people}


def _shared_hours(vehicle: Shift, own: Collection[Shift]) -> int:
    return max(min(vehicle.end, shift.end) - max(vehicle.start, shift.start) for shift in own)


def _open_to(joint: JointProblem, plan: Plan, shifts: Collection[str]) -> set[str]:
    """Visits nobody does to which a leg of those shifts leads, the heaviest first; linked ones together."""
    places = {task.id: {stop.place for stop in task.stops} for task in joint.alone.tasks}
    near = {
        place
        for leg in joint.legs.values()
        if leg.shift in shifts
        for place in places[leg.task if leg.to is None else leg.to]
    }
    unserved = set(plan.unserved) & places.keys()
    ranks = {row.task: RANKS.index(row.level) for row in (joint.alone.rule(Unserved) or Unserved()).rows}
    found = sorted(
        (name for name in unserved - joint.rides if places[name] & near),
        key=lambda name: (ranks.get(name, 1), name),
    )
    chosen: set[str] = set()
    for name in found[:OPEN]:
        together = _tied(joint, name)
        if together <= unserved:
            chosen |= together
    return chosen


def _tied(joint: JointProblem, task: str) -> set[str]:
    """The visit with the visits and people's own rides that links tie it to, and those in turn."""
    known = {one.id for one in joint.alone.tasks}
    ties = [{link.first.task, link.second.task} for link in joint.problem.links]
    found, size = {task}, 0
    while len(found) > size:
        size = len(found)
        for ends in ties:
            if ends <= known and ends & found:
                found |= ends
    return found


def _only(tour: Tour, tasks: Collection[str]) -> Tour:
    return replace(tour, halts=tuple(halt for halt in tour.halts if halt.task in tasks))


def _merged(
    joint: JointProblem, plan: Plan, found: Plan, *, shifts: Collection[str], tasks: Collection[str]
) -> Plan:
    """The plan with what the round found: tours of its shifts; at the desk its orders beside the others'."""
    others = [_only(tour, _rest(tour, tasks)) for tour in plan.tours if tour.shift not in shifts]
    by_shift = {tour.shift: tour for tour in others if tour.halts}
    for tour in found.tours:
        mine = by_shift.get(tour.shift)
        if mine is None:
            by_shift[tour.shift] = tour
        else:
            halts = sorted((*mine.halts, *tour.halts), key=lambda halt: (halt.start, halt.task))
            by_shift[tour.shift] = replace(
                tour,
                departure=min(mine.departure, tour.departure),
                arrival=max(mine.arrival, tour.arrival),
                halts=tuple(halts),
            )
    ordered = tuple(by_shift[shift.id] for shift in joint.problem.shifts if shift.id in by_shift)
    served = {halt.task for tour in ordered for halt in tour.halts}
    left = tuple(task.id for task in joint.problem.tasks if task.id not in served)
    merged = Plan(tours=ordered, unserved=left, score=Score())
    return replace(merged, score=audit(joint.problem, merged).score)


def _rest(tour: Tour, tasks: Collection[str]) -> set[str]:
    return {halt.task for halt in tour.halts} - set(tasks)
