"""The referee on the problem and the set's own checker on the written text say the same of any plan.

They share no code. Days and plans are drawn: agreement on what is feasible, and on the total to the unit
where it is, shows that the reader builds an equivalent problem.
"""

from __future__ import annotations

import json

from hypothesis import event, given
from hypothesis import strategies as st

from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.referee import audit
from scenarios.benchmarks.uhhc.build import SCALE, problem_of
from scenarios.benchmarks.uhhc.check import check_solution
from scenarios.benchmarks.uhhc.document import CareDay
from scenarios.benchmarks.uhhc.parse import parse
from scenarios.benchmarks.uhhc.write import solution_text
from tests.scenarios.benchmarks.uhhc.small import Document, document
from tests.strategies.plans import Routes, hand_plan, plan_at, schedule

#: Components that a rule carries, and those that must then be absent.
PRICED = ("travel_time", "total_tardiness", "highest_tardiness", "total_waiting_time", "total_extra_time")

minutes = st.integers(0, 40)


@st.composite
def days(draw: st.DrawFn) -> Document:
    """The small day with other numbers: matrix, windows, shifts, links, weights, hard or priced."""
    raw = document()
    size = len(raw["distances"])
    raw["distances"] = [[0 if a == b else draw(minutes) for b in range(size)] for a in range(size)]
    weights = {name: draw(st.integers(0, 9)) for name in PRICED}
    if draw(st.integers(0, 3)):
        weights["optional_patients"] = draw(st.integers(0, 99))
    raw["metadata"]["cost_components"] = weights | draw(
        st.sampled_from(({}, {"total_tardiness": "HARD"}, {"total_extra_time": "HARD"}))
    )
    raw["metadata"]["time_window_met"] = draw(st.sampled_from(("at_service_start", "at_service_end")))
    for patient in raw["patients"]:
        patient["optional"] = bool(draw(st.integers(0, 3)))
        patient["time_windows"] = draw(_windows())
    raw["patients"][1]["synchronization"] = draw(_synchronisation())
    for carer in raw["caregivers"]:
        start = draw(st.integers(0, 120))
        carer["working_shift"] = {"start": start, "end": start + draw(st.integers(60, 300))}
        carer["abilities"] = draw(st.sampled_from((["a", "b"], ["a"], ["b"])))
    return raw


@st.composite
def _windows(draw: st.DrawFn) -> list[Document]:
    """One window or two, perhaps touching, each long enough for every service of the day."""
    start = draw(st.integers(0, 150))
    first = {"start": start, "end": start + draw(st.integers(45, 90))}
    if draw(st.booleans()):
        return [first]
    after = first["end"] + draw(st.sampled_from((0, 1, 30)))
    return [first, {"start": after, "end": after + draw(st.integers(45, 90))}]


@st.composite
def _synchronisation(draw: st.DrawFn) -> Document:
    kind = draw(st.sampled_from(("simultaneous", "sequential", "independent")))
    if kind != "sequential":
        return {"type": kind}
    least = draw(st.integers(0, 30))
    return {"type": kind, "distance": {"min": least, "max": least + draw(st.integers(0, 60))}}


@st.composite
def _plans(draw: st.DrawFn, problem: Problem) -> Plan:
    """A plan without breach, one with some starts moved, or visits thrown on tours."""
    if draw(st.booleans()):
        routes = _thrown(problem, draw)
        plan = schedule(problem, routes)
    else:
        plan = hand_plan(problem)
        routes = {shift.id: () for shift in problem.shifts} | {
            tour.shift: tuple(StopRef(task=halt.task) for halt in tour.halts) for tour in plan.tours
        }
    if draw(st.booleans()):
        return plan
    starts = {StopRef(task=halt.task): halt.start for tour in plan.tours for halt in tour.halts}
    late = draw(st.integers(0, 60))
    odd = draw(st.sampled_from((None, *starts)))
    moved = {ref: start + late + (ref == odd) * draw(st.integers(-9, 9)) for ref, start in starts.items()}
    return plan_at(problem, routes, {ref: max(0, start) for ref, start in moved.items()})


def _thrown(problem: Problem, draw: st.DrawFn) -> Routes:
    routes: Routes = {shift.id: () for shift in problem.shifts}
    for ref in draw(st.permutations([StopRef(task=task.id) for task in problem.tasks])):
        chosen = draw(st.sampled_from((*routes, None)))
        if chosen is not None:
            routes[chosen] = (*routes[chosen], ref)
    return routes


def _agree(day: CareDay, problem: Problem, plan: Plan) -> bool:
    """Both judges say the same; whether the plan was feasible."""
    verdict = audit(problem, plan)
    checked = check_solution(day, solution_text(day, plan))
    feasible = verdict.valid and not verdict.score.ordinary
    assert feasible == checked.feasible, (verdict.breaches, checked.faults)
    if feasible:
        assert verdict.score.soft == checked.objective * SCALE
    return feasible


@given(raw=days(), drawn=st.data())
def test_on_drawn_days_and_plans(raw: Document, drawn: st.DataObject) -> None:
    day = parse(json.dumps(raw), "drawn")
    problem = problem_of(day, "drawn")
    event(f"feasible: {_agree(day, problem, drawn.draw(_plans(problem)))}")
