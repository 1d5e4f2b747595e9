"""Rules between the pins of one visit, and between those of one day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matching.model.association import Association
from matching.planning.dates import line_dates, public_holidays
from matching.tables.faults import TableFault
from matching.tables.rows import Rows, cell_fault


def pin_faults(rows: Rows) -> Iterator[TableFault]:
    """A pin holds something, of a dated line, and no two pins of one visit contradict each other."""
    kinds = {row.values["id"]: row.values["kind"] for row in rows["care_lines"]}
    starts: dict[tuple[object, object], object] = {}
    persons: set[tuple[object, object, object]] = set()
    for row in rows["pins"]:
        line, day = row.values["line"], row.values["date"]
        if not any(row.given(name) for name in ("worker", "start", "after")):
            yield cell_fault("table.pin_empty", row, "worker")
        for name in ("line", "after"):
            if kinds.get(row.values[name], "dated") != "dated":
                yield cell_fault("table.pin_dated", row, name)
        if row.given("after") and row.values["after"] == line:
            yield cell_fault("table.pin_after", row, "after")
        start = row.values["start"]
        if start is not None and starts.setdefault((line, day), start) != start:
            yield cell_fault("table.pin_twice", row, "start")
        worker = row.values["worker"]
        if worker is not None and (line, day, worker) in persons:
            yield cell_fault("table.pin_twice", row, "worker")
        persons.add((line, day, worker))
    yield from _rings(rows)


def idle_pins(rows: Rows, association: Association) -> Iterator[TableFault]:
    """Pins of a day on which their line asks for no visit: they would be passed over in silence."""
    lines = {line.id: line for line in association.care_lines}
    for row in rows["pins"]:
        day = (row.of(date, "date"),)
        off = public_holidays(association.settings, day)
        for name in ("line", "after"):
            line = lines.get(row.maybe(str, name) or "")
            if line is not None and not line_dates(line, day, off):
                yield cell_fault("table.pin_idle", row, "date", line=line.id)


def _rings(rows: Rows) -> Iterator[TableFault]:
    """Visits of a day that each come after the other."""
    before: dict[tuple[object, object], set[object]] = {}
    for row in rows["pins"]:
        line, day, after = row.values["line"], row.values["date"], row.values["after"]
        if after is None or after == line:
            continue
        if _leads(before, day, after, line):
            yield cell_fault("table.pin_after", row, "after")
            continue
        before.setdefault((line, day), set()).add(after)


def _leads(
    before: dict[tuple[object, object], set[object]], day: object, start: object, goal: object
) -> bool:
    """Whether what comes before ``start`` that day, step by step, holds ``goal``."""
    reached, left = {start}, [start]
    while left:
        for one in before.get((left.pop(), day), set()) - reached:
            reached.add(one)
            left.append(one)
    return goal in reached
