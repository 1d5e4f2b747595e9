"""Rules between cells of the tables of presence, of internal time, and of visits done one after the other."""

from __future__ import annotations

from collections.abc import Iterator

from matching.tables.faults import TableFault
from matching.tables.rows import Rows, cell_fault


def after_faults(rows: Rows) -> Iterator[TableFault]:
    """A visit done right after another one: two dated lines, not a line after itself or in a ring."""
    lines = {row.values["id"]: row for row in rows["care_lines"]}
    following = {key: row.values["after"] for key, row in lines.items()}
    for key, row in lines.items():
        before = lines.get(following[key])
        if before is None:
            continue
        dated = row.values["kind"] == before.values["kind"] == "dated"
        if not dated or _rings(key, following):
            yield cell_fault("table.after", row, "after")


def _rings(start: object, following: dict[object, object]) -> bool:
    """Whether going from line to line before it leads back to ``start``."""
    seen: set[object] = set()
    now = following.get(start)
    while now in following and now not in seen:
        if now == start:
            return True
        seen.add(now)
        now = following[now]
    return False


def introduction_faults(rows: Rows) -> Iterator[TableFault]:
    """Two different people, for a dated line that one worker does."""
    lines = {row.values["id"]: row for row in rows["care_lines"]}
    services = {row.values["id"]: row for row in rows["services"]}
    for row in rows["introductions"]:
        if row.values["worker"] is not None and row.values["worker"] == row.values["by"]:
            yield cell_fault("table.two_people", row, "by")
        line = lines.get(row.values["line"])
        if line is None:
            continue
        service = services.get(line.values["service"])
        crew = line.maybe(int, "crew") or (1 if service is None else service.maybe(int, "crew") or 1)
        if crew > 1 or line.values["kind"] != "dated":
            yield cell_fault("table.introduction", row, "line")
