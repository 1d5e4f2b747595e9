"""What one row of a feed may hold: types, presence, values that another field forbids."""

from __future__ import annotations

from collections.abc import Iterator

from matching.rides.gtfs.opening import Feed, Line
from matching.rides.gtfs.schema import Field, File, holds
from matching.rides.gtfs.values import is_of, order_of
from matching.tables.faults import TableFault


def row_faults(feed: Feed, file: File) -> Iterator[TableFault]:
    """Every fault that a row of the table has by itself."""
    kinds = {one.name: one.type for one in file.fields}
    for line in feed.lines.get(file.name, ()):
        for one in file.fields:
            yield from _value_faults(feed, file, one, line)
            yield from _order_faults(file, one, line, kinds)


def _value_faults(feed: Feed, file: File, one: Field, line: Line) -> Iterator[TableFault]:
    value = line.of(one.name)
    if not value:
        # A column that is missing altogether has been told once, at the header.
        if one.required and one.name in feed.columns[file.name]:
            yield _fault("required", file, line, one)
        elif holds(one.required_if, line.values):
            yield _fault("required_if", file, line, one, because=_because(one.required_if, line))
    elif one.values and value not in one.values:
        yield _fault("enum", file, line, one, values=", ".join(one.values))
    elif not is_of(one.type, value):
        yield _fault(f"type_{one.type}", file, line, one)
    if value and holds(one.forbidden_if, line.values):
        yield _fault("forbidden", file, line, one, because=_because(one.forbidden_if, line))
    for values, alternatives in one.forbidden_values:
        if value in values and holds(alternatives, line.values):
            yield _fault("forbidden_value", file, line, one, because=_because(alternatives, line))


def _because(alternatives: tuple[object, ...], line: Line) -> str:
    """The fields of the first alternative that holds, with their values."""
    for one in alternatives:
        assert isinstance(one, dict)
        if holds((one,), line.values):
            return ", ".join(f"{name}={line.of(name)}" for name in one)
    return ""


def _order_faults(file: File, one: Field, line: Line, kinds: dict[str, str]) -> Iterator[TableFault]:
    value = order_of(one.type, line.of(one.name))
    if value is None:
        return
    if one.least is not None and value < one.least:
        yield _fault("least", file, line, one, least=f"{one.least:g}")
    if one.not_before is not None:
        other = order_of(kinds[one.not_before], line.of(one.not_before))
        if other is not None and value < other:
            yield _fault("not_before", file, line, one, other=f"{one.not_before}={line.of(one.not_before)}")


def _fault(reason: str, file: File, line: Line, one: Field, **parameters: object) -> TableFault:
    return TableFault(
        code=f"gtfs.{reason}",
        file=file.name,
        row=line.number,
        column=one.name,
        seen=line.of(one.name) or None,
        parameters=parameters,
    )
