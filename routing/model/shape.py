"""The shape of the documents: what a problem and a plan look like in JSON, version 1.

Types come from the model's own classes, so that the schema cannot drift from the code; what JSON needs
besides (names of the document and version, matrices as nested lists, size limits) is here.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from inspect import cleandoc
from typing import Any, Literal, TypeAlias

import msgspec

from routing.model.link import Link
from routing.model.plan import Score, Tour
from routing.model.shift import Shift
from routing.model.task import Task
from routing.rules.contract import Rule
from routing.travel.mode import Band, CrowFly
from routing.travel.place import Place

VERSION = 1
Kind: TypeAlias = Literal["problem", "plan"]
Kinds: TypeAlias = tuple[type[Rule], ...]

#: Largest absolute value of an integer, as in :data:`routing.units.FOREVER`.
LARGEST = 1 << 60
#: Largest travel time or distance of a matrix.
LARGEST_LEG = (1 << 31) - 1
#: Longest text: ids, names of units.
LONGEST_TEXT = 500
#: Longest list by the name of its property; the others take LONGEST_LIST.
LIMITS = {
    "places": 50_000,
    "modes": 20,
    "tasks": 50_000,
    "stops": 2,
    "shifts": 50_000,
    "links": 100_000,
    "seconds": 4_000,
    "metres": 4_000,
    "requests": 20_000,
    "vehicles": 1_000,
    "drivers": 2_000,
}
LONGEST_LIST = 200_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Mode:
    """A travel mode: two matrices in the order of ``places`` (row = from, column = to), or ``crowfly``."""

    name: str
    seconds: list[list[int]] | None = None
    metres: list[list[int]] | None = None
    crowfly: CrowFly | None = None
    bands: tuple[Band, ...] = ()
    door: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanShape:
    """A plan; ``score`` may be left out of a plan made by hand."""

    maillon: Literal["plan"]
    version: Literal[1]
    tours: tuple[Tour, ...]
    unserved: tuple[str, ...]
    score: Score = field(default_factory=Score)


@cache
def problem_shape(kinds: Kinds) -> Any:
    """The type of a problem document with these rules, each under its code."""
    rules = msgspec.defstruct(
        "Rules", [(kind.code, kind | None, None) for kind in kinds], kw_only=True, forbid_unknown_fields=True
    )
    rules.__doc__ = "Data of the rules in play, by code; a rule left out is not in play."
    shape = msgspec.defstruct(
        "Problem",
        [
            ("maillon", Literal["problem"]),
            ("version", Literal[1]),
            ("places", tuple[Place, ...]),
            ("modes", tuple[Mode, ...]),
            ("tasks", tuple[Task, ...]),
            ("shifts", tuple[Shift, ...]),
            ("links", tuple[Link, ...], ()),
            ("rules", rules, msgspec.field(default_factory=rules)),
            ("time_unit", str, "second"),
            ("score_unit", str, "1/3600 cent"),
        ],
        kw_only=True,
        forbid_unknown_fields=True,
    )
    shape.__doc__ = "One problem to plan. Times are integers from the horizon start."
    return shape


def schema_of(kind: Kind, kinds: Kinds) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a document, size limits included."""
    return described(kind, problem_shape(kinds) if kind == "problem" else PlanShape)


def described(kind: str, shape: Any) -> dict[str, Any]:
    """The JSON Schema (2020-12) of a type whose documents call themselves ``kind``, size limits included."""
    generated = msgspec.json.schema(shape)
    _bound(generated, name="")
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:maillon:{kind}:{VERSION}"}
    return {**head, **generated}


def _bound(node: Any, *, name: str) -> None:
    """Add to every part of a schema the limits its type calls for; ``name`` is the property it describes."""
    if isinstance(node, list):
        for child in node:
            _bound(child, name=name)
    if not isinstance(node, dict):
        return
    if isinstance(node.get("description"), str):
        node["description"] = cleandoc(node["description"])
    if node.get("type") == "integer":
        leg = name in ("seconds", "metres")
        node["minimum"], node["maximum"] = (0, LARGEST_LEG) if leg else (-LARGEST, LARGEST)
    elif node.get("type") == "string":
        node["maxLength"] = LONGEST_TEXT
    elif node.get("type") == "array" and "maxItems" not in node:
        node["maxItems"] = LIMITS.get(name, LONGEST_LIST)
    elif "properties" in node:
        node["additionalProperties"] = False
    for key, child in node.items():
        if key in ("properties", "$defs"):
            for inner, part in child.items():
                _bound(part, name=inner)
        elif key not in ("default", "enum", "required"):
            _bound(child, name=name)
