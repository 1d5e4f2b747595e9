"""Rules between the cells that say who is wanted, and when."""

from __future__ import annotations

from collections.abc import Iterator

from matching.tables.faults import TableFault
from matching.tables.rows import Rows, cell_fault
from matching.tables.sheet import Row
from matching.tables.start_window import inside, window_of


def wish_faults(rows: Rows) -> Iterator[TableFault]:
    """A wanted hour outside the window of starts; somebody wanted and refused."""
    tolerances = {row.values["id"]: row.maybe(int, "tolerance") or 0 for row in rows["services"]}
    refused = {str(row.values["id"]): _names(row, "refused") for row in rows["clients"]}
    for row in rows["clients"]:
        yield from _refused(row, "preferred", _names(row, "refused"))
    for row in rows["care_lines"]:
        yield from _target(row, tolerances.get(row.values["service"], 0))
        clients = _names(row, "clients")
        yield from _refused(row, "usual", {name for one in clients for name in refused.get(one, ())})


def _names(row: Row, column: str) -> set[str]:
    found = row.values[column]
    return {str(name) for name in found} if isinstance(found, tuple) else set()


def _refused(row: Row, column: str, refused: set[str]) -> Iterator[TableFault]:
    both = sorted(_names(row, column) & refused)
    if both:
        yield cell_fault("table.refused_wanted", row, column, names=", ".join(both))


def _target(row: Row, tolerance: int) -> Iterator[TableFault]:
    target = row.maybe(int, "target")
    both = row.maybe(int, "earliest") is not None and row.maybe(int, "latest") is not None
    if target is None or not (both or row.maybe(int, "time") is not None):
        return
    if inside(window_of(row, tolerance), target) is None:
        yield cell_fault("table.target", row, "target")
