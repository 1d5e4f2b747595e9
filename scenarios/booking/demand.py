"""Who calls on a simulated day, for what, and how often things go wrong. All figures are assumptions."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from random import Random
from typing import Any, Protocol

from routing.rides import PAM, SHIFT_SHUTTLE, OpenReturn, Party, RideRequest, boarding_seconds
from routing.units import HOUR, MINUTE

#: Classes of passengers, named as in the figures of a day.
WHEELCHAIR, SHIFT_WORKER, ELDERLY = "wheelchair", "shift worker", "elderly"


class TripMaker(Protocol):
    """Draws where a passenger of a class goes from and to: ids of two places that differ."""

    def __call__(self, dice: Random, kind: str) -> tuple[str, str]: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Demand:
    """What is drawn. Times are seconds from the horizon start.

    Attributes
    ----------
    opens, closes: between them calls come, as a Poisson process of ``calls`` on average.
    first, last: rides are wanted between them. Whoever calls before ``first`` wants one at any time of the
    day.
    daytime: only shift workers ride outside it; None = no such limit.
    shares: of the classes among calls. lead: mean seconds between a call and the ride, beyond ``least_lead``.
    back: share of those who are not shift workers who also want to come back.
    same_driver: share of those whom the driver of the way there is to take back.
    open_returns: share of those who will call when they are done, and wait ``call_wait`` seconds at most.
    calling: share of open returns for which the call comes, some of them too early or too late.
    taken: share of callers with an offer who take the best one. cancelled, absent: shares of promised rides.
    delays: expected delays of a vehicle on a day, of ``delay`` seconds on average. breakdowns: share of
    vehicles
        that break down. replan_every: seconds between two looks for a better plan; None = never.
    services: who pays for the rides of each class.
    """

    opens: int = 4 * HOUR
    closes: int = 20 * HOUR
    first: int = 5 * HOUR
    last: int = 21 * HOUR
    daytime: tuple[int, int] | None = None
    calls: float = 60.0
    shares: dict[str, float] = field(
        default_factory=lambda: {WHEELCHAIR: 0.15, SHIFT_WORKER: 0.35, ELDERLY: 0.5}
    )
    lead: int = 2 * HOUR
    least_lead: int = 20 * MINUTE
    back: float = 0.3
    same_driver: float = 0.0
    open_returns: float = 0.0
    call_wait: int = 45 * MINUTE
    calling: float = 0.8
    taken: float = 0.95
    cancelled: float = 0.06
    absent: float = 0.03
    delays: float = 0.5
    delay: int = 8 * MINUTE
    breakdowns: float = 0.02
    replan_every: int | None = None
    services: dict[str, str] = field(
        default_factory=lambda: {WHEELCHAIR: "department", SHIFT_WORKER: "employer", ELDERLY: "department"}
    )


def _moment(dice: Random, demand: Demand, now: int) -> int:
    """When the ride is wanted: before the day begins, at any time of it."""
    if now < demand.first:
        return dice.randint(demand.first, demand.last)
    return min(now + demand.least_lead + round(dice.expovariate(1 / demand.lead)), demand.last)


def draw_request(
    dice: Random, name: str, *, demand: Demand, trips: TripMaker, now: int
) -> tuple[RideRequest, RideRequest | None]:
    """A request made at ``now``, and the way back if one is wanted."""
    kind = dice.choices(list(demand.shares), weights=list(demand.shares.values()))[0]
    pickup, dropoff = trips(dice, kind)
    moment = _moment(dice, demand, now)
    if kind != SHIFT_WORKER and demand.daytime is not None:
        moment = min(max(moment, demand.daytime[0]), demand.daytime[1])
    moment = moment // (5 * MINUTE) * 5 * MINUTE
    arriving = kind == SHIFT_WORKER or dice.random() < 0.4
    chair = kind == WHEELCHAIR
    seconds = boarding_seconds("wheelchair" if chair else "help" if dice.random() < 0.3 else "none")
    companions = 1 if kind != SHIFT_WORKER and dice.random() < 0.2 else 0
    party = Party(passengers=0 if chair else 1, wheelchairs=1 if chair else 0, companions=companions)
    shared: dict[str, Any] = {
        "party": party,
        "boarding": seconds,
        "alighting": seconds,
        "profile": SHIFT_SHUTTLE.name if kind == SHIFT_WORKER else PAM.name,
        "service": demand.services.get(kind),
        "level": "essential" if kind == SHIFT_WORKER else "ordinary",
        "booked": now,
    }
    there = RideRequest(
        id=name,
        pickup=pickup,
        dropoff=dropoff,
        departure=None if arriving else (moment, moment + 20 * MINUTE),
        arrival=(moment - 15 * MINUTE, moment) if arriving else None,
        **shared,
    )
    if kind == SHIFT_WORKER or dice.random() >= demand.back:
        return there, None
    stay = dice.randrange(60, 180, 5) * MINUTE
    leaving = moment + HOUR // 2 + stay
    if leaving > demand.last:
        return there, None
    back = RideRequest(
        id=f"{name}r",
        pickup=dropoff,
        dropoff=pickup,
        departure=(leaving, leaving + 20 * MINUTE),
        return_of=name,
        same_driver=demand.same_driver > 0 and dice.random() < demand.same_driver,
        **shared,
    )
    if demand.open_returns > 0 and dice.random() < demand.open_returns:
        calls = (leaving, leaving + dice.randrange(0, 90, 5) * MINUTE)
        back = replace(back, departure=calls, open_return=OpenReturn(longest_wait=demand.call_wait))
    return there, back
