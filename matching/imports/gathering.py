"""From drafts to entries: who is who, what two rows say together, what is left to complete."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from zoneinfo import ZoneInfo

from matching.imports.cell import Misread, plain
from matching.imports.draft import Draft
from matching.imports.names import Name
from matching.imports.people import People
from matching.imports.profile import Field
from matching.imports.record import Entry, Guess, Party, Rejected


class Gathering:
    """The rows of one file, gathered once all of them are known."""

    def __init__(
        self, drafts: Sequence[Draft], *, zone: str, people: Iterable[str] = (), clients: Iterable[str] = ()
    ) -> None:
        self._drafts = drafts
        self._zone = ZoneInfo(zone)
        self._people, self._clients = People(people), People(clients)
        for draft in drafts:
            if draft.person is not None:
                self._people.meet(draft.person)
            if draft.client is not None:
                self._clients.meet(draft.client, draft.town)
        self.entries: list[Entry] = []
        self.rejected: list[Rejected] = []
        self._told: set[str] = set()
        self._seen_people: dict[str, None] = {}
        self._seen_clients: dict[str, Draft] = {}
        self._first: dict[tuple[object, ...], Draft] = {}
        for draft in drafts:
            self._gather(draft)

    def people(self) -> tuple[Party, ...]:
        """Who was seen at work."""
        return tuple(Party(name=name, written=self._people.written(name)) for name in self._seen_people)

    def clients(self) -> tuple[Party, ...]:
        """Whom visits are for, each with the first address, postcode and telephone of its rows."""
        return tuple(self._client_party(name) for name in self._seen_clients)

    def _client_party(self, name: str) -> Party:
        found = Party(name=name, written=self._clients.written(name))
        first = self._seen_clients[name]
        return replace(
            found,
            address=first.address,
            postcode=first.postcode,
            commune=first.commune,
            phone=first.phone,
        )

    def _gather(self, draft: Draft) -> None:
        person = self._named(draft, draft.person, self._people, "person")
        client = self._named(draft, draft.client, self._clients, "client", draft.town)
        start = self._local(draft)
        if not draft.faults and start is not None and draft.minutes is not None:
            self._note_double(draft, person, client, start)
        if person is not None:
            self._seen_people.setdefault(person)
        if client is not None:
            self._keep_contacts(client, draft)
        if draft.faults or start is None or draft.minutes is None:
            self.rejected.append(_rejected(draft, person, client, start))
            return
        self.entries.append(
            Entry(
                kind=draft.kind,
                person=person,
                client=client if draft.kind in ("visit", "cancelled") else None,
                service=draft.service,
                start=start,
                minutes=draft.minutes,
                where=draft.where(),
                code=draft.code,
                read_as=tuple(draft.guesses),
            )
        )

    def _keep_contacts(self, client: str, draft: Draft) -> None:
        """Remember the first filled cells: a client's address may stand in one row only."""
        known = self._seen_clients.setdefault(client, draft)
        for name in ("address", "postcode", "commune", "phone"):
            if getattr(known, name) is None:
                setattr(known, name, getattr(draft, name))

    def _named(
        self, draft: Draft, name: Name | None, people: People, field: Field, town: str = ""
    ) -> str | None:
        if name is None:
            return None
        try:
            found = people.find(name, town)
        except Misread as bad:
            draft.wrong(field, bad.code, **bad.parameters)
            return None
        if found.guess is not None:
            draft.guessed(field, found.guess, **found.parameters)
        if found.value not in self._told:
            self._told.add(found.value)
            other = people.alike(name)
            if other is not None:
                draft.guessed(field, "read_as.alike", value=other)
        return found.value

    def _local(self, draft: Draft) -> datetime | None:
        """The aware start: a time that clocks skip in spring is a fault, one shown twice means the first."""
        if draft.start is None:
            return None
        local = draft.start.replace(tzinfo=self._zone)
        back = local.astimezone(ZoneInfo("UTC")).astimezone(self._zone)
        if back.replace(tzinfo=None) != draft.start:
            draft.wrong("start", "import.skipped_hour")
            return None
        return local

    def _note_double(self, draft: Draft, person: str | None, client: str | None, start: datetime) -> None:
        """A row that repeats another is a fault; with another person it is a visit for several."""
        what = (draft.kind, client, plain(draft.service or ""), start, draft.minutes)
        if draft.kind == "cancelled":
            return
        first = self._first.get((*what, person))
        if first is not None and (person is not None or draft.kind != "visit"):
            draft.wrong(None, "import.double", first=first.row)
            return
        self._first.setdefault((*what, person), draft)
        if draft.kind == "visit" and what in self._first:
            draft.guessed(None, "read_as.crew", first=self._first[what].row)
        self._first.setdefault(what, draft)


def _rejected(draft: Draft, person: str | None, client: str | None, start: datetime | None) -> Rejected:
    written = None if draft.client is None else draft.client.written
    return Rejected(
        where=draft.where(),
        faults=tuple(draft.faults),
        visit=draft.kind == "visit",
        person=person,
        client=client or written,
        service=draft.service,
        start=start,
        minutes=draft.minutes,
    )


def all_guesses(drafts: Iterable[Draft]) -> tuple[Guess, ...]:
    """Every guess, in the order of the file."""
    return tuple(guess for draft in drafts for guess in draft.guesses)
