"""A ride as people ask for it: wall-clock times, on one date or again and again."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

from dateutil.rrule import rrulestr

from matching.model.validity import Validity
from routing.rides import Need, Party
from routing.rides.request import Level


@dataclass(frozen=True, slots=True, kw_only=True)
class AskedRide:
    """One line of the request book.

    Attributes
    ----------
    departure, arrival: minutes after midnight; exactly one is given. window: minutes of freedom, before an
        arrival or after a departure.
    day, weekdays, rrule: exactly one says when; ``validity`` and ``exceptions`` narrow the last two.
    booked: when it was asked for (naive, local); None = in time.
    open_wait: longest wait after the call of an open return, minutes.
    contact, phone: reference person, and the passenger's telephone, for the run sheet; nothing medical.
    passenger: whose ride it is, by a key of the book; "" = the book knows only what is asked.
    """

    id: str
    pickup: str
    dropoff: str
    name: str = ""
    passenger: str = ""
    departure: int | None = None
    arrival: int | None = None
    window: int = 15
    day: date | None = None
    weekdays: frozenset[int] | None = None
    rrule: str | None = None
    validity: Validity = field(default_factory=Validity)
    exceptions: frozenset[date] = frozenset()
    booked: datetime | None = None
    party: Party = field(default_factory=Party)
    need: Need = "none"
    categories: tuple[str, ...] = ()
    contact: str = ""
    phone: str = ""
    service: str | None = None
    profile: str | None = None
    needs: tuple[str, ...] = ()
    group: str | None = None
    apart_from: tuple[str, ...] = ()
    private: bool = False
    return_of: str | None = None
    separable: bool = False
    same_driver: bool = False
    open_wait: int | None = None
    level: Level = "ordinary"
    weight: int = 1

    @property
    def wanted(self) -> tuple[int, int]:
        """The window of the end that was given, arrival or departure; minutes after midnight."""
        if self.arrival is not None:
            return self.arrival - self.window, self.arrival
        first = self.departure or 0
        return first, first + self.window

    def on(self, day: date) -> bool:
        """Whether the ride is asked for on that date."""
        if self.day is not None:
            return day == self.day
        if not self.validity.holds(day) or day in self.exceptions:
            return False
        if self.weekdays is not None:
            return day.weekday() in self.weekdays
        assert self.rrule is not None
        first = self.validity.first or day
        midnight = datetime.combine(day, time())
        rule = rrulestr(self.rrule, dtstart=datetime.combine(first, time()))
        return bool(rule.between(midnight, midnight, inc=True))

    def first_on(self, since: date, until: date) -> date:
        """The first date it is asked for, from ``validity.first`` (else ``since``) to ``until``."""
        first = self.day or self.validity.first or since
        days = (first + timedelta(days=step) for step in range((until - first).days))
        return next((day for day in days if self.on(day)), until)

    def times(self, days: Collection[date]) -> int:
        """On how many of the days it is asked for."""
        return sum(self.on(day) for day in days)
