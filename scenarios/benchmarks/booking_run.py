"""How fast the booking desk answers: simulated days of calls against a large running plan.

Every day is also judged from its log by a judge that shares no code with the desk: a promise broken by the
planner, or a figure it does not find again, fails the run. There is no published value to compare with.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from statistics import quantiles
from time import perf_counter
from typing import Any

from routing.rides import RideRequest
from routing.rides.live import Desk, Ground, Offer, Outcome, Quote
from routing.rides.log_audit import audit_log
from routing.units import HOUR, to_euros
from scenarios.benchmarks.aligned import aligned
from scenarios.benchmarks.booking_ground import booking_ground
from scenarios.benchmarks.machine import machine_line
from scenarios.benchmarks.rows import csv_table
from scenarios.benchmarks.runner import INTERRUPTED, SOLVED, UNSOLVED
from scenarios.booking import Demand, SimulatedDay, simulate_day

COLUMNS = (
    "vehicles",
    "riders",
    "seed",
    "quotes",
    "p50_ms",
    "p95_ms",
    "p99_ms",
    "longest_ms",
    "accept_p95_ms",
    "accepted",
    "refused",
    "taxi",
    "broken_by_event",
    "broken_by_planner",
    "cost_euros",
    "seconds",
)
CLASS_COLUMNS = ("class", "asked", "accepted", "refused", "refused %", "wait min", "ride min")


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingRow:
    """One day. ``quotes`` answers were timed, those of ways back each counted; milliseconds of one core.

    ``seconds`` is the whole day, logging and judging left out.
    """

    vehicles: int
    riders: int
    seed: int
    quotes: int
    p50_ms: float
    p95_ms: float
    p99_ms: float
    longest_ms: float
    accept_p95_ms: float
    accepted: int
    refused: int
    taxi: int
    broken_by_event: int
    broken_by_planner: int
    cost_euros: float
    seconds: float
    classes: dict[str, dict[str, Any]]

    def cells(self) -> tuple[str, ...]:
        """The row as CSV cells, in the order of :data:`COLUMNS`."""
        values = (getattr(self, name) for name in COLUMNS)
        return tuple(f"{value:.2f}" if isinstance(value, float) else str(value) for value in values)


@dataclass(frozen=True, slots=True, kw_only=True)
class BookingOutcome:
    """Rows, table to print, and exit code: 1 when a judge finds anything wrong with a day."""

    rows: tuple[BookingRow, ...]
    report: str
    exit_code: int


class TimedDesk(Desk):
    """A desk that notes how long it takes to answer."""

    def __init__(self, ground: Ground, *, at: int) -> None:
        super().__init__(ground, at=at)
        self.quoting: list[float] = []
        self.accepting: list[float] = []

    def quote(self, request: RideRequest, *, count: int = 3) -> Quote:
        began = perf_counter()
        quote = super().quote(request, count=count)
        self.quoting.append(perf_counter() - began)
        return quote

    def accept(self, *offers: Offer) -> Outcome:
        began = perf_counter()
        outcome = super().accept(*offers)
        self.accepting.append(perf_counter() - began)
        return outcome


def run_booking(
    *,
    out: Path,
    vehicles: int = 200,
    riders: int = 2_000,
    seeds: int = 1,
    progress: Callable[[str], None] = lambda line: None,
) -> BookingOutcome:
    """Live through a day for each seed and write one CSV row for each to ``out``."""
    rows: list[BookingRow] = []
    wrong: list[str] = []
    interrupted = False
    with csv_table(out, COLUMNS) as table:
        try:
            for seed in range(1, seeds + 1):
                row, faults = _day(vehicles, riders, seed)
                rows.append(row)
                wrong += faults
                table.add(row.cells())
                progress(f"seed {seed}: p95 {row.p95_ms:.1f} ms, {row.accepted} accepted")
        except KeyboardInterrupt:
            interrupted = True
    code = INTERRUPTED if interrupted else UNSOLVED if wrong else SOLVED
    return BookingOutcome(rows=tuple(rows), report=_report(rows, wrong), exit_code=code)


def _demand(riders: int) -> Demand:
    """As many calls as riders: half of them the day before, half through the day, hours ahead."""
    return Demand(
        opens=-15 * HOUR,
        closes=19 * HOUR,
        first=2 * HOUR,
        last=21 * HOUR,
        calls=riders,
        daytime=(7 * HOUR, 20 * HOUR),
        lead=2 * HOUR,
    )


def _day(vehicles: int, riders: int, seed: int) -> tuple[BookingRow, list[str]]:
    ground, trips = booking_ground(seed, vehicles=vehicles, riders=riders)
    desks: list[TimedDesk] = []

    def opened(ground: Ground, *, at: int) -> Desk:
        desks.append(TimedDesk(ground, at=at))
        return desks[-1]

    began = perf_counter()
    day = simulate_day(ground, seed=seed, trips=trips, demand=_demand(riders), desk=opened)
    seconds = perf_counter() - began
    return _row(day, desks[-1], vehicles, riders, seed, seconds)


def _row(
    day: SimulatedDay, desk: TimedDesk, vehicles: int, riders: int, seed: int, seconds: float
) -> tuple[BookingRow, list[str]]:
    verdict = audit_log(day.log())
    figures = day.figures
    wrong = [f"seed {seed}: {text}" for text in (*verdict.broken_by_planner, *verdict.faults)]
    if asdict(verdict.counts) != asdict(figures):
        wrong.append(f"seed {seed}: the judge of the log counts something else")
    quoting = _percentiles(desk.quoting)
    row = BookingRow(
        vehicles=vehicles,
        riders=riders,
        seed=seed,
        quotes=len(desk.quoting),
        p50_ms=quoting(50),
        p95_ms=quoting(95),
        p99_ms=quoting(99),
        longest_ms=1000 * max(desk.quoting, default=0.0),
        accept_p95_ms=_percentiles(desk.accepting)(95),
        accepted=sum(one.accepted for one in figures.classes.values()),
        refused=sum(sum(one.refused.values()) for one in figures.classes.values()),
        taxi=figures.taxi_rides,
        broken_by_event=figures.broken_by_event,
        broken_by_planner=len(verdict.broken_by_planner),
        cost_euros=to_euros(figures.fleet_cost + figures.taxi_cost),
        seconds=seconds,
        classes={name: asdict(one) for name, one in figures.classes.items()},
    )
    return row, wrong


def _percentiles(seconds: Sequence[float]) -> Callable[[int], float]:
    """Percentile of the times in milliseconds; 0 when there are fewer than two."""
    cuts = [1000 * cut for cut in quantiles(seconds, n=100)] if len(seconds) > 1 else [0.0] * 99
    return lambda percent: cuts[percent - 1]


def _report(rows: Sequence[BookingRow], wrong: Sequence[str]) -> str:
    lines = [*aligned(COLUMNS, (row.cells() for row in rows)), ""]
    names = dict.fromkeys(name for row in rows for name in row.classes)
    lines += aligned(CLASS_COLUMNS, (_class_cells(name, rows) for name in names))
    return "\n".join([*lines, "", *(f"WRONG: {text}" for text in wrong), machine_line()])


def _class_cells(name: str, rows: Sequence[BookingRow]) -> tuple[str, ...]:
    """A class over all days."""
    own = [row.classes[name] for row in rows]
    total = partial(_sum, own)
    asked, carried = total("asked"), total("carried")
    refused = sum(sum(one["refused"].values()) for one in own)
    return (
        name,
        str(asked),
        str(total("accepted")),
        str(refused),
        f"{100 * refused / asked:.1f}" if asked else "",
        f"{total('waited') / carried / 60:.1f}" if carried else "",
        f"{total('ridden') / carried / 60:.1f}" if carried else "",
    )


def _sum(rows: Sequence[dict[str, Any]], name: str) -> int:
    return sum(int(row[name]) for row in rows)
