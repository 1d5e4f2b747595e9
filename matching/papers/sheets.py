"""What the papers of a week show, in plain values: every writer of this package reads this and nothing else.

Moments are aware local datetimes, durations seconds, distances metres. How to get into a home (floor, code,
key) and what to do there stand in :class:`CarerVisit` only: no other sheet, list or file can show them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo

from matching.papers.stamp import Stamp
from matching.report.bilingual import Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Door:
    """How to get in at one client's; ``name`` says whose door when a visit has several."""

    name: str
    floor: str = ""
    code: str = field(default="", repr=False)
    key: str = field(default="", repr=False)

    @property
    def known(self) -> bool:
        """Whether there is anything to print."""
        return bool(self.floor or self.code or self.key)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerVisit:
    """One visit of a tour.

    Attributes
    ----------
    order: number in the day, from 1.
    title: the client, the children together, or the post.
    target: seconds asked for, when the visit was shortened; None otherwise.
    wait: seconds between arriving and starting.
    partners: names of those who come together.
    vague: only the commune of the address is known.
    """

    key: str
    order: int
    title: str
    service: str
    family: str
    start: datetime
    end: datetime
    address: str = ""
    doors: tuple[Door, ...] = ()
    phones: tuple[str, ...] = ()
    tasks: str = ""
    partners: tuple[str, ...] = ()
    travel: int = 0
    metres: int = 0
    wait: int = 0
    target: int | None = None
    vague: bool = False
    synthetic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerAside:
    """A stop of a tour that is no visit: a break, a key or meals to collect, a key to bring back.

    ``key`` tells it from the others, whoever does it. ``address`` is empty for a break, taken on the spot.
    ``private``: it tells where somebody's key is.
    """

    key: str
    label: Bilingual
    start: datetime
    end: datetime
    address: str = ""
    travel: int = 0
    metres: int = 0
    wait: int = 0
    private: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerTour:
    """One period of work, from home to home; ``day`` is the local date it begins."""

    day: date
    departure: datetime
    arrival: datetime
    visits: tuple[CarerVisit, ...]
    return_travel: int = 0
    metres: int = 0
    asides: tuple[CarerAside, ...] = ()

    @property
    def halts(self) -> tuple[CarerVisit | CarerAside, ...]:
        """Visits and the rest, in time order."""
        found: list[CarerVisit | CarerAside] = [*self.visits, *self.asides]
        return tuple(sorted(found, key=lambda halt: (halt.start.timestamp(), halt.end.timestamp())))


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerDay:
    """One day of a sheet; without tours it is empty, ``absent`` when the person is away all day."""

    day: date
    tours: tuple[CarerTour, ...] = ()
    absent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawn:
    """A visit that a carer was told of and no longer makes; ``key`` is the appointment's."""

    key: str
    label: str
    start: datetime
    end: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerSheet:
    """One carer's week.

    Attributes
    ----------
    sector: that of the place where tours start; empty when not known.
    changes: what is otherwise than the plan this carer was told of, in words.
    """

    key: str
    name: str
    phone: str = ""
    organisation: str = ""
    mode: str = ""
    sector: str = ""
    days: tuple[CarerDay, ...]
    work: int = 0
    contract: int | None = None
    changes: tuple[Bilingual, ...] = ()
    withdrawn: tuple[Withdrawn, ...] = ()

    @property
    def visits(self) -> tuple[CarerVisit, ...]:
        """Every visit of the week, in order."""
        return tuple(visit for day in self.days for tour in day.tours for visit in tour.visits)

    @property
    def asides(self) -> tuple[CarerAside, ...]:
        """Every stop of the week that is no visit, in order."""
        return tuple(aside for day in self.days for tour in day.tours for aside in tour.asides)


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
class Papers:
    """Everything to print for one week; ``changes`` is None when there is no plan to compare with."""

    title: str
    phone: str
    week: str
    first: date
    zone: tzinfo
    stamp: Stamp
    carers: tuple[CarerSheet, ...]
    clients: tuple[ClientSheet, ...]
    opened: tuple[OpenVisit, ...]
    calls: tuple[Call, ...]
    counters: Counters
    changes: tuple[ChangeLine, ...] | None = None
    synthetic: bool = False

    @property
    def printed_carers(self) -> tuple[CarerSheet, ...]:
        """Carers with something to do this week, or to unlearn: the others get no sheet."""
        return tuple(sheet for sheet in self.carers if sheet.visits or sheet.changes)
