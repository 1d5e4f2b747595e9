"""The format does not drift: one problem and one plan, kept as files since version 1."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from routing.model.document import plan_from_json, plan_to_json, problem_from_json, problem_to_json
from routing.referee import audit

GOLDEN = Path(__file__).parents[2] / "golden"


def read(name: str) -> Any:
    return json.loads((GOLDEN / name).read_text(encoding="utf-8"))


def test_the_golden_problem_reads_and_writes_back_the_same() -> None:
    document = read("problem.v1.json")
    assert problem_to_json(problem_from_json(document)) == document


def test_the_golden_plan_reads_and_writes_back_the_same() -> None:
    document = read("plan.v1.json")
    assert plan_to_json(plan_from_json(document)) == document


def test_the_golden_plan_still_costs_what_it_says() -> None:
    plan = plan_from_json(read("plan.v1.json"))
    verdict = audit(problem_from_json(read("problem.v1.json")), plan)
    assert verdict.valid
    assert verdict.score == plan.score


def test_every_rule_and_feature_of_version_1_is_in_the_golden_problem() -> None:
    problem = problem_from_json(read("problem.v1.json"))
    assert {len(task.stops) for task in problem.tasks} == {1, 2}
    assert problem.links
    assert {mode.crowfly is None for mode in problem.modes} == {True, False}
    assert set(read("problem.v1.json")["rules"]) == {
        "pairing", "abilities", "forbidden", "windows", "load", "ride_time", "shifts", "together", "hours",
        "travel_cost", "waiting", "unserved",
    }  # fmt: skip
