"""Public transport as a table of minutes between stops or zones: no timetable, no computed transfer.

Between two *stops* a row gives the minutes from waiting at the first to leaving the second, the usual wait
and any transfer included; the walk to and from the stops is added. Between two *zones* a row gives minutes
from door to door. A leg takes the quickest of the rows that fit and of walking all the way; when nothing
fits it takes :data:`IMPOSSIBLE` seconds.

One table is one mode with one daily period of service: day lines and night lines are two tables. The engine
has no hours for a mode: who builds shifts asks :meth:`ServiceHours.covers`.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time, timedelta

import numpy as np

from routing.errors import Fault, InvalidProblem
from routing.travel.corrections import LONGEST_MINUTES, Correction
from routing.travel.crowfly import coordinate_faults, crowfly_between, crowfly_matrices
from routing.travel.matrices import mode_from_matrices
from routing.travel.mode import IntMatrix, TravelMode
from routing.travel.place import Place
from routing.travel.profiles import WALKING, TravelProfile
from routing.units import DAY, MINUTE

#: Seconds of a leg that cannot be made: a week, longer than any shift.
IMPOSSIBLE = 7 * DAY

_FAR = 1 << 40


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceHours:
    """Daily period of service, local wall-clock time, over midnight when ``last`` is not after ``first``."""

    first: time
    last: time

    def served(self, at: time) -> bool:
        """Whether there is service at the time of day ``at``, both ends included."""
        if self.first < self.last:
            return self.first <= at <= self.last
        return at >= self.first or at <= self.last

    def covers(self, *, start: datetime, end: datetime) -> bool:
        """Whether there is service all the way from ``start`` to ``end``, local wall-clock times."""
        opening = datetime.combine(start.date(), self.first, tzinfo=start.tzinfo)
        if opening > start:
            opening -= timedelta(days=1)
        closing = datetime.combine(opening.date(), self.last, tzinfo=start.tzinfo)
        if self.last <= self.first:
            closing += timedelta(days=1)
        return start <= end <= closing


@dataclass(frozen=True, slots=True, kw_only=True)
class TransitRow:
    """``minutes`` from a stop or zone to another (see the module's text for what they hold)."""

    origin: str
    destination: str
    minutes: float
    both_ways: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class TransitTable:
    """One public-transport mode.

    Attributes
    ----------
    name: name of the mode.
    stops: places of the stops that rows name (their ids are the names).
    zones: names of the zones that rows name.
    hours: daily period of service; None = always.
    longest_access_m: longest straight-line walk to or from a stop [G].
    longest_walk_m: longest straight line walked all the way [G].
    walking: how people walk; its door time is the mode's.
    """

    name: str = "transit"
    stops: tuple[Place, ...] = ()
    zones: tuple[str, ...] = ()
    rows: tuple[TransitRow, ...] = ()
    hours: ServiceHours | None = None
    longest_access_m: int = 1_000
    longest_walk_m: int = 3_000
    walking: TravelProfile = field(default=WALKING)

    def served(self, at: time) -> bool:
        """Whether the mode runs at the local time of day ``at``."""
        return self.hours is None or self.hours.served(at)


def mode_from_transit(
    table: TransitTable,
    places: Sequence[Place],
    *,
    zones: Mapping[str, str] | None = None,
    corrections: Sequence[Correction] = (),
    sectors: Mapping[str, str] | None = None,
) -> TravelMode:
    """Travel by the table between ``places``, which are the problem's, in its order.

    ``zones`` gives the zone of each place id that has one. Metres are those of walking all the way: public
    transport is not paid by the kilometre.

    Raises
    ------
    InvalidProblem: with every bad row, stop or place.
    """
    faults = [*coordinate_faults(places), *table_faults(table), *_member_faults(table, places, zones or {})]
    if faults:
        raise InvalidProblem(faults)
    walk, metres = crowfly_matrices(places, table.walking.crowfly)
    longest = _walk_seconds(table, table.longest_walk_m)
    seconds = np.where(walk <= longest, walk, IMPOSSIBLE)
    if table.rows:
        access, egress = _reach(table, places, zones or {})
        seconds = np.minimum(seconds, _carried(access, _ride(table), egress))
    return mode_from_matrices(
        table.name,
        places,
        seconds=seconds,
        metres=metres,
        door=table.walking.door,
        corrections=corrections,
        sectors=sectors,
    )


def table_faults(table: TransitTable) -> Iterator[Fault]:
    """Everything wrong in a table by itself."""
    yield from coordinate_faults(table.stops)
    names = [*(stop.id for stop in table.stops), *table.zones]
    for name in sorted(name for name, count in Counter(names).items() if count > 1):
        yield Fault(
            code="transit.double_name",
            where=f"transit[{table.name}]",
            seen=f"{name!r} twice",
            rule="A stop or zone is listed once, and no stop has the name of a zone.",
            advice="Rename or remove one of them.",
        )
    stops, zones = {stop.id for stop in table.stops}, set(table.zones)
    ways: set[tuple[str, str]] = set()
    for number, row in enumerate(table.rows):
        where = f"transit[{table.name}].rows[{number}]"
        yield from _row_faults(where, row, stops, zones)
        new = {(row.origin, row.destination)} | ({(row.destination, row.origin)} if row.both_ways else set())
        if new & ways:
            yield Fault(
                code="transit.double_row",
                where=where,
                seen=f"{' to '.join(min(new & ways))} again",
                rule="One row gives the minutes of one way.",
                advice="Remove one of the two rows, or make each one-way.",
            )
        ways |= new


def _row_faults(
    where: str, row: TransitRow, stops: Collection[str], zones: Collection[str]
) -> Iterator[Fault]:
    unknown = [end for end in (row.origin, row.destination) if end not in stops and end not in zones]
    for end in unknown:
        yield Fault(
            code="transit.unknown_name",
            where=where,
            seen=f"{end!r}",
            rule="Each end of a row is a stop or a zone of the table.",
            advice="Add the stop with its coordinates, or the zone, or correct the name.",
        )
    if not unknown and (row.origin in stops) != (row.destination in stops):
        yield Fault(
            code="transit.mixed",
            where=where,
            seen=f"from {row.origin!r} to {row.destination!r}",
            rule="A row goes from stop to stop (walks are added) or from zone to zone (they are not).",
            advice="Name two stops or two zones.",
        )
    if not 0 <= row.minutes <= LONGEST_MINUTES:
        yield Fault(
            code="transit.minutes",
            where=where,
            seen=f"{row.minutes} minutes",
            rule=f"A ride takes 0 to {LONGEST_MINUTES} minutes.",
            advice="Give minutes, not seconds; remove the row of a ride that does not exist.",
        )


def _member_faults(table: TransitTable, places: Sequence[Place], zones: Mapping[str, str]) -> Iterator[Fault]:
    for place in places:
        zone = zones.get(place.id)
        if zone is not None and zone not in table.zones:
            yield Fault(
                code="transit.unknown_zone",
                where=f"places[{place.id}]",
                seen=f"zone {zone!r}",
                rule="A place lies in a zone of the table, or in none.",
                advice="Add the zone to the table, or correct the place's zone.",
            )


def _walk_seconds(table: TransitTable, metres: int) -> int:
    """Seconds of the longest accepted walk of ``metres`` in a straight line, at its own speed step."""
    steps = table.walking.crowfly.speeds
    speed = next(step.km_per_hour for step in steps if step.below_m is None or metres < step.below_m)
    return math.floor(metres * 3.6 / speed + 0.5)


def _ride(table: TransitTable) -> IntMatrix:
    """Seconds between the table's stops then zones; far where no row says."""
    index = {name: n for n, name in enumerate([*(stop.id for stop in table.stops), *table.zones])}
    ride: IntMatrix = np.full((len(index), len(index)), _FAR, dtype=np.int64)
    for row in table.rows:
        value = math.floor(row.minutes * MINUTE + 0.5)
        ride[index[row.origin], index[row.destination]] = value
        if row.both_ways:
            ride[index[row.destination], index[row.origin]] = value
    return ride


def _reach(
    table: TransitTable, places: Sequence[Place], zones: Mapping[str, str]
) -> tuple[IntMatrix, IntMatrix]:
    """Seconds from each place to each stop or zone, and from each stop or zone to each place."""
    longest = _walk_seconds(table, table.longest_access_m)
    walks, _ = crowfly_between(places, table.stops, table.walking.crowfly)
    inside: IntMatrix = np.full((len(places), len(table.zones)), _FAR, dtype=np.int64)
    number = {zone: n for n, zone in enumerate(table.zones)}
    for row, place in enumerate(places):
        if place.id in zones:
            inside[row, number[zones[place.id]]] = 0
    access: IntMatrix = np.hstack([np.where(walks <= longest, walks, _FAR), inside])
    return access, np.ascontiguousarray(access.T)


def _carried(access: IntMatrix, ride: IntMatrix, egress: IntMatrix) -> IntMatrix:
    """Quickest access + ride + egress of each pair; only the places near a stop are looked at."""
    count, stops = access.shape
    aboard: IntMatrix = np.full((count, stops), _FAR, dtype=np.int64)
    for stop in range(stops):
        near = np.flatnonzero(access[:, stop] < _FAR)
        aboard[near] = np.minimum(aboard[near], access[near, stop, None] + ride[stop])
    result: IntMatrix = np.full((count, count), _FAR, dtype=np.int64)
    for stop in range(stops):
        near = np.flatnonzero(egress[stop] < _FAR)
        result[:, near] = np.minimum(result[:, near], aboard[:, stop, None] + egress[stop, near])
    return result
