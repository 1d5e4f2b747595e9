"""The table printed after a run: by set and class, our gaps beside the published ones."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from statistics import fmean

from scenarios.benchmarks.against import against_published
from scenarios.benchmarks.aligned import aligned
from scenarios.benchmarks.machine import machine_line
from scenarios.benchmarks.published import published_for
from scenarios.benchmarks.rows import Row, signed

HEADINGS = ("set", "class", "instances", "solved", "mean gap %", "best", "worst", "mean s", "published")


def summary(rows: Sequence[Row], *, seeds: int, to_best: bool = False) -> str:
    """Table of mean, best and worst gap (percent, over instances and seeds) against the best known values."""
    groups: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        groups.setdefault((row.set, row.group), []).append(row)
    lines = [
        (name, group, *_cells(of_group), published_for(group)) for (name, group), of_group in groups.items()
    ]
    notes = [
        "",
        "Gaps: objective recomputed by the set's own checker, against best_known.csv; below 0 is better.",
        *(["Runs that met the best known value ended there."] if to_best else []),
        f"{seeds} seed(s); {machine_line()}",
    ]
    table = aligned(HEADINGS, lines)
    return "\n".join([*table, *_vehicles(groups), *notes, *against_published(rows), *_remarks(rows)])


def _vehicles(groups: Mapping[tuple[str, str], Sequence[Row]]) -> list[str]:
    """Where fewer vehicles come first: how many, over all runs, and those of the best known solutions."""
    lines = []
    for (name, group), rows in groups.items():
        counted = [row for row in rows if row.vehicles is not None]
        known = [row for row in counted if row.best_vehicles is not None]
        if counted:
            used = sum(row.vehicles or 0 for row in counted)
            line = f"{name} {group}: {used} vehicles in {len(counted)} runs"
            if known:
                ours, best = (sum(n or 0 for n in of) for of in zip(*map(_both, known), strict=True))
                line += f"; {ours} where the best known use {best}"
            lines.append(line)
    return ["", *lines, "Lengths compare at equal numbers of vehicles only."] if lines else []


def _both(row: Row) -> tuple[int | None, int | None]:
    return row.vehicles, row.best_vehicles


def _cells(rows: Sequence[Row]) -> tuple[str, ...]:
    gaps = [row.gap for row in rows if row.gap is not None]
    solved = sum(row.objective is not None for row in rows)
    return (
        str(len({row.instance for row in rows})),
        f"{solved}/{len(rows)}",
        signed(fmean(gaps)) if gaps else "",
        signed(min(gaps)) if gaps else "",
        signed(max(gaps)) if gaps else "",
        f"{fmean(row.seconds for row in rows):.1f}",
    )


def _remarks(rows: Sequence[Row]) -> list[str]:
    noted = [f"{row.instance} seed {row.seed}: {remark}" for row in rows for remark in row.remarks]
    return ["", f"To look at ({len(noted)}):", *noted[:40]] if noted else []
