"""Visits that nobody makes: without a carer in the week, or promised by a care plan and not in it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from matching.checking.findings import Finding, day_said, job_said
from matching.checking.jobs import Job
from matching.imports.cell import plain
from matching.imports.wall.clock import clock_text
from matching.model.association import Association
from matching.model.care import CareLine, Dated
from matching.model.client import Client
from matching.planning.dates import line_dates, public_holidays
from matching.tables.faults import closest


def unassigned(jobs: Sequence[Job]) -> Iterator[Finding]:
    """Each visit that the week gives to nobody."""
    for job in jobs:
        if job.entry.kind == "visit" and job.entry.person is None:
            yield Finding(
                kind="unassigned",
                person=None,
                day=job.day,
                entries=(job.number,),
                places=(job.entry.where,),
                parameters={"visit": job_said(job), "day": day_said(job.day)},
            )


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A visit that could not be read: its day and its client, None where they are not known."""

    day: date | None
    client: str | None


@dataclass(slots=True)
class Coming:
    """Visits of one client that begin together: one, or a crew."""

    jobs: list[Job]
    taken: bool = False

    @property
    def start(self) -> int:
        """Minutes after midnight, on the clock."""
        moment = self.jobs[0].entry.start
        return moment.hour * 60 + moment.minute


def crews(jobs: Sequence[Job]) -> Iterator[Finding]:
    """Each visit whose service needs more carers together than the week sends."""
    for coming in _comings(jobs):
        service = coming.jobs[0].service
        people = {job.entry.person for job in coming.jobs if job.entry.person is not None}
        if service is not None and people and len(people) < service.crew:
            first = coming.jobs[0]
            yield Finding(
                kind="crew",
                person=first.entry.person,
                day=first.day,
                entries=tuple(job.number for job in coming.jobs),
                places=tuple(job.entry.where for job in coming.jobs),
                parameters={
                    "day": day_said(first.day),
                    "visit": job_said(first),
                    "service": service.name,
                    "crew": service.crew,
                    "found": len(people),
                },
            )


class Promises:
    """The care plans of an association against what the week holds."""

    def __init__(
        self,
        association: Association,
        unread: Sequence[Unread],
        strangers: Iterable[str],
        days: Sequence[date],
    ) -> None:
        self._association = association
        self._days = tuple(days)
        self._off = public_holidays(association.settings, self._days)
        self._clients = {client.id: client for client in association.clients}
        self._services = {service.id: service for service in association.services}
        self._unread = tuple(unread)
        self._strangers = {plain(name) for name in strangers}
        #: Promises left unchecked, because what could not be read may be them.
        self.unsure = 0

    def findings(self, jobs: Sequence[Job]) -> Iterator[Finding]:
        """Each promised visit that is not in the week, or not at the promised time."""
        comings: dict[str, list[Coming]] = {}
        for coming in _comings(jobs):
            client = coming.jobs[0].client
            if client is not None:
                comings.setdefault(client.id, []).append(coming)
        dated = [line for line in self._association.care_lines if isinstance(line.pattern, Dated)]
        counted = [line for line in self._association.care_lines if not isinstance(line.pattern, Dated)]
        for day in self._days:
            wanted = [line for line in dated if line_dates(line, self._days, self._off).count(day)]
            for line in sorted(wanted, key=lambda line: line.window.earliest):
                yield from self._dated(line, day, comings)
        for line in counted:
            yield from self._counted(line, comings)

    def _dated(self, line: CareLine, day: date, comings: dict[str, list[Coming]]) -> Iterator[Finding]:
        free = [
            coming
            for coming in self._possible(line, comings)
            if coming.jobs[0].day == day and not coming.taken
        ]
        window = line.window
        middle = (window.earliest + window.latest) / 2
        found = min(free, key=lambda coming: abs(coming.start - middle), default=None)
        span = {"first": clock_text(window.earliest), "last": clock_text(window.latest)}
        if found is not None:
            found.taken = True
            if not window.earliest <= found.start <= window.latest:
                first = found.jobs[0]
                yield Finding(
                    kind="window",
                    person=first.entry.person,
                    day=day,
                    entries=tuple(job.number for job in found.jobs),
                    places=tuple(job.entry.where for job in found.jobs),
                    parameters={**self._said(line), "day": day_said(day), "visit": job_said(first), **span},
                )
        elif self._may_be_unread(line, day):
            self.unsure += 1
        else:
            yield Finding(
                kind="missing",
                person=None,
                day=day,
                parameters={**self._said(line), "day": day_said(day), **span},
            )

    def _counted(self, line: CareLine, comings: dict[str, list[Coming]]) -> Iterator[Finding]:
        pattern = line.pattern
        if isinstance(pattern, Dated) or len(self._days) < 7:
            return
        dates = line_dates(line, self._days, self._off)
        wanted = min(pattern.visits, len(dates))
        free = [coming for coming in self._possible(line, comings) if not coming.taken]
        for coming in free[:wanted]:
            coming.taken = True
        lacking = wanted - len(free)
        if lacking > 0 and any(self._may_be_unread(line, day) for day in dates):
            self.unsure += lacking
        elif lacking > 0:
            parameters = {**self._said(line), "wanted": wanted, "found": len(free)}
            yield Finding(kind="fewer", person=None, day=None, parameters=parameters)

    def _possible(self, line: CareLine, comings: dict[str, list[Coming]]) -> list[Coming]:
        """Visits to the line's clients for its service, or for one nobody can tell."""
        found = [coming for client in line.clients for coming in comings.get(client, ())]
        return [
            coming
            for coming in found
            if coming.jobs[0].service is None or coming.jobs[0].service.id == line.service
        ]

    def _may_be_unread(self, line: CareLine, day: date) -> bool:
        """Whether a piece that could not be read, or a name nobody knows, may be the promised visit."""
        names = [self._clients[client].name for client in line.clients]
        for piece in self._unread:
            if piece.day in (None, day) and (piece.client is None or piece.client in names):
                return True
        return any(closest(plain(name), self._strangers, likeness=0.75) is not None for name in names)

    def _said(self, line: CareLine) -> dict[str, object]:
        clients: list[Client] = [self._clients[client] for client in line.clients]
        return {
            "client": ", ".join(client.name for client in clients),
            "service": self._services[line.service].name,
            "line": line.id,
        }


def _comings(jobs: Sequence[Job]) -> list[Coming]:
    """Visits by client and start; those of a week without clients left out."""
    found: dict[tuple[str, int, str], Coming] = {}
    for job in jobs:
        if job.entry.kind != "visit" or job.entry.client is None:
            continue
        service = job.service.id if job.service is not None else ""
        coming = found.setdefault((job.entry.client, job.start, service), Coming(jobs=[]))
        coming.jobs.append(job)
    return list(found.values())


def whole_week(days: Sequence[date]) -> bool:
    """Whether the days hold at least Monday to Saturday of one week."""
    monday = min(days) - timedelta(days=min(days).weekday())
    return {monday + timedelta(days=step) for step in range(6)} <= set(days)
