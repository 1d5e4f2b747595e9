"""The specification as data (``schema.json``): files, fields, types, presence, references."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

#: field -> ``*`` (given), empty (not given), or the values of which one is meant.
Alternative = Mapping[str, str | Sequence[str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """One column; conditions are lists of alternatives of which one is enough."""

    name: str
    type: str
    values: tuple[str, ...] = ()
    required: bool = False
    required_if: tuple[Alternative, ...] = ()
    forbidden_if: tuple[Alternative, ...] = ()
    forbidden_values: tuple[tuple[tuple[str, ...], tuple[Alternative, ...]], ...] = ()
    references: tuple[tuple[str, str], ...] = ()
    not_before: str | None = None
    least: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class File:
    """One table; ``key`` are the columns that tell its rows apart."""

    name: str
    fields: tuple[Field, ...]
    key: tuple[str, ...] = ()
    required: bool = False
    required_unless: str | None = None
    single: bool = False


@cache
def schema() -> tuple[File, ...]:
    """Every file that is checked, in the order of the specification."""
    text = resources.files("matching.rides.gtfs").joinpath("schema.json").read_text(encoding="utf-8")
    return tuple(_file(name, said) for name, said in json.loads(text)["files"].items())


def _file(name: str, said: Mapping[str, Any]) -> File:
    return File(
        name=name,
        fields=tuple(_field(field, one) for field, one in said["fields"].items()),
        key=tuple(said["key"]),
        required=said.get("required", False),
        required_unless=said.get("required_unless"),
        single=said.get("single", False),
    )


def _field(name: str, said: Mapping[str, Any]) -> Field:
    references = []
    for reference in said.get("references", ()):
        file, _, column = reference.partition("/")
        references.append((file, column))
    return Field(
        name=name,
        type=said["type"],
        values=tuple(said.get("values", ())),
        required=said.get("required", False),
        required_if=tuple(said.get("required_if", ())),
        forbidden_if=tuple(said.get("forbidden_if", ())),
        forbidden_values=tuple(
            (tuple(one["values"]), tuple(one["if"])) for one in said.get("forbidden_values", ())
        ),
        references=tuple(references),
        not_before=said.get("not_before"),
        least=said.get("least"),
    )


def holds(alternatives: Sequence[Alternative], row: Mapping[str, str]) -> bool:
    """Whether one of the alternatives holds in a row (absent columns are empty)."""
    return any(
        all(_meets(row.get(field, ""), wanted) for field, wanted in one.items()) for one in alternatives
    )


def _meets(value: str, wanted: str | Sequence[str]) -> bool:
    if wanted == "*":
        return value != ""
    return value == "" if wanted == "" else value in wanted
