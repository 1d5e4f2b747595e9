"""The shape of ``ensemble.json``, version 1: the view as people read it, and what it takes to judge it again.

The schema is generated from the view's own types, so that it cannot drift from what is written. ``problem``,
``joint`` and ``plan`` are documents of their own, with schemas of their own. Times of ``plan``, ``legs`` and
``orders`` are seconds from ``epoch``; all others are local.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields
from importlib.resources import files
from typing import Any, Literal, get_type_hints

import msgspec

from matching.joint.report.view import JointView
from routing.errors import Fault
from routing.joint.legs import Side
from routing.model.shape import VERSION, described

KIND = "joint-day"


@dataclass(frozen=True, slots=True, kw_only=True)
class LegShape:
    """A ride of a worker in a vehicle of the plan, with the meanings of :class:`routing.joint.CarriedLeg`."""

    shift: str
    side: Side
    task: str
    to: str | None
    origin: str
    destination: str
    vehicle: str
    boards: int
    leaves: int
    arrives: int
    alights: int
    ready: int | None
    begins: int | None
    ride: int


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderShape:
    """A leg by public transport or taxi, with the meanings of :class:`routing.joint.OrderedLeg`."""

    shift: str
    side: Side
    task: str
    to: str | None
    origin: str
    destination: str
    means: str
    leaves: int
    arrives: int


@dataclass(frozen=True, slots=True, kw_only=True)
class NamesShape:
    """What people call tasks, shifts and persons, by id."""

    task: dict[str, str]
    shift: dict[str, str]
    person: dict[str, str]


def day_shape() -> Any:
    """The type of the document: its heading, the engine's part, then every field of the view."""
    view = get_type_hints(JointView)
    shape = msgspec.defstruct(
        "JointDay",
        [
            ("maillon", Literal["joint-day"]),
            ("version", Literal[1]),
            ("epoch", str),
            ("time_zone", str),
            ("visits", dict[str, str]),
            ("names", NamesShape),
            ("problem", dict[str, Any]),
            ("joint", dict[str, Any]),
            ("plan", dict[str, Any]),
            ("valid", bool),
            ("legs", tuple[LegShape, ...]),
            ("orders", tuple[OrderShape, ...]),
            ("stranded", tuple[Fault, ...]),
            *((one.name, view[one.name]) for one in fields(JointView)),
        ],
        kw_only=True,
        forbid_unknown_fields=True,
    )
    shape.__doc__ = "One planned day of visits and rides."
    return shape


def generated_schema() -> dict[str, Any]:
    """The schema of today's types; the shipped one may only change with them."""
    return described(KIND, day_shape())


def day_schema() -> dict[str, Any]:
    """The shipped JSON Schema."""
    folder = files("matching.joint.report").joinpath("schema", f"{KIND}.v{VERSION}.json")
    loaded: dict[str, Any] = json.loads(folder.read_text(encoding="utf-8"))
    return loaded
