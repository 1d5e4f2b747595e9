"""Rules between the cells of a break, of a client's key, and of a meal round."""

from __future__ import annotations

from collections.abc import Iterator

from matching.tables.faults import TableFault
from matching.tables.rows import Rows, cell_fault


def key_faults(rows: Rows) -> Iterator[TableFault]:
    """A key is somewhere or with somebody, and only one that is somewhere goes back."""
    for row in rows["clients"]:
        if row.values["key_place"] is not None and row.values["key_holders"]:
            yield cell_fault("table.key_both", row, "key_holders")
        if row.values["key_place"] is None and row.values["key_return"]:
            yield cell_fault("table.key_return", row, "key_return")


def meal_faults(rows: Rows) -> Iterator[TableFault]:
    """Only what is loaded somewhere stays hot for so long."""
    for row in rows["services"]:
        if row.given("hot_minutes") and not row.given("kitchen"):
            yield cell_fault("table.hot_minutes", row, "hot_minutes")


def break_faults(rows: Rows) -> Iterator[TableFault]:
    """A meal has both ends of its window, a rest its hours, and no row is both."""
    for row in rows["breaks"]:
        window = [name for name in ("earliest", "latest") if row.values[name] is not None]
        rest = row.values["after_hours"] is not None
        if rest and window:
            yield cell_fault("table.break_both", row, "after_hours")
        elif not rest and len(window) < 2:
            lacking = "latest" if window == ["earliest"] else "earliest"
            yield cell_fault("table.break_window", row, lacking)
