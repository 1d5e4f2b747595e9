"""Passages reserved for an open return that are not driven: which of them nobody needs, and from when on.

A passage is kept until the last moment at which it can be let go without anything being driven (its vehicle
has not left for it) or paid (its taxi can still be called off), *if the other passages held answer every
later call within the guaranteed wait*. Where they do not, the vehicle goes there and waits for the call
until boarding would begin; then it drives on. So the guarantee holds for a call at any second: passages are
spaced for boarding, not for setting out.
"""

from __future__ import annotations

from dataclasses import dataclass

from routing.rides.live.facts import CalledOff, NotCalled, Passed, Released
from routing.rides.live.ground import Ground
from routing.rides.live.journal import Journal
from routing.rides.live.settling import drop_ride
from routing.rides.live.state import OpenRide, State
from routing.rides.live.withdrawing import owed_for


@dataclass(frozen=True, slots=True, order=True)
class Due:
    """A passage to be let go once ``moment`` is over without a call."""

    moment: int
    task: str


def next_due(state: State, ground: Ground) -> Due | None:
    """The passage to be let go first, if nobody calls; None when none is held."""
    found = [
        Due(_moment(state, ground, booked, task), task)
        for owner, booked in state.returns.items()
        if owner not in state.called
        for task in held_of(state, booked)
    ]
    return min(found, default=None)


def held_of(state: State, booked: OpenRide) -> tuple[str, ...]:
    """The passages of an open return that are kept for a call, by the opening of their windows."""
    held = (task for task in booked.passages if state.is_held(task))
    return tuple(sorted(held, key=lambda task: state.promises[task].pickup))


def covered(state: State, booked: OpenRide, *, without: str, since: int) -> bool:
    """Whether the other passages answer every call later than ``since`` within the guaranteed wait.

    A passage can be called for until its window opens at least, whatever later plans do inside it.
    """
    moment, last = since, booked.calls[1]
    for task in held_of(state, booked):
        opening, close = state.promises[task].pickup
        if task == without or opening <= moment:
            continue
        if moment >= last or close > moment + booked.wait:
            break
        moment = opening
    return moment >= last


def _moment(state: State, ground: Ground, booked: OpenRide, task: str) -> int:
    """The last moment to let a passage go; what is driven or paid then is no more than the guarantee asks."""
    moment = _for_nothing(state, ground, task)
    if moment is not None and moment >= state.now and covered(state, booked, without=task, since=moment):
        return moment
    start = state.boarding_start(task)
    return state.now if start is None else max(start, state.now)


def _for_nothing(state: State, ground: Ground, task: str) -> int | None:
    """The last moment at which a passage let go costs nothing: nobody has left for it, no taxi is owed.

    A taxi that is owed may as well come: it waits for the call until boarding would begin.
    """
    order = state.orders.get(task)
    if order is None:
        found = state.boarding(task)
        return None if found is None else found[0].halts[found[1]].leave - 1
    lead = 0 if ground.fallback is None else ground.fallback.lead
    until = None if ground.fallback is None else ground.fallback.order_until
    return order.pickup - lead if until is None else min(order.pickup - lead, until)


def let_go(journal: Journal, due: Due) -> None:
    """Release a passage that nobody has called for, and have her phoned if it was the last."""
    state = journal.state
    owner = state.passages[due.task]
    fact = journal.add(Passed, at=due.moment)
    release(journal, due.task, cause=fact.n)
    if not held_of(state, state.returns[owner]):
        journal.add(NotCalled, cause=fact.n, task=owner)
    journal.issue_sheets(cause=fact.n)


def release(journal: Journal, task: str, *, cause: int) -> None:
    """Take a passage from whoever held it."""
    order = journal.state.orders.get(task)
    journal.add(Released, cause=cause, task=task)
    if order is None:
        drop_ride(journal, task, cause=cause)
    else:
        owed = owed_for(order, journal.ground.fallback, now=journal.state.now)
        journal.add(CalledOff, cause=cause, task=task, owed=owed)
