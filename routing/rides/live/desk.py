"""The booking desk of a live day: ask, promise, cancel, and let time pass."""

from __future__ import annotations

from collections.abc import Sequence

from routing.model.run import Limit
from routing.rides.live.accepting import take
from routing.rides.live.asking import quote_ride, tentatively, way_back
from routing.rides.live.breaking import break_down
from routing.rides.live.calling import call
from routing.rides.live.facts import Absent, Asked, Delayed, Fact, OfferSaid, Passed
from routing.rides.live.ground import Ground
from routing.rides.live.journal import Journal
from routing.rides.live.letting_go import let_go, next_due
from routing.rides.live.offers import WIDTH, Offer, Quote, taxi_order
from routing.rides.live.other_ways import ask_about, bound, ways_back
from routing.rides.live.outcome import Outcome, outcome_of
from routing.rides.live.possible import (
    DAY,
    NotPossible,
    at_the_door,
    check_ahead,
    check_name,
    check_outward,
    check_passage,
    check_whole,
    fault,
)
from routing.rides.live.repair import repair
from routing.rides.live.replanning import replan
from routing.rides.live.reserving import reserve
from routing.rides.live.settling import delayed, drop_ride, fresh
from routing.rides.live.state import TAXI, State
from routing.rides.live.who_calls import ride_of
from routing.rides.live.withdrawing import withdraw
from routing.rides.planning import RideSolver
from routing.rides.request import RideRequest


class Desk:
    """A live day in the hands of a dispatcher.

    Parameters
    ----------
    ground: places, travel, fleet. at: the time it opens, seconds from the horizon start.
    width: seconds that a promised pickup window lasts.
    """

    def __init__(self, ground: Ground, *, at: int, width: int = WIDTH) -> None:
        self.journal = Journal(ground, at=at)
        self.width = width

    @property
    def ground(self) -> Ground:
        """The fixed part of the day."""
        return self.journal.ground

    @property
    def state(self) -> State:
        """Where the day stands."""
        return self.journal.state

    @property
    def facts(self) -> Sequence[Fact]:
        """The log."""
        return self.journal.facts

    def quote(self, request: RideRequest, *, count: int = 3) -> Quote:
        """The best few offers for a ride, and nothing changed.

        Raises
        ------
        InvalidProblem: with every fault of the request. NotPossible: its id is kept for an open return.
        """
        check_whole(count, "count", first=1, last=100)
        check_passage(request.id, self.state)
        return quote_ride(self.state, self.journal.board, request, count=count, width=self.width)

    def quote_return(
        self, there: RideRequest, back: RideRequest, *, count: int = 3
    ) -> tuple[Quote, tuple[tuple[Offer, Offer], ...]]:
        """Pairs of offers for a way there and a way back, cheapest first, and the quote of the way there.

        Both legs or none: without a way back that follows there is no pair.
        """
        state, board = self.state, self.journal.board
        first = self.quote(there, count=count)
        pairs = []
        for offer in first.offers:
            scratch, request = tentatively(state, board, offer), way_back(back, offer)
            if scratch is None or request is None:
                continue
            second = quote_ride(scratch, board, request, count=count, width=self.width)
            pairs += [(offer, other) for other in second.offers]
        pairs.sort(key=lambda pair: (pair[0].added + pair[1].added, pair[0].boarding, pair[1].boarding))
        return first, tuple(pairs[:count])

    def asked(self, quote: Quote, *, refusal: str | None = None) -> None:
        """Write down what was asked and answered."""
        said = tuple(
            OfferSaid(
                pickup=offer.promise.pickup,
                arrival=offer.promise.dropoff[1],
                carrier=offer.carrier,
                added=offer.added,
            )
            for offer in quote.offers
        )
        code = refusal or quote.refusal
        self.journal.add(Asked, request=quote.request, offers=() if code else said, refusal=code)

    def accept(self, *offers: Offer) -> Outcome:
        """Promise these rides, all or none.

        Raises
        ------
        NotPossible: one of them no longer fits, since something else was promised or time went by.
        """
        for offer in offers:
            check_name(offer.request.id, self.state)
        check_outward(offers, self.state)
        self._check(offers)
        first = self.state.count
        for offer in offers:
            take(self.journal, offer)
        return self._outcome(first)

    def _check(self, offers: Sequence[Offer]) -> None:
        scratch = self.state
        for offer in offers:
            if offer.carrier == TAXI:
                order = taxi_order(offer.request, offer.promise, self.ground, now=self.state.now)
                after = None if order is None else tentatively(scratch, self.journal.board, offer)
            else:
                after = tentatively(scratch, self.journal.board, offer)
            if after is None:
                raise NotPossible(
                    fault("live.expired", offer.request.id, "the offer no longer fits the plan")
                )
            scratch = after

    def cancel(self, task: str) -> Outcome:
        """Take back a ride, with the way back that hangs on it; of an open return every passage.

        Raises
        ------
        NotPossible: no such ride is promised, or it is under way or over.
        """
        first, task = self.state.count, ride_of(self.state, task)
        check_ahead(task, self.state)
        separable = ways_back(self.state, task, separable=True)
        for name in (task, *self.bound(task)):
            withdraw(self.journal, name, because=None if name == task else task)
        ask_about(self.journal, separable, cause=first)
        return self._outcome(first)

    def bound(self, task: str) -> tuple[str, ...]:
        """Rides still to come that fall with this one: its way back, unless separable, and the other passages
        of an open return.
        """
        return bound(self.state, task)

    def reserve(self, request: RideRequest) -> Outcome:
        """Promise an open return: all its passages are held, or none.

        Raises
        ------
        NotPossible: it is no open return, or a passage finds no place. InvalidProblem: with every fault.
        """
        first = self.state.count
        reserve(self.journal, request, width=self.width)
        return self._outcome(first)

    def ready(self, ride: str) -> Outcome:
        """The passenger of an open return calls that she is done: the passage that takes her within the
        guaranteed wait is promised, and the others are released; without one, the best that can be had.

        Raises
        ------
        NotPossible: no such open return is held, or she has called already.
        """
        first = self.state.count
        call(self.journal, ride, width=self.width)
        return self._outcome(first)

    def advance(self, to: int) -> Outcome:
        """Let time pass: halts are driven as planned, and vehicles that are home can go out again.

        Passages of open returns that nobody has called for are released on the way, each at its last moment;
        at ``to`` itself a call still finds its passage.
        """
        check_whole(to, "time", first=-DAY, last=max(self.state.now, 0) + 7 * DAY)
        if to < self.state.now:
            raise NotPossible(fault("live.past", "time", f"{to} is before {self.state.now}"))
        first = self.state.count
        while (due := next_due(self.state, self.ground)) is not None and due.moment < to:
            self._pass(due.moment)
            let_go(self.journal, due)
        self._pass(to)
        return outcome_of(self.journal.facts[first:])

    def _pass(self, to: int) -> None:
        if to == self.state.now:
            return
        fact = self.journal.add(Passed, at=to)
        for shift, run in list(self.state.runs.items()):
            if run.homeward(to) and max(run.back, run.free) <= to:
                self.journal.plan(fresh(self.ground, shift, run, to), cause=fact.n)

    def no_show(self, task: str) -> Outcome:
        """Nobody is there to get in; the vehicle goes on, and the way back is not needed either.

        Raises
        ------
        NotPossible: the vehicle is not at the pickup, the passenger is on board, or she was not to come
            since she has not called.
        """
        state, task = self.state, ride_of(self.state, task)
        if state.is_held(task):
            raise NotPossible(fault("live.not_called", task, "she has not called"))
        found = state.boarding(task) if state.status.get(task) == "promised" else None
        if found is None or not at_the_door(state, *found):
            raise NotPossible(fault("live.not_there", task, "no vehicle is waiting for this passenger"))
        first = state.count
        back, separable = (ways_back(state, task, separable=alone) for alone in (False, True))
        fact = self.journal.add(Absent, task=task)
        drop_ride(self.journal, task, cause=fact.n, world=True)
        for name in back:
            withdraw(self.journal, name, because=task)
        ask_about(self.journal, separable, cause=fact.n)
        return self._outcome(first)

    def late(self, vehicle: str, seconds: int) -> Outcome:
        """A vehicle will do what it does next ``seconds`` later than planned.

        Raises
        ------
        NotPossible: it is not in service now or later today; or no delay of 1 s to a day.
        """
        check_whole(seconds, "seconds", first=1, last=DAY)
        shift = self._in_service(vehicle)
        first = self.state.count
        fact = self.journal.add(Delayed, shift=shift, seconds=seconds)
        repair(self.journal, delayed(self.state.runs[shift], seconds, now=self.state.now), cause=fact.n)
        return self._outcome(first)

    def breakdown(self, vehicle: str) -> Outcome:
        """A vehicle is out for the rest of the day.

        Raises
        ------
        NotPossible: it is not in service now or later today.
        """
        self._in_service(vehicle)
        first = self.state.count
        for shift, known in self.ground.shifts.items():
            if vehicle in (shift, known.vehicle.id) and not self.state.runs[shift].over:
                break_down(self.journal, shift)
        return self._outcome(first)

    def replan(
        self, *, limit: Limit, seed: int = 0, lanes: int = 1, solver: RideSolver | None = None
    ) -> Outcome:
        """Look for a cheaper plan of what is left with the ordinary engine, and take it if it keeps every
        promise.

        ``solver`` stands in for the engine. Without a better plan the outcome has no facts.
        """
        first = self.state.count
        if solver is None:
            from routing.solving import solve  # only when needed: its kernels take a moment

            solver = solve
        if replan(self.journal, limit=limit, seed=seed, lanes=lanes, solver=solver) is None:
            return Outcome(facts=())
        return self._outcome(first)

    def _in_service(self, vehicle: str) -> str:
        """The present shift of a vehicle (or the shift of that id), else its next one."""
        state = self.state
        mine = [
            (known.shift.start, shift)
            for shift, known in self.ground.shifts.items()
            if vehicle in (shift, known.vehicle.id)
            and not state.runs[shift].over
            and max(known.shift.end, state.runs[shift].back) > state.now
        ]
        if not mine:
            raise NotPossible(fault("live.no_run", vehicle, f"vehicle {vehicle!r}"))
        return min(mine)[1]

    def _outcome(self, first: int) -> Outcome:
        """Sheets reissued, and everybody whose ride changed hands or promise told."""
        self.journal.issue_sheets(cause=first)
        return outcome_of(self.journal.facts[first:])
