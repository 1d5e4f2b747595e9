"""The referee on the scaled problem and the set's own checker on the written text say the same of any plan.

They share no code: agreement on altered plans shows that the readers build an equivalent problem.
"""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from routing.model.plan import Plan
from routing.model.task import StopRef
from routing.referee import audit
from scenarios.benchmarks import Instance
from scenarios.benchmarks.dial_a_ride.read import DIAL_A_RIDE
from scenarios.benchmarks.hhcrsp.read import HHCRSP
from tests.scenarios.benchmarks.conftest import TWO_REQUESTS
from tests.scenarios.benchmarks.written import Starts, care_routes, ride_routes
from tests.strategies.plans import Routes, plan_at, schedule

#: How far a start is moved, in the set's unit: far from the checkers' tolerance on purpose.
SHIFTS = st.sampled_from((-60, -5, -1, 1, 5, 60, 300))


def _altered(draw: st.DrawFn, routes: Routes, starts: Starts, unit: int) -> tuple[Routes, Starts]:
    """A stop moved in its tour or to another one, a start moved, or nothing."""
    routes, starts = dict(routes), dict(starts)
    if draw(st.booleans()):
        ref = draw(st.sampled_from(sorted(starts)))
        starts[ref] = max(0, starts[ref] + draw(SHIFTS) * unit)
    if draw(st.booleans()):
        ref = draw(st.sampled_from(sorted(starts)))
        for shift, route in routes.items():
            routes[shift] = tuple(stop for stop in route if stop != ref)
        shift = draw(st.sampled_from(sorted(routes)))
        place = draw(st.integers(0, len(routes[shift])))
        routes[shift] = (*routes[shift][:place], ref, *routes[shift][place:])
    return routes, starts


def _agree(instance: Instance, plan: Plan) -> None:
    verdict = audit(instance.problem, plan)
    checked = instance.check(instance.write_solution(plan))
    assert verdict.valid == checked.feasible, (verdict.breaches, checked.faults)
    if checked.feasible:
        legs = sum(len(tour.halts) + 1 for tour in plan.tours)
        assert abs(verdict.score.soft - checked.objective * instance.scale) < legs


@given(drawn=st.data())
def test_on_altered_home_care_plans(care: Instance, care_optimum: str, drawn: st.DataObject) -> None:
    routes, starts = care_routes(care, care_optimum)
    routes, starts = drawn.draw(st.composite(_altered)(routes, starts, 1000))
    again = drawn.draw(st.booleans())
    _agree(care, schedule(care.problem, routes) if again else plan_at(care.problem, routes, starts))


@given(drawn=st.data())
def test_on_altered_rides(rides: Instance, rides_optimum: str, drawn: st.DataObject) -> None:
    routes, starts = ride_routes(rides, rides_optimum)
    routes, starts = drawn.draw(st.composite(_altered)(routes, starts, 1_000_000))
    _agree(rides, plan_at(rides.problem, routes, starts))


Order = tuple[tuple[tuple[int, int], ...], ...]

#: Nodes of the tiny instance by vehicle, as (request, stop): apart, one after the other, on board together.
ORDERS: tuple[Order, ...] = (
    (((1, 0), (1, 1)), ((2, 0), (2, 1))),
    (((1, 0), (1, 1), (2, 0), (2, 1)), ()),
    (((2, 0), (2, 1), (1, 0), (1, 1)), ()),
    (((1, 0), (2, 0), (2, 1), (1, 1)), ()),
)


@given(order=st.sampled_from(ORDERS), waits=st.lists(st.integers(0, 9), min_size=4, max_size=4))
def test_on_every_way_to_wait(tiny: Instance, order: Order, waits: list[int]) -> None:
    routes = {
        f"v{n}": tuple(StopRef(task=str(t), stop=k) for t, k in tour) for n, tour in enumerate(order, 1)
    }
    earliest = {
        StopRef(task=halt.task, stop=halt.stop): halt.start
        for tour in schedule(tiny.problem, routes).tours
        for halt in tour.halts
    }
    starts: Starts = {}
    for route in routes.values():
        waited = 0
        for ref in route:
            waited += waits[2 * int(ref.task) - 2 + ref.stop] * tiny.scale
            starts[ref] = earliest[ref] + waited
    _agree(tiny, plan_at(tiny.problem, routes, starts))


def test_on_a_seat_for_two_people(tmp_path: Path) -> None:
    path = tmp_path / "roomy in time"
    path.write_text(TWO_REQUESTS.replace("2 2 30 1 8", "2 2 90 1 90"), encoding="utf-8")
    instance = DIAL_A_RIDE.read(path)
    plan = schedule(instance.problem, _tiny_routes(ORDERS[-1]))
    assert all("carries 2" in fault for fault in instance.check(instance.write_solution(plan)).faults)
    _agree(instance, plan)


def test_on_a_return_after_the_depot_closes(tmp_path: Path) -> None:
    path = tmp_path / "early closing"
    path.write_text(TWO_REQUESTS.replace("0 0 0 0 0 0 100", "0 0 0 0 0 0 26"), encoding="utf-8")
    instance = DIAL_A_RIDE.read(path)
    plan = schedule(instance.problem, _tiny_routes(ORDERS[0]))
    assert [fault for fault in instance.check(instance.write_solution(plan)).faults if "node 0" in fault]
    _agree(instance, plan)


def test_on_one_carer_for_both_services(tmp_path: Path) -> None:
    needs = [{"service": service, "duration": 5} for service in ("s1", "s2")]
    later = {"type": "sequential", "distance": [10, 30]}
    patient = {"id": "p1", "time_window": [0, 60], "required_caregivers": needs, "synchronization": later}
    document = {
        "patients": [patient],
        "caregivers": [{"id": "c1", "abilities": ["s1", "s2"]}],
        "central_offices": [{"id": "d"}],
        "distances": [[0, 7], [7, 0]],
    }
    path = tmp_path / "alone.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    instance = HHCRSP.read(path)
    plan = schedule(instance.problem, {"c1": tuple(StopRef(task=task.id) for task in instance.problem.tasks)})
    assert instance.check(instance.write_solution(plan)).faults == ("patient p1 gets both services from c1",)
    _agree(instance, plan)


def _tiny_routes(order: Order) -> Routes:
    return {
        f"v{number}": tuple(StopRef(task=str(request), stop=stop) for request, stop in tour)
        for number, tour in enumerate(order, 1)
    }


def test_an_unaltered_plan_pleases_both(care: Instance, care_optimum: str) -> None:
    _agree(care, plan_at(care.problem, *care_routes(care, care_optimum)))
    assert StopRef(task=care.problem.tasks[0].id) in care_routes(care, care_optimum)[1]
