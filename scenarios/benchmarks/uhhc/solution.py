"""A written UHHC solution as the checker reads it: who is where, when, and what travel that needs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from scenarios.benchmarks.uhhc.document import CareDay, Carer

#: What the set calls a lunch in the place of a service.
LUNCH = "lunch_break"


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One line of a tour: a service at a patient's, or a lunch taken there."""

    patient: str
    service: str
    start: float
    end: float

    @property
    def is_lunch(self) -> bool:
        """Whether this is a lunch, no service."""
        return self.service == LUNCH


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """A carer's tour with the times that follow from it.

    Attributes
    ----------
    departure: as late as the first entry allows.
    arrivals: when each entry's place is reached, in the order of ``entries``.
    back: return to the arrival point, at once after the last entry.
    travel: all legs, both base legs included; 0 for a carer who stays at home.
    """

    carer: Carer
    entries: tuple[Entry, ...]
    departure: float
    arrivals: tuple[float, ...]
    back: float
    travel: float

    @property
    def visits(self) -> tuple[Entry, ...]:
        """The entries that are services."""
        return tuple(entry for entry in self.entries if not entry.is_lunch)

    @property
    def waits(self) -> tuple[float, ...]:
        """Time between arrival and start of every entry; the first never waits."""
        return tuple(max(0.0, e.start - a) for e, a in zip(self.entries, self.arrivals, strict=True))

    @property
    def work(self) -> float:
        """Service and travel."""
        return self.travel + sum(visit.end - visit.start for visit in self.visits)

    @property
    def idle(self) -> float:
        """Time of the shift before departure, waiting, and after the return; the whole shift when unused."""
        opening, close = self.carer.shift
        if not self.entries:
            return close - opening
        return max(0.0, self.departure - opening) + sum(self.waits) + max(0.0, close - self.back)


def read_tours(text: str) -> dict[str, tuple[Entry, ...]]:
    """Entries by carer, as written.

    Raises
    ------
    ValueError, KeyError, TypeError, AttributeError: the text is no solution.
    """
    tours: dict[str, tuple[Entry, ...]] = {}
    for route in json.loads(text)["routes"]:
        carer = str(route["caregiver_id"])
        if carer in tours:
            raise ValueError(f"carer {carer!r} listed twice")
        tours[carer] = tuple(_entry(line) for line in route.get("locations") or ())
    return tours


def _entry(line: Any) -> Entry:
    return Entry(
        patient=str(line["patient"]),
        service=str(line["service"]),
        start=float(line["arrival_time"]),
        end=float(line["departure_time"]),
    )


def walks_of(day: CareDay, tours: Mapping[str, tuple[Entry, ...]]) -> Iterator[Walk]:
    """The walk of every carer of the file, in its order; a carer the solution leaves out stays at home."""
    for carer in day.carers:
        yield _walk(day, carer, tours.get(carer.id, ()))


def _walk(day: CareDay, carer: Carer, entries: tuple[Entry, ...]) -> Walk:
    if not entries:
        opening = carer.shift[0]
        return Walk(carer=carer, entries=(), departure=opening, arrivals=(), back=opening, travel=0.0)
    rows = {patient.id: patient.row for patient in day.patients}
    first = day.distances[carer.leaves][rows[entries[0].patient]]
    here, free = carer.leaves, entries[0].start - first
    departure, travel = free, 0.0
    arrivals: list[float] = []
    for entry in entries:
        leg = day.distances[here][rows[entry.patient]]
        arrivals.append(free + leg)
        travel += leg
        here, free = rows[entry.patient], entry.end
    home = day.distances[here][carer.returns]
    return Walk(
        carer=carer,
        entries=entries,
        departure=departure,
        arrivals=tuple(arrivals),
        back=free + home,
        travel=travel + home,
    )
