"""A passenger picked up is set down by the same car, afterwards."""

from __future__ import annotations

from tests.stories.village import halt, judge, only_breach, ride, shift, tour, village

TAXI = village(
    tasks=(ride("Rose to station", pickup="Rose", delivery="station"),),
    shifts=(shift("taxi", "Ali", "08:00", "12:00"), shift("bus", "Bo", "08:00", "12:00")),
)


def test_pickup_then_delivery_is_a_ride() -> None:
    verdict = judge(
        TAXI,
        tour(
            "taxi",
            "08:00",
            halt("Rose to station", "08:10", "08:10", "08:10"),
            halt("Rose to station", "08:40", "08:40", "08:40", stop=1),
            back="09:20",
        ),
    )
    assert verdict.valid


def test_nobody_is_set_down_before_getting_in() -> None:
    verdict = judge(
        TAXI,
        tour(
            "taxi",
            "08:00",
            halt("Rose to station", "08:40", "08:40", "08:40", stop=1),
            halt("Rose to station", "09:10", "09:10", "09:10"),
            back="09:20",
        ),
    )
    assert only_breach(verdict).code == "pairing.reversed"


def test_a_ride_is_not_handed_from_car_to_car() -> None:
    verdict = judge(
        TAXI,
        tour("taxi", "08:00", halt("Rose to station", "08:10", "08:10", "08:10"), back="08:20"),
        tour("bus", "08:00", halt("Rose to station", "08:40", "08:40", "08:40", stop=1), back="09:20"),
    )
    breach = only_breach(verdict)
    assert (breach.code, breach.shift, breach.details) == ("pairing.two_tours", "taxi", {"other": "bus"})


def test_nobody_stays_in_the_car() -> None:
    verdict = judge(
        TAXI, tour("taxi", "08:00", halt("Rose to station", "08:10", "08:10", "08:10"), back="08:20")
    )
    assert only_breach(verdict).code == "pairing.no_delivery"
    assert verdict.score.ordinary == 1, "half a ride serves nobody"


def test_nobody_is_set_down_who_never_got_in() -> None:
    verdict = judge(
        TAXI, tour("taxi", "08:00", halt("Rose to station", "08:40", "08:40", "08:40", stop=1), back="09:20")
    )
    assert only_breach(verdict).code == "pairing.no_pickup"
