"""A calendar for each person (RFC 5545): to subscribe to or to import, without anything that opens a door.

Events hold what, where, when and with whom. Floors, codes, keys, telephones and tasks stay on paper: a
calendar ends up on telephones and servers of others.
"""

from __future__ import annotations

from icalendar import Event

from matching.papers.appointment import appointment_of
from matching.papers.calendar_file import CalendarFile, uid
from matching.papers.carer_sheet import CarerAside, CarerPapers, CarerSheet, CarerVisit, CarerWay, Withdrawn
from matching.papers.sheets import ClientSheet
from matching.papers.words import word
from matching.report.bilingual import Language

#: Ways that begin when something leaves: on foot she goes when she likes.
_ARRANGED = frozenset({"ride", "taxi", "transit"})

_MAKER = "-//Maillon//Papers 1//FR"


class Calendars:
    """Writes the calendars of one week, all with the same description of its time zone."""

    def __init__(self, papers: CarerPapers, *, language: Language = "fr") -> None:
        self._language = language
        self._file = CalendarFile(
            maker=_MAKER,
            zone=papers.zone,
            year=papers.first.year,
            stamped=papers.stamp.printed,
            notice=word("synthetic").said(language) if papers.synthetic else "",
        )

    def carer(self, sheet: CarerSheet) -> bytes:
        """The calendar of one carer: each visit, break, errand and ride, and the visits taken back."""
        events = [self._visit(sheet, visit) for visit in sheet.visits]
        events += [self._aside(sheet, aside) for aside in sheet.asides]
        events += [self._way(sheet, way) for way in sheet.ways if way.kind in _ARRANGED]
        events += [self._withdrawn(sheet, gone) for gone in sheet.withdrawn]
        return self._file.calendar(sheet.name, events)

    def client(self, sheet: ClientSheet) -> bytes:
        """The calendar of one client: who comes, and when. What nobody takes yet is not in it."""
        events = (
            self._file.event(
                uid=uid("client", sheet.key, appointment_of(coming.keys[0])),
                start=coming.start,
                end=coming.end,
                summary=" – ".join(part for part in (coming.service, ", ".join(coming.who)) if part),
            )
            for coming in sheet.comings
            if coming.who
        )
        return self._file.calendar(sheet.name, events)

    def _visit(self, sheet: CarerSheet, visit: CarerVisit) -> Event:
        names = ", ".join(visit.partners)
        return self._file.event(
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
        return self._file.event(
            uid=uid("carer", sheet.key, aside.key),
            start=aside.start,
            end=aside.end,
            summary=label.said(self._language),
            place="" if aside.private else aside.address,
        )

    def _way(self, sheet: CarerSheet, way: CarerWay) -> Event:
        """A way that somebody or something comes for; how to ring them stays on paper."""
        return self._file.event(
            uid=uid("carer-way", sheet.key, way.key),
            start=way.start,
            end=way.end,
            summary=way.label.said(self._language),
        )

    def _withdrawn(self, sheet: CarerSheet, gone: Withdrawn) -> Event:
        event = self._file.event(
            uid=uid("carer", sheet.key, gone.key),
            start=gone.start,
            end=gone.end,
            summary=word("cancelled", what=gone.label).said(self._language),
        )
        event.add("status", "CANCELLED")
        return event
