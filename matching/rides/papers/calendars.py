"""Calendars of a day of rides (RFC 5545), for drivers and passengers.

A calendar ends up on telephones and servers of others: a driver's holds hours, places and how many people,
no name and no telephone; the numbered sheet holds those. A passenger's holds her own rides.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from icalendar import Event

from matching.papers.calendar_file import CalendarFile, uid
from matching.papers.words import telephone
from matching.report.bilingual import Language
from matching.rides.papers.sheets import NoticeLeg, RideNotice, RidePapers, RunSheet, RunTour
from matching.rides.papers.words import word

_MAKER = "-//Maillon//Rides 1//FR"


class RideCalendars:
    """Writes the calendars of one day."""

    def __init__(self, papers: RidePapers, *, language: Language = "fr") -> None:
        self._papers, self._language = papers, language
        self._file = CalendarFile(
            maker=_MAKER,
            zone=papers.zone,
            # Tours of 1 January may begin the evening before.
            year=papers.day.year - 1,
            stamped=papers.stamp.printed,
            notice=self._said("made_up") if papers.synthetic else "",
        )

    def driver(self, sheet: RunSheet) -> bytes:
        """An event for each tour and one for each halt of it."""
        events = [event for tour in sheet.tours for event in self._tour(sheet, tour)]
        return self._file.calendar(sheet.driver, events)

    def passenger(self, notice: RideNotice) -> bytes | None:
        """The rides that take place; None when all are refused."""
        events = [event for leg in notice.legs for event in self._leg(leg)]
        return self._file.calendar(notice.name or notice.key, events) if events else None

    def _tour(self, sheet: RunSheet, tour: RunTour) -> Iterator[Event]:
        day = self._papers.day.isoformat()
        yield self._file.event(
            uid=uid("ride-tour", day, sheet.key, tour.key),
            start=tour.departure,
            end=tour.arrival,
            summary=self._said("event_out", vehicle=tour.vehicle),
            place=tour.start_place,
            note=self._said("event_sheet", number=sheet.number),
        )
        codes = {"in": "event_in", "out": "event_off", "pause": "pause"}
        for halt in tour.halts:
            parts = (halt.party.said(self._language), *(one.said(self._language) for one in halt.equipment))
            yield self._file.event(
                uid=uid("ride-halt", day, sheet.key, halt.kind, halt.key),
                start=halt.start,
                end=halt.end,
                summary=self._said(codes[halt.kind]),
                place=halt.place,
                note=", ".join(part for part in parts if part),
            )

    def _leg(self, leg: NoticeLeg) -> Iterator[Event]:
        code = {"fleet": "event_ride", "taxi": "event_taxi", "open": "event_open"}.get(leg.kind)
        if code is None:
            return
        phone = telephone(self._papers.phone)
        yield self._file.event(
            uid=uid("ride", self._papers.day.isoformat(), leg.request),
            start=leg.first,
            end=_end(leg),
            summary=self._said(code, place=leg.destination) if code != "event_open" else self._said(code),
            place=leg.origin,
            note=self._said("call_office", phone=phone) if phone else "",
        )

    def _said(self, code: str, **values: object) -> str:
        return word(code, **values).said(self._language)


def _end(leg: NoticeLeg) -> datetime:
    """Until the arrival; of an open return, until calls end."""
    return leg.last if leg.arrival is None else leg.arrival
