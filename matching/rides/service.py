"""What a transport service promises and asks: hours, who may ride, how far ahead to book.

Figures of the PAM francilien (pam.iledefrance-mobilites.fr, user terms): 06:00 to 24:00 every day; trips of
500 m or more; occasional rides booked from 30 days ahead to noon of the day before; regular rides (4 a month
or more) from 90 to 7 days ahead.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingWindow:
    """How far ahead a ride is asked for.

    Attributes
    ----------
    opens: days ahead at most; None = no limit. closes: days ahead at least; None = no limit.
    closes_at: until that wall-clock time of the last day, included; None = the whole day.
    lead: least time between asking and the pickup.
    """

    opens: int | None = None
    closes: int | None = None
    closes_at: time | None = None
    lead: timedelta = timedelta()

    def first(self, day: date) -> datetime | None:
        """First moment at which a ride of ``day`` may be asked for (naive, local)."""
        return None if self.opens is None else datetime.combine(day - timedelta(days=self.opens), time())

    def last(self, day: date, pickup: datetime) -> datetime | None:
        """Last moment, for a ride of ``day`` whose pickup is at ``pickup`` (both naive, local)."""
        limits = []
        if self.closes is not None:
            final = day - timedelta(days=self.closes)
            limits.append(datetime.combine(final, self.closes_at or time(23, 59, 59)))
        if self.lead:
            limits.append(pickup - self.lead)
        return min(limits) if limits else None


@dataclass(frozen=True, slots=True, kw_only=True)
class RideService:
    """One service.

    Attributes
    ----------
    categories: entitlements of which one is enough; empty = everybody.
    communes: between which it drives; empty = anywhere. A place whose commune is not known is not refused.
    opening, closing: minutes after midnight between which rides begin and end; closing may pass 1440.
    weekdays: Monday 0; None = every day. least_metres: shortest direct trip.
    occasional, regular: booking windows; a ride asked for ``regular_from`` times a month or more is regular.
    """

    id: str
    name: str
    profile: str = "PAM"
    categories: tuple[str, ...] = ()
    communes: tuple[str, ...] = ()
    opening: int | None = None
    closing: int | None = None
    weekdays: frozenset[int] | None = None
    least_metres: int = 0
    occasional: BookingWindow = field(default_factory=BookingWindow)
    regular: BookingWindow = field(default_factory=BookingWindow)
    regular_from: int | None = None

    def serves(self, commune: str | None) -> bool:
        """Whether it drives in that commune, capitals aside; None = not known, which is not refused."""
        known = {one.casefold() for one in self.communes}
        return not known or commune is None or commune.casefold() in known

    def booking(self, times_a_month: int) -> BookingWindow:
        """The booking window of a ride asked for so many times in its month."""
        regular = self.regular_from is not None and times_a_month >= self.regular_from
        return self.regular if regular else self.occasional


#: The PAM francilien; ``categories`` are left to the operator's own words.
PAM_SERVICE = RideService(
    id="pam",
    name="PAM francilien",
    opening=6 * 60,
    closing=24 * 60,
    least_metres=500,
    occasional=BookingWindow(opens=30, closes=1, closes_at=time(12)),
    regular=BookingWindow(opens=90, closes=7),
    regular_from=4,
)
