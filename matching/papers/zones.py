"""The description of a time zone that a calendar file carries (RFC 5545, VTIMEZONE)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, tzinfo

from icalendar import Timezone, TimezoneDaylight, TimezoneStandard


def timezone_of(zone: tzinfo, *, year: int) -> Timezone:
    """The zone from the start of ``year`` to the end of the next one, a part for each change of the clocks.

    The onset of a part is in the local time before it, as the standard asks.
    """
    found = Timezone()
    found.add("tzid", str(zone))
    start = datetime(year, 1, 1, tzinfo=UTC)
    first = start.astimezone(zone)
    found.add_component(_part(first, before=first))
    for moment in _changes(zone, start, datetime(year + 2, 1, 1, tzinfo=UTC)):
        before = (moment - timedelta(seconds=1)).astimezone(zone)
        found.add_component(_part(moment.astimezone(zone), before=before))
    return found


def _part(after: datetime, *, before: datetime) -> TimezoneStandard | TimezoneDaylight:
    part = TimezoneDaylight() if after.dst() else TimezoneStandard()
    gap = before.utcoffset()
    assert gap is not None
    part.add("dtstart", (after.astimezone(UTC) + gap).replace(tzinfo=None))
    part.add("tzoffsetfrom", gap)
    part.add("tzoffsetto", after.utcoffset())
    part.add("tzname", after.tzname() or str(after.tzinfo))
    return part


def _changes(zone: tzinfo, start: datetime, end: datetime) -> Iterator[datetime]:
    """Moments, to the second, from which another offset holds."""
    day = timedelta(days=1)
    now = start
    while now < end:
        if _offset(now, zone) != _offset(now + day, zone):
            yield _narrowed(zone, now, now + day)
        now += day


def _narrowed(zone: tzinfo, early: datetime, late: datetime) -> datetime:
    """The first second at which the offset of ``late`` holds."""
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) // 2
        middle = middle.replace(microsecond=0)
        if _offset(middle, zone) == _offset(late, zone):
            late = middle
        else:
            early = middle
    return late


def _offset(moment: datetime, zone: tzinfo) -> timedelta | None:
    return moment.astimezone(zone).utcoffset()
