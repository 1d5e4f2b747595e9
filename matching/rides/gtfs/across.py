"""What holds between rows and files of a feed: keys, references, trips from end to end, windows of a zone."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping
from itertools import combinations

from matching.rides.gtfs.opening import LOCATIONS, Feed, Line
from matching.rides.gtfs.schema import File, schema
from matching.rides.gtfs.values import seconds_of
from matching.tables.faults import TableFault, closest

_TIMES = "stop_times.txt"


def across_faults(feed: Feed, zones: Mapping[str, int]) -> Iterator[TableFault]:
    """Every fault between rows; ``zones`` are the ids of zones and the line each stands on."""
    for file in schema():
        yield from _presence(feed, file)
        yield from _keys(feed, file)
    yield from _references(feed, zones)
    yield from _agencies(feed)
    yield from _shared_ids(feed, zones)
    yield from _trips(feed)


def _presence(feed: Feed, file: File) -> Iterator[TableFault]:
    if feed.has(file.name):
        return
    if file.required:
        yield TableFault(code="gtfs.missing_file", file=file.name)
    elif file.required_unless is not None and not feed.has(file.required_unless):
        yield TableFault(
            code="gtfs.missing_unless", file=file.name, parameters={"other": file.required_unless}
        )


def _keys(feed: Feed, file: File) -> Iterator[TableFault]:
    first: dict[tuple[str, ...], int] = {}
    lines = feed.lines.get(file.name, [])
    if file.single:
        for line in lines[1:]:
            yield TableFault(code="gtfs.single", file=file.name, row=line.number)
        return
    for line in lines:
        key = tuple(line.of(name) for name in file.key)
        if key in first and any(key):
            yield TableFault(
                code="gtfs.double",
                file=file.name,
                row=line.number,
                column=file.key[-1],
                seen=", ".join(key),
                parameters={"first": first[key]},
            )
        first.setdefault(key, line.number)


def _references(feed: Feed, zones: Mapping[str, int]) -> Iterator[TableFault]:
    held: dict[tuple[str, str], Collection[str]] = {(LOCATIONS, "id"): zones}
    for file in schema():
        for field in file.fields:
            if not field.references:
                continue
            known: set[str] = set()
            for name, column in field.references:
                if (name, column) not in held:
                    held[name, column] = {line.of(column) for line in feed.lines.get(name, ())} - {""}
                known |= set(held[name, column])
            for line in feed.lines.get(file.name, ()):
                value = line.of(field.name)
                if value and value not in known:
                    where = ", ".join(name for name, _ in field.references)
                    yield TableFault(
                        code="gtfs.reference",
                        file=file.name,
                        row=line.number,
                        column=field.name,
                        seen=value,
                        parameters={"table": where, "close": closest(value, known) or "-"},
                    )


def _agencies(feed: Feed) -> Iterator[TableFault]:
    """With several agencies each has an id, and each route says whose it is."""
    if len(feed.lines.get("agency.txt", ())) < 2:
        return
    for name in ("agency.txt", "routes.txt"):
        for line in feed.lines.get(name, ()):
            if not line.of("agency_id"):
                yield TableFault(code="gtfs.which_agency", file=name, row=line.number, column="agency_id")


def _shared_ids(feed: Feed, zones: Mapping[str, int]) -> Iterator[TableFault]:
    """Stops, zones and groups share one space of ids."""
    taken = {line.of("stop_id"): "stops.txt" for line in feed.lines.get("stops.txt", ())}
    for line in feed.lines.get("location_groups.txt", ()):
        group = line.of("location_group_id")
        if group in taken:
            yield TableFault(
                code="gtfs.shared_id",
                file="location_groups.txt",
                row=line.number,
                column="location_group_id",
                seen=group,
                parameters={"other": taken[group]},
            )
        taken.setdefault(group, "location_groups.txt")
    for zone, number in zones.items():
        if zone in taken:
            yield TableFault(
                code="gtfs.shared_id",
                file=LOCATIONS,
                row=number,
                column="id",
                seen=zone,
                parameters={"other": taken[zone]},
            )


def _trips(feed: Feed) -> Iterator[TableFault]:
    by_trip: dict[str, list[Line]] = defaultdict(list)
    for line in feed.lines.get(_TIMES, ()):
        if line.of("stop_sequence").isdigit():
            by_trip[line.of("trip_id")].append(line)
    routes = {line.of("route_id"): line for line in feed.lines.get("routes.txt", ())}
    for trip in feed.lines.get("trips.txt", ()):
        calls = sorted(by_trip.get(trip.of("trip_id"), ()), key=lambda one: int(one.of("stop_sequence")))
        if len(calls) < 2:
            yield TableFault(
                code="gtfs.short_trip",
                file="trips.txt",
                row=trip.number,
                column="trip_id",
                seen=trip.of("trip_id"),
            )
            continue
        yield from _ends(calls)
        yield from _overlaps(calls)
        flexible = any(_windowed(one) for one in calls)
        route = routes.get(trip.of("route_id"))
        for name in ("continuous_pickup", "continuous_drop_off"):
            if flexible and route is not None and route.of(name) not in ("", "1"):
                yield TableFault(
                    code="gtfs.continuous",
                    file="routes.txt",
                    row=route.number,
                    column=name,
                    seen=route.of(name),
                    parameters={"trip": trip.of("trip_id")},
                )


def _windowed(line: Line) -> bool:
    return bool(line.of("start_pickup_drop_off_window") or line.of("end_pickup_drop_off_window"))


def _window(line: Line) -> tuple[int, int] | None:
    first = seconds_of(line.of("start_pickup_drop_off_window"))
    last = seconds_of(line.of("end_pickup_drop_off_window"))
    return None if first is None or last is None else (first, last)


def _ends(calls: list[Line]) -> Iterator[TableFault]:
    """First and last stop have times, unless they have windows; a window does not end before it begins."""
    for line, name in ((calls[0], "arrival_time"), (calls[-1], "arrival_time")):
        if not line.of(name) and not _windowed(line):
            yield TableFault(code="gtfs.end_time", file=_TIMES, row=line.number, column=name)
    for line in calls:
        window = _window(line)
        if window is not None and window[1] <= window[0]:
            yield TableFault(
                code="gtfs.window",
                file=_TIMES,
                row=line.number,
                column="end_pickup_drop_off_window",
                seen=line.of("end_pickup_drop_off_window"),
            )


def _overlaps(calls: list[Line]) -> Iterator[TableFault]:
    """The same zone twice in a trip, open at the same times, with pickup (or drop-off) possible in both."""
    for one, other in combinations(calls, 2):
        first, second = _window(one), _window(other)
        if first is None or second is None or not one.of("location_id"):
            continue
        if one.of("location_id") != other.of("location_id"):
            continue
        together = first[0] < second[1] and second[0] < first[1]
        for name in ("pickup_type", "drop_off_type"):
            if together and one.of(name) == other.of(name) != "1":
                yield TableFault(
                    code="gtfs.overlap",
                    file=_TIMES,
                    row=other.number,
                    column=name,
                    seen=other.of(name),
                    parameters={"first": one.number},
                )
