"""Problems and plans as JSON documents: versioned, described by a shipped JSON Schema, checked at the door.

A document starts with ``"maillon": "problem"`` (or ``"plan"``) and ``"version": 1``. Rules stand under
``"rules"`` by code; matrices are lists of rows; values that are not given may be left out. Sizes are
limited by the schema (:data:`routing.model.shape.LIMITS`): 50,000 places, tasks and shifts, 100,000 links,
matrices of 4,000 places, integers within 2**60 either way.
"""

from __future__ import annotations

import json
from importlib.resources import files
from typing import Any

import msgspec

from routing.errors import Fault, InvalidPlan, InvalidProblem
from routing.model.document_faults import schema_faults
from routing.model.document_modes import (
    faults_of_matrices,
    mode_to_json,
    modes_of,
    plain,
    without_matrices,
)
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.shape import VERSION, Kind, Kinds, PlanShape, problem_shape, schema_of
from routing.rules.registry import RULES


def schema(kind: Kind) -> dict[str, Any]:
    """The shipped JSON Schema of a document kind."""
    text = files("routing.model").joinpath("schema", f"{kind}.v{VERSION}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def problem_to_json(problem: Problem, *, kinds: Kinds = RULES) -> dict[str, Any]:
    """The document of a problem: dicts, lists, texts and numbers that ``json`` can write.

    ``kinds`` are the rules the format knows; a rule of another kind is a mistake of the caller (ValueError).
    """
    strange = [rule.code for rule in problem.rules if type(rule) not in kinds]
    if strange:
        raise ValueError(f"Rules {strange} are not among the kinds of the format; pass them in 'kinds'.")
    return {
        "maillon": "problem",
        "version": VERSION,
        "time_unit": problem.time_unit,
        "score_unit": problem.score_unit,
        "places": plain(problem.places),
        "modes": [mode_to_json(mode) for mode in problem.modes],
        "tasks": plain(problem.tasks),
        "shifts": plain(problem.shifts),
        "links": plain(problem.links),
        "rules": {rule.code: plain(rule) for rule in problem.rules},
    }


def problem_from_json(value: object, *, kinds: Kinds = RULES) -> Problem:
    """The problem of a document.

    Raises
    ------
    InvalidProblem: with every departure from the schema, or, when there is none, every fault of the data.
    """
    slim, matrices = without_matrices(value)
    described = schema("problem") if kinds is RULES else schema_of("problem", kinds)
    faults = list(schema_faults("problem", described, slim))
    faults += faults_of_matrices(matrices)
    if faults:
        raise InvalidProblem(faults)
    try:
        shape = msgspec.convert(slim, problem_shape(kinds))
    except msgspec.ValidationError as error:
        raise InvalidProblem([unforeseen(error)]) from None
    rules = (getattr(shape.rules, kind.code) for kind in kinds)
    return Problem(
        places=shape.places,
        modes=modes_of(shape.modes, matrices),
        tasks=shape.tasks,
        shifts=shape.shifts,
        links=shape.links,
        rules=tuple(rule for rule in rules if rule is not None),
        time_unit=shape.time_unit,
        score_unit=shape.score_unit,
    )


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """The document of a plan."""
    return {"maillon": "plan", "version": VERSION, **plain(plan)}


def plan_from_json(value: object) -> Plan:
    """The plan of a document; whether it suits its problem is the referee's business.

    Raises
    ------
    InvalidPlan: with every departure from the schema.
    """
    faults = list(schema_faults("plan", schema("plan"), value))
    if faults:
        raise InvalidPlan(faults)
    try:
        shape = msgspec.convert(value, PlanShape)
    except msgspec.ValidationError as error:
        raise InvalidPlan([unforeseen(error)]) from None
    return Plan(tours=shape.tours, unserved=shape.unserved, score=shape.score)


def unforeseen(error: msgspec.ValidationError) -> Fault:
    """What the schema let through and the types do not: told as it is rather than raised as it is."""
    return Fault(
        code="document.type",
        where="document",
        seen=str(error),
        rule="The document must convert to the model's types.",
        advice="Correct the value at the path shown.",
    )
