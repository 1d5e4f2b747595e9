"""From a file to messages: a JSON array, one object, an object a line, or a CSV; every fault kept."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from typing import Any

from jsonschema import Draft202012Validator, ValidationError

from matching.rides.tcrp.messages import Message
from matching.rides.tcrp.schema import KINDS, OTHERS, schema_of, type_at
from matching.rides.tcrp.writing import KIND_COLUMN, SEPARATOR
from matching.tables.faults import TableFault, closest
from matching.tables.neutral import plain_cell

Found = tuple[list[Message], list[TableFault]]


def read_messages(content: bytes, *, file: str) -> Found:
    """The messages of a file and everything wrong in them; ``file`` is what faults call it.

    A fault's line is the line of a CSV or of one object a line, else the number of the message. Field names
    may have the ``@`` that the report's first JSON schema writes before attributes. Telegrams that are known
    and not read here are passed over; fields that are not read are too.
    """
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return [], [TableFault(code="tcrp.not_utf8", file=file)]
    start = text.lstrip()[:1]
    found = _from_json(text, file) if start in ("[", "{") else _from_csv(text, file)
    messages, faults = found
    for message in messages:
        faults += _faults(message, file)
    return [one for one in messages if one.kind in KINDS], faults


def _from_json(text: str, file: str) -> Found:
    values: list[tuple[int, Any]]
    try:
        document = json.loads(text, parse_constant=_no_number)
        values = list(enumerate(document if isinstance(document, list) else [document], start=1))
    except (ValueError, RecursionError) as error:
        try:
            lines = list(enumerate(text.splitlines(), start=1))
            values = [
                (number, json.loads(line, parse_constant=_no_number))
                for number, line in lines
                if line.strip()
            ]
        except (ValueError, RecursionError):
            return [], [TableFault(code="tcrp.json", file=file, seen=str(error)[:80])]
    messages: list[Message] = []
    faults: list[TableFault] = []
    for number, value in values:
        if not isinstance(value, dict) or not value:
            faults.append(TableFault(code="tcrp.object", file=file, row=number, seen=repr(value)[:60]))
            continue
        for kind, body in value.items():
            if kind.startswith("@xmlns"):
                continue
            messages += _message(kind, body, number, file, faults)
    return messages, faults


def _no_number(text: str) -> None:
    """``NaN`` and ``Infinity`` are no JSON."""
    raise ValueError(text)


def _message(kind: str, body: Any, number: int, file: str, faults: list[TableFault]) -> list[Message]:
    if kind not in (*KINDS, *OTHERS):
        near = closest(kind, (*KINDS, *OTHERS)) or "tripRequest"
        parameters = {"close": near}
        faults.append(
            TableFault(code="tcrp.kind", file=file, row=number, seen=kind[:60], parameters=parameters)
        )
        return []
    if not isinstance(body, dict):
        faults.append(
            TableFault(code="tcrp.object", file=file, row=number, column=kind, seen=repr(body)[:60])
        )
        return []
    return [Message(kind=kind, body=_bare(body), line=number)]


def _bare(value: Any) -> Any:
    """The value without the ``@`` before names, at every depth, and without fields that are null."""
    if isinstance(value, dict):
        return {name.removeprefix("@"): _bare(inner) for name, inner in value.items() if inner is not None}
    return [_bare(one) for one in value] if isinstance(value, list) else value


def _from_csv(text: str, file: str) -> Found:
    reader = csv.reader(io.StringIO(text, newline=""))
    messages: list[Message] = []
    faults: list[TableFault] = []
    try:
        header = next(reader, [])
        if KIND_COLUMN not in header:
            parameters = {"name": KIND_COLUMN}
            return [], [TableFault(code="tcrp.column", file=file, row=1, parameters=parameters)]
        for cells in reader:
            row = {name: plain_cell(cell) for name, cell in zip(header, cells, strict=False) if cell.strip()}
            kind = row.pop(KIND_COLUMN, "")
            if row or kind:
                body: dict[str, Any] = {}
                for name, cell in row.items():
                    path = tuple(part.removeprefix("@") for part in name.split("."))
                    _put(body, path, _value(kind, path, cell))
                messages += _message(kind, body, reader.line_num, file, faults)
    except csv.Error as error:
        faults.append(TableFault(code="tcrp.csv", file=file, row=reader.line_num, seen=str(error)))
    return messages, faults


def _put(body: dict[str, Any], path: tuple[str, ...], value: Any) -> None:
    for part in path[:-1]:
        inner = body.setdefault(part, {})
        if not isinstance(inner, dict):
            return
        body = inner
    body[path[-1]] = value


def _value(kind: str, path: tuple[str, ...], cell: str) -> Any:
    """The cell as its field's type, where it can be; else as text, for the schema to refuse."""
    expected = type_at(kind, path) if kind in KINDS else "string"
    if expected == "array":
        return _split(cell)
    if expected == "boolean":
        return {"true": True, "false": False}.get(cell.strip().lower(), cell)
    try:
        return {"integer": int, "number": float}.get(expected, str)(cell)
    except ValueError:
        return cell


def _split(cell: str) -> list[str]:
    """The values of a list: at separators that no backslash protects."""
    parts, escaped = [""], False
    for letter in cell:
        if not escaped and letter == "\\":
            escaped = True
            continue
        if letter == SEPARATOR and not escaped:
            parts.append("")
        else:
            parts[-1] += letter
        escaped = False
    return parts


#: What a keyword of the schema means to a reader.
_CODES = {
    "required": "required",
    "enum": "enum",
    "minimum": "range",
    "maximum": "range",
    "minLength": "required",
    "type": "type",
}


def _faults(message: Message, file: str) -> Iterator[TableFault]:
    if message.kind not in KINDS:
        return
    errors = Draft202012Validator(schema_of(message.kind)).iter_errors(message.body)
    told: set[tuple[str, str | None]] = set()
    for error in sorted(errors, key=lambda one: [str(part) for part in one.absolute_path]):
        for fault in _told(message, error, file):
            # Each missing field is an error of its own that names them all.
            if (fault.code, fault.column) not in told:
                told.add((fault.code, fault.column))
                yield fault


def _told(message: Message, error: ValidationError, file: str) -> Iterator[TableFault]:
    path = [message.kind, *(str(part) for part in error.absolute_path)]
    seen = None if error.validator == "required" else json.dumps(error.instance, ensure_ascii=False)[:60]
    if error.validator == "required":
        wanted: Any = error.validator_value
        names = [one for one in wanted if one not in _message_at(message, error)]
        for name in names:
            yield TableFault(
                code="tcrp.required", file=file, row=message.line, column=".".join([*path, name])
            )
        return
    yield TableFault(
        code=f"tcrp.{_CODES.get(str(error.validator), 'type')}",
        file=file,
        row=message.line,
        column=".".join(path),
        seen=seen,
        parameters={"expected": _expected(error)},
    )


def _message_at(message: Message, error: ValidationError) -> Any:
    """The part of a message that an error is about."""
    here: Any = message.body
    for part in error.absolute_path:
        here = here[part]
    return here


def _expected(error: ValidationError) -> str:
    value = error.validator_value
    return ", ".join(map(str, value)) if isinstance(value, list) else f"{error.validator} {value}"
