"""Rose rides half an hour to the station; she accepts no more than 35 minutes on board."""

from __future__ import annotations

from routing.rules.ride_time.spec import RideLimit, RideTime
from tests.stories.village import MINUTE, halt, judge, only_breach, ride, shift, tour, village, visit

TAXI = village(
    tasks=(
        ride("Rose to station", pickup="Rose", delivery="station", boarding=5),
        visit("meal", "Lilas", 10),
    ),
    shifts=(shift("taxi", "Ali", "08:00", "12:00"),),
    rules=(RideTime(rows=(RideLimit(task="Rose to station", longest=35 * MINUTE),)),),
)
GETS_IN = halt("Rose to station", "08:10", "08:10", "08:15")


def test_boarding_does_not_count() -> None:
    straight = tour(
        "taxi", "08:00", GETS_IN, halt("Rose to station", "08:45", "08:50", "08:50", stop=1), back="09:30"
    )
    assert judge(TAXI, straight, unserved=("meal",)).valid, "8:15 to 8:50 is 35 minutes, waiting included"


def test_a_halt_for_another_makes_it_too_long() -> None:
    halts = (
        GETS_IN,
        halt("meal", "08:30", "08:30", "08:40"),
        halt("Rose to station", "08:55", "08:55", "08:55", stop=1),
    )
    breach = only_breach(judge(TAXI, tour("taxi", "08:00", *halts, back="09:35")))
    assert (breach.code, breach.tasks) == ("ride_time.too_long", ("Rose to station",))
    assert breach.details == {"ride": 40 * MINUTE, "longest": 35 * MINUTE}
