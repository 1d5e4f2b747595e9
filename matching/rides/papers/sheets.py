"""What the papers of a day of rides hold, ready to write: names, local times, texts in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, tzinfo
from typing import Literal

from matching.papers.stamp import Stamp
from matching.report.bilingual import Bilingual
from matching.rides.rendezvous import Rendezvous

HaltKind = Literal["in", "out", "pause"]
LegKind = Literal["fleet", "open", "taxi", "refused", "transit", "missing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RunHalt:
    """One halt of a run sheet: what a driver must know there, and nothing else about the passenger.

    Attributes
    ----------
    order: number on the sheet; 0 for a pause.
    start, end: when boarding, alighting or the pause begins and ends.
    party: how many sit down; equipment: what else must be ready, in words of :mod:`.equipment`.
    contact, phone: reference person, and the passenger's telephone; empty when the tables have none, and
        where she gets out.
    seats, wheelchairs: on board when the vehicle leaves.
    reserved: a passage held for somebody who will call. along: name of the carer who goes with the passenger;
        on the sheet, in no calendar.
    """

    key: str
    kind: HaltKind
    order: int
    start: datetime
    end: datetime
    who: str
    place: str
    party: Bilingual
    equipment: tuple[Bilingual, ...]
    contact: str
    phone: str
    seats: int
    wheelchairs: int
    metres: int
    reserved: bool = False
    along: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RunTour:
    """One vehicle out and back."""

    key: str
    vehicle: str
    departure: datetime
    arrival: datetime
    start_place: str
    end_place: str
    halts: tuple[RunHalt, ...]
    metres: int
    people: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RunSheet:
    """What one driver does that day. ``number`` tells sheets apart: date and place in the day's pile."""

    key: str
    number: str
    driver: str
    tours: tuple[RunTour, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticeLeg:
    """One ride of a notice.

    Attributes
    ----------
    kind: ``fleet`` a vehicle comes; ``open`` she calls when she is done; ``taxi`` it is ordered from the
        subcontractor; ``refused`` nobody comes; of a worker also ``transit`` she takes public transport,
        ``missing`` somebody has still to arrange it.
    first, last: between which the vehicle passes (``open``: the call comes). arrival: at the latest; None
        when the ride is refused or not dated yet.
    wait: longest wait after the call of an open return, minutes.
    by: vehicle or subcontractor. reasons: of a refusal. rendezvous: where she walks to or from, if anywhere.
    """

    request: str
    kind: LegKind
    first: datetime
    last: datetime
    origin: str
    destination: str
    arrival: datetime | None = None
    wait: int = 0
    by: str = ""
    reasons: tuple[Bilingual, ...] = ()
    rendezvous: Rendezvous | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class RideNotice:
    """What one passenger is told about one day."""

    key: str
    name: str
    legs: tuple[NoticeLeg, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RidePapers:
    """Everything to hand out for one day; ``phone`` is whom passengers call, empty when unknown."""

    title: str
    phone: str
    day: date
    zone: tzinfo
    stamp: Stamp
    sheets: tuple[RunSheet, ...]
    notices: tuple[RideNotice, ...]
    synthetic: bool = False
