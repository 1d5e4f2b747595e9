"""Solo against pooled: what carrying the same requests one by one would take."""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace

from routing.model.run import Limit, Progress
from routing.rides.build import RideProblem
from routing.rides.duty import Duty
from routing.rides.fleet import Fleet
from routing.rides.hand_over import share_of
from routing.rides.plan import RidePlan
from routing.rides.planning import RideSolver, plan_rides
from routing.rides.ride_day import RideDay
from routing.units import MINUTE

#: The fleet is doubled, at most so many times less one, until every ride is alone.
ROUNDS = 3
#: Seconds that a vehicle is taken to be busy before and after a ride, to guess how many it takes.
AROUND = 15 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Comparison:
    """A pooled plan, and the plan of the same carried requests with every ride alone on board.

    ``solo`` has the same places, windows, prices and kinds of vehicles, and as many vehicles and drivers as
    it takes (``fleets`` times those of the day); the fallback is out of both sides' kilometres and cost.
    """

    pooled: RidePlan
    solo: RidePlan
    fleets: int


def compare(
    pooled: RidePlan,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    processes: int | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
    solver: RideSolver | None = None,
) -> Comparison:
    """Plan the requests that the fleet carries in ``pooled`` once more, each alone.

    Half of the limit goes to the first fleet, half of what is left to each larger one, when it takes any.
    """
    carried = {ride.request for ride in pooled.rides}
    alone = alone_day(pooled.problem.day, carried)
    duties = _duties(pooled.problem)
    fleets = _enough(pooled, len(duties))
    for number in range(1, ROUNDS + 1):
        share = 2.0**-number
        day, copies = multiplied(alone, duties, fleets)
        solo = plan_rides(
            day,
            duties=copies,
            limit=share_of(limit, share),
            seed=seed,
            lanes=lanes,
            processes=processes,
            explained=None,
            progress=progress,
            cancel=cancel,
            solver=solver,
        )
        if not solo.refusals:
            break
        fleets *= 2
    return Comparison(pooled=pooled, solo=solo, fleets=fleets)


def _enough(pooled: RidePlan, duties: int) -> int:
    """How many fleets it takes for the most rides under way at once, each with a way before and after."""
    spans = [(ride.boarding - AROUND, ride.left + AROUND) for ride in pooled.rides]
    most = max((sum(first <= begin < last for first, last in spans) for begin, _ in spans), default=0)
    return max(1, -(-most // max(1, duties)))


def _duties(ready: RideProblem) -> tuple[Duty, ...]:
    """The duties of a problem, each once."""
    return tuple({duty.id: duty for duty in ready.duties.values()}.values())


def alone_day(day: RideDay, carried: Collection[str]) -> RideDay:
    """The day of the requests ``carried``, every ride private; no fallback."""
    requests = tuple(
        replace(request, private=True, group=None, apart_from=(), same_driver=False)
        for request in day.requests
        if request.id in carried
    )
    kept = {request.id for request in requests}
    requests = tuple(
        request if request.return_of in kept else replace(request, return_of=None) for request in requests
    )
    return replace(day, requests=requests, fleet=replace(day.fleet, fallback=None))


def multiplied(day: RideDay, duties: tuple[Duty, ...], count: int) -> tuple[RideDay, tuple[Duty, ...]]:
    """The day with ``count`` copies of each vehicle and duty."""
    vehicles, copies = [], []
    for number in range(count):
        mark = f"·{number + 1}" if number else ""
        vehicles += [replace(vehicle, id=vehicle.id + mark) for vehicle in day.fleet.vehicles]
        copies += [
            replace(duty, id=duty.id + mark, vehicle=duty.vehicle + mark, driver=duty.driver + mark)
            for duty in duties
        ]
    drivers = tuple(
        replace(driver, id=driver.id + (f"·{number + 1}" if number else ""))
        for number in range(count)
        for driver in day.fleet.drivers
    )
    fleet = Fleet(vehicles=tuple(vehicles), drivers=drivers, fallback=day.fleet.fallback)
    return replace(day, fleet=fleet), tuple(copies)
