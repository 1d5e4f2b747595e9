"""From checked rows and employers' grids to the book: people and homes resolved, each fault kept."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date

from matching.rides.book import RideBook
from matching.rides.build import ride_book
from matching.shuttles.book import ShuttleBook
from matching.shuttles.hours import HourRange
from matching.shuttles.model import (
    Gate,
    RunStop,
    ServiceWindow,
    ShiftWorker,
    Site,
    StopPoint,
    WorkShift,
)
from matching.shuttles.people import People
from matching.shuttles.roster.grid import RosterRow
from matching.shuttles.tables.cross import row_hour, shift_hours
from matching.tables.faults import TableFault
from matching.tables.rows import Rows, cell_fault
from matching.tables.sheet import Row


class Assembly:
    """Puts a book together; everything that does not fit is added to ``faults``.

    Parameters
    ----------
    rows: typed rows of every table. seed: of the spreading of estimated homes.
    """

    def __init__(self, rows: Rows, *, seed: int, faults: list[TableFault]) -> None:
        self.rows, self.faults = rows, faults
        self.unsound = bool(faults)
        self.sites = tuple(map(_site, rows["sites"]))
        self.gates = tuple(_gate(row) for row in rows["gates"] if row.maybe(str, "site"))
        self.stops = tuple(_stop(row) for row in rows["stops"] if _placed(row))
        self.people = People(rows, self.sites, self.gates, self.stops, seed=seed, faults=faults)
        self._starts: dict[tuple[str, date, int], None] = {}
        self._counts: dict[tuple[str, date], int] = {}

    def book(self, rosters: Mapping[str, list[RosterRow]]) -> ShuttleBook:
        """The book; meaningless when ``faults`` holds anything afterwards."""
        shifts = [*self._listed(), *self._grids(rosters)]
        return ShuttleBook(
            workers=tuple(self.people.workers.values()),
            shifts=tuple(sorted(shifts, key=lambda one: (one.day, one.start, one.id))),
            sites=self.sites,
            gates=self.gates,
            stops=self.stops,
            services=tuple(_windows(self.rows["service_windows"])),
            runs=tuple(_runs(self.rows["runs"])),
            fleet=self._fleet(),
        )

    def _fleet(self) -> RideBook:
        """What shuttles share with other rides; nothing of it can be read while there are faults."""
        if self.faults:
            return RideBook(locations=(), asked=(), vehicles=())
        return ride_book({**self.rows, "ride_requests": [], "ride_services": []})

    def _listed(self) -> Iterator[WorkShift]:
        """Shifts of the table, one a row."""
        for row in self.rows["shifts"]:
            worker = self.people.workers.get(str(row.values["person"]))
            day, hours = row.maybe(date, "date"), shift_hours(row)
            if worker is None or day is None or hours is None:
                continue
            if self.people.homeless(worker.id):
                self.faults.append(cell_fault("shuttles.no_home", row, "person"))
                continue
            gate = row.maybe(str, "gate")
            site = self.people.site_of(gate) or row.maybe(str, "site") or worker.site
            if site is None:
                self.faults.append(cell_fault("shuttles.no_site", row, "site"))
                continue
            if self._twice(worker.id, day, hours[0]):
                self.faults.append(cell_fault("shuttles.twice", row, "start"))
                continue
            yield self._shift(worker, day, hours, site=site, gate=gate or _own_gate(worker, site))

    def _grids(self, rosters: Mapping[str, list[RosterRow]]) -> Iterator[WorkShift]:
        """Shifts of employers' workbooks."""
        for employer, rows in rosters.items():
            for row in rows:
                worker = self.people.of_grid(row, employer)
                if worker is None:
                    continue
                for one in row.shifts:
                    gate = self.people.gate_named(row, one.gate, "gate")
                    site = self.people.site_of(gate) or self.people.site_named(row, one.site) or worker.site
                    if site is None:
                        self.faults.append(row.fault("site", "shuttles.no_site"))
                        break
                    if self._twice(worker.id, one.day, one.start):
                        self.faults.append(row.fault("name", "shuttles.twice"))
                        break
                    yield self._shift(
                        worker,
                        one.day,
                        (one.start, one.end),
                        site=site,
                        gate=gate or _own_gate(worker, site),
                        code=one.code,
                    )

    def _twice(self, worker: str, day: date, start: int) -> bool:
        key = (worker, day, start)
        if key in self._starts:
            return True
        self._starts[key] = None
        return False

    def _shift(
        self,
        worker: ShiftWorker,
        day: date,
        hours: tuple[int, HourRange],
        *,
        site: str,
        gate: str | None,
        code: str = "",
    ) -> WorkShift:
        number = self._counts.get((worker.id, day), 0) + 1
        self._counts[worker.id, day] = number
        return WorkShift(
            id=worker.id if number == 1 else f"{worker.id}#{number}",
            worker=worker.id,
            day=day,
            start=hours[0],
            end=hours[1],
            site=site,
            gate=gate,
            code=code,
        )


def _own_gate(worker: ShiftWorker, site: str) -> str | None:
    return worker.gate if worker.site == site else None


def _placed(row: Row) -> bool:
    return row.maybe(float, "lat") is not None and row.maybe(float, "lon") is not None


def _site(row: Row) -> Site:
    name = str(row.values["id"])
    return Site(
        id=name,
        name=row.of(str, "name") or name,
        zone=row.maybe(str, "zone") or row.of(str, "name") or name,
        early=row.of(int, "early_minutes"),
        wait=row.of(int, "wait_minutes"),
        call_wait=row.maybe(int, "call_wait"),
    )


def _gate(row: Row) -> Gate:
    name = str(row.values["id"])
    return Gate(
        id=name,
        site=row.of(str, "site"),
        name=row.of(str, "name") or name,
        lat=row.maybe(float, "lat") or 0.0,
        lon=row.maybe(float, "lon") or 0.0,
        access=row.of(int, "access_minutes"),
    )


def _stop(row: Row) -> StopPoint:
    name = str(row.values["id"])
    return StopPoint(
        id=name,
        name=row.of(str, "name") or name,
        commune=row.maybe(str, "commune") or "",
        lat=row.of(float, "lat"),
        lon=row.of(float, "lon"),
        meeting=row.of(bool, "meeting"),
        synthetic=row.of(bool, "synthetic"),
    )


def _windows(rows: list[Row]) -> Iterator[ServiceWindow]:
    for row in rows:
        first, last, minutes = row_hour(row, "first"), row_hour(row, "last"), row.maybe(int, "minutes")
        if first is None or last is None or minutes is None:
            continue
        yield ServiceWindow(
            line=str(row.values["line"]),
            origin=str(row.values["origin"]),
            destination=str(row.values["destination"]),
            first=first,
            last=last if last >= first else last + 24 * 60,
            minutes=minutes,
            headway=row.maybe(int, "headway"),
            weekdays=row.maybe(frozenset, "weekdays"),
            both_ways=row.of(bool, "both_ways"),
        )


def _runs(rows: list[Row]) -> Iterator[RunStop]:
    for row in rows:
        moment = row_hour(row, "time")
        if moment is None:
            continue
        yield RunStop(
            run=str(row.values["run"]),
            place=str(row.values["place"]),
            time=moment,
            seats=row.maybe(int, "seats"),
            weekdays=row.maybe(frozenset, "weekdays"),
        )
