"""One calendar file (RFC 5545): events in local time with their zone, identifiers that name nobody."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import UTC, datetime, tzinfo

from icalendar import Calendar, Event

from matching.papers.zones import timezone_of


class CalendarFile:
    """Writes calendars that share a zone, a moment of printing and a notice.

    Parameters
    ----------
    maker: the product identifier of the file. year: first of the two years whose clock changes are described.
    stamped: moment of printing, aware. notice: last line of every description; empty for none.
    """

    def __init__(self, *, maker: str, zone: tzinfo, year: int, stamped: datetime, notice: str) -> None:
        self._maker, self._stamped, self._notice = maker, stamped, notice
        self._zone = timezone_of(zone, year=year)

    def calendar(self, name: str, events: Iterable[Event]) -> bytes:
        """A file of these events."""
        calendar = Calendar()
        calendar.add("prodid", self._maker)
        calendar.add("version", "2.0")
        calendar.add("method", "PUBLISH")
        calendar.add("x-wr-calname", name)
        calendar.add_component(self._zone)
        for event in events:
            calendar.add_component(event)
        return bytes(calendar.to_ical())

    def event(
        self, *, uid: str, start: datetime, end: datetime, summary: str, place: str = "", note: str = ""
    ) -> Event:
        """An event from ``start`` to ``end``, both local and aware."""
        event = Event()
        event.add("uid", uid)
        event.add("dtstamp", self._stamped.astimezone(UTC))
        event.add("dtstart", _unambiguous(start))
        event.add("dtend", _unambiguous(end))
        event.add("summary", summary)
        if place:
            event.add("location", place)
        described = "\n".join(part for part in (note, self._notice) if part)
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
