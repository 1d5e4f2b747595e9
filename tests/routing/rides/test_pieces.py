"""Large days in pieces: judged whole, nobody lost, both legs or none."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from routing.model.run import Limit
from routing.rides import Fallback, Fleet, RideDay, RidePlan, RideRequest, build_problem
from routing.rides.checker import broken_promises
from routing.rides.pieces import plan_large, separable_in_pieces
from routing.rides.pieces.cutting import pieces_of
from routing.rides.seats import SeatLayout
from routing.rides.vehicle import Vehicle, VehicleBreak, VehiclePrices
from routing.travel.matrices import mode_from_profile
from routing.travel.place import Place
from routing.travel.profiles import CAR
from routing.units import HOUR, MINUTE, euros, euros_per_hour, euros_per_km


def _day(seed: int, *, workers: int, vehicles: int, taxi: bool = True) -> RideDay:
    """Workers to two gates for four starts, and home eight hours later."""
    generator = np.random.default_rng(seed)
    homes = tuple(
        Place(id=f"home{n}", lat=48.76 + float(lat), lon=2.37 + float(lon))
        for n, (lat, lon) in enumerate(generator.normal(0, 0.02, size=(workers, 2)))
    )
    gates = (Place(id="east", lat=48.76, lon=2.36), Place(id="west", lat=48.73, lon=2.365))
    places = (*homes, *gates, Place(id="depot", lat=48.75, lon=2.37))
    requests = []
    for number, home in enumerate(homes):
        gate = gates[number % 2].id
        start = (3 + number % 4) * HOUR
        requests.append(
            RideRequest(
                id=f"{number}-a",
                pickup=home.id,
                dropoff=gate,
                arrival=(start - 15 * MINUTE, start),
                profile="navette de poste",
            )
        )
        requests.append(
            RideRequest(
                id=f"{number}-r",
                pickup=gate,
                dropoff=home.id,
                departure=(start + 8 * HOUR, start + 8 * HOUR + 30 * MINUTE),
                profile="navette de poste",
                return_of=f"{number}-a",
            )
        )
    layout = SeatLayout.folding(seats=8)
    prices = VehiclePrices(per_metre=euros_per_km(0.45), per_second=euros_per_hour(26), per_use=euros(12))
    fleet = Fleet(
        vehicles=tuple(
            Vehicle(
                id=f"bus{n}",
                depot="depot",
                layout=layout,
                periods=((0, 16 * HOUR),),
                mode="car",
                prices=prices,
            )
            for n in range(vehicles)
        ),
        fallback=Fallback(
            name="taxi", mode="car", layout=layout, per_ride=euros(40), per_metre=euros_per_km(3)
        )
        if taxi
        else None,
    )
    mode = mode_from_profile(replace(CAR, door=0), places)
    return RideDay(places=places, modes=(mode,), requests=tuple(requests), fleet=fleet)


def _whole(plan: RidePlan, day: RideDay) -> None:
    """Valid, no promise broken, every request exactly once somewhere."""
    assert plan.verdict.valid, plan.verdict.breaches[:3]
    assert broken_promises(plan) == ()
    told = [ride.request for ride in plan.rides]
    told += [order.request for order in plan.orders]
    told += [refusal.request for refusal in plan.refusals]
    assert sorted(told) == sorted(request.id for request in day.requests)


@pytest.mark.parametrize("seed", [1, 2])
def test_a_day_in_pieces_is_one_sound_plan(seed: int) -> None:
    day = _day(seed, workers=40, vehicles=6)
    plan = plan_large(day, limit=Limit(iterations=3000), largest=12)
    _whole(plan, day)
    assert plan.refusals == ()
    assert plan.figures.fleet >= 70


def test_vehicles_go_on_from_piece_to_piece() -> None:
    """Four starts an hour apart need no more vehicles than the largest of them."""
    plan = plan_large(_day(3, workers=32, vehicles=12), limit=Limit(iterations=4000), largest=10)
    starts = {bus: set[int]() for bus in (tour.duty.vehicle for tour in plan.tours)}
    for ride in plan.rides:
        starts[ride.vehicle].add(ride.arrival // HOUR)
    assert max(len(hours) for hours in starts.values()) >= 3


def test_without_a_taxi_both_legs_are_done_or_none() -> None:
    day = _day(4, workers=60, vehicles=2, taxi=False)
    plan = plan_large(day, limit=Limit(iterations=2000), largest=15)
    _whole(plan, day)
    carried = {ride.request for ride in plan.rides}
    assert 0 < len(carried) < len(day.requests)
    assert all((f"{n}-a" in carried) == (f"{n}-r" in carried) for n in range(60))


def test_breaks_and_ranges_are_kept() -> None:
    day = _day(5, workers=24, vehicles=3)
    rest = VehicleBreak(window=(6 * HOUR, 6 * HOUR + 30 * MINUTE), seconds=30 * MINUTE)
    moving = VehicleBreak(window=(9 * HOUR, 12 * HOUR), seconds=20 * MINUTE, price=euros(50))
    vehicles = tuple(replace(one, breaks=(rest, moving), range_m=90_000) for one in day.fleet.vehicles)
    plan = plan_large(
        replace(day, fleet=replace(day.fleet, vehicles=vehicles)), limit=Limit(iterations=3000), largest=10
    )
    assert plan.verdict.valid
    assert broken_promises(plan) == ()


def test_cutting_loses_nobody_and_keeps_to_its_size() -> None:
    ready = build_problem(_day(6, workers=100, vehicles=4))
    pieces = pieces_of(ready, largest=16)
    assert sorted(task for piece in pieces for task in piece.tasks) == sorted(ready.times)
    assert max(len(piece.tasks) for piece in pieces) <= 16
    assert [piece.first for piece in pieces] == sorted(piece.first for piece in pieces)


def test_rides_tied_to_one_vehicle_are_refused() -> None:
    day = _day(7, workers=4, vehicles=2)
    tied = (replace(day.requests[1], same_driver=True),)
    assert separable_in_pieces(day)
    with pytest.raises(ValueError, match="plan_rides"):
        plan_large(replace(day, requests=(day.requests[0], *tied)), limit=Limit(iterations=10))


def test_the_same_seed_gives_the_same_plan() -> None:
    day = _day(8, workers=30, vehicles=4)
    plans = [plan_large(day, limit=Limit(iterations=1500), largest=10, seed=5).plan for _ in range(2)]
    assert plans[0] == plans[1]
