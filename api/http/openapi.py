"""The OpenAPI document: the shipped JSON Schemas, moved under ``components``."""

from __future__ import annotations

from typing import Any, get_args

from api.http.asks import LARGEST_SEED, MOST_ITERATIONS
from routing.model.document import schema
from routing.model.shape import Kind

KINDS: tuple[Kind, ...] = get_args(Kind)


def solve_schema(max_seconds: float) -> dict[str, Any]:
    """JSON Schema of the body of ``POST /v1/solve/visits``."""
    seconds = {"type": "number", "exclusiveMinimum": 0, "maximum": max_seconds}
    iterations = {"type": "integer", "minimum": 1, "maximum": MOST_ITERATIONS}
    return {
        "type": "object",
        "description": "A problem to plan, when to stop, and the random seed.",
        "required": ["problem", "limit"],
        "additionalProperties": False,
        "properties": {
            "problem": {"$ref": "#/$defs/problem"},
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


def alone(described: dict[str, Any]) -> dict[str, Any]:
    """A request schema that stands alone: everything it refers to is under ``$defs``."""
    kinds = {kind: _without_dialect(_moved(schema(kind), f"#/$defs/{kind}/$defs/")) for kind in KINDS}
    used = {kind: kinds[kind] for kind in KINDS if kind in described["properties"]}
    dialect = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": dialect, **described, "$defs": used}


def components() -> dict[str, Any]:
    """``components.schemas`` of the OpenAPI document: problem, plan, and their parts as ``kind.Part``."""
    found: dict[str, Any] = {}
    for kind in KINDS:
        document = _without_dialect(_moved(schema(kind), f"#/components/schemas/{kind}."))
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
