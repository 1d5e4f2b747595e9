"""Every plan of a tiny joint case in which times cost nothing: who does what in which order, who rides where.

It shares nothing with the search or the proof: routes are counted out, the least times that keep them are
found by pushing starts later until nothing moves, and the referee alone says what a plan is worth.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations, product

from routing.joint import JointProblem
from routing.model.plan import Plan
from routing.model.task import StopRef
from routing.referee import audit
from routing.rules.ride_time.spec import RideTime
from routing.rules.windows.spec import Windows
from routing.travel.leg import Legs
from tests.strategies.plans import Route, Routes, plan_at

NOBODY = ""


def best_joint_plan(joint: JointProblem) -> Plan:
    """The best plan by the referee. Of fewer visits none is looked at once more can be served."""
    for count in range(len(joint.alone.tasks), -1, -1):
        plans = [plan for plan in _plans(joint, count) if audit(joint.problem, plan).valid]
        if plans:
            return min(plans, key=lambda plan: plan.score.levels)
    raise AssertionError("the empty plan is a plan")


def _plans(joint: JointProblem, count: int) -> Iterator[Plan]:
    """Every plan that serves so many visits, as early as may be."""
    times = _Times(joint)
    workers = [shift.id for shift in joint.alone.shifts if shift.id not in joint.vehicles]
    (vehicle,) = joint.vehicles
    visits = [task.id for task in joint.alone.tasks]
    for owners in product((NOBODY, *workers), repeat=len(visits)):
        if sum(owner != NOBODY for owner in owners) != count:
            continue
        mine = {
            worker: [visit for visit, owner in zip(visits, owners, strict=True) if owner == worker]
            for worker in workers
        }
        for chosen in product(*(_tours(joint, times, worker, mine[worker]) for worker in workers)):
            routes = dict(zip(workers, chosen, strict=True))
            rides = [leg.ride for leg in joint.legs.values() if _in(leg.halt, routes)]
            for way in _ways(times, vehicle, (), rides):
                found = times.of({**routes, vehicle: way})
                if found is not None:
                    yield plan_at(joint.problem, {**routes, vehicle: way}, found)


def _in(halt: str, routes: Routes) -> bool:
    return any(ref.task == halt for route in routes.values() for ref in route)


def _tours(joint: JointProblem, times: _Times, worker: str, visits: Sequence[str]) -> list[Route]:
    """Her visits in any order, brought to them or not, fetched or not, if time allows that by itself."""
    if not visits:
        return [()]
    own = [leg for leg in joint.legs.values() if leg.shift == worker]
    first = [(), *((StopRef(task=leg.halt),) for leg in own if leg.side == "out")]
    last = [(), *((StopRef(task=leg.halt),) for leg in own if leg.side == "back")]
    tours = (
        (*out, *(StopRef(task=visit) for visit in order), *back)
        for out in first
        for order in permutations(visits)
        for back in last
    )
    return [tour for tour in tours if times.of({worker: tour}) is not None]


def _ways(times: _Times, vehicle: str, begun: Route, rides: Sequence[str]) -> Iterator[Route]:
    """Every order of the stops of those rides that goes on from ``begun`` and that time allows by itself."""
    if begun and times.of({vehicle: begun}) is None:
        return
    done = set(begun)
    nexts = [
        ref
        for ride in rides
        for ref in (StopRef(task=ride), StopRef(task=ride, stop=1))
        if ref not in done and (ref.stop == 0 or StopRef(task=ride) in done)
    ]
    if not nexts:
        yield begun
    for ref in nexts:
        yield from _ways(times, vehicle, (*begun, ref), rides)


class _Times:
    """Least starts of routes: what travel, windows, links and longest rides ask for, and nothing else."""

    def __init__(self, joint: JointProblem) -> None:
        problem = joint.problem
        self._legs, self._links = Legs(problem), problem.links
        self._shifts = {shift.id: shift for shift in problem.shifts}
        self._stops = {
            StopRef(task=task.id, stop=number): stop
            for task in problem.tasks
            for number, stop in enumerate(task.stops)
        }
        windows, rides = problem.rule(Windows), problem.rule(RideTime)
        assert windows is not None
        assert rides is not None
        self._windows = {row.stop: row.windows for row in windows.rows}
        self._longest = {row.task: row.longest for row in rides.rows}

    def of(self, routes: Routes) -> dict[StopRef, int] | None:
        """The least starts that keep everything between stops of those routes; None: there are none."""
        starts = {ref: self._span(ref)[0] for route in routes.values() for ref in route}
        gaps = [gap for shift, route in routes.items() for gap in self._along(shift, route, starts)]
        gaps += self._across(starts)
        moved = True
        while moved:
            moved = False
            for first, second, gap in gaps:
                if starts[first] + gap > starts[second]:
                    starts[second] = starts[first] + gap
                    moved = True
                    if starts[second] > self._span(second)[1]:
                        return None
        inside = all(starts[ref] <= self._span(ref)[1] for ref in starts)
        home = all(self._home(shift, route, starts) for shift, route in routes.items())
        return starts if inside and home else None

    def _span(self, ref: StopRef) -> tuple[int, int]:
        latest = max(shift.end for shift in self._shifts.values())
        return self._windows.get(ref, ((0, latest),))[0]

    def _along(
        self, shift: str, route: Route, starts: dict[StopRef, int]
    ) -> Iterator[tuple[StopRef, StopRef, int]]:
        own = self._shifts[shift]
        if route:
            starts[route[0]] = max(
                starts[route[0]], own.start + self._way(shift, own.start_place, self._at(route[0]))
            )
        for first, second in pairwise(route):
            gap = self._stops[first].duration + self._way(shift, self._at(first), self._at(second))
            yield first, second, gap

    def _across(self, starts: dict[StopRef, int]) -> Iterator[tuple[StopRef, StopRef, int]]:
        for link in self._links:
            if link.first in starts and link.second in starts:
                length = self._stops[link.first].duration if link.origin == "end" else 0
                yield link.first, link.second, length + link.min_gap
                if link.max_gap is not None:
                    yield link.second, link.first, -length - link.max_gap
        for task, longest in self._longest.items():
            pickup, drop = StopRef(task=task), StopRef(task=task, stop=1)
            if pickup in starts and drop in starts:
                yield drop, pickup, -longest - self._stops[pickup].duration

    def _home(self, shift: str, route: Route, starts: dict[StopRef, int]) -> bool:
        own = self._shifts[shift]
        if not route:
            return True
        last = route[-1]
        free = starts[last] + self._stops[last].duration
        return free + self._way(shift, self._at(last), own.end_place) <= own.end

    def _at(self, ref: StopRef) -> str:
        place = self._stops[ref].place
        assert place is not None
        return place

    def _way(self, shift: str, origin: str, destination: str) -> int:
        mode = self._shifts[shift].mode
        return self._legs.seconds(origin=origin, destination=destination, mode=mode, leaving=0)
