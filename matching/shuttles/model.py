"""Who works which shift where, and how they could get there: the facts behind shift shuttles.

Wall-clock hours are minutes after the midnight that begins the service day (1605 is 02:45 of the next
morning); distances metres.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matching.shuttles.hours import HourRange


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A place of work.

    Attributes
    ----------
    zone: name under which demand is added up.
    early: a vehicle may reach a gate so many minutes before it must, at most.
    wait: it leaves at most so many minutes after the earliest moment of the way home.
    call_wait: where the end of a shift is a range: the longest wait after a call, minutes; None = everybody
        goes home after the latest end, by the last run.
    """

    id: str
    name: str
    zone: str
    early: int = 15
    wait: int = 30
    call_wait: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Gate:
    """Where vehicles stop at a site; ``access`` minutes on foot from there to the post, and back."""

    id: str
    site: str
    name: str
    lat: float
    lon: float
    access: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class StopPoint:
    """A bus stop, or any place where a vehicle may halt; ``meeting`` = workers may be asked to walk there."""

    id: str
    name: str
    commune: str
    lat: float
    lon: float
    meeting: bool = True
    synthetic: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Home:
    """Where somebody is fetched. ``estimated``: only the commune is known, and a stop of it stands for it."""

    place: str
    lat: float
    lon: float
    commune: str = ""
    estimated: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftWorker:
    """One person of one employer; ``gate`` None = the gate of the site that is soonest reached."""

    id: str
    name: str
    employer: str
    home: Home
    site: str | None = None
    gate: str | None = None
    wheelchair: bool = False
    rides: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkShift:
    """One shift of one person.

    Attributes
    ----------
    day: service day; ``start`` and ``end`` count from its midnight, the end may be a range.
    code: of the legend, "" when hours are written out.
    """

    id: str
    worker: str
    day: date
    start: int
    end: HourRange
    site: str
    gate: str | None = None
    code: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceWindow:
    """When a line of public transport runs between two areas.

    Attributes
    ----------
    origin, destination: a commune, zone, site or gate; ``*`` = anywhere. both_ways: the way back too.
    first, last: departures, minutes after midnight of the service day; weekdays None = every day.
    headway: minutes between departures; None = whenever, between the two.
    minutes: from door to gate.
    """

    line: str
    origin: str
    destination: str
    first: int
    last: int
    minutes: int
    headway: int | None = None
    weekdays: frozenset[int] | None = None
    both_ways: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class RunStop:
    """One line of a fixed run: where it halts, and when it leaves (at the last halt: arrives)."""

    run: str
    place: str
    time: int
    seats: int | None = None
    weekdays: frozenset[int] | None = None
