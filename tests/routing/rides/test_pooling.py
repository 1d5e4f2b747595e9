"""Stories of a pooled day: who rides with whom, how long, and who is refused by what."""

from __future__ import annotations

from dataclasses import replace

from routing.rides import Party, SeatLayout
from routing.units import MINUTE, to_euros
from tests.routing.rides.road import bus, carried, day, planned, ride, span

TO_MARKET = {"arrival": span("02:30", "02:45")}


def test_three_people_on_one_road_share_a_vehicle() -> None:
    plan = planned(day(*(ride(name, name, "market", **TO_MARKET) for name in ("Ada", "Bob", "Cléo"))))
    assert carried(plan) == {"Ada", "Bob", "Cléo"}
    assert plan.figures.vehicles == 1
    assert plan.figures.metres == 10_000  # to the market and back
    assert plan.figures.empty_metres == 6_000  # the way to Ada, and the way back
    assert to_euros(plan.figures.cost) == 9.0  # 10 km at 0.40, and 5 for the tour
    assert plan.figures.occupancy == 0.9  # 4, 3 and 2 km ridden over 10 driven


def test_a_departure_is_delayed_so_that_the_ride_stays_short() -> None:
    """Ada could be picked up at 02:15 and wait for Bob; the plan picks her up late instead."""
    ada = ride("Ada", "Ada", "market", arrival=span("02:20", "02:45"))
    bob = ride("Bob", "Bob", "market", departure=span("02:32", "02:36"))
    plan = planned(day(ada, bob))
    assert carried(plan) == {"Ada", "Bob"}
    assert plan.figures.vehicles == 1
    assert all(one.seconds <= (one.longest or 0) for one in plan.rides)


def test_nobody_waits_on_board_for_the_window_of_the_arrival() -> None:
    """After taking Bob to the market at 02:00 there is time: Ada is picked up for 02:40, not before."""
    bob = ride("Bob", "Bob", "market", arrival=span("02:00", "02:00"))
    ada = ride("Ada", "Ada", "market", arrival=span("02:40", "02:45"))
    plan = planned(day(bob, ada))
    assert all(one.seconds == one.direct for one in plan.rides)


def test_a_refusal_that_only_the_ride_time_causes_is_counted_apart() -> None:
    """Either Ada is taken to the depot first (20 minutes on board for 12), or the other to the market."""
    ada = ride("ahead", "Ada", "market", departure=span("10:00", "10:00"))
    back = ride("back", "Cléo", "depot", departure=span("10:04", "10:04"))
    plan = planned(day(ada, back))
    (refusal,) = plan.refusals
    assert refusal.by_ride_time
    assert plan.figures.refused_by_ride_time == 1
    assert refusal.explanation is not None
    free = planned(day(*(replace(one, profile="sans plafond") for one in (ada, back))))
    assert not free.refusals


def test_a_refusal_for_want_of_a_vehicle_is_not_blamed_on_the_ride_time() -> None:
    early = ride("Ada", "Ada", "market", **TO_MARKET)
    plan = planned(day(early, vehicles=(bus(first="06:00", last="20:00"),)))
    (refusal,) = plan.refusals
    assert not refusal.by_ride_time
    assert refusal.explanation is not None
    assert [one.outcome for one in refusal.explanation.candidates] == ["away"]


def test_wheelchairs_fold_seats_away() -> None:
    """4 seats, 1 wheelchair place that takes 2 of them: a wheelchair and 2 people fit, 3 do not."""
    layout = SeatLayout.folding(seats=4, wheelchairs=1, seats_per_wheelchair=2)
    chair = ride("chair", "Ada", "market", party=Party(passengers=0, wheelchairs=1), **TO_MARKET)
    for people, served in ((2, 2), (3, 1)):
        crowd = ride("crowd", "Ada", "market", party=Party(passengers=people), **TO_MARKET)
        narrow = bus(layout=layout, first="02:28", last="02:57")  # one way to the market and back
        plan = planned(day(chair, crowd, vehicles=(narrow,)))
        assert len(carried(plan)) == served, people


def test_companions_use_seats() -> None:
    layout = SeatLayout.folding(seats=2)
    crowd = ride("crowd", "Ada", "market", party=Party(passengers=1, companions=2), **TO_MARKET)
    plan = planned(day(crowd, vehicles=(bus(layout=layout),)))
    assert not carried(plan)


def test_a_private_ride_is_alone_on_board() -> None:
    one = {"arrival": span("02:40", "02:45")}
    shared = day(ride("a", "Ada", "market", **one), ride("b", "Bob", "market", **one))
    assert planned(shared).figures.vehicles == 1
    private = day(ride("a", "Ada", "market", private=True, **one), ride("b", "Bob", "market", **one))
    plan = planned(private)
    assert len(plan.refusals) == 1
    two = planned(
        day(
            ride("a", "Ada", "market", private=True, **one),
            ride("b", "Bob", "market", **one),
            vehicles=(bus("one"), bus("two")),
        )
    )
    assert two.figures.vehicles == 2


def test_people_kept_apart_ride_with_others_but_not_together() -> None:
    one = {"arrival": span("02:40", "02:45")}
    requests = (
        ride("a", "Ada", "market", apart_from=("b",), **one),
        ride("b", "Bob", "market", **one),
        ride("c", "Cléo", "market", **one),
    )
    plan = planned(day(*requests, vehicles=(bus("one"), bus("two"))))
    assert carried(plan) == {"a", "b", "c"}
    duty = {found.request: found.duty for found in plan.rides}
    assert duty["a"] != duty["b"]


def test_boarding_takes_its_time_and_counts_on_board_for_the_others() -> None:
    """Ada rides 8 minutes direct and 4 while a wheelchair gets in at Bob's: 12, just her limit."""
    chair = Party(passengers=0, wheelchairs=1)
    bob = ride("Bob", "Bob", "market", party=chair, boarding=4 * MINUTE, **TO_MARKET)
    plan = planned(day(ride("Ada", "Ada", "market", **TO_MARKET), bob))
    assert carried(plan) == {"Ada", "Bob"}
    by_name = {found.request: found for found in plan.rides}
    assert by_name["Ada"].seconds == by_name["Ada"].longest == 12 * MINUTE
    assert by_name["Bob"].seconds == 6 * MINUTE
