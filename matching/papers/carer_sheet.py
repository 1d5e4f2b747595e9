"""What the sheets of carers show, of a week or of one day: every writer of them reads this and nothing else.

Moments are aware local datetimes, durations seconds, distances metres. How to get into a home (floor, code,
key) and what to do there stand in :class:`CarerVisit` only: no other sheet, list or file can show them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, tzinfo
from typing import Literal

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
    travel: seconds of the way there; None where that way has a line of its own (:class:`CarerWay`).
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
    travel: int | None = 0
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
    travel: int | None = 0
    metres: int = 0
    wait: int = 0
    private: bool = False


WayKind = Literal["ride", "taxi", "transit", "walk", "missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerWay:
    """One way of a carer without a vehicle: a seat in a vehicle, a taxi, public transport, or on foot.

    Attributes
    ----------
    key: the same whoever or whatever brings her. kind: ``missing`` has still to be arranged.
    label: what brings her; notes: where she gets in and out, whom to ring.
    wait: seconds between the line before and ``start``.
    """

    key: str
    kind: WayKind
    label: Bilingual
    start: datetime
    end: datetime
    notes: tuple[Bilingual, ...] = ()
    wait: int = 0

    @property
    def travel(self) -> int:
        """Seconds under way."""
        return round(self.end.timestamp() - self.start.timestamp())

    @property
    def metres(self) -> int:
        """Nobody asks her how far others drive."""
        return 0


CarerHalt = CarerVisit | CarerAside | CarerWay


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
    ways: tuple[CarerWay, ...] = ()

    @property
    def halts(self) -> tuple[CarerHalt, ...]:
        """Visits and the rest, in time order."""
        found: list[CarerHalt] = [*self.visits, *self.asides, *self.ways]
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
    """One carer's week, or day.

    Attributes
    ----------
    sector: that of the place where tours start; empty when not known.
    work, contract: seconds of work, and of the contract when it fixes any.
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

    @property
    def ways(self) -> tuple[CarerWay, ...]:
        """Every way that is told by itself, in order."""
        return tuple(way for day in self.days for tour in day.tours for way in tour.ways)


@dataclass(frozen=True, slots=True, kw_only=True)
class CarerPapers:
    """The sheets of carers, of one week or of one day of it.

    Attributes
    ----------
    week: the ISO week; first: its Monday. day: the one day they are of; None: the whole week.
    """

    title: str
    phone: str
    week: str
    first: date
    zone: tzinfo
    stamp: Stamp
    carers: tuple[CarerSheet, ...]
    day: date | None = None
    synthetic: bool = False

    @property
    def printed_carers(self) -> tuple[CarerSheet, ...]:
        """Carers with something to do, or to unlearn: the others get no sheet."""
        return tuple(sheet for sheet in self.carers if sheet.visits or sheet.changes)
