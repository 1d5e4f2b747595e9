"""The format does not drift: problems and plans kept as files since their rules joined version 1."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from routing.model.document import plan_from_json, plan_to_json, problem_from_json, problem_to_json
from routing.referee import audit
from routing.rules.registry import RULES

GOLDEN = Path(__file__).parents[2] / "golden"
#: What stands before ``problem.v1.json`` and ``plan.v1.json``: first rules, of care, of stays, of rides.
CASES = ("", "care.", "stays.", "rides.")


def read(name: str) -> Any:
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", CASES)
def test_a_golden_problem_reads_and_writes_back_the_same(case: str) -> None:
    document = read(f"{case}problem.v1.json")
    assert problem_to_json(problem_from_json(document)) == document


@pytest.mark.parametrize("case", CASES)
def test_a_golden_plan_reads_and_writes_back_the_same(case: str) -> None:
    document = read(f"{case}plan.v1.json")
    assert plan_to_json(plan_from_json(document)) == document


@pytest.mark.parametrize("case", CASES)
def test_a_golden_plan_still_costs_what_it_says(case: str) -> None:
    plan = plan_from_json(read(f"{case}plan.v1.json"))
    verdict = audit(problem_from_json(read(f"{case}problem.v1.json")), plan)
    assert verdict.valid
    assert verdict.score == plan.score


def test_every_feature_of_the_first_version_1_is_in_the_golden_problem() -> None:
    problem = problem_from_json(read("problem.v1.json"))
    assert {len(task.stops) for task in problem.tasks} == {1, 2}
    assert problem.links
    assert {mode.crowfly is None for mode in problem.modes} == {True, False}
    assert set(read("problem.v1.json")["rules"]) == {
        "pairing", "abilities", "forbidden", "windows", "load", "ride_time", "shifts", "together", "hours",
        "travel_cost", "waiting", "unserved",
    }  # fmt: skip


def test_every_rule_since_is_in_some_golden_problem() -> None:
    kept = {code for case in CASES for code in read(f"{case}problem.v1.json")["rules"]}
    assert kept == {rule.code for rule in RULES}
