"""The legs of one service day: out before the shift, home after it, with the window each must keep."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from matching.planning.calendar import Clock
from matching.shuttles.book import ShuttleBook
from matching.shuttles.coverage import Coverage
from matching.shuttles.model import Gate, ShiftWorker, Site, WorkShift
from routing.travel.crowfly import crowfly_leg, unit_vector
from routing.travel.place import Place
from routing.travel.profiles import CAR
from routing.units import MINUTE

Way = Literal["out", "home"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftLeg:
    """One way of one shift. Times are seconds of the day's clock.

    Attributes
    ----------
    window: of the arrival at the gate (out), or of boarding there (home).
    call_wait: seconds; the way home is called for within the window, and a vehicle comes within this.
    line: existing public transport that does it; None = not covered.
    """

    shift: WorkShift
    worker: ShiftWorker
    site: Site
    gate: Gate
    way: Way
    window: tuple[int, int]
    call_wait: int | None = None
    line: str | None = None

    @property
    def id(self) -> str:
        """Id of the request: the shift's, with ``-a`` (aller) or ``-r`` (retour)."""
        return f"{self.shift.id}-{'a' if self.way == 'out' else 'r'}"


def legs_of(book: ShuttleBook, day: date, clock: Clock) -> tuple[ShiftLeg, ...]:
    """Both legs of every shift of the service day, of people who ask for rides.

    A vehicle must be at the gate by the start of the shift less the gate's access time; the way home begins
    no sooner than its end plus the access time. Where the end is a range, the way home is the *last run*,
    after the latest end, unless the site promises a vehicle within ``call_wait`` of a call. Access and waits
    are real minutes, also in the nights when clocks change.
    """
    sites = {site.id: site for site in book.sites}
    workers = {worker.id: worker for worker in book.workers}
    coverage = Coverage(book.services, day, clock)
    found: list[ShiftLeg] = []
    for shift in book.on(day):
        worker = workers[shift.worker]
        if worker.rides:
            gate = soonest_gate(book.gates_of(shift), worker)
            found += _both(coverage, shift, worker, sites[gate.site], gate, clock)
    return tuple(found)


def soonest_gate(gates: Sequence[Gate], worker: ShiftWorker) -> Gate:
    """The gate with the least drive from home plus access on foot; the first of equals."""

    def minutes(gate: Gate) -> float:
        home = unit_vector(Place(id="home", lat=worker.home.lat, lon=worker.home.lon))
        there = unit_vector(Place(id="gate", lat=gate.lat, lon=gate.lon))
        return crowfly_leg(home, there, CAR.crowfly)[0] / MINUTE + gate.access

    return gates[0] if len(gates) == 1 else min(gates, key=minutes)


def _both(
    coverage: Coverage, shift: WorkShift, worker: ShiftWorker, site: Site, gate: Gate, clock: Clock
) -> tuple[ShiftLeg, ShiftLeg]:
    access = gate.access * MINUTE
    latest = clock.at(shift.day, shift.start) - access
    first = clock.at(shift.day, shift.end.first) + access
    last = clock.at(shift.day, shift.end.last) + access
    call_wait = site.call_wait * MINUTE if site.call_wait is not None and last > first else None
    out = latest - site.early * MINUTE, latest
    home = (first, last) if call_wait is not None else (last, last + site.wait * MINUTE)
    here = {worker.home.commune, worker.home.place} - {""}
    there = {gate.id, site.id, site.zone}
    bare = ShiftLeg(
        shift=shift,
        worker=worker,
        site=site,
        gate=gate,
        way="out",
        window=out,
        line=coverage.line(origins=here, destinations=there, arrival=out),
    )
    line = coverage.line(origins=there, destinations=here, departure=home)
    return bare, replace(bare, way="home", window=home, call_wait=call_wait, line=line)
