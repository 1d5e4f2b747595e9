"""Rules of the tables of ways: travel corrections and public transport."""

from __future__ import annotations

from collections.abc import Iterator

from matching.tables.faults import TableFault, closest
from matching.tables.rows import Rows, cell_fault
from matching.tables.sheet import Row

Way = tuple[str, str, str | None]


def way_faults(rows: Rows) -> Iterator[TableFault]:
    """Corrections name places or sectors; public transport may serve sectors where nobody lives."""
    places = {row.of(str, "id") for row in rows["places"] if row.values["id"] is not None}
    sectors = {str(row.values["sector"]) for row in rows["places"] if row.values["sector"] is not None}
    for row in rows["places"]:
        if row.values["sector"] in places:
            yield cell_fault("table.ambiguous", row, "sector")
    for row in rows["corrections"]:
        for name in ("origin", "destination"):
            value = row.maybe(str, name)
            if value is not None and value not in places | sectors:
                yield cell_fault("table.ground", row, name, close=closest(value, places | sectors))
    for row in rows["transit"]:
        for name in ("origin", "destination"):
            if row.values[name] in places:
                yield cell_fault("table.sector", row, name)
    for table in ("corrections", "transit"):
        yield from _doubles(rows[table])


def _doubles(rows: list[Row]) -> Iterator[TableFault]:
    """One row says how long a way takes, and a way inside one sector holds both ways."""
    first: dict[Way, int] = {}
    for row in rows:
        origin, destination = row.maybe(str, "origin"), row.maybe(str, "destination")
        if origin is None or destination is None:
            continue
        mode = row.maybe(str, "mode")
        both = row.of(bool, "both_ways")
        if origin == destination and not both:
            yield cell_fault("table.inside", row, "both_ways")
        ways: list[Way] = [(origin, destination, mode)]
        if both and origin != destination:
            ways.append((destination, origin, mode))
        before = [first[way] for way in ways if way in first]
        if before:
            yield cell_fault("table.double_way", row, "origin", first=before[0])
        for way in ways:
            first.setdefault(way, row.number)
