"""Stories of workers without a vehicle: what a ride makes possible, and what planning both at once does."""

from __future__ import annotations

from routing.joint import (
    JointProblem,
    carried_legs,
    leg_faults,
    plan_together,
    visits_then_rides,
    without_legs,
)
from routing.model.plan import Plan
from routing.model.run import Limit
from routing.model.task import Stop, Task
from routing.referee import audit
from routing.units import MINUTE
from tests.routing.joint.road import minibus, road, visit, with_legs, worker
from tests.stories.village import at

QUICK = Limit(iterations=4000)


def _planned(joint: JointProblem) -> Plan:
    plan = plan_together(joint, limit=QUICK, lanes=1).plan
    assert audit(joint.problem, plan).valid
    assert leg_faults(joint, plan) == ()
    return plan


def _left(joint: JointProblem, plan: Plan) -> set[str]:
    return set(without_legs(joint, plan).unserved)


def _five_thirty(*, bus: bool) -> JointProblem:
    shifts = [worker("Ana", "04:30", "08:00"), *([minibus("bus", "04:00", "09:00")] if bus else [])]
    return with_legs(
        road(
            tasks=[visit("Lilas", "Lilas", 30)],
            shifts=shifts,
            windows={("Lilas", 0): (at("05:30"), at("05:30"))},
        )
    )


def test_at_half_past_five_nobody_gets_there_on_foot() -> None:
    joint = _five_thirty(bus=False)
    assert not joint.legs
    assert _left(joint, _planned(joint)) == {"Lilas"}


def test_with_a_minibus_she_is_brought_and_fetched() -> None:
    joint = _five_thirty(bus=True)
    plan = _planned(joint)
    assert _left(joint, plan) == set()
    out, back = carried_legs(joint, plan)
    assert (out.leg.side, back.leg.side) == ("out", "back")
    # 25 minutes on board and one to get out: there by 05:30, a quarter of an hour before at most
    assert at("05:15") <= out.alights <= at("05:30")
    assert out.ride == 25 * MINUTE
    assert at("06:00") <= back.boards <= at("06:15")


def test_a_ride_nobody_needs_is_not_driven() -> None:
    joint = with_legs(
        road(
            tasks=[visit("here", "base", 30)],
            shifts=[worker("Ana", "04:30", "08:00"), minibus("bus", "04:00", "09:00")],
            windows={("here", 0): (at("05:30"), at("05:30"))},
        )
    )
    plan = _planned(joint)
    assert _left(joint, plan) == set()
    assert carried_legs(joint, plan) == ()
    assert [tour.shift for tour in plan.tours] == ["Ana"]


def _crossing() -> JointProblem:
    """Each of two workers is to go where the other comes from, and there is one minibus."""
    return with_legs(
        road(
            tasks=[visit("far", "station", 30), visit("near", "base", 30)],
            shifts=[
                worker("Ana", "05:00", "11:00", base="base", back="station"),
                worker("Bea", "05:00", "11:00", base="station", back="base"),
                minibus("bus", "05:00", "11:00", base="base"),
            ],
            windows={("far", 0): (at("07:00"), at("09:00")), ("near", 0): (at("07:00"), at("07:10"))},
        )
    )


def test_planned_together_a_visit_moves_so_that_one_minibus_can_bring_both() -> None:
    joint = _crossing()
    apart = visits_then_rides(joint, limit=QUICK, lanes=1)
    assert audit(joint.problem, apart).valid
    together = _planned(joint)
    assert len(_left(joint, apart)) == 1
    assert _left(joint, together) == set()
    assert len(carried_legs(joint, together)) == 2


def test_two_workers_share_the_minibus() -> None:
    joint = with_legs(
        road(
            tasks=[visit("Rose", "Rose", 45), visit("Lilas", "Lilas", 30)],
            shifts=[
                worker("Ana", "05:00", "10:00"),
                worker("Bea", "05:00", "10:00"),
                minibus("bus", "05:00", "11:00", base="base"),
            ],
            windows={
                ("Rose", 0): (at("06:30"), at("06:40")),
                ("Lilas", 0): (at("06:40"), at("06:50")),
            },
        )
    )
    plan = _planned(joint)
    assert _left(joint, plan) == set()
    (tour,) = (tour for tour in plan.tours if tour.shift == "bus")
    first_four = [(halt.task.split()[1], halt.stop) for halt in tour.halts[:4]]
    assert first_four == [("out", 0), ("out", 0), ("out", 1), ("out", 1)]


def test_a_clients_own_ride_shares_the_minibus_with_a_worker() -> None:
    client = Task(id="client", stops=(Stop(place="base", duration=MINUTE), Stop(place="station")))
    joint = with_legs(
        road(
            tasks=[visit("Lilas", "Lilas", 30), client],
            shifts=[worker("Ana", "05:00", "10:00"), minibus("bus", "05:00", "11:00", base="base")],
            windows={
                ("Lilas", 0): (at("06:30"), at("06:40")),
                ("client", 1): (at("06:40"), at("06:55")),
            },
        )
    )
    plan = _planned(joint)
    assert _left(joint, plan) == set()
    (tour,) = (tour for tour in plan.tours if tour.shift == "bus")
    aboard = [(halt.task == "client", halt.stop) for halt in tour.halts[:4]]
    assert sorted(aboard[:2]) == [(False, 0), (True, 0)]
