"""How long a carer may ride follows from the direct time of the hours at which her ride may leave."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routing.joint import JointProblem, carried_legs, leg_faults, plan_together
from routing.model.run import Limit
from routing.referee import audit
from routing.rules.ride_time.spec import RideTime
from routing.travel.mode import Band
from routing.units import MINUTE
from tests.routing.joint.road import minibus, road, visit, with_legs, worker
from tests.stories.village import at

#: Half as long again from seven to half past nine.
PEAK = (
    Band(start=0, permille=1000),
    Band(start=at("07:00"), permille=1500),
    Band(start=at("09:30"), permille=1000),
)
#: Base to Lilas by car.
DIRECT = 25 * MINUTE


def _joint(start: str) -> JointProblem:
    problem = road(
        tasks=[visit("Lilas", "Lilas", 30)],
        shifts=[worker("Ana", "04:30", "12:00"), minibus("bus", "04:00", "13:00")],
        windows={("Lilas", 0): (at(start), at(start))},
    )
    car, foot = problem.modes
    return with_legs(replace(problem, modes=(replace(car, bands=PEAK), foot)))


def _longest_out(joint: JointProblem) -> int:
    rule = joint.problem.rule(RideTime)
    assert rule is not None
    (ride,) = (leg.ride for leg in joint.legs.values() if leg.side == "out")
    return next(row.longest for row in rule.rows if row.task == ride)


@pytest.mark.parametrize(
    ("start", "direct"),
    [("06:30", DIRECT), ("07:05", DIRECT), ("08:45", DIRECT * 3 // 2), ("11:30", DIRECT)],
)
def test_a_ride_that_may_leave_before_the_peak_has_the_time_of_then(start: str, direct: int) -> None:
    longest = direct * 3 // 2
    # a second of rounding may be taken off where the time changes within the window
    assert longest - 2 <= _longest_out(_joint(start)) <= longest


@pytest.mark.parametrize("start", ["06:30", "07:05", "08:45"])
def test_no_ride_of_a_plan_exceeds_what_its_own_hour_allows(start: str) -> None:
    joint = _joint(start)
    plan = plan_together(joint, limit=Limit(iterations=2000), lanes=1).plan
    assert audit(joint.problem, plan).valid
    assert leg_faults(joint, plan) == ()
    assert {one.leg.side for one in carried_legs(joint, plan)} == {"out", "back"}
