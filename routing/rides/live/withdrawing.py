"""A ride taken back: out of its run, or its taxi called off."""

from __future__ import annotations

from routing.rides.fallback import Fallback
from routing.rides.live.facts import CalledOff, Cancelled
from routing.rides.live.journal import Journal
from routing.rides.live.settling import drop_ride
from routing.rides.live.state import Ordered


def withdraw(journal: Journal, task: str, *, because: str | None = None) -> None:
    """Cancel one ride that has not begun, and take it from whoever was to carry it."""
    state = journal.state
    order = state.orders.get(task)
    fact = journal.add(Cancelled, task=task, because=because)
    if order is None:
        drop_ride(journal, task, cause=fact.n)
        return
    owed = owed_for(order, journal.ground.fallback, now=state.now)
    journal.add(CalledOff, cause=fact.n, task=task, owed=owed)


def owed_for(order: Ordered, fallback: Fallback | None, *, now: int) -> int:
    """Score units due for an order called off now: nothing while it could still be ordered, then its price.

    Operators of taxis charge a car that is on its way; how much less than the whole price is a matter of
    contract, so nothing is taken off.
    """
    free = fallback is not None and fallback.ordered_in_time(known=now, pickup=order.pickup)
    return 0 if free else order.price
