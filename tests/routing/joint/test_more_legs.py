"""Stories of legs that are no plain ride: keys on the way, a bus home, a taxi, between visits, on board."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routing.errors import InvalidProblem
from routing.joint import (
    Escort,
    JointProblem,
    carried_legs,
    leg_faults,
    ordered_legs,
    plan_together,
    without_legs,
)
from routing.model.plan import Plan
from routing.model.run import Limit
from routing.model.task import Stop, Task
from routing.referee import audit
from routing.rules.seating.spec import Seating, ShiftSeats
from routing.units import MINUTE, to_euros
from tests.routing.joint.road import TERMS, bus, minibus, road, taxi, visit, with_legs, worker
from tests.stories.village import at

QUICK = Limit(iterations=4000)
HALF_PAST_FIVE = {("Lilas", 0): (at("05:30"), at("05:30"))}


def _planned(joint: JointProblem) -> Plan:
    plan = plan_together(joint, limit=QUICK, lanes=1).plan
    assert audit(joint.problem, plan).valid
    assert leg_faults(joint, plan) == ()
    return plan


def _left(joint: JointProblem, plan: Plan) -> set[str]:
    return set(without_legs(joint, plan).unserved)


def test_a_visit_that_collects_a_key_is_a_carers_and_not_a_ride() -> None:
    """She is brought to where the key is, 15 minutes before Lilas, and fetched at Lilas."""
    keyed = Task(id="Lilas", stops=(Stop(place="Rose", duration=MINUTE), Stop(place="Lilas", duration=1800)))
    problem = road(
        tasks=[keyed],
        shifts=[
            worker("Ana", "04:00", "09:00", base="station", back="station"),
            minibus("bus", "04:00", "09:00"),
        ],
        windows={("Lilas", 1): (at("07:00"), at("07:00"))},
    )
    walks = [replace(mode, seconds=mode.seconds // 6) for mode in problem.modes if mode.seconds is not None]
    problem = replace(problem, modes=(problem.modes[0], walks[1]))  # a short way from Rose to Lilas
    as_ride = with_legs(problem)
    assert _left(as_ride, _planned(as_ride)) == set()
    assert {tour.shift for tour in _planned(as_ride).tours} == {"bus"}
    joint = with_legs(problem, rides=())
    plan = _planned(joint)
    assert _left(joint, plan) == set()
    assert {tour.shift for tour in without_legs(joint, plan).tours} == {"Ana"}


def test_brought_by_the_minibus_and_home_by_the_first_bus() -> None:
    """No bus at 05:30; after 06:00 there is one, and no vehicle is sent for her."""
    joint = with_legs(
        road(
            tasks=[visit("Lilas", "Lilas", 30)],
            shifts=[worker("Ana", "04:30", "08:00"), minibus("bus", "04:00", "09:00")],
            windows=HALF_PAST_FIVE,
        ),
        means=[bus("06:00", "22:00")],
    )
    plan = _planned(joint)
    assert _left(joint, plan) == set()
    (out,) = carried_legs(joint, plan)
    (home,) = ordered_legs(joint, plan)
    assert (out.leg.side, home.means, home.leg.side) == ("out", "bus", "back")
    assert home.leaves >= at("06:00")
    assert home.arrives == home.leaves + 25 * MINUTE


def test_before_the_first_bus_nobody_comes() -> None:
    joint = with_legs(
        road(
            tasks=[visit("Lilas", "Lilas", 30)],
            shifts=[worker("Ana", "04:30", "08:00")],
            windows=HALF_PAST_FIVE,
        ),
        means=[bus("06:00", "22:00")],
    )
    assert _left(joint, _planned(joint)) == {"Lilas"}


def test_a_taxi_that_is_paid_brings_her_out_and_back_at_its_price() -> None:
    joint = with_legs(
        road(
            tasks=[visit("Lilas", "Lilas", 30)],
            shifts=[worker("Ana", "04:30", "08:00")],
            windows=HALF_PAST_FIVE,
        ),
        means=[taxi(18)],
    )
    plan = _planned(joint)
    assert _left(joint, plan) == set()
    assert [one.means for one in ordered_legs(joint, plan)] == ["taxi", "taxi"]
    assert to_euros(plan.score.soft) == pytest.approx(36)


def _two_ends(between: int) -> JointProblem:
    """The day begins and ends on foot; only the middle is far."""
    return with_legs(
        road(
            tasks=[visit("near", "base", 30), visit("far", "station", 30)],
            shifts=[
                worker("Ana", "06:00", "12:00", base="base", back="station"),
                minibus("bus", "05:00", "12:00", base="Lilas"),
            ],
            windows={("near", 0): (at("07:00"), at("07:00")), ("far", 0): (at("08:30"), at("08:40"))},
        ),
        terms=replace(TERMS, between=between),
    )


def test_between_two_visits_she_rides_only_where_that_is_asked_for() -> None:
    at_ends = _two_ends(0)
    assert len(_left(at_ends, _planned(at_ends))) == 1
    joint = _two_ends(2)
    plan = _planned(joint)
    assert _left(joint, plan) == set()
    (ride,) = carried_legs(joint, plan)
    assert (ride.leg.side, ride.leg.task, ride.leg.to) == ("between", "near", "far")
    assert ride.boards >= at("07:30")
    assert ride.alights <= at("08:40")


def _day_centre(*, vehicle: bool) -> JointProblem:
    """Rose is made ready at home and goes to the day centre at the station with her carer beside her."""
    ride = Task(id="to the centre", stops=(Stop(place="Rose", duration=MINUTE), Stop(place="station")))
    return with_legs(
        road(
            tasks=[visit("Rose", "Rose", 30), ride],
            shifts=[
                worker("Ana", "07:00", "12:00", base="Rose", back="station"),
                *([minibus("bus", "07:00", "12:00", base="base")] if vehicle else []),
            ],
            windows={
                ("Rose", 0): (at("08:00"), at("09:00")),
                ("to the centre", 1): (at("09:15"), at("09:30")),
            },
        ),
        escorts=[Escort(task="Rose", ride="to the centre", settling=10 * MINUTE)],
        terms=replace(TERMS, wait=5 * MINUTE),
    )


def test_a_client_goes_with_her_carer_or_not_at_all() -> None:
    joint = _day_centre(vehicle=True)
    plan = _planned(joint)
    assert _left(joint, plan) == set()
    halts = {(halt.task, halt.stop): halt for tour in plan.tours for halt in tour.halts}
    ready, boards = halts["Rose", 0].end, halts["to the centre", 0].start
    assert ready <= boards <= ready + 5 * MINUTE
    assert halts["Rose", 1].start == halts["to the centre", 1].end
    assert halts["Rose", 1].end == halts["Rose", 1].start + 10 * MINUTE
    alone = _day_centre(vehicle=False)
    assert _left(alone, _planned(alone)) == {"Rose", "to the centre"}


def test_every_fault_of_rides_means_and_escorts_is_told_at_once() -> None:
    problem = road(tasks=[visit("Rose", "Rose", 30)], shifts=[worker("Ana", "07:00", "12:00")], windows={})
    with pytest.raises(InvalidProblem) as caught:
        with_legs(
            problem,
            rides=["Rose"],
            means=[replace(taxi(1), mode="boat")],
            escorts=[Escort(task="nobody", ride="no ride")],
        )
    assert {fault.code for fault in caught.value.faults} == {
        "joint.ride",
        "joint.means_mode",
        "joint.escort_visit",
        "joint.escort_ride",
    }


def test_a_worker_takes_one_seat_of_the_first_kind() -> None:
    """Two workers and one seat: the second one stays at home, whatever the wheelchair places."""
    visits = [visit("Lilas", "Lilas", 30), visit("Rose", "Lilas", 30)]
    windows = {(one.id, 0): (at("05:30"), at("05:30")) for one in visits}
    shifts = [worker("Ana", "04:30", "08:00"), worker("Bea", "04:30", "08:00")]
    left = {}
    for seats in (1, 2):
        room = Seating(
            kinds=("seat", "wheelchair"),
            tasks=(),
            shifts=(ShiftSeats(shift="bus", configurations=((seats, 2),)),),
        )
        joint = with_legs(
            road(
                tasks=visits,
                shifts=[*shifts, minibus("bus", "05:00", "06:40", base="base")],
                windows=windows,
                rules=[room],
            )
        )
        left[seats] = len(_left(joint, _planned(joint)))
    assert left == {1: 1, 2: 0}
