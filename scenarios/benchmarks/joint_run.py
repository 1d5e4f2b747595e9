"""What planning visits and rides together brings: the same days without rides, in two phases, and at once.

Each way has the same seconds; each plan is judged by the referee and every worker's way checked. There is no
published value to compare with: no public benchmark has visits and rides in one plan.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from routing.joint import leg_faults, plan_together, visits_then_rides, without_legs
from routing.model.plan import Plan
from routing.model.run import Limit
from routing.referee import audit
from routing.solving import solve
from routing.units import to_euros
from scenarios.benchmarks.aligned import aligned
from scenarios.benchmarks.machine import machine_line
from scenarios.benchmarks.rows import csv_table
from scenarios.benchmarks.runner import INTERRUPTED, SOLVED, UNSOLVED
from scenarios.early_days import EarlyDay, early_day

SIZES = (40, 80, 160)
COLUMNS = (
    "visits",
    "seed",
    "between",
    "way",
    "seconds",
    "served",
    "carers",
    "on_foot",
    "rides",
    "cost_euros",
    "valid",
)
WAYS = ("no rides", "visits, then rides", "together")


@dataclass(frozen=True, slots=True, kw_only=True)
class JointRow:
    """One day planned one way.

    ``between``: to how many next visits rides were offered mid-tour. ``served`` visits; ``carers`` with work,
    of them ``on_foot`` without a vehicle; ``rides`` of workers; ``cost_euros`` the soft level; ``valid``: no
    hard breach, nobody stranded.
    """

    visits: int
    seed: int
    between: int
    way: str
    seconds: float
    served: int
    carers: int
    on_foot: int
    rides: int
    cost_euros: float
    valid: bool

    def cells(self) -> tuple[str, ...]:
        """The row as CSV cells, in the order of :data:`COLUMNS`."""
        return (
            str(self.visits),
            str(self.seed),
            str(self.between),
            self.way,
            f"{self.seconds:g}",
            str(self.served),
            str(self.carers),
            str(self.on_foot),
            str(self.rides),
            f"{self.cost_euros:.2f}",
            "yes" if self.valid else "no",
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class JointOutcome:
    """Rows, table to print, and exit code: 1 when a plan is not valid."""

    rows: tuple[JointRow, ...]
    report: str
    exit_code: int


def run_joint(
    *,
    out: Path,
    seconds: float = 20.0,
    sizes: Sequence[int] = SIZES,
    seeds: int = 3,
    between: int = 0,
    limit: Limit | None = None,
    lanes: int = 2,
    progress: Callable[[str], None] = lambda line: None,
) -> JointOutcome:
    """Plan days of each size in all three ways and write one CSV row for each to ``out``.

    ``between``: to how many next visits rides are offered mid-tour; ``limit`` stands in for the seconds
    (counted runs).
    """
    rows: list[JointRow] = []
    interrupted = False
    with csv_table(out, COLUMNS) as table:
        try:
            for visits in sorted(sizes):
                for seed in range(1, seeds + 1):
                    for row in _day(visits, seed, between, limit or Limit(seconds=seconds), lanes):
                        rows.append(row)
                        table.add(row.cells())
                        progress(f"{visits} visits, seed {seed}, {row.way}: {row.served} served")
        except KeyboardInterrupt:
            interrupted = True
    valid = all(row.valid for row in rows)
    code = INTERRUPTED if interrupted else SOLVED if valid else UNSOLVED
    return JointOutcome(rows=tuple(rows), report=_report(rows), exit_code=code)


def _day(visits: int, seed: int, between: int, limit: Limit, lanes: int) -> list[JointRow]:
    day = early_day(seed, visits=visits, between=between)
    alone = solve(day.alone, limit=limit, seed=seed, lanes=lanes).plan
    apart = visits_then_rides(day.joint, limit=limit, seed=seed, lanes=lanes)
    together = plan_together(day.joint, limit=limit, seed=seed, lanes=lanes).plan
    plans = zip(WAYS, (alone, apart, together), strict=True)
    rows = (_row(day, plan, way=way, visits=visits, seed=seed, limit=limit) for way, plan in plans)
    return [replace(row, between=between) for row in rows]


def _row(day: EarlyDay, plan: Plan, *, way: str, visits: int, seed: int, limit: Limit) -> JointRow:
    judged = day.alone if way == WAYS[0] else day.joint.problem
    valid = audit(judged, plan).valid and not leg_faults(day.joint, plan)
    read = without_legs(day.joint, plan)
    modes = {shift.id: shift for shift in day.joint.alone.shifts}
    carers = {modes[tour.shift].person: modes[tour.shift].mode for tour in read.tours}
    legs = {leg.ride for leg in day.joint.legs.values()}
    driven = {halt.task for tour in plan.tours for halt in tour.halts} & legs
    return JointRow(
        visits=visits,
        seed=seed,
        between=0,
        way=way,
        seconds=limit.seconds or 0.0,
        served=visits - len(read.unserved),
        carers=sum(mode != "minibus" for mode in carers.values()),
        on_foot=sum(mode == "walking" for mode in carers.values()),
        rides=len(driven),
        cost_euros=to_euros(plan.score.soft),
        valid=valid,
    )


def _report(rows: Sequence[JointRow]) -> str:
    lines = aligned(COLUMNS, (row.cells() for row in rows))
    totals = []
    for way in WAYS:
        own = [row for row in rows if row.way == way]
        if own:
            served, cost = sum(row.served for row in own), sum(row.cost_euros for row in own)
            each = f"{cost / served:.2f}" if served else ""
            totals.append((way, str(served), str(sum(row.on_foot for row in own)), f"{cost:.2f}", each))
    headings = ("all days", "served", "on foot", "cost", "a visit")
    return "\n".join([*lines, "", *aligned(headings, totals), "", machine_line()])
