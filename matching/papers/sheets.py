"""What the papers of a week show, in plain values: every writer of this package reads this and nothing else.

Moments are aware local datetimes, durations seconds, distances metres. Carers' own sheets are in
:mod:`matching.papers.carer_sheet`: they alone show how to get into a home.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from matching.papers.carer_sheet import CarerPapers
from matching.report.bilingual import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Coming:
    """Somebody comes to a client, or should: ``who`` is empty while nobody is found.

    Attributes
    ----------
    keys: ids of the visits it stands for, one for each person who comes.
    start: start of the visit; the earliest one possible while nobody is found.
    end: end of the visit; the latest possible start while nobody is found.
    missing: how many of the people asked for are still to be found.
    """

    keys: tuple[str, ...]
    start: datetime
    end: datetime
    service: str
    who: tuple[str, ...] = ()
    missing: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ClientSheet:
    """One client's month.

    Attributes
    ----------
    days: days shown, whole weeks; ``planned``: those of a known plan, the others are still to come.
    undated: visits to fill whose day is not decided: service and how many.
    """

    key: str
    name: str
    month: date
    days: tuple[date, ...]
    planned: frozenset[date]
    comings: tuple[Coming, ...]
    undated: tuple[tuple[str, int], ...] = ()
    synthetic: bool = False

    def on(self, day: date) -> tuple[Coming, ...]:
        """Who comes that day, in order."""
        return tuple(coming for coming in self.comings if coming.start.date() == day)


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenVisit:
    """A visit nobody takes, or not enough people.

    Attributes
    ----------
    keys: ids of the visits it stands for, one for each person still to be found.
    day, earliest, latest: the window of its start; None when the day is free, or not known.
    duration: seconds; 0 when not known.
    """

    keys: tuple[str, ...]
    title: str
    service: str
    level: str
    day: date | None
    earliest: datetime | None
    latest: datetime | None
    duration: int
    address: str = ""
    phones: tuple[str, ...] = ()
    reasons: tuple[Bilingual, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One telephone call: to whom, and everything to say. ``carer`` tells carers from clients."""

    key: str
    name: str
    carer: bool
    phone: str
    first: datetime | None
    topics: tuple[Bilingual, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Counter:
    """Seconds of one carer, in the week and the month so far; no contract (None) when it fixes no hours."""

    key: str
    name: str
    visits: int
    work: int
    contract: int | None
    month_work: int
    month_contract: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Counters:
    """Counters of everyone.

    Attributes
    ----------
    until: last day of the printed week that the month's figures include.
    known, expected: days of the month up to ``until`` of which a plan is known, and how many there are.
    """

    month: date
    until: date
    known: int
    expected: int
    rows: tuple[Counter, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangeLine:
    """One difference with the plan published before, in words; ``when`` is None when no time is known."""

    key: str
    when: datetime | None
    said: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Papers(CarerPapers):
    """Everything to print for one week; ``changes`` is None when there is no plan to compare with."""

    clients: tuple[ClientSheet, ...]
    opened: tuple[OpenVisit, ...]
    calls: tuple[Call, ...]
    counters: Counters
    changes: tuple[ChangeLine, ...] | None = None
