"""A town of two carers and five clients, and what its wall says: the ground of the checks' tests."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from matching.checking import Assigned, Checked, check_week
from matching.imports.record import Entry, Party, Reading, Where
from matching.imports.wall import read_wall
from matching.model.association import Association
from matching.model.client import Client
from matching.model.location import Location
from matching.model.organisation import Organisation
from matching.model.service import Requirements, Service
from matching.model.worker import Qualification, Worker
from tests.matching.imports.wall.book import DAYS, LEGEND, book_bytes, grid

TODAY = date(2026, 11, 20)
MONDAY = date(2026, 11, 23)
CARERS = ("ABEL Ana", "BRUN Luc")
CLIENTS = ("MARTIN", "PETIT", "ROUX", "FAURE", "GARCIA")
#: Lives eleven kilometres away.
FAR = "LOIN"


@dataclass(frozen=True, slots=True, order=True)
class Seen:
    """One visit on the wall: day from 0, minutes of start and end, client."""

    day: int
    start: int
    end: int
    client: str

    def text(self) -> str:
        """As it is written."""
        first, last = (f"{m // 60 % 24}h{m % 60:02d}" for m in (self.start, self.end))
        return f"{first}-{last} {self.client} aide"


Week = Mapping[str, tuple[Seen, ...]]


def town(**changes: Worker) -> Association:
    """The association; a carer given by name replaces her row."""
    workers = {
        name: Worker(
            id=name,
            name=name,
            organisation="asso",
            home="bureau",
            qualifications=(Qualification(name="diplome"),),
        )
        for name in CARERS
    }
    places = [
        Location(id=f"chez-{name}", lat=48.76 + 0.002 * number, lon=2.39)
        for number, name in enumerate(CLIENTS)
    ]
    return Association(
        organisations=(Organisation(id="asso", name="Asso"),),
        locations=(
            Location(id="bureau", lat=48.76, lon=2.39),
            Location(id=f"chez-{FAR}", lat=48.86, lon=2.39),
            *places,
        ),
        workers=tuple((workers | changes).values()),
        clients=tuple(Client(id=name, name=name, place=f"chez-{name}") for name in (*CLIENTS, FAR)),
        services=(
            Service(id="aide", name="aide", requirements=Requirements(all_of=("diplome",))),
            Service(id="duo", name="duo", crew=2),
        ),
    )


def carer(association: Association, name: str, **changes: object) -> Worker:
    """A carer's row with some of its values changed."""
    row = next(worker for worker in association.workers if worker.name == name)
    return replace(row, **changes)  # type: ignore[arg-type]


def cells_of(week: Week) -> dict[str, dict[int, str]]:
    """What each carer's cells hold."""
    return {
        name: {
            day: " / ".join(visit.text() for visit in sorted(visits) if visit.day == day)
            for day in sorted({visit.day for visit in visits})
        }
        for name, visits in week.items()
    }


def reading_of(
    week: Week, leave: Mapping[tuple[str, int], str] | None = None, waiting: Iterable[Seen] = ()
) -> Reading:
    """What reading that wall gives: a row per carer from 4 on, then the visits that nobody has."""
    entries: list[Entry] = []
    rows: list[tuple[str | None, Iterable[Seen]]] = [*week.items(), (None, waiting)]
    for row, (name, visits) in enumerate(rows, start=4):
        for (who, day), code in (leave or {}).items():
            if who == name:
                start, label = at(day, 0), LEGEND[code]
                entries.append(entry("absence", name, row, day, start, 1440, code=code, service=label))
        for visit in sorted(visits):
            start, length = at(visit.day, visit.start), visit.end - visit.start
            entries.append(
                entry("visit", name, row, visit.day, start, length, client=visit.client, service="aide")
            )
    clients = dict.fromkeys(one.client for one in entries if one.client)
    return Reading(
        profile="grille",
        file="planning.xlsx",
        zone="Europe/Paris",
        entries=tuple(entries),
        people=tuple(Party(name=name) for name in week),
        clients=tuple(Party(name=name) for name in clients),
    )


def at(day: int, minutes: int) -> datetime:
    """Local moment of a day of the week."""
    naive = datetime.combine(MONDAY + timedelta(days=day), time()) + timedelta(minutes=minutes)
    return naive.replace(tzinfo=ZoneInfo("Europe/Paris"))


def entry(
    kind: Literal["visit", "absence"],
    name: str | None,
    row: int,
    day: int,
    start: datetime,
    minutes: int,
    **more: str,
) -> Entry:
    """An entry of the grid's cell."""
    where = Where(sheet="planning.xlsx [Nord]", tab="Nord", row=row, column=2 + day, heading=DAYS[day])
    values: dict[str, str | None] = {"client": None, "service": None, "code": None, **more}
    return Entry(kind=kind, person=name, start=start, minutes=minutes, where=where, **values)


def check(
    week: Week,
    association: Association | None = None,
    *,
    leave: Mapping[tuple[str, int], str] | None = None,
    waiting: Iterable[Seen] = (),
    week_hours: Mapping[str, float] | None = None,
) -> Checked:
    """The wall checked."""
    days = tuple(MONDAY + timedelta(days=step) for step in range(7))
    assigned = Assigned(
        reading=reading_of(week, leave, waiting), days=days, week_hours=week_hours or {}, sectors=("Nord",)
    )
    return check_week(assigned, association)


def check_cells(cells: Mapping[str, Mapping[int, str]], association: Association | None = None) -> Checked:
    """A workbook with these cells, written, read back and checked."""
    book = grid([(name, row) for name, row in cells.items()], legend=LEGEND)
    wall = read_wall(
        book_bytes(book),
        file="planning.xlsx",
        today=TODAY,
        people=[worker.name for worker in association.workers] if association else (),
        clients=[client.name for client in association.clients] if association else (),
    )
    week = Assigned(
        reading=wall.reading,
        days=wall.days,
        week_hours=wall.week_hours,
        sectors=wall.sectors,
        rejected_days=wall.rejected_days,
    )
    return check_week(week, association)


def kinds(checked: Checked) -> list[str]:
    """Kind of each finding."""
    return [finding.kind for finding in checked.findings]


def places(checked: Checked) -> set[str]:
    """Every cell that a finding names."""
    return {place.cell for finding in checked.findings for place in finding.places}


def cell_of(week: Iterable[str], name: str, day: int) -> str:
    """Name of the cell of a carer's day, rows in this order from 4 on."""
    return f"{'BCDEFGH'[day]}{4 + list(week).index(name)}"
