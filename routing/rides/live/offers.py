"""What can be promised for a request, and why nothing can."""

from __future__ import annotations

from dataclasses import dataclass, replace

from routing.errors import Fault, InvalidProblem
from routing.rides.faults import faults_of
from routing.rides.fleet import Fleet
from routing.rides.live.ground import Ground
from routing.rides.live.insertion import Fit, Rider, rider_of
from routing.rides.live.promise import Promise, promise_around
from routing.rides.live.state import TAXI, Ordered, State
from routing.rides.request import RideRequest
from routing.rides.ride_times import RideTimes
from routing.units import MINUTE

#: How long a promised pickup window lasts: two steps of the grid.
WIDTH = 10 * MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """One possibility for a ride.

    Attributes
    ----------
    carrier: a shift, or ``taxi`` with its ``order``. boarding, arrival: as it would be planned now; later
        plans move them inside the promise. added: score units that the plan gets dearer.
    """

    request: RideRequest
    promise: Promise
    carrier: str
    boarding: int
    arrival: int
    added: int
    order: Ordered | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    """The answer to a request: the best few offers, or the code of the reason why there is none.

    ``at``: when it was given. ``tried``: exact schedule tests it took.
    """

    request: RideRequest
    at: int
    offers: tuple[Offer, ...]
    refusal: str | None = None
    tried: int = 0


def check_request(request: RideRequest, ground: Ground, state: State) -> None:
    """Refuse what makes no sense.

    Raises
    ------
    InvalidProblem: with every fault of the request.
    """
    alone = request.same_driver and request.return_of is None
    day = replace(
        ground.day,
        requests=(replace(request, return_of=None, same_driver=alone, group=None),),
        fleet=Fleet(vehicles=()),
    )
    faults = list(faults_of(replace(day, requests=(replace(day.requests[0], apart_from=()),))))
    where = f"requests[{request.id}]"
    if request.id in state.requests or request.id in state.returns or request.id == TAXI:
        faults.append(
            Fault(
                code="live.known",
                where=where,
                seen=f"id {request.id!r} once more",
                rule="Every ride of a day has an id of its own.",
                advice="Give another id, or cancel the first ride before asking again.",
            )
        )
    for name in ("open_return", "group"):
        if getattr(request, name) is not None:
            faults.append(
                Fault(
                    code="live.ahead_only",
                    where=f"{where}.{name}",
                    seen=f"{name} = {getattr(request, name)}",
                    rule="Groups and open returns are planned ahead, with the day.",
                    advice="Ask for one ride for the whole party, or give an hour of departure.",
                )
            )
    if faults:
        raise InvalidProblem(faults)


def wanted_rider(request: RideRequest, times: RideTimes, ground: Ground) -> Rider:
    """The ride with the windows that were asked for."""
    asked = Promise(pickup=times.pickup, dropoff=times.dropoff, longest=times.longest)
    return promised_rider(request, asked, ground)


def promised_rider(request: RideRequest, promise: Promise, ground: Ground) -> Rider:
    """The ride with the windows of its promise."""
    return rider_of(
        request, promise, pickup=ground.numbers[request.pickup], dropoff=ground.numbers[request.dropoff]
    )


def fleet_offer(request: RideRequest, fit: Fit, times: RideTimes, *, width: int) -> Offer:
    """The offer of a place found in a run."""
    return Offer(
        request=request,
        promise=promise_around(fit.boarding, times=times, boarding=request.boarding, width=width),
        carrier=fit.shift,
        boarding=fit.boarding,
        arrival=fit.arrival,
        added=fit.cost,
    )


def taxi_offer(
    request: RideRequest, times: RideTimes, ground: Ground, *, now: int, width: int
) -> Offer | None:
    """The offer of the fallback, as late as an arrival asks for or as soon as a departure does."""
    asked = Promise(pickup=times.pickup, dropoff=times.dropoff, longest=times.longest)
    order = taxi_order(request, asked, ground, now=now, late=request.arrival is not None)
    if order is None:
        return None
    promise = promise_around(order.pickup, times=times, boarding=request.boarding, width=width)
    return Offer(
        request=request,
        promise=promise,
        carrier=TAXI,
        boarding=order.pickup,
        arrival=order.arrival,
        added=order.price,
        order=order,
    )


def taxi_order(
    request: RideRequest, promise: Promise, ground: Ground, *, now: int, late: bool = False
) -> Ordered | None:
    """An order to the fallback that keeps the promise; None when it cannot."""
    fallback = ground.fallback
    if fallback is None or not fallback.takes(request.party) or request.needs:
        return None
    first, last = max(promise.pickup[0], now + fallback.lead), promise.pickup[1]
    if first > last:
        return None
    choices = [first, last]
    early, tardy = (taxi_at(request, ground, pickup=pickup).arrival for pickup in choices)
    choices += [first + max(0, promise.dropoff[0] - early), last - max(0, tardy - promise.dropoff[1])]
    for pickup in sorted(set(choices), reverse=late):
        if not (first <= pickup <= last and fallback.ordered_in_time(known=now, pickup=pickup)):
            continue
        order = taxi_at(request, ground, pickup=pickup)
        ride = order.arrival - pickup - request.boarding
        fits = promise.dropoff[0] <= order.arrival <= promise.dropoff[1]
        if fits and (promise.longest is None or ride <= promise.longest):
            return order
    return None


def taxi_at(request: RideRequest, ground: Ground, *, pickup: int) -> Ordered:
    """The fallback's direct trip with boarding at ``pickup``; there is a fallback."""
    fallback = ground.fallback
    assert fallback is not None, "asked for only where there is a fallback"
    leaving = pickup + request.boarding
    ends = request.pickup, request.dropoff
    seconds = ground.direct.seconds(*ends, leaving=leaving, mode=fallback.mode)
    metres = ground.direct.metres(*ends, mode=fallback.mode)
    price = fallback.price(seconds=seconds, metres=metres)
    return Ordered(pickup=pickup, arrival=leaving + seconds, metres=metres, price=price)
