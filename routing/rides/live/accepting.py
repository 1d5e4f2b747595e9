"""An offer taken: the promise given, and its place in a run or its order to the fallback."""

from __future__ import annotations

from routing.rides.live.asking import placed, put
from routing.rides.live.facts import Accepted, OrderedRide
from routing.rides.live.journal import Journal
from routing.rides.live.offers import Offer, taxi_order
from routing.rides.live.state import TAXI


def take(journal: Journal, offer: Offer, *, passage_of: str | None = None) -> int:
    """Promise a ride that is known to fit; the number of the fact. ``passage_of``: the open return it is held
    for.
    """
    state, request = journal.state, offer.request
    fit = None if offer.carrier == TAXI else placed(state, journal.board, offer)
    fact = journal.add(
        Accepted,
        request=request,
        promise=offer.promise,
        carrier=TAXI if fit is None else fit.shift,
        added=offer.added,
        passage_of=passage_of,
    )
    if fit is None:
        order = taxi_order(request, offer.promise, journal.ground, now=state.now)
        assert order is not None, "checked before anything was promised"
        journal.add(OrderedRide, cause=fact.n, task=request.id, order=order)
    else:
        journal.plan(put(state, journal.board, request, offer.promise, fit), cause=fact.n)
    return fact.n
