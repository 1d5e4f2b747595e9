"""The referee's own legs: the agreed formula, and the same answers as the engine's plain travel times."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.model.problem import Problem
from routing.referee.legs import RefereeLegs, crow_fly, stretched
from routing.travel.leg import Legs
from routing.travel.mode import Band, CrowFly, SpeedStep
from routing.travel.place import Place
from tests.strategies.problems import problems

RUSH = (Band(start=100, permille=2000), Band(start=200, permille=1000))


@pytest.mark.parametrize(
    ("leaving", "base", "seconds"),
    [
        (0, 100, 100),  # over exactly when the rush begins
        (0, 101, 102),  # its last second takes two
        (50, 100, 150),  # 50 before, then 50 at half speed
        (50, 101, 151),  # the rush ends when 50 of the 51 are done
        (100, 60, 110),  # 50 inside, 10 after
        (199, 1, 2),  # half of it done in the rush's last second, the rest rounded up
        (200, 7, 7),
        (-5, 3, 3),
        (100, 0, 0),
    ],
)
def test_a_leg_takes_each_band_at_its_own_rate(leaving: int, base: int, seconds: int) -> None:
    assert stretched(RUSH, leaving, base) == seconds


def test_three_kilometres_by_car_take_five_minutes_nine() -> None:
    car = CrowFly(
        speeds=(SpeedStep(below_m=2000, km_per_hour=30.0), SpeedStep(below_m=None, km_per_hour=35.0))
    )
    north = 3000 / 6_371_008.8 * 180 / 3.141592653589793
    here, there = Place(id="here", lat=48.0, lon=2.0), Place(id="there", lat=48.0 + north, lon=2.0)
    assert crow_fly(car, here, there) == (309, 4200)


@given(problems(tasks=(1, 4), shifts=(1, 1), rules=()), st.integers(-1000, 40_000))
def test_two_writings_of_the_formula_agree(problem: Problem, leaving: int) -> None:
    mine, other = RefereeLegs(problem), Legs(problem)
    for mode in problem.modes:
        for origin in problem.places:
            for goal in problem.places:
                leg = mine.leg(origin.id, goal.id, mode.name, leaving=leaving)
                assert leg.seconds == other.seconds(
                    origin=origin.id, destination=goal.id, mode=mode.name, leaving=leaving
                )
                assert leg.metres == other.metres(origin=origin.id, destination=goal.id, mode=mode.name)
