"""Fixed runs from the table: which of them somebody could take, and where she walks to."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from matching.planning.calendar import Clock
from matching.shuttles.book import ShuttleBook
from matching.shuttles.legs import ShiftLeg
from matching.shuttles.model import RunStop
from routing.rides.fixed import Conflict, FixedHalt, FixedRun, Seat, assign
from routing.travel.crowfly import crowfly_between
from routing.travel.place import Place
from routing.travel.profiles import WALKING
from routing.units import MINUTE


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedChoice:
    """The runs of a service day, and the seat of each leg that has one, by request id.

    ``options``: every seat a leg could take. ``walks``: metres from home to each stop of the runs, by worker.
    """

    runs: tuple[FixedRun, ...] = ()
    seats: Mapping[str, Seat] = field(default_factory=dict)
    options: Mapping[str, Sequence[Seat]] = field(default_factory=dict)
    walks: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def stop_of(self, leg: ShiftLeg) -> str | None:
        """Where the person of a leg gets in or out, away from work; None without a seat."""
        seat = self.seats.get(leg.id)
        if seat is None:
            return None
        run = next(run for run in self.runs if run.id == seat.run)
        return run.halts[seat.board if leg.way == "out" else seat.alight].place


def runs_of(rows: Sequence[RunStop], day: date, clock: Clock) -> tuple[FixedRun, ...]:
    """The runs of the table that are made on that service day, those of one halt left out."""
    found: dict[str, list[RunStop]] = {}
    for row in rows:
        found.setdefault(row.run, []).append(row)
    return tuple(
        FixedRun(
            id=name,
            halts=tuple(FixedHalt(place=one.place, time=clock.at(day, one.time)) for one in halts),
            seats=halts[0].seats,
        )
        for name, halts in found.items()
        if len(halts) > 1 and (halts[0].weekdays is None or day.weekday() in halts[0].weekdays)
    )


def choose_seats(
    book: ShuttleBook,
    legs: Iterable[ShiftLeg],
    day: date,
    clock: Clock,
    *,
    longest: int,
    conflicts: Sequence[Conflict] = (),
) -> FixedChoice:
    """Seats on the runs of the table: as many people as fit, then as few metres on foot.

    A leg may take a run that halts at its gate inside its window and at a stop within ``longest`` metres;
    with both legs to do, both have a seat or none. ``conflicts``: who was seen not to ride together.
    """
    runs = runs_of(book.runs, day, clock)
    wanted = list(legs)
    walks = _walks(book, wanted, runs)
    options = {leg.id: _options(leg, runs, walks[leg.worker.id], longest) for leg in wanted}
    ample = max((vehicle.layout.most_seats for vehicle in book.fleet.vehicles), default=0)
    outward = [leg.id for leg in wanted if leg.way == "out"]
    bound = [(name, f"{name[:-1]}r") for name in outward if f"{name[:-1]}r" in options]
    seats = assign(options, runs, seats=ample, bound=bound, conflicts=conflicts)
    return FixedChoice(runs=runs, seats=seats, options=options, walks=walks)


def _walks(
    book: ShuttleBook, legs: Sequence[ShiftLeg], runs: Sequence[FixedRun]
) -> dict[str, dict[str, int]]:
    """Metres on foot from each person's home to each stop of the runs."""
    used = {halt.place for run in runs for halt in run.halts}
    stops = [Place(id=one.id, lat=one.lat, lon=one.lon) for one in book.stops if one.id in used]
    people = {leg.worker.id: leg.worker.home for leg in legs}
    homes = [Place(id=name, lat=home.lat, lon=home.lon) for name, home in people.items()]
    if not stops or not homes:
        return {name: {} for name in people}
    _, metres = crowfly_between(homes, stops, WALKING.crowfly)
    return {
        home.id: {stop.id: int(far) for stop, far in zip(stops, row, strict=True)}
        for home, row in zip(homes, metres, strict=True)
    }


def _options(leg: ShiftLeg, runs: Sequence[FixedRun], walks: Mapping[str, int], longest: int) -> list[Seat]:
    found = []
    for run in runs:
        for at_gate, halt in enumerate(run.halts):
            if halt.place != leg.gate.id or not in_time(leg, halt.time):
                continue
            there = range(at_gate) if leg.way == "out" else range(at_gate + 1, len(run.halts))
            for number in there:
                walk = walks.get(run.halts[number].place, longest + 1)
                if walk <= longest:
                    ends = (number, at_gate) if leg.way == "out" else (at_gate, number)
                    found.append(Seat(run=run.id, board=ends[0], alight=ends[1], walk=walk))
    return found


def in_time(leg: ShiftLeg, time: int) -> bool:
    """Whether some moment of the published minute lies in the window."""
    return time + MINUTE > leg.window[0] and time <= leg.window[1]
