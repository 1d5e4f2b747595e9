"""A small town for live booking, drawn from a seed: places in a plane, a few minibuses, requests at
random.
"""

from __future__ import annotations

import math
from random import Random

import numpy as np

from routing.rides import (
    Fallback,
    Fleet,
    Party,
    RideDay,
    RideRequest,
    SeatLayout,
    Vehicle,
    VehicleBreak,
    VehiclePrices,
)
from routing.rides.live import Desk, Ground
from routing.rides.live.asking import quote_ride
from routing.travel.mode import Band, TravelMode
from routing.travel.place import Place
from routing.units import HOUR, MINUTE, euros, euros_per_hour, euros_per_km

OPEN = 6 * HOUR
#: A quarter of an hour somewhere in the third hour, dear to leave out.
LUNCH = VehicleBreak(window=(OPEN + 2 * HOUR, OPEN + 3 * HOUR), seconds=15 * MINUTE, price=euros(50))
PRICES = VehiclePrices(per_metre=euros_per_km(0.45), per_second=euros_per_hour(26), per_use=euros(12))
TAXI = Fallback(
    name="taxi",
    mode="minibus",
    layout=SeatLayout.folding(seats=4),
    per_ride=euros(12),
    per_metre=euros_per_km(2.4),
    lead=30 * MINUTE,
)


def town(
    random: Random,
    *,
    places: int = 12,
    vehicles: int = 3,
    taxi: bool = True,
    bands: tuple[Band, ...] = (),
    range_m: int | None = None,
    pauses: bool = False,
) -> Ground:
    """Places inside a square of about ten minutes, vehicles at the first of them."""
    spots = [(random.uniform(0, 600), random.uniform(0, 600)) for _ in range(places)]
    seconds = np.array([[math.ceil(math.dist(a, b)) for b in spots] for a in spots], dtype=np.int64)
    mode = TravelMode(name="minibus", seconds=seconds, metres=seconds * 9, bands=bands)
    fleet = tuple(
        Vehicle(
            id=f"v{number}",
            depot="p0",
            layout=SeatLayout.folding(seats=4, wheelchairs=1, seats_per_wheelchair=2),
            periods=((OPEN, OPEN + (8 if number % 2 else 4) * HOUR),),
            mode="minibus",
            prices=PRICES,
            range_m=range_m,
            breaks=(LUNCH,) if pauses else (),
        )
        for number in range(vehicles)
    )
    return Ground(
        RideDay(
            places=tuple(Place(id=f"p{number}") for number in range(places)),
            modes=(mode,),
            requests=(),
            fleet=Fleet(vehicles=fleet, fallback=TAXI if taxi else None),
        )
    )


def wish(random: Random, ground: Ground, name: str, *, now: int, lead: int = 2 * HOUR) -> RideRequest:
    """A request somewhat after now, to leave or to arrive."""
    pickup, dropoff = random.sample(ground.place_ids, 2)
    moment = (now + random.randint(0, lead)) // 60 * 60
    window = (moment, moment + random.choice((0, 10, 20)) * MINUTE)
    arriving = random.random() < 0.4
    chair = random.random() < 0.2
    return RideRequest(
        id=name,
        pickup=pickup,
        dropoff=dropoff,
        departure=None if arriving else window,
        arrival=window if arriving else None,
        party=Party(passengers=0, wheelchairs=1) if chair else Party(passengers=random.choice((1, 1, 2))),
        boarding=4 * MINUTE if chair else MINUTE,
        alighting=MINUTE,
        profile=random.choice(("PAM", "navette de poste")),
        private=random.random() < 0.05,
    )


def filled(random: Random, ground: Ground, *, requests: int, until: int = 3 * HOUR) -> Desk:
    """A desk on which so many requests came in, the best offer always taken, as time went by."""
    desk = Desk(ground, at=OPEN - HOUR)
    moments = sorted(random.randint(OPEN - HOUR, OPEN + until) for _ in range(requests))
    for number, moment in enumerate(moments):
        desk.advance(moment)
        quote = desk.quote(wish(random, ground, f"r{number}", now=moment))
        if quote.offers:
            desk.accept(quote.offers[0])
    return desk


def scattered(desk: Desk, random: Random, *, requests: int, name: str = "s") -> None:
    """Rides promised to vehicles at random, however dear: a plan that can be bettered."""
    for number in range(requests):
        request = wish(random, desk.ground, f"{name}{number}", now=max(OPEN, desk.state.now), lead=3 * HOUR)
        one = random.choice(list(desk.ground.shifts))
        offers = quote_ride(desk.state, desk.journal.board, request, only={one}).offers
        if offers:
            desk.accept(random.choice(offers))
