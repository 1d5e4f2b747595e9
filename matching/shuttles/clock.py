"""The clock of a service day: seconds from noon of the day before, through the night after."""

from __future__ import annotations

from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

from matching.planning.calendar import MARGIN, Clock
from matching.shuttles.book import ShuttleBook


def service_clock(book: ShuttleBook, day: date) -> Clock:
    """Seconds since twelve hours before the service day, in the zone of the settings."""
    zone = ZoneInfo(book.fleet.settings.time_zone)
    midnight = datetime.combine(day, time(), tzinfo=zone)
    return Clock(start=(midnight.astimezone(UTC) - MARGIN).astimezone(zone))
