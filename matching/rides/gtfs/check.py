"""Check a GTFS-Flex feed against the specification: every fault with its file, line and field."""

from __future__ import annotations

from matching.rides.gtfs.across import across_faults
from matching.rides.gtfs.opening import open_feed
from matching.rides.gtfs.rows import row_faults
from matching.rides.gtfs.schema import schema
from matching.rides.gtfs.zones import read_zones
from matching.tables.faults import TableFault


def check_feed(content: bytes, *, name: str) -> tuple[TableFault, ...]:
    """Everything wrong in a zip; ``name`` is what messages call it.

    Agencies, stops, routes, trips, stop times, calendars, zones, groups, booking rules and feed information
    are checked; fares, shapes, transfers and whatever else a feed may hold are not looked at. Of zones, the
    line is the number of the feature.
    """
    feed, faults = open_feed(content, name=name)
    if any(fault.code == "gtfs.not_zip" for fault in faults):
        return tuple(faults)
    zones: dict[str, int] = {}
    if feed.zones is not None:
        zones, of_zones = read_zones(feed.zones)
        faults += of_zones
    for file in schema():
        faults += row_faults(feed, file)
    faults += across_faults(feed, zones)
    order = {file.name: number for number, file in enumerate(schema())}
    return tuple(sorted(faults, key=lambda one: (order.get(one.file, len(order)), one.row or 0)))
