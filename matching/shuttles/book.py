"""Everything known before shuttles are planned: people, shifts, ground, supply."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from matching.rides.book import RideBook
from matching.shuttles.model import Gate, RunStop, ServiceWindow, ShiftWorker, Site, StopPoint, WorkShift


@dataclass(frozen=True, slots=True, kw_only=True)
class ShuttleBook:
    """A folder of shift shuttles (see :func:`matching.shuttles.read_shuttle_book`).

    ``fleet`` holds what a day of pooled rides has as well: places, vehicles, drivers, fallback, profiles,
    travel corrections, settings; its request book is empty.
    """

    workers: tuple[ShiftWorker, ...]
    shifts: tuple[WorkShift, ...]
    sites: tuple[Site, ...]
    gates: tuple[Gate, ...]
    stops: tuple[StopPoint, ...]
    services: tuple[ServiceWindow, ...]
    runs: tuple[RunStop, ...]
    fleet: RideBook

    def on(self, day: date) -> tuple[WorkShift, ...]:
        """The shifts of one service day, those of people who ask for no ride too."""
        return tuple(shift for shift in self.shifts if shift.day == day)

    @property
    def days(self) -> tuple[date, ...]:
        """Service days with at least one shift."""
        return tuple(sorted({shift.day for shift in self.shifts}))

    def gates_of(self, shift: WorkShift) -> tuple[Gate, ...]:
        """Gates a worker of that shift may use: the one named, else all of the site."""
        return tuple(_fitting(self.gates, shift))


def _fitting(gates: Iterable[Gate], shift: WorkShift) -> Iterable[Gate]:
    for gate in gates:
        if gate.id == shift.gate or (shift.gate is None and gate.site == shift.site):
            yield gate
