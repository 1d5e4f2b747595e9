"""What the report shows of a day of rides, ready to write: names, local times, texts in both languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime

from matching.report.bilingual import Bilingual
from matching.report.view import NoticeView, Outline, Point


@dataclass(frozen=True, slots=True, kw_only=True)
class CallView:
    """One halt of a run sheet. ``kind`` is ``in``, ``out`` or ``pause``; ``out`` tells the time on board."""

    kind: str
    request: str
    who: str
    place: str
    point: Point | None
    arrival: datetime
    start: datetime
    end: datetime
    travel: int
    metres: int
    seats: int
    wheelchairs: int
    party: Bilingual
    contact: str
    reserved: bool
    ride: int | None = None
    direct: int | None = None
    longest: int | None = None

    @property
    def waiting(self) -> int:
        """Seconds before service starts."""
        return max(0, int((self.start - self.arrival).total_seconds()))


@dataclass(frozen=True, slots=True, kw_only=True)
class TourView:
    """One vehicle out and back."""

    key: str
    vehicle: str
    driver: str
    departure: datetime
    arrival: datetime
    calls: tuple[CallView, ...]
    metres: int
    empty_metres: int
    people: int
    start_point: Point | None
    end_point: Point | None


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderView:
    """One trip to order."""

    request: str
    who: str
    origin: str
    destination: str
    pickup: datetime
    call_by: datetime
    party: Bilingual
    euros: float
    metres: int


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusalView:
    """One request nobody carries, with its reasons."""

    request: str
    who: str
    origin: str
    destination: str
    point: Point | None
    wanted: Bilingual
    by_ride_time: bool
    booking: bool
    reasons: tuple[Bilingual, ...]
    remedy: Bilingual | None


@dataclass(frozen=True, slots=True, kw_only=True)
class CompareRow:
    """One line of solo against pooled."""

    code: str
    shared: Bilingual
    alone: Bilingual
    difference: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """More of the page: ``html`` is put in as it is, so whoever makes it escapes its texts."""

    key: str
    title: Bilingual
    html: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExtraSheet:
    """One more sheet of the workbook."""

    title: Bilingual
    columns: tuple[Bilingual, ...]
    rows: tuple[tuple[str | int | float | Bilingual | None, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RidesView:
    """Everything the report shows."""

    title: str
    day: date
    synthetic: bool
    profiles: tuple[Bilingual, ...]
    breaches: tuple[Bilingual, ...]
    fallback: str
    asked: int
    carried: int
    ordered: int
    refused: int
    by_ride_time: int
    unexplained: int
    turned_away: int
    vehicles: int
    drivers: int
    metres: int
    empty_metres: int
    euros: float
    fallback_euros: float
    detour: float | None
    missed: int
    compare: tuple[CompareRow, ...]
    alone_refused: int
    tours: tuple[TourView, ...]
    orders: tuple[OrderView, ...]
    notices: tuple[NoticeView, ...]
    refusals: tuple[RefusalView, ...]
    outlines: tuple[Outline, ...] = ()
