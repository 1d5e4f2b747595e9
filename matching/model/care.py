"""Lines of care plans: what was promised to whom, on fixed days or a number of times a week."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from matching.model.validity import ALWAYS, Validity

OnHoliday = Literal["keep", "skip"]
PersonRelation = Literal["any", "same", "different"]


@dataclass(frozen=True, slots=True, kw_only=True)
class StartWindow:
    """When a visit may start: minutes after the midnight that begins its date, inclusive.

    ``earliest`` may be negative and ``latest`` above 1440 when a tolerance crosses midnight.
    """

    earliest: int
    latest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Dated:
    """Visits on the dates of a recurrence (RFC 5545 text without DTSTART, from ``validity.first`` on)."""

    rrule: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """``visits`` a week on days to be chosen among ``days`` (0 = Monday).

    From one visit to the next at least ``min_spacing`` and at most ``max_spacing`` days (None: no limit).
    """

    visits: int
    days: frozenset[int]
    min_spacing: int = 1
    max_spacing: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CareLine:
    """One line of a care plan.

    Attributes
    ----------
    clients: the client, or children cared for together at one place.
    duration, min_duration: minutes; the shorter one only when the visit could not be placed otherwise.
    crew: workers together; None means the service's.
    person: relation between the workers of one visit and of the next one of the same line.
    after: id of a line whose visit of the same day, when both are done, the same person does just before.
    time, target: starts inside the window, in its minutes: the one planned, with a tolerance on each side,
        and the one the client wishes; None where there is none.
    usual: ids of the workers who usually come.
    tasks: what to do there, in words, for the carer's sheet.
    """

    id: str
    clients: tuple[str, ...]
    service: str
    pattern: Dated | Counted
    window: StartWindow
    duration: int
    min_duration: int | None = None
    crew: int | None = None
    person: PersonRelation = "any"
    exceptions: frozenset[date] = frozenset()
    holidays: OnHoliday = "keep"
    validity: Validity = ALWAYS
    after: str | None = None
    time: int | None = None
    target: int | None = None
    usual: frozenset[str] = frozenset()
    tasks: str = ""
