"""Calendars as another program reads them: the events of a file, and when they are."""

from __future__ import annotations

from typing import Any

from icalendar import Calendar


def events_of(content: bytes) -> list[Any]:
    """Events whose values are whatever the file says they are."""
    return list(Calendar.from_ical(content).walk("VEVENT"))


def instants(content: bytes) -> list[tuple[float, float]]:
    """Start and end of each event, seconds of the epoch."""
    events = events_of(content)
    return [(event["dtstart"].dt.timestamp(), event["dtend"].dt.timestamp()) for event in events]
