"""The entries of a reading as jobs: seconds of one clock, and the people, clients and services they name."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import TypeVar

from matching.imports.cell import plain
from matching.imports.record import Entry, Reading
from matching.imports.wall.ends import GUESSED_END
from matching.model.association import Association
from matching.model.client import Client
from matching.model.service import Service
from matching.model.worker import Worker
from matching.planning.calendar import Clock, Week
from routing.units import MINUTE

Row = TypeVar("Row", Worker, Client, Service)


@dataclass(frozen=True, slots=True, kw_only=True)
class Job:
    """One visit, or paid time elsewhere, that the week holds.

    Attributes
    ----------
    number: place of the entry in the reading.
    start, end: seconds of the check's clock.
    sure_end: the end when it is written; the start when it was guessed: no statement rests on a guess.
    worker, client, service: rows of the association; None without one, or when the name is not there.
    """

    number: int
    entry: Entry
    start: int
    end: int
    sure_end: int
    worker: Worker | None = None
    client: Client | None = None
    service: Service | None = None

    @property
    def day(self) -> date:
        """Local day of the start."""
        return self.entry.start.date()


@dataclass(frozen=True, slots=True, kw_only=True)
class Away:
    """Time away that the week writes: a code on a day, a half-day, or hours."""

    number: int
    entry: Entry
    start: int
    end: int

    @property
    def whole_day(self) -> bool:
        """Whether it is a code on the whole day."""
        return self.entry.minutes >= 24 * 60


class Directory:
    """Rows of an association by the names that readings use."""

    def __init__(self, association: Association | None) -> None:
        self.workers: dict[str, Worker] = {}
        self.clients: dict[str, Client] = {}
        self.services: dict[str, Service] = {}
        if association is not None:
            self.workers = _by_name((worker.name, worker) for worker in association.workers)
            self.clients = _by_name((client.name, client) for client in association.clients)
            self.services = _by_name(
                (text, service) for service in association.services for text in (service.name, service.id)
            )

    def worker(self, name: str | None) -> Worker | None:
        """The worker of that name."""
        return None if name is None else self.workers.get(plain(name))

    def client(self, name: str | None) -> Client | None:
        """The client of that name."""
        return None if name is None else self.clients.get(plain(name))

    def service(self, name: str | None) -> Service | None:
        """The service of that name or id."""
        return None if name is None else self.services.get(plain(name))


def _by_name(rows: Iterable[tuple[str, Row]]) -> dict[str, Row]:
    """Rows by plain name; a name that two rows share names neither."""
    found: dict[str, list[Row]] = {}
    for name, row in rows:
        same = found.setdefault(plain(name), [])
        if row not in same:
            same.append(row)
    return {name: same[0] for name, same in found.items() if len(same) == 1}


def clock_of(days: tuple[date, ...], zone: str) -> Clock:
    """The clock of the week of the first day."""
    year, number, _ = min(days).isocalendar()
    return Clock.of(Week(year, number), zone)


def jobs_of(reading: Reading, directory: Directory, clock: Clock) -> tuple[list[Job], list[Away]]:
    """What the reading holds, in time order; cancelled visits left out."""
    jobs: list[Job] = []
    away: list[Away] = []
    for number, entry in enumerate(reading.entries):
        wall = entry.start.replace(tzinfo=None)
        start, end = clock.at_wall(wall), clock.at_wall(wall + timedelta(minutes=entry.minutes))
        if entry.kind == "absence":
            away.append(Away(number=number, entry=entry, start=start, end=end))
        elif entry.kind in ("visit", "internal"):
            guessed = any(guess.code in GUESSED_END for guess in entry.read_as)
            jobs.append(
                Job(
                    number=number,
                    entry=entry,
                    start=start,
                    end=end,
                    sure_end=start if guessed else end,
                    worker=directory.worker(entry.person),
                    client=directory.client(entry.client) if entry.kind == "visit" else None,
                    service=directory.service(entry.service) if entry.kind == "visit" else None,
                )
            )
    return sorted(jobs, key=_in_time), sorted(away, key=lambda one: (one.start, one.number))


def _in_time(job: Job) -> tuple[int, int, int]:
    return job.start, job.end, job.number


def by_person(jobs: list[Job]) -> dict[str, list[Job]]:
    """Jobs of each person, in time order; those of nobody left out."""
    found: dict[str, list[Job]] = {}
    for job in jobs:
        if job.entry.person is not None:
            found.setdefault(job.entry.person, []).append(job)
    return found


def minutes(seconds: int) -> int:
    """Whole minutes of seconds, rounded down."""
    return seconds // MINUTE
