"""The OpenAPI document: the shipped JSON Schemas, moved under ``components``."""

from __future__ import annotations

import json
from collections.abc import Callable
from functools import partial
from importlib.resources import files
from typing import Any, get_args

from api.http.asks import LARGEST_SEED, MOST_EXPLAINED, MOST_ITERATIONS
from routing.joint.document import joint_schema as joint_terms_schema
from routing.model.document import schema
from routing.model.shape import Kind
from routing.rides.day_document import day_schema

#: Schema of each kind of document, by the name it has in ``components``.
SCHEMAS: dict[str, Callable[[], dict[str, Any]]] = {
    **{kind: partial(schema, kind) for kind in get_args(Kind)},
    "ride-day": day_schema,
    "joint": joint_terms_schema,
}


def solve_schema(max_seconds: float) -> dict[str, Any]:
    """JSON Schema of the body of ``POST /v1/solve/visits``."""
    return _search("A problem to plan, when to stop, and the random seed.", max_seconds, "problem")


def rides_schema(max_seconds: float) -> dict[str, Any]:
    """JSON Schema of the body of ``POST /v1/solve/rides``."""
    found = _search("A day of rides to plan, when to stop, and the random seed.", max_seconds, day="ride-day")
    found["properties"]["explained"] = {
        "description": "Refusals explained in full, at most; they take time beyond the limit.",
        "type": "integer",
        "minimum": 0,
        "maximum": MOST_EXPLAINED,
        "default": 0,
    }
    found["properties"]["alone"] = {
        "description": "Whether the same rides are planned once more, each alone on board, to compare.",
        "type": "boolean",
        "default": False,
    }
    return found


def joint_schema(max_seconds: float) -> dict[str, Any]:
    """JSON Schema of the body of ``POST /v1/solve/joint``."""
    return _search(
        "A problem, who may be brought to its visits by what, when to stop, and the random seed.",
        max_seconds,
        "problem",
        "joint",
    )


def _search(description: str, max_seconds: float, *documents: str, **named: str) -> dict[str, Any]:
    """A request of documents (by the property of that name, or of another), a limit and a seed."""
    seconds = {"type": "number", "exclusiveMinimum": 0, "maximum": max_seconds}
    iterations = {"type": "integer", "minimum": 1, "maximum": MOST_ITERATIONS}
    held = {**{name: name for name in documents}, **named}
    return {
        "type": "object",
        "description": description,
        "required": [*held, "limit"],
        "additionalProperties": False,
        "properties": {
            **{name: {"$ref": f"#/$defs/{kind}"} for name, kind in held.items()},
            "limit": {
                "description": "Seconds (best effort) or iterations (reproducible), not both.",
                "oneOf": [_only("seconds", seconds), _only("iterations", iterations)],
            },
            "seed": {"type": "integer", "minimum": 0, "maximum": LARGEST_SEED, "default": 0},
        },
    }


def check_schema() -> dict[str, Any]:
    """JSON Schema of the body of ``POST /v1/check``."""
    return {
        "type": "object",
        "description": "A plan and its problem.",
        "required": ["problem", "plan"],
        "additionalProperties": False,
        "properties": {"problem": {"$ref": "#/$defs/problem"}, "plan": {"$ref": "#/$defs/plan"}},
    }


#: Schema of the body of each request, by the name under ``/v1/schema/``.
REQUESTS: dict[str, Callable[[float], dict[str, Any]]] = {
    "solve": solve_schema,
    "solve-rides": rides_schema,
    "solve-joint": joint_schema,
    "check": lambda max_seconds: check_schema(),
}


def rides_example() -> dict[str, Any]:
    """A request of ``POST /v1/solve/rides``: two people to one market, one minibus."""
    return _example("rides")


def joint_example() -> dict[str, Any]:
    """A request of ``POST /v1/solve/joint``: a visit at half past five, a carer on foot, a minibus."""
    return _example("joint")


def _example(name: str) -> dict[str, Any]:
    text = files("api.http").joinpath("examples", f"{name}.json").read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found


#: An example of the body of a request, by path.
EXAMPLES: dict[str, Callable[[], dict[str, Any]]] = {
    "/v1/solve/rides": rides_example,
    "/v1/solve/joint": joint_example,
}


def alone(described: dict[str, Any]) -> dict[str, Any]:
    """A request schema that stands alone: everything it refers to is under ``$defs``."""
    refs = [part.get("$ref", "") for part in described["properties"].values()]
    named = [ref.removeprefix("#/$defs/") for ref in refs if ref]
    used = {kind: _without_dialect(_moved(SCHEMAS[kind](), f"#/$defs/{kind}/$defs/")) for kind in named}
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, **described, "$defs": used}


def components() -> dict[str, Any]:
    """``components.schemas`` of the OpenAPI document: every kind, and their parts as ``kind.Part``."""
    found: dict[str, Any] = {}
    for kind, read in SCHEMAS.items():
        document = _without_dialect(_moved(read(), f"#/components/schemas/{kind}."))
        parts = document.pop("$defs", {})
        found[kind] = document
        found.update({f"{kind}.{name}": part for name, part in parts.items()})
    return found


def in_components(described: dict[str, Any]) -> dict[str, Any]:
    """A request schema whose references point to :func:`components`."""
    moved: dict[str, Any] = _moved(described, "#/components/schemas/")
    return moved


def _only(name: str, described: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "required": [name],
        "additionalProperties": False,
        "properties": {name: described},
    }


def _without_dialect(document: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in document.items() if name not in ("$schema", "$id")}


def _moved(value: Any, prefix: str) -> Any:
    """The value with references to ``#/$defs/X`` turned into references to ``prefix + X``."""
    if isinstance(value, dict):
        return {
            name: prefix + inner.removeprefix("#/$defs/")
            if name == "$ref" and isinstance(inner, str) and inner.startswith("#/$defs/")
            else _moved(inner, prefix)
            for name, inner in value.items()
        }
    if isinstance(value, list):
        return [_moved(inner, prefix) for inner in value]
    return value
