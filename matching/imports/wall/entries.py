"""From drafts to entries: who is who, when a visit ends, what a code means; the rest is rejected."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Literal
from zoneinfo import ZoneInfo

from matching.imports.cell import Misread
from matching.imports.names import Name
from matching.imports.people import People
from matching.imports.record import Entry, Guess, ImportFault, Party, Reading, Rejected, Where
from matching.imports.wall.clock import DAY, clock_text
from matching.imports.wall.drafts import Draft, Sheets
from matching.imports.wall.ends import Ends
from matching.imports.wall.folded import folded


class Assembly:
    """Puts the drafts of one workbook together."""

    def __init__(
        self, sheets: Sheets, *, zone: str, people: Collection[str], clients: Collection[str]
    ) -> None:
        self._sheets = sheets
        self._zone = zone
        self._people, self._clients = People(people), People(clients)
        self._guesses: list[Guess] = []
        self._faults: list[ImportFault] = []
        self._entries: list[Entry] = []
        self._rejected: list[Rejected] = []
        self.rejected_days: list[date] = []
        self._seen: dict[str, None] = {}
        self._clients_seen: dict[str, None] = {}
        self._persons: dict[tuple[str, int], str | Misread | None] = {}
        self.week_hours: dict[str, float] = {}
        self.sectors: dict[str, dict[str, None]] = {}
        self._assemble()

    def reading(self, profile: str) -> Reading:
        """Everything, in the order of the file."""
        guesses = [*self._sheets.guesses, *self._guesses, *self._colours()]
        return Reading(
            profile=profile,
            file=self._sheets.file,
            zone=self._zone,
            entries=tuple(self._entries),
            rejected=tuple(self._rejected),
            people=tuple(_party(name, self._people) for name in self._seen),
            clients=tuple(_party(name, self._clients) for name in self._clients_seen),
            guesses=tuple(guesses),
            faults=(*self._sheets.faults, *self._faults),
            ignored=tuple(self._sheets.ignored),
            sheets=tuple(dict.fromkeys(line.where.tab for line in self._sheets.lines)),
            tops=dict(self._sheets.tops),
            outside=len(self._sheets.drafts) - len(self._inside()),
        )

    def _assemble(self) -> None:
        for line in self._sheets.lines:
            if line.name is not None:
                self._people.meet(line.name)
        for draft in self._sheets.drafts:
            if draft.client is not None:
                self._clients.meet(draft.client)
        self._find_people()
        ends = Ends(self._sheets.drafts)
        for draft in self._inside():
            self._add(draft, ends)

    def _inside(self) -> list[Draft]:
        """Drafts of the week asked for; all of them when none was."""
        week = self._sheets.week
        return [draft for draft in self._sheets.drafts if week is None or draft.day in week.days]

    def _find_people(self) -> None:
        """Name every row; one name on two rows apart of one sheet is two people, on two sheets one person."""
        runs: dict[tuple[str, str], int] = {}
        for line in self._sheets.lines:
            key = line.where.tab, line.run
            if key in self._persons:
                continue
            self._persons[key] = None
            if line.name is None:
                continue
            try:
                found = self._people.find(line.name)
            except Misread as problem:
                self._persons[key] = problem
                continue
            name = found.value
            if found.guess is not None:
                self._guess(found.guess, line.where, found.parameters)
            if runs.setdefault((line.where.tab, name), line.run) != line.run:
                name = f"{name} ({line.where.row})"
                self._guess("read_as.wall_two_people", line.where, {"value": name})
            elif name in self.sectors and line.where.tab not in self.sectors[name]:
                other = ", ".join(self.sectors[name])
                self._guess("read_as.wall_one_person", line.where, {"value": name, "other": other})
            self._persons[key] = name
            self._seen[name] = None
            self.sectors.setdefault(name, {})[line.where.tab] = None
        for line in self._sheets.lines:
            person = self._persons.get((line.where.tab, line.run))
            if isinstance(person, str) and line.week_hours is not None:
                self.week_hours.setdefault(person, line.week_hours)

    def _add(self, draft: Draft, ends: Ends) -> None:
        person = self._persons.get((draft.line.where.tab, draft.line.run))
        if draft.line.nameless:
            return self._reject(draft, draft.where.fault("import.wall_no_name"))
        if isinstance(person, Misread):
            return self._reject(draft, draft.line.where.fault(person.code, **person.parameters))
        if draft.piece.fault is not None:
            return self._reject(draft, draft.where.fault(draft.piece.fault), person=person)
        if draft.piece.code is not None:
            return self._add_code(draft, person)
        return self._add_visit(draft, person, ends)

    def _add_visit(self, draft: Draft, person: str | None, ends: Ends) -> None:
        span = draft.piece.span
        assert span is not None
        start = self._at(draft.day, span.start)
        if draft.client is None:
            fault = draft.where.fault("import.wall_no_client")
            return self._reject(draft, fault, person=person, start=start)
        guesses = [*draft.guesses, *self._time_guesses(draft)]
        try:
            client = self._client(draft.client, draft.where, guesses)
        except Misread as problem:
            fault = draft.where.fault(problem.code, **problem.parameters)
            return self._reject(draft, fault, person=person, start=start)
        end = span.end
        if end is None:
            end, code, parameters = ends.end(draft)
            parameters["value"] = clock_text(end)
            guesses.append(Guess(code=code, where=draft.where, parameters=parameters))
        self._clients_seen[client] = None
        self._enter("visit", draft, person, start, end - span.start, guesses, client=client)
        return None

    def _client(self, name: Name, where: Where, guesses: list[Guess]) -> str:
        found = self._clients.find(name)
        if found.guess is not None:
            # The name alone, so that one name read alike in twenty cells is confirmed once.
            place = replace(where, text=name.written)
            guesses.append(Guess(code=found.guess, where=place, parameters=found.parameters))
        return found.value

    def _add_code(self, draft: Draft, person: str | None) -> None:
        code, span = draft.piece.code, draft.piece.span
        assert code is not None
        if person is None:
            return None  # "RH" on a row that belongs to nobody says nothing
        # An absence laid over several days is no guess.
        guesses = self._time_guesses(draft)
        if not code.from_legend and folded(code.code) not in folded(code.label):
            parameters = {"written": code.code, "value": code.label}
            guesses.append(Guess(code="read_as.wall_code", where=draft.where, parameters=parameters))
        kind: Literal["absence", "internal"] = "internal" if code.meaning == "internal" else "absence"
        first, last = (span.start, span.end) if span is not None else draft.piece.half or (0, DAY)
        if last is None:
            fault = draft.where.fault("import.wall_no_end")
            return self._reject(draft, fault, person=person, visit=False)
        if span is None and draft.piece.half is not None:
            parameters = {"first": clock_text(first), "last": clock_text(last) if last < DAY else "24:00"}
            guesses.append(Guess(code="read_as.wall_half", where=draft.where, parameters=parameters))
        if span is None and kind == "internal":
            # Nobody says at what hours: the day is taken, its hours are not counted.
            kind = "absence"
            parameters = {"written": code.code}
            guesses.append(Guess(code="read_as.wall_whole_day", where=draft.where, parameters=parameters))
        start = self._at(draft.day, first)
        self._enter(kind, draft, person, start, last - first, guesses, code=code.code, service=code.label)
        return None

    def _enter(
        self,
        kind: Literal["visit", "internal", "absence"],
        draft: Draft,
        person: str | None,
        start: datetime,
        minutes: int,
        guesses: list[Guess],
        *,
        client: str | None = None,
        code: str | None = None,
        service: str | None = None,
    ) -> None:
        self._guesses += guesses
        self._entries.append(
            Entry(
                kind=kind,
                person=person,
                client=client,
                service=service or draft.service,
                start=start,
                minutes=minutes,
                where=draft.where,
                code=code,
                read_as=tuple(guesses),
            )
        )

    def _time_guesses(self, draft: Draft) -> list[Guess]:
        span = draft.piece.span
        if span is None:
            return []
        guesses: list[Guess] = []
        if span.doubtful:
            said = clock_text(span.start) + (f"-{clock_text(span.end)}" if span.end is not None else "")
            parameters = {"text": span.text, "value": said}
            guesses.append(Guess(code="read_as.wall_time", where=draft.where, parameters=parameters))
        if span.end is not None and span.end > DAY:
            following = draft.day + timedelta(days=1)
            parameters = {"value": f"{following:%d/%m} {clock_text(span.end)}"}
            guesses.append(Guess(code="read_as.wall_night", where=draft.where, parameters=parameters))
        return guesses

    def _reject(
        self,
        draft: Draft,
        fault: ImportFault,
        *,
        person: str | None = None,
        start: datetime | None = None,
        visit: bool = True,
    ) -> None:
        span = draft.piece.span
        minutes = None if span is None or span.end is None else span.end - span.start
        self._faults.append(fault)
        self.rejected_days.append(draft.day)
        self._rejected.append(
            Rejected(
                where=draft.where,
                faults=(fault,),
                visit=visit,
                person=person,
                client=self._client_of(draft),
                service=draft.service,
                start=start or (None if span is None else self._at(draft.day, span.start)),
                minutes=minutes,
            )
        )

    def _client_of(self, draft: Draft) -> str | None:
        """Who a rejected visit is for, when the file leaves no doubt."""
        try:
            return None if draft.client is None else self._clients.find(draft.client).value
        except Misread:
            return None

    def _guess(self, code: str, where: Where, parameters: Mapping[str, object]) -> None:
        self._guesses.append(Guess(code=code, where=where, parameters=parameters))

    def _colours(self) -> list[Guess]:
        """Colours are told, with what the legend says of them; nothing is concluded from them."""
        legend = self._sheets.codes.colours
        return [
            Guess(
                code="read_as.wall_colour" if colour not in legend else "read_as.wall_colour_legend",
                where=self._sheets.first_coloured[colour],
                parameters={"colour": colour, "count": count, "legend": legend.get(colour, "")},
            )
            for colour, count in self._sheets.colours.items()
        ]

    def _at(self, day: date, minutes: int) -> datetime:
        """The local moment; of a time that clocks show twice in autumn the first."""
        naive = datetime.combine(day, time()) + timedelta(minutes=minutes)
        return naive.replace(tzinfo=ZoneInfo(self._zone))


def _party(name: str, among: People) -> Party:
    return Party(name=name, written=among.written(name))
