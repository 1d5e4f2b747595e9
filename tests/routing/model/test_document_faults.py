"""A wrong document is told every fault at once, where it is, what was seen and what to do."""

from __future__ import annotations

import json
from collections.abc import Callable
from copy import deepcopy
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.errors import Fault, InvalidPlan, InvalidProblem
from routing.model.document import plan_from_json, plan_to_json, problem_from_json, problem_to_json
from tests.strategies.plans import hand_plan
from tests.strategies.problems import random_problem


def document() -> dict[str, Any]:
    problem = random_problem(5, tasks=3, shifts=2, rules=("waiting", "windows"), crowfly=False, linked=2)
    made = json.loads(json.dumps(problem_to_json(problem)))
    assert isinstance(made, dict)
    return made


def told(value: object) -> dict[str, str]:
    """Codes of the faults by place."""
    with pytest.raises(InvalidProblem) as refused:
        problem_from_json(value)
    assert all(fault.seen and fault.rule and fault.advice for fault in refused.value.faults)
    return {fault.where: fault.code for fault in refused.value.faults}


def test_every_fault_is_told_at_once() -> None:
    value = document()
    value["tasks"][0]["stops"][0]["place"] = 3
    value["tasks"][1]["duraton"] = 1
    value["tasks"][2]["stops"][0]["duration"] = 2.0
    del value["shifts"][0]["end"]
    value["shifts"][1]["start"] = True
    value["places"][0]["lat"] = float("nan")
    value["modes"][0]["bands"] = None
    value["modes"][1]["seconds"] = [[0, 1], [2]]
    value["links"] = [{"first": {"task": "t0"}, "second": {"task": "t1"}, "person": "bot", "max_gap": 2**70}]
    value["rules"] = {"waitin": {"price": 1}, "waiting": {"price": "a"}}
    assert told(value) == {
        "tasks[t0].stops[0].place": "document.type",
        "tasks[t1].duraton": "document.unknown_key",
        "tasks[t2].stops[0].duration": "document.type",
        "shifts[s0].end": "document.required",
        "shifts[s1].start": "document.type",
        "places[p0].lat": "document.type",
        "modes[car].bands": "document.type",
        "modes[1].seconds[1]": "document.matrix",
        "links[0].person": "document.choice",
        "links[0].max_gap": "document.range",
        "rules.waitin": "document.unknown_key",
        "rules.waiting.price": "document.type",
    }


def test_a_slip_of_the_pen_is_guessed() -> None:
    value = document()
    value["rules"]["waitin"] = {}
    with pytest.raises(InvalidProblem, match="Did you mean 'waiting'"):
        problem_from_json(value)


def test_a_future_version_is_not_read_as_if_it_were_this_one() -> None:
    value = {**document(), "version": 2, "tasks": "?"}
    assert told(value) == {"version": "document.version"}


def test_a_plan_is_not_a_problem() -> None:
    problem = random_problem(5, tasks=3, shifts=2)
    assert told(plan_to_json(hand_plan(problem))) == {"maillon": "document.kind"}


def test_too_many_are_refused_before_they_are_read() -> None:
    value = document()
    value["modes"] = [value["modes"][0]] * 21
    assert told(value) == {"modes": "document.size"}


@pytest.mark.parametrize("row", [[1, 2.0], [1, True], [1, None], [1, -1], [1, 2**40], "12", [1], 3])
def test_a_matrix_holds_small_positive_integers(row: object) -> None:
    value = document()
    value["modes"][0]["seconds"] = [[0, 1], row]
    assert list(told(value)) == ["modes[0].seconds[1]"]


def test_faults_of_the_data_come_once_the_shape_is_right() -> None:
    value = document()
    value["tasks"][0]["stops"][0]["place"] = "nowhere"
    assert told(value) == {"tasks[t0].stops[0]": "tasks.unknown_place"}


def test_a_crow_fly_profile_without_speed_is_refused() -> None:
    value = document()
    value["modes"] = [{"name": name, "crowfly": {"speeds": []}} for name in ("car", "foot")]
    assert told(value) == {
        "modes[car].crowfly.speeds": "travel.speed_steps",
        "modes[foot].crowfly.speeds": "travel.speed_steps",
    }


JUNK: st.SearchStrategy[Any] = st.sampled_from(
    [None, True, -1, 10**30, 0.5, float("inf"), "", "x", [], {}, [[]], {"a": None}, [None]]
)


@given(st.data())
def test_vandalised_documents_are_refused_or_read_never_a_traceback(data: st.DataObject) -> None:
    """Any value replaced by junk, any one removed: either it still is a document, or the faults are told."""
    value: dict[str, Any] = document()
    problem = random_problem(5, tasks=3, shifts=2)
    plan: dict[str, Any] = json.loads(json.dumps(plan_to_json(hand_plan(problem))))
    for root in (value, plan):
        for _ in range(data.draw(st.integers(1, 3))):
            _vandalise(root, data)
    assert faults_of(problem_from_json, value) != ()
    assert faults_of(plan_from_json, plan) != ()


def faults_of(read: Callable[[object], object], value: object) -> tuple[Fault, ...] | None:
    """The faults told when the value is read; None when it is a document after all."""
    try:
        read(value)
    except (InvalidProblem, InvalidPlan) as refused:
        return refused.faults
    return None


def _vandalise(root: Any, data: st.DataObject) -> None:
    node = root
    while True:
        if isinstance(node, dict) and node:
            key: Any = data.draw(st.sampled_from(sorted(node)))
        elif isinstance(node, list) and node:
            key = data.draw(st.integers(0, len(node) - 1))
        else:
            return
        inner = node[key]
        if not isinstance(inner, dict | list) or not inner or data.draw(st.integers(0, 4)) == 4:
            node[key] = deepcopy(data.draw(JUNK))  # a later stroke may alter it
            return
        node = inner
