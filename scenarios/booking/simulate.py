"""Events of a day in the order of their times, each answered by the desk."""

from __future__ import annotations

import heapq
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import count
from random import Random
from typing import Any, Protocol

from routing.model.run import Limit
from routing.rides.live import Desk, Ground, NotPossible, Offer, Quote
from routing.rides.live.figures import DayFigures, figures_of
from routing.rides.live.log import write_log
from routing.rides.live.refusing import RETURN
from routing.rides.planning import RideSolver
from routing.rides.request import RideRequest
from routing.units import HOUR, MINUTE
from scenarios.booking.demand import Demand, TripMaker, draw_request


class Opened(Protocol):
    """Opens a desk on a ground at a time."""

    def __call__(self, ground: Ground, *, at: int) -> Desk: ...


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class SimulatedDay:
    """A day that was lived through: its desk, when it opened, its figures."""

    desk: Desk
    opened_at: int
    figures: DayFigures

    def log(self) -> Iterator[str]:
        """The lines of its log."""
        return write_log(self.desk.journal, opened_at=self.opened_at)


class _Day:
    """The events to come, and what the desk makes of each."""

    def __init__(self, desk: Desk, demand: Demand, trips: TripMaker, dice: Random) -> None:
        self.desk, self.demand, self.trips, self.dice = desk, demand, trips, dice
        self._order = count()
        self._names = count(1)
        self._events: list[tuple[int, int, str, Any]] = []

    def add(self, at: int, kind: str, what: Any = None) -> None:
        heapq.heappush(self._events, (at, next(self._order), kind, what))

    def live(self, *, limit: Limit, solver: RideSolver | None) -> None:
        while self._events:
            at, _, kind, what = heapq.heappop(self._events)
            self.desk.advance(max(at, self.desk.state.now))
            if kind == "call":
                self._call()
            elif kind == "replan":
                self.desk.replan(limit=limit, seed=self.dice.randrange(1 << 30), solver=solver)
            else:
                self._happen(kind, what)

    def _call(self) -> None:
        now = self.desk.state.now
        name = f"r{next(self._names)}"
        there, back = draw_request(self.dice, name, demand=self.demand, trips=self.trips, now=now)
        if back is None:
            quote = self.desk.quote(there)
            self.desk.asked(quote)
            if quote.offers:
                self._answer(quote.offers[0])
            return
        if back.open_return is not None:
            self._open(there, back)
            return
        quote, pairs = self.desk.quote_return(there, back)
        refusal = None if pairs else quote.refusal or RETURN
        self.desk.asked(quote, refusal=refusal)
        offers = tuple(other for offer, other in pairs if offer == pairs[0][0])
        self.desk.asked(Quote(request=back, at=now, offers=offers), refusal=refusal)
        if pairs:
            self._answer(*pairs[0])

    def _open(self, there: RideRequest, back: RideRequest) -> None:
        """A way there, and a way home at whatever hour she is done: both or none."""
        quote = self.desk.quote(there)
        self.desk.asked(quote)
        if not quote.offers:
            return
        self.desk.accept(quote.offers[0])
        try:
            self.desk.reserve(back)
        except NotPossible:
            self.desk.cancel(there.id)
        else:
            self.called(back.id)

    def called(self, ride: str) -> None:
        """Draw whether the passenger of an open return calls, and when: some a little outside the hours."""
        first, last = self.desk.state.returns[ride].calls
        if self.dice.random() < self.demand.calling:
            at = self.dice.randint(first - 15 * MINUTE, last + 15 * MINUTE)
            self.add(max(at, self.desk.state.now), "ready", ride)

    def _answer(self, *offers: Offer) -> None:
        if self.dice.random() >= self.demand.taken:
            return
        self.desk.accept(*offers)
        for offer in offers:
            chance = self.dice.random()
            if chance < self.demand.cancelled:
                at = self.dice.randint(self.desk.state.now, max(self.desk.state.now, offer.promise.pickup[1]))
                self.add(at, "cancel", offer.request.id)
            elif chance < self.demand.cancelled + self.demand.absent:
                self.add(offer.promise.pickup[0], "absent", offer.request.id)

    def _happen(self, kind: str, what: Any) -> None:
        """An event that the desk may have to turn down: the ride is gone, the vehicle is out of service."""
        if kind == "absent" and self._wait_for(what):
            return
        try:
            if kind == "cancel":
                self.desk.cancel(what)
            elif kind == "ready":
                self.desk.ready(what)
            elif kind == "absent":
                self.desk.no_show(what)
            elif kind == "late":
                self.desk.late(*what)
            elif kind == "breakdown":
                self.desk.breakdown(what)
        except NotPossible:
            return

    def _wait_for(self, task: str) -> bool:
        """Put an absence off until the vehicle is there; True when it was put off."""
        state = self.desk.state
        found = state.boarding(task) if state.status.get(task) == "promised" else None
        if found is None or found[0].halts[found[1]].start <= state.now:
            return False
        self.add(found[0].halts[found[1]].start, "absent", task)
        return True


def simulate_day(
    ground: Ground,
    *,
    seed: int,
    trips: TripMaker,
    demand: Demand | None = None,
    limit: Limit | None = None,
    solver: RideSolver | None = None,
    desk: Opened = Desk,
) -> SimulatedDay:
    """Live through a day: everything that happens follows from the seed.

    Parameters
    ----------
    trips: where passengers go. limit: of each look for a better plan (``demand.replan_every``); counted, so
        that the day can be repeated. solver: stands in for the engine. desk: what opens the desk.
    """
    asked = demand or Demand()
    dice = Random(seed)
    opened = desk(ground, at=asked.opens)
    day = _Day(opened, asked, trips, dice)
    for at, kind, what in _drawn(dice, asked, ground):
        day.add(at, kind, what)
    for ride in opened.state.returns:
        day.called(ride)
    day.live(limit=limit or Limit(iterations=200), solver=solver)
    ends = [shift.shift.end for shift in ground.shifts.values()]
    state = opened.state
    opened.advance(max([state.now, *ends, *(run.back for run in state.runs.values())]) + 4 * HOUR)
    figures = figures_of(opened.facts, state, ground)
    return SimulatedDay(desk=opened, opened_at=asked.opens, figures=figures)


def _drawn(dice: Random, demand: Demand, ground: Ground) -> Iterator[tuple[int, str, Any]]:
    """Calls, delays and breakdowns of the day."""
    span = demand.closes - demand.opens
    at = demand.opens + dice.expovariate(demand.calls / span) if demand.calls else demand.closes
    while at < demand.closes:
        yield round(at), "call", None
        at += dice.expovariate(demand.calls / span)
    for shift in ground.shifts.values():
        first, last = shift.shift.start, shift.shift.end
        moment = first + _gap(dice, demand.delays / (last - first))
        while moment < last:
            yield round(moment), "late", (shift.vehicle.id, 60 + round(dice.expovariate(1 / demand.delay)))
            moment += _gap(dice, demand.delays / (last - first))
        if dice.random() < demand.breakdowns:
            yield dice.randint(first, last), "breakdown", shift.vehicle.id
    if demand.replan_every:
        for moment in range(demand.opens, demand.closes, demand.replan_every):
            yield moment, "replan", None


def _gap(dice: Random, rate: float) -> float:
    return dice.expovariate(rate) if rate > 0 else float("inf")
