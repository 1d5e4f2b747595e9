"""What the rows of paces get wrong together."""

from __future__ import annotations

from collections.abc import Iterator

from matching.tables.faults import TableFault
from matching.tables.rows import Rows, cell_fault
from matching.tables.sheet import Row


def pace_faults(rows: Rows) -> Iterator[TableFault]:
    """One row for a worker and a service."""
    first: dict[tuple[object, object], Row] = {}
    for row in rows["paces"]:
        key = (row.values["worker"], row.values["service"])
        if None not in key and first.setdefault(key, row) is not row:
            yield cell_fault("table.double_pace", row, "service", first=first[key].number)
