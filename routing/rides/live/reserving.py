"""An open return booked on the day: every passage promised now, or none."""

from __future__ import annotations

from dataclasses import replace

from routing.rides.live.accepting import take
from routing.rides.live.asking import quote_ride, tentatively
from routing.rides.live.facts import Reserved
from routing.rides.live.journal import Journal
from routing.rides.live.offers import Offer
from routing.rides.live.possible import NotPossible, check_name, check_outward, fault
from routing.rides.live.promise import ceil_grid
from routing.rides.live.state import State
from routing.rides.open_return import passages
from routing.rides.request import RideRequest


def reserve(journal: Journal, request: RideRequest, *, width: int) -> int:
    """Hold the passages of an open return, each where it adds least; the number of the first fact.

    Raises
    ------
    NotPossible: it is no open return, it is promised already, its way there is not promised, or a passage
        finds no place. InvalidProblem: with every fault of the request.
    """
    request = _after_way_there(journal.state, request)
    offers = _offers(journal, request, width=width)
    check_outward(offers[:1], journal.state)
    first = journal.state.count
    for offer in offers:
        take(journal, offer, passage_of=request.id)
    held = tuple(offer.request.id for offer in offers)
    journal.add(Reserved, cause=first, request=request, passages=held)
    return first


def _after_way_there(state: State, request: RideRequest) -> RideRequest:
    """The open return with calls from the promised end of its way there on, if it has one."""
    there = request.return_of
    if there is None or request.departure is None or state.status.get(there) != "promised":
        return request
    done = ceil_grid(state.promises[there].dropoff[1] + state.requests[there].alighting)
    first, last = request.departure
    if last < done:
        seen = f"calls until {last} s, there at {done} s"
        raise NotPossible(fault("live.reserve_later", request.id, seen))
    return replace(request, departure=(max(first, done), last))


def _offers(journal: Journal, request: RideRequest, *, width: int) -> list[Offer]:
    """One offer a passage, each beside those before it."""
    if request.open_return is None or request.departure is None or request.open_return.longest_wait <= 0:
        raise NotPossible(fault("live.reserve", request.id, f"open_return = {request.open_return}"))
    check_name(request.id, journal.state)
    scratch, offers = journal.state, []
    for passage in passages(request):
        one = replace(request, id=passage.task, departure=passage.pickup, open_return=None)
        found = quote_ride(scratch, journal.board, one, count=1, width=width).offers
        after = tentatively(scratch, journal.board, found[0]) if found else None
        if after is None:
            raise NotPossible(fault("live.reserve", request.id, f"no place for passage {passage.task!r}"))
        offers.append(found[0])
        scratch = after
    return offers
