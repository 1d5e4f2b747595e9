"""A calendar for each person (RFC 5545): to subscribe to or to import, without anything that opens a door.

Events hold what, where, when and with whom. Floors, codes, keys, telephones and tasks stay on paper: a
calendar ends up on telephones and servers of others.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime

from icalendar import Calendar, Event

from matching.papers.appointment import appointment_of
from matching.papers.sheets import CarerAside, CarerSheet, CarerVisit, ClientSheet, Papers, Withdrawn
from matching.papers.words import word
from matching.papers.zones import timezone_of
from matching.report.bilingual import Language

_MAKER = "-//Maillon//Papers 1//FR"


class Calendars:
    """Writes the calendars of one week, all with the same description of its time zone."""

    def __init__(self, papers: Papers, *, language: Language = "fr") -> None:
        self._papers, self._language = papers, language
        self._zone = timezone_of(papers.zone, year=papers.first.year)

    def carer(self, sheet: CarerSheet) -> bytes:
        """The calendar of one carer: an event for each visit, break and errand, and the visits taken back."""
        events = [self._visit(sheet, visit) for visit in sheet.visits]
        events += [self._aside(sheet, aside) for aside in sheet.asides]
        events += [self._withdrawn(sheet, gone) for gone in sheet.withdrawn]
        return self._calendar(sheet.name, events)

    def client(self, sheet: ClientSheet) -> bytes:
        """The calendar of one client: who comes, and when. What nobody takes yet is not in it."""
        events = (
            self._event(
                uid=uid("client", sheet.key, appointment_of(coming.keys[0])),
                start=coming.start,
                end=coming.end,
                summary=" – ".join(part for part in (coming.service, ", ".join(coming.who)) if part),
            )
            for coming in sheet.comings
            if coming.who
        )
        return self._calendar(sheet.name, events)

    def _visit(self, sheet: CarerSheet, visit: CarerVisit) -> Event:
        names = ", ".join(visit.partners)
        return self._event(
            uid=uid("carer", sheet.key, appointment_of(visit.key)),
            start=visit.start,
            end=visit.end,
            summary=" – ".join(part for part in (visit.service, visit.title) if part),
            place=visit.address,
            note=word("with", names=names).said(self._language) if names else "",
        )

    def _aside(self, sheet: CarerSheet, aside: CarerAside) -> Event:
        """A break or an errand; of a key only the sheet tells where and whose."""
        label = word("errand") if aside.private else aside.label
        return self._event(
            uid=uid("carer", sheet.key, aside.key),
            start=aside.start,
            end=aside.end,
            summary=label.said(self._language),
            place="" if aside.private else aside.address,
        )

    def _withdrawn(self, sheet: CarerSheet, gone: Withdrawn) -> Event:
        event = self._event(
            uid=uid("carer", sheet.key, gone.key),
            start=gone.start,
            end=gone.end,
            summary=word("cancelled", what=gone.label).said(self._language),
        )
        event.add("status", "CANCELLED")
        return event

    def _calendar(self, name: str, events: Iterable[Event]) -> bytes:
        calendar = Calendar()
        calendar.add("prodid", _MAKER)
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", name)
        calendar.add_component(self._zone)
        for event in events:
            calendar.add_component(event)
        return bytes(calendar.to_ical())

    def _event(
        self, *, uid: str, start: datetime, end: datetime, summary: str, place: str = "", note: str = ""
    ) -> Event:
        event = Event()
        event.add("uid", uid)
        event.add("dtstamp", self._papers.stamp.printed.astimezone(UTC))
        event.add("dtstart", _unambiguous(start))
        event.add("dtend", _unambiguous(end))
        event.add("summary", summary)
        if place:
            event.add("location", place)
        synthetic = word("synthetic").said(self._language) if self._papers.synthetic else ""
        described = "\n".join(part for part in (note, synthetic) if part)
        if described:
            event.add("description", described)
        return event


def uid(*parts: str) -> str:
    """An identifier that stays the same when hour or people change, and names nobody."""
    digest = hashlib.sha256("\x1f".join(parts).encode())
    return f"{digest.hexdigest()[:32]}@maillon"


def _unambiguous(moment: datetime) -> datetime:
    """Local time with its zone; in the hour that comes twice in autumn, universal time.

    RFC 5545 takes a local time that happens twice for the first of the two.
    """
    return moment.astimezone(UTC) if moment.fold else moment
