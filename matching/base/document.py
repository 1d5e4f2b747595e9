"""A base plan as a JSON document: versioned, described by a shipped JSON Schema, every fault told at once."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import asdict
from datetime import date
from importlib.resources import files
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta

from matching.base.model import BasePlan, Slot
from routing.errors import Fault, InvalidPlan
from routing.model.document_faults import schema_faults

VERSION = 1
KIND = "base-plan"
_DAY = 86_400

_Text = Annotated[str, Meta(min_length=1, max_length=500)]
_Count = Annotated[int, Meta(ge=0, le=1000)]


class InvalidBase(InvalidPlan):
    """The document is no base plan; :attr:`faults` lists every reason found."""


class SlotShape(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """One recurring visit: see ``matching.base.model.Slot``. Seconds; weekday 0 is Monday."""

    line: _Text
    week: Annotated[int, Meta(ge=1, le=4)]
    weekday: Annotated[int, Meta(ge=0, le=6)]
    person: _Text
    start: Annotated[int, Meta(ge=-_DAY, le=2 * _DAY)]
    duration: Annotated[int, Meta(ge=0, le=2 * _DAY)]
    part: Annotated[int, Meta(ge=1, le=99)] = 1
    member: Annotated[int, Meta(ge=1, le=99)] = 1
    weeks: _Count = 0
    by_person: _Count = 0
    at_start: _Count = 0


class BaseShape(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """A base plan: who does each recurring visit of a cycle of 1, 2 or 4 weeks, and when."""

    maillon: Literal["base-plan"]
    version: Literal[1]
    cycle: Literal[1, 2, 4]
    anchor: Annotated[str, Meta(pattern=r"^\d{4}-\d{2}-\d{2}$", max_length=10)]
    slots: Annotated[list[SlotShape], Meta(max_length=100_000)]
    learnt_from: Annotated[list[_Text], Meta(max_length=1000)] = []
    open_lines: Annotated[list[_Text], Meta(max_length=100_000)] = []


def base_schema() -> dict[str, Any]:
    """The shipped JSON Schema of a base plan."""
    text = files("matching.base").joinpath("schema", f"{KIND}.v{VERSION}.json").read_text(encoding="utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def generated_schema() -> dict[str, Any]:
    """The schema of today's types; the shipped one may only change with them."""
    head = {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": f"urn:maillon:{KIND}:{VERSION}"}
    return {**head, **msgspec.json.schema(BaseShape)}


def base_to_json(base: BasePlan) -> dict[str, Any]:
    """The document of a base plan: dicts, lists, texts and numbers that ``json`` can write."""
    return {
        "maillon": KIND,
        "version": VERSION,
        "cycle": base.cycle,
        "anchor": base.anchor.isoformat(),
        "learnt_from": list(base.learnt_from),
        "open_lines": list(base.open_lines),
        "slots": [asdict(slot) for slot in base.slots],
    }


def base_from_json(value: object) -> BasePlan:
    """The base plan of a document.

    Raises
    ------
    InvalidBase: with every departure from the schema or, when there is none, every fault of the data.
    """
    faults = list(schema_faults(KIND, base_schema(), value))
    if faults:
        raise InvalidBase(faults)
    try:
        shape = msgspec.convert(value, BaseShape)
    except msgspec.ValidationError as error:
        raise InvalidBase([_fault("type", "document", str(error), "A base plan keeps its schema.")]) from None
    faults = list(_data_faults(shape))
    if faults:
        raise InvalidBase(faults)
    slots = tuple(Slot(**msgspec.structs.asdict(slot)) for slot in shape.slots)
    return BasePlan(
        cycle=shape.cycle,
        anchor=date.fromisoformat(shape.anchor),
        slots=slots,
        learnt_from=tuple(shape.learnt_from),
        open_lines=tuple(shape.open_lines),
    )


def _data_faults(shape: BaseShape) -> Iterator[Fault]:
    try:
        monday = date.fromisoformat(shape.anchor).weekday() == 0
    except ValueError:
        monday = False
    if not monday:
        yield _fault("anchor", "anchor", shape.anchor, "The cycle is anchored on a Monday that exists.")
    first: dict[tuple[str, int, int, int, int], int] = {}
    for number, slot in enumerate(shape.slots):
        where = f"slots[{number}]"
        if slot.week > shape.cycle:
            rule = f"A slot is in one of the {shape.cycle} week(s) of the cycle."
            yield _fault("week", f"{where}.week", str(slot.week), rule)
        key = (slot.line, slot.week, slot.weekday, slot.part, slot.member)
        if key in first:
            rule = "One slot for each line, week, weekday, part and member of the crew."
            yield _fault("double", where, f"the same visit as slots[{first[key]}]", rule)
        first.setdefault(key, number)


def _fault(reason: str, where: str, seen: str, rule: str) -> Fault:
    advice = "Correct the document, or learn it again with `maillon base learn`."
    return Fault(code=f"base.{reason}", where=where, seen=seen, rule=rule, advice=advice)
