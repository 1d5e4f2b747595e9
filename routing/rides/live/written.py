"""Values as plain JSON and back: dataclasses as objects, tuples as lists, by their own annotations.

Fields at their default are left out, so that a log stays readable. Reading is strict: a field that is
unknown,
missing or of another type is a fault with its path, all of them told together.
"""

from __future__ import annotations

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from functools import cache
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import numpy as np

from routing.errors import Fault

T = TypeVar("T")


class Unreadable(ValueError):
    """A document that does not say what it should; :attr:`faults` lists everything wrong."""

    def __init__(self, faults: tuple[Fault, ...]) -> None:
        self.faults = faults
        super().__init__("\n".join(f"- {fault}" for fault in faults))


def plain(value: Any) -> Any:
    """The value as JSON has it."""
    if is_dataclass(value) and not isinstance(value, type):
        return {
            one.name: plain(getattr(value, one.name))
            for one in fields(value)
            if one.init and not _at_default(one, getattr(value, one.name))
        }
    if isinstance(value, tuple | list | set | frozenset):
        return [plain(one) for one in value]
    if isinstance(value, Mapping):
        return {str(key): plain(one) for key, one in value.items()}
    if isinstance(value, np.ndarray):
        return value.tolist()
    return value


def _at_default(one: Field[Any], value: Any) -> bool:
    if one.default is not MISSING:
        return bool(value is one.default or (type(value) is type(one.default) and value == one.default))
    return one.default_factory is not MISSING and bool(value == one.default_factory())


def read(kind: type[T], document: Any, *, where: str = "document") -> T:
    """A value of the dataclass ``kind`` from plain JSON.

    Raises
    ------
    Unreadable: with every fault.
    """
    faults: list[Fault] = []
    value: T = _read(kind, document, where, faults)
    if faults:
        raise Unreadable(tuple(faults))
    return value


@cache
def _hints(kind: type) -> dict[str, Any]:
    return get_type_hints(kind)


def _read(kind: Any, document: Any, where: str, faults: list[Fault]) -> Any:
    if is_dataclass(kind):
        return _read_object(kind, document, where, faults)
    origin = get_origin(kind)
    if origin in (Union, types.UnionType):
        return _read_choice(kind, document, where, faults)
    if origin is Literal:
        if document not in get_args(kind):
            faults.append(_wrong(where, document, " or ".join(map(repr, get_args(kind)))))
        return document
    if origin is tuple:
        return _read_tuple(kind, document, where, faults)
    if kind is np.ndarray or origin is np.ndarray:
        return _read_table(document, where, faults)
    if isinstance(kind, type) and (
        not isinstance(document, kind) or isinstance(document, bool) > (kind is bool)
    ):
        if kind is float and isinstance(document, int):
            return float(document)
        faults.append(_wrong(where, document, kind.__name__))
    return document


def _read_object(kind: Any, document: Any, where: str, faults: list[Fault]) -> Any:
    if not isinstance(document, Mapping):
        faults.append(_wrong(where, document, "an object"))
        return None
    known = {one.name: one for one in fields(kind) if one.init}
    before = len(faults)
    for name in document:
        if name not in known:
            faults.append(_fault(where, f"field {name!r}", f"known fields are {', '.join(known)}"))
    values = {}
    for name, one in known.items():
        if name in document:
            values[name] = _read(_hints(kind)[name], document[name], f"{where}.{name}", faults)
        elif one.default is MISSING and one.default_factory is MISSING:
            faults.append(_fault(where, f"no field {name!r}", "it has no default"))
    return kind(**values) if len(faults) == before else None


def _read_choice(kind: Any, document: Any, where: str, faults: list[Fault]) -> Any:
    """One of several types: None, or the first that reads."""
    choices = get_args(kind)
    if document is None and type(None) in choices:
        return None
    attempts: list[list[Fault]] = []
    for choice in choices:
        if choice is type(None):
            continue
        own: list[Fault] = []
        value = _read(choice, document, where, own)
        if not own:
            return value
        attempts.append(own)
    faults.extend(attempts[0])
    return None


def _read_tuple(kind: Any, document: Any, where: str, faults: list[Fault]) -> Any:
    if not isinstance(document, list):
        faults.append(_wrong(where, document, "a list"))
        return ()
    inner = get_args(kind)
    if len(inner) == 2 and inner[1] is Ellipsis:
        inner = (inner[0],) * len(document)
    if len(inner) != len(document):
        faults.append(_wrong(where, document, f"a list of {len(inner)}"))
        return ()
    return tuple(
        _read(one, item, f"{where}[{number}]", faults)
        for number, (one, item) in enumerate(zip(inner, document, strict=True))
    )


def _read_table(document: Any, where: str, faults: list[Fault]) -> Any:
    rows = document if isinstance(document, list) else None
    if rows is None or not all(_whole(row) and len(row) == len(rows) for row in rows):
        faults.append(_wrong(where, document, "a square table of whole numbers"))
        return None
    return np.array(rows, dtype=np.int64)


def _whole(row: Any) -> bool:
    return isinstance(row, list) and all(isinstance(cell, int) for cell in row)


def _wrong(where: str, seen: Any, wanted: str) -> Fault:
    shown = repr(seen)
    return _fault(where, shown if len(shown) < 60 else f"{shown[:57]}…", f"{wanted} is expected")


def _fault(where: str, seen: str, rule: str) -> Fault:
    return Fault(
        code="live.unreadable", where=where, seen=seen, rule=f"{rule}.", advice="Correct the document there."
    )
