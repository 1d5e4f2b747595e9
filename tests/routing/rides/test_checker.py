"""The plain second look: agrees with sound plans, and sees what is done to them."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.model.run import Limit
from routing.rides import Party, RideDay, RidePlan, SeatLayout, VehicleBreak, plan_rides
from routing.rides.checker import broken_promises
from routing.units import MINUTE, euros
from tests.routing.rides.road import ROAD, at, bus, day, planned, ride, span

PLACES = sorted(ROAD.keys() - {"village", "town"})


@pytest.fixture(scope="module")
def plan() -> RidePlan:
    """Ada out and back with Bob, one vehicle."""
    return planned(
        day(
            ride("out", "Ada", "clinic", arrival=span("09:30", "09:45")),
            ride("with", "Bob", "clinic", arrival=span("09:30", "09:45"), boarding=MINUTE),
            ride("back", "clinic", "Ada", departure=span("11:00", "11:10"), return_of="out"),
        )
    )


def test_a_sound_plan_has_nothing_broken(plan: RidePlan) -> None:
    assert len(plan.rides) == 3
    assert broken_promises(plan) == ()


def _ride(plan: RidePlan, name: str, **values: object) -> RidePlan:
    rides = tuple(replace(one, **values) if one.request == name else one for one in plan.rides)  # type: ignore[arg-type]
    return replace(plan, rides=rides)


@pytest.mark.parametrize(
    ("name", "values", "code"),
    [
        ("out", {"arrival": at("09:46")}, "arrival_late"),
        ("out", {"arrival": at("09:29")}, "arrival_early"),
        ("back", {"boarding": at("10:59")}, "departure_early"),
        ("with", {"boarding": at("09:00")}, "boarding"),
        ("out", {"departure": at("09:00")}, "ride_time"),
        ("back", {"request": "with"}, "once"),
    ],
)
def test_what_is_done_to_a_ride_is_seen(
    plan: RidePlan, name: str, values: dict[str, object], code: str
) -> None:
    assert code in {one.code for one in broken_promises(_ride(plan, name, **values))}


def test_a_vehicle_too_small_is_seen(plan: RidePlan) -> None:
    small = {
        name: replace(one, layout=SeatLayout.folding(seats=1)) for name, one in plan.problem.vehicles.items()
    }
    shrunk = replace(plan, problem=replace(plan.problem, vehicles=small))
    assert "seats" in {one.code for one in broken_promises(shrunk)}


def test_half_a_round_trip_is_seen(plan: RidePlan) -> None:
    half = replace(plan, rides=tuple(one for one in plan.rides if one.request != "back"))
    assert {one.code for one in broken_promises(half)} >= {"one_leg", "once"}


@st.composite
def days(draw: st.DrawFn) -> RideDay:
    """Up to six requests of all kinds, two vehicles."""
    requests = []
    for number in range(draw(st.integers(1, 6))):
        pickup, dropoff = draw(st.permutations(PLACES))[:2]
        opening = at("08:00") + draw(st.integers(0, 120)) * MINUTE
        window = (opening, opening + draw(st.sampled_from([0, 10, 30])) * MINUTE)
        chair = draw(st.booleans())
        group = draw(st.sampled_from([None, None, "g"]))
        requests.append(
            ride(
                f"r{number}",
                pickup,
                dropoff,
                **({"arrival": window} if draw(st.booleans()) else {"departure": window}),
                party=Party(passengers=0 if chair else draw(st.integers(1, 3)), wheelchairs=int(chair)),
                boarding=draw(st.sampled_from([0, MINUTE, 4 * MINUTE])),
                profile=draw(st.sampled_from(["PAM", "navette de poste"])),
                private=draw(st.sampled_from([False, False, True])),
                apart_from=("r0",) if number and group is None and draw(st.booleans()) else (),
                group=group,
            )
        )
    layout = SeatLayout.folding(seats=4, wheelchairs=1, seats_per_wheelchair=2)
    price = draw(st.sampled_from([None, 0, euros(20)]))
    rest = VehicleBreak(window=span("08:30", "09:30"), seconds=20 * MINUTE, price=price)
    two = bus("two", "08:00", "10:00", breaks=(rest,), range_m=draw(st.sampled_from([9_000, 20_000])))
    wait = draw(st.sampled_from([None, 0, 5 * MINUTE]))
    return day(*requests, vehicles=(bus("one", layout=layout), two), longest_wait_aboard=wait)


@given(one=days())
def test_every_plan_of_the_planner_keeps_its_promises(one: RideDay) -> None:
    """What the referee accepts in the engine's terms, the checker accepts in the passengers' terms."""
    found = plan_rides(one, limit=Limit(iterations=60), lanes=1, processes=1, explained=0)
    assert found.verdict.valid
    assert broken_promises(found) == ()
