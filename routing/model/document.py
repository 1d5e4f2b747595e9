"""Problems and plans as JSON documents: versioned, described by a shipped JSON Schema, checked at the door.

A document starts with ``"maillon": "problem"`` (or ``"plan"``) and ``"version": 1``. Rules stand under
``"rules"`` by code; matrices are lists of rows; values that are not given may be left out. Sizes are
limited by the schema (:data:`routing.model.shape.LIMITS`): 50,000 places, tasks and shifts, 100,000 links,
matrices of 4,000 places, integers within 2**60 either way.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import fields, is_dataclass
from importlib.resources import files
from typing import Any

import msgspec
import numpy as np

from routing.errors import Fault, InvalidPlan, InvalidProblem
from routing.model.document_faults import matrix_faults, schema_faults
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.shape import VERSION, Kind, Kinds, Mode, PlanShape, problem_shape, schema_of
from routing.rules.registry import RULES
from routing.travel.mode import TravelMode


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
        "places": _plain(problem.places),
        "modes": [_mode_to_json(mode) for mode in problem.modes],
        "tasks": _plain(problem.tasks),
        "shifts": _plain(problem.shifts),
        "links": _plain(problem.links),
        "rules": {rule.code: _plain(rule) for rule in problem.rules},
    }


def problem_from_json(value: object, *, kinds: Kinds = RULES) -> Problem:
    """The problem of a document.

    Raises
    ------
    InvalidProblem: with every departure from the schema, or, when there is none, every fault of the data.
    """
    slim, matrices = _without_matrices(value)
    described = schema("problem") if kinds is RULES else schema_of("problem", kinds)
    faults = list(schema_faults("problem", described, slim))
    for where, matrix in matrices.items():
        faults += matrix_faults(f"modes[{where[0]}].{where[1]}", matrix)
    if faults:
        raise InvalidProblem(faults)
    try:
        shape = msgspec.convert(slim, problem_shape(kinds))
    except msgspec.ValidationError as error:
        raise InvalidProblem([_unforeseen(error)]) from None
    rules = (getattr(shape.rules, kind.code) for kind in kinds)
    return Problem(
        places=shape.places,
        modes=tuple(_mode(mode, number, matrices) for number, mode in enumerate(shape.modes)),
        tasks=shape.tasks,
        shifts=shape.shifts,
        links=shape.links,
        rules=tuple(rule for rule in rules if rule is not None),
        time_unit=shape.time_unit,
        score_unit=shape.score_unit,
    )


def plan_to_json(plan: Plan) -> dict[str, Any]:
    """The document of a plan."""
    return {"maillon": "plan", "version": VERSION, **_plain(plan)}


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
        raise InvalidPlan([_unforeseen(error)]) from None
    return Plan(tours=shape.tours, unserved=shape.unserved, score=shape.score)


Matrices = dict[tuple[int, str], Any]


def _without_matrices(value: object) -> tuple[object, Matrices]:
    """The document with empty matrices, and the matrices: millions of numbers need a check of their own."""
    if not isinstance(value, dict) or not isinstance(value.get("modes"), list):
        return value, {}
    found: Matrices = {}
    modes: list[object] = []
    for number, mode in enumerate(value["modes"]):
        slim = mode
        if isinstance(mode, dict):
            for name in ("seconds", "metres"):
                if mode.get(name) is not None:
                    found[number, name] = mode[name]
                    slim = {**slim, name: []}
        modes.append(slim)
    return {**value, "modes": modes}, found


def _mode(mode: Mode, number: int, matrices: Matrices) -> TravelMode:
    seconds, metres = (
        None if (number, name) not in matrices else _matrix(matrices[number, name])
        for name in ("seconds", "metres")
    )
    return TravelMode(
        name=mode.name, seconds=seconds, metres=metres, crowfly=mode.crowfly, bands=mode.bands, door=mode.door
    )


def _matrix(rows: list[list[int]]) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    return np.array(rows, dtype=np.int64) if rows else np.zeros((0, 0), dtype=np.int64)


def _mode_to_json(mode: TravelMode) -> dict[str, Any]:
    document: dict[str, Any] = {"name": mode.name}
    for name, matrix in (("seconds", mode.seconds), ("metres", mode.metres)):
        if matrix is not None:
            document[name] = matrix.tolist()
    if mode.crowfly is not None:
        document["crowfly"] = _plain(mode.crowfly)
    return {**document, "bands": _plain(mode.bands), "door": mode.door}


def _plain(value: object) -> Any:
    """Model values as JSON ones. A property that is None by default is left out: it means the same."""
    if is_dataclass(value):
        held = ((part, getattr(value, part.name)) for part in fields(value))
        return {
            part.name: _plain(inner) for part, inner in held if not (inner is None and part.default is None)
        }
    if isinstance(value, Mapping):
        return {name: _plain(inner) for name, inner in value.items()}
    if isinstance(value, tuple | list):
        return [_plain(inner) for inner in value]
    return value


def _unforeseen(error: msgspec.ValidationError) -> Fault:
    """What the schema let through and the types do not: told as it is rather than raised as it is."""
    return Fault(
        code="document.type",
        where="document",
        seen=str(error),
        rule="The document must convert to the model's types.",
        advice="Correct the value at the path shown.",
    )
