"""Every way a document departs from its schema, told at once: where, what was seen, what to do."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches
from math import isfinite
from typing import Any

from jsonschema import Draft202012Validator
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from routing.errors import Fault
from routing.model.shape import LARGEST_LEG, VERSION

NOUNS = {
    "array": "a list",
    "boolean": "true or false",
    "integer": "an integer",
    "null": "null",
    "number": "a finite number",
    "object": "an object",
    "string": "a text",
}

# JSON Schema takes 2.0 for an integer and Python takes True for one; the engine takes neither.
_CHECKER = Draft202012Validator.TYPE_CHECKER.redefine_many(
    {
        "integer": lambda _, value: isinstance(value, int) and not isinstance(value, bool),
        "number": lambda _, value: (
            isinstance(value, int | float) and not isinstance(value, bool) and isfinite(value)
        ),
    }
)
_Validator = extend(Draft202012Validator, type_checker=_CHECKER)  # type: ignore[no-untyped-call]


def schema_faults(kind: str, schema: dict[str, Any], value: Any) -> Iterator[Fault]:
    """A fault for each departure of ``value`` from ``schema``; a wrong version hides the rest."""
    heading = list(_heading(kind, value))
    yield from heading
    if heading:
        return
    told: set[tuple[object, ...]] = set()
    for error in _Validator(schema).iter_errors(value):
        for fault in _faults(error, value):
            key = (fault.code, fault.where, fault.seen)
            if key not in told:
                told.add(key)
                yield fault


def matrix_faults(where: str, matrix: Any) -> Iterator[Fault]:
    """A fault for each row that is not a list of legs as long as the first."""
    if not isinstance(matrix, list):
        yield _fault("type", where, _seen(matrix), "A matrix is a list of rows.", "Give one list a place.")
        return
    width = len(matrix[0]) if matrix and isinstance(matrix[0], list) else 0
    for number, row in enumerate(matrix):
        at = f"{where}[{number}]"
        if not isinstance(row, list):
            yield _fault("type", at, _seen(row), "A row is a list.", "Give one integer a place.")
        elif set(map(type, row)) - {int}:
            odd = next(cell for cell in row if type(cell) is not int)
            yield _fault("type", at, _seen(odd), "A matrix holds integers.", "Round times and distances.")
        elif len(row) != width:
            seen = f"{len(row)} values, where the first row has {width}"
            yield _fault("matrix", at, seen, "All rows have the same length.", "Complete the row.")
        elif row and not 0 <= min(row) <= max(row) <= LARGEST_LEG:
            seen = f"values from {min(row)} to {max(row)}"
            rule = f"Times and distances lie between 0 and {LARGEST_LEG}."
            yield _fault("range", at, seen, rule, "Use a coarser unit, or a long time for an impossible leg.")


def _heading(kind: str, value: Any) -> Iterator[Fault]:
    if not isinstance(value, dict):
        yield _fault("type", "document", _seen(value), f"A {kind} is an object.", "Give the whole document.")
        return
    if value.get("maillon") != kind:
        seen = _seen(value.get("maillon"))
        rule = f"A {kind} says so under 'maillon'."
        yield _fault("kind", "maillon", seen, rule, f'Write "maillon": "{kind}", or send the right document.')
    if value.get("version") != VERSION or isinstance(value.get("version"), bool):
        seen = _seen(value.get("version"))
        rule = f"This release reads version {VERSION} of the format."
        yield _fault(
            "version", "version", seen, rule, f'Write "version": {VERSION}, or convert the document.'
        )


def _faults(error: ValidationError, document: Any) -> Iterator[Fault]:
    where = _where(error, document)
    bound: Any = error.validator_value
    schema: Any = error.schema
    instance: Any = error.instance
    match error.validator:
        case "required":
            for name in bound:
                if name not in instance:
                    at = f"{where}.{name}" if where != "document" else name
                    yield _fault("required", at, "nothing", f"{name!r} must be given.", "Add it.")
        case "additionalProperties":
            known = list(schema["properties"])
            for name in instance:
                if name not in known:
                    yield _unknown_key(where, str(name), known)
        case "anyOf":
            yield from _alternatives(error, where, document)
        case "type":
            rule = f"Here stands {NOUNS[bound]}."
            yield _fault("type", where, _seen(error.instance), rule, "Change the value's type.")
        case "enum" | "const":
            choices = bound if error.validator == "enum" else [bound]
            rule = f"Here stands one of {', '.join(map(repr, choices))}."
            yield _fault("choice", where, _seen(error.instance), rule, "Choose one of them.")
        case "minimum" | "maximum":
            word = "at least" if error.validator == "minimum" else "at most"
            yield _fault(
                "range", where, _seen(error.instance), f"The value is {word} {bound}.", "Correct the value."
            )
        case _:
            size = f"{len(error.instance)} items" if hasattr(error.instance, "__len__") else "a value"
            rule = f"The schema says {error.validator} = {_seen(bound)}."
            yield _fault("size", where, size, rule, "Shorten or complete it.")


def _alternatives(error: ValidationError, where: str, document: Any) -> Iterator[Fault]:
    """The faults inside the one alternative that the value tries to be, or the list of alternatives."""
    inner = [found for found in error.context or () if found.validator != "type" or found.path]
    if inner:
        for found in inner:
            yield from _faults(found, document)
        return
    choices: Any = error.validator_value
    nouns = [NOUNS.get(choice.get("type"), "an object") for choice in choices]
    rule = f"Here stands {' or '.join(nouns)}."
    yield _fault("type", where, _seen(error.instance), rule, "Change the value's type.")


def _unknown_key(where: str, name: str, known: list[str]) -> Fault:
    near = get_close_matches(name, known, n=1)
    advice = f"Did you mean {near[0]!r}?" if near else f"Known here: {', '.join(known)}."
    at = f"{where}.{name}" if where != "document" else name
    return _fault("unknown_key", at, _seen(name), "No such property exists here.", f"{advice} Or remove it.")


def _where(error: ValidationError, document: Any) -> str:
    """Path of the value, list items by their id where they have one."""
    text, here = "", document
    for step in error.absolute_path:
        here = here[step]
        if isinstance(step, int):
            name = here.get("id", here.get("name", step)) if isinstance(here, dict) else step
            text += f"[{name if isinstance(name, str) else step}]"
        else:
            text += f".{step}" if text else str(step)
    return text or "document"


def _seen(value: Any) -> str:
    text = repr(value)
    return text if len(text) <= 80 else f"{text[:77]}…"


def _fault(reason: str, where: str, seen: str, rule: str, advice: str) -> Fault:
    return Fault(code=f"document.{reason}", where=where, seen=seen, rule=rule, advice=advice)
