"""Problems and plans survive the trip through JSON, and mean the same afterwards."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given

import routing.model
from routing.errors import InvalidPlan, InvalidProblem
from routing.model.document import plan_from_json, plan_to_json, problem_from_json, problem_to_json, schema
from routing.model.plan import Plan, Score
from routing.model.problem import Problem
from routing.model.schema_files import shipped_schemas
from routing.referee import audit
from routing.rules.waiting.spec import Waiting
from tests.strategies.plans import hand_plan
from tests.strategies.problems import problems, random_problem


@given(problems(tasks=(0, 5), shifts=(0, 3)))
def test_a_problem_survives_the_trip(problem: Problem) -> None:
    document = problem_to_json(problem)
    again = problem_from_json(json.loads(json.dumps(document, allow_nan=False)))
    assert problem_to_json(again) == document
    assert (again.tasks, again.shifts, again.links, again.rules) == (
        problem.tasks,
        problem.shifts,
        problem.links,
        problem.rules,
    )


@given(problems(tasks=(1, 5), shifts=(1, 3)))
def test_a_plan_survives_the_trip_and_keeps_its_verdict(problem: Problem) -> None:
    plan = hand_plan(problem)
    assert plan_from_json(json.loads(json.dumps(plan_to_json(plan)))) == plan
    again = problem_from_json(problem_to_json(problem))
    assert audit(again, plan) == audit(problem, plan)


def test_a_plan_made_by_hand_needs_no_score() -> None:
    document = {"maillon": "plan", "version": 1, "tours": [], "unserved": ["a"]}
    assert plan_from_json(document) == Plan(tours=(), unserved=("a",), score=Score())


def test_the_shipped_schemas_are_those_of_the_code() -> None:
    folder = Path(routing.model.__file__).parent / "schema"
    shipped = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert shipped == shipped_schemas(), "run: python -m routing.model.schema_files"
    assert schema("plan")["$id"] == "urn:maillon:plan:1"


@pytest.mark.parametrize("kind", ["problem", "plan"])
def test_nothing_in_a_schema_is_left_unbounded(kind: str) -> None:
    def walk(node: object) -> None:
        if isinstance(node, dict):
            bound = {"integer": "maximum", "string": "maxLength", "array": "maxItems"}.get(
                str(node.get("type"))
            )
            assert bound is None or bound in node, node
            assert "properties" not in node or node["additionalProperties"] is False, node
            for child in node.values():
                walk(child)
        elif isinstance(node, list):
            for child in node:
                walk(child)

    walk(schema(kind))  # type: ignore[arg-type]


def test_the_format_only_holds_the_rules_it_was_given() -> None:
    problem = random_problem(1, tasks=2, shifts=1, rules=("waiting", "load"))
    with pytest.raises(ValueError, match="load"):
        problem_to_json(problem, kinds=(Waiting,))
    plain = random_problem(1, tasks=2, shifts=1, rules=("waiting",))
    again = problem_from_json(problem_to_json(plain, kinds=(Waiting,)), kinds=(Waiting,))
    assert again.rules == plain.rules


@pytest.mark.parametrize("value", [None, [], "text", 3, {}, {"maillon": "problem", "version": 2}])
def test_what_is_no_document_at_all_is_refused(value: object) -> None:
    with pytest.raises(InvalidProblem):
        problem_from_json(value)
    with pytest.raises(InvalidPlan):
        plan_from_json(value)
