"""Planning by a timetable: who has a seat, which vehicle makes each run, and runs proposed by a plan."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time

from matching.rides.day import BookedDay
from matching.shuttles.day import ShuttleDay, shuttle_day
from matching.shuttles.model import RunStop
from matching.shuttles.unseated import unseated
from routing.rides import RidePlan, build_problem, read_rides
from routing.rides.fixed import Conflict, FixedRun, as_run, lay_runs
from routing.rides.trips import trips_of
from routing.units import MINUTE

#: How often seats are given anew around what made a run impossible.
ROUNDS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """The rows of the table ``runs``; ``early``: runs that it cannot hold.

    They leave the evening before, or at an hour that clocks skip or show twice.
    """

    rows: tuple[RunStop, ...]
    early: tuple[str, ...]


def plan_timetable(day: ShuttleDay) -> tuple[ShuttleDay, RidePlan]:
    """The runs of the day made for as many people as they can carry, and the day with the seats they have.

    Seats are given first, then runs are made; where a run cannot be made with its people, seats are given
    again without that mixture. The best of the rounds is kept, by people carried, the first of equals.
    """
    conflicts: dict[Conflict, None] = {}
    best: tuple[int, ShuttleDay, RidePlan] | None = None
    for _ in range(ROUNDS):
        ready = build_problem(day.booked.rides)
        laid = lay_runs(ready, day.fixed.runs, day.fixed.seats)
        plan = read_rides(ready, laid.plan, explained=None)
        if best is None or len(plan.rides) > best[0]:
            best = len(plan.rides), day, plan
        new = [one for one in laid.conflicts if one not in conflicts]
        if len(plan.rides) == len(day.fixed.seats) or not new:
            break
        conflicts.update(dict.fromkeys(new))
        day = shuttle_day(
            day.book, day.date, terms=day.terms, roads=day.roads, conflicts=tuple(conflicts), busy=day.busy
        )
    assert best is not None
    return best[1], _counted(best[1], best[2])


def _counted(day: ShuttleDay, plan: RidePlan) -> RidePlan:
    """The plan, with the refusals that the longest ride alone causes counted apart."""
    too_long = {name for name, one in unseated(day, plan).items() if one.code == "too_long"}
    refusals = tuple(replace(one, by_ride_time=one.request in too_long) for one in plan.refusals)
    figures = replace(plan.figures, refused_by_ride_time=len(too_long))
    return replace(plan, refusals=refusals, figures=figures)


def proposed(booked: BookedDay, plan: RidePlan) -> Proposal:
    """The trips of a plan as rows of the table ``runs``."""
    runs = [as_run(trip, name=f"N{number:03d}") for number, trip in enumerate(trips_of(plan.tours), start=1)]
    rows: list[RunStop] = []
    early: list[str] = []
    for run in runs:
        mine = list(_rows(booked, run))
        if _kept(booked, run, mine):
            rows += mine
        else:
            early.append(run.id)
    return Proposal(rows=tuple(rows), early=tuple(early))


def _kept(booked: BookedDay, run: FixedRun, rows: Sequence[RunStop]) -> bool:
    """Whether rows can be written, and read back as the moments they stand for."""
    return rows[0].time >= 0 and all(
        booked.clock.at(booked.date, row.time) == halt.time - halt.time % MINUTE
        for row, halt in zip(rows, run.halts, strict=True)
    )


def _rows(booked: BookedDay, run: FixedRun) -> Iterator[RunStop]:
    """Times are those of the clock on the wall, counted on past midnight: 26:45 is 02:45 the next morning."""
    midnight = datetime.combine(booked.date, time())
    for halt in run.halts:
        wall = booked.clock.local(halt.time).replace(tzinfo=None)
        minutes = int((wall - midnight).total_seconds()) // MINUTE
        yield RunStop(run=run.id, place=halt.place, time=minutes)


def with_runs(day: ShuttleDay, rows: Sequence[RunStop]) -> ShuttleDay:
    """The same day with these rows as its table ``runs``."""
    book = replace(day.book, runs=tuple(rows))
    return shuttle_day(book, day.date, terms=day.terms, roads=day.roads, busy=day.busy)
