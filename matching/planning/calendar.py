"""Weeks and clocks: local dates and wall-clock times to seconds of the horizon, and back."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from matching.model.validity import YEARS
from matching.words import say
from routing.errors import MaillonError
from routing.travel.bands import seconds_at

#: The horizon starts this long before the week's Monday, for windows that open before midnight.
MARGIN = timedelta(hours=12)


class InvalidWeek(MaillonError):
    """The text does not name an ISO week."""

    def __init__(self, seen: str) -> None:
        self.seen = seen
        super().__init__(say("week.invalid", seen=repr(seen)))


@dataclass(frozen=True, slots=True, order=True)
class Week:
    """An ISO 8601 week, from Monday to Sunday."""

    year: int
    number: int

    @classmethod
    def parse(cls, text: str) -> Week:
        """The week written ``2026-W48``. Raises :class:`InvalidWeek`."""
        found = re.fullmatch(r"(\d{4})-?[wW](\d{1,2})", text.strip())
        if not found or int(found[1]) not in YEARS:
            raise InvalidWeek(text)
        try:
            date.fromisocalendar(int(found[1]), int(found[2]), 1)
        except ValueError:
            raise InvalidWeek(text) from None
        return cls(int(found[1]), int(found[2]))

    @property
    def monday(self) -> date:
        """First day of the week."""
        return date.fromisocalendar(self.year, self.number, 1)

    @property
    def days(self) -> tuple[date, ...]:
        """The seven days."""
        return tuple(self.monday + timedelta(days=step) for step in range(7))

    def __str__(self) -> str:
        return f"{self.year:04d}-W{self.number:02d}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Clock:
    """Seconds since ``start`` (aware), for local wall-clock times.

    Of a time that clocks show twice in autumn the first is meant; a time that they skip in spring is the
    moment of the jump.
    """

    start: datetime

    @classmethod
    def of(cls, week: Week, zone: str) -> Clock:
        """The clock of a week's horizon."""
        monday = datetime.combine(week.monday, time(), tzinfo=ZoneInfo(zone))
        return cls(start=(monday.astimezone(UTC) - MARGIN).astimezone(monday.tzinfo))

    def at(self, day: date, minutes: int) -> int:
        """Seconds of the wall-clock time ``minutes`` after the midnight that begins ``day``.

        Minutes count on the clock face: 1500 is 01:00 of the next day, whatever the night's length.
        """
        return self.at_wall(datetime.combine(day, time()) + timedelta(minutes=minutes))

    def at_wall(self, wall: datetime) -> int:
        """Seconds of a naive wall-clock time."""
        return seconds_at(self.start, wall)

    def local(self, seconds: int) -> datetime:
        """The aware local moment of a time of the horizon."""
        moment = self.start.astimezone(UTC) + timedelta(seconds=seconds)
        return moment.astimezone(self.start.tzinfo)

    def day(self, seconds: int) -> date:
        """The local date of a time of the horizon."""
        return self.local(seconds).date()
