"""One row of results per instance and seed, and the CSV they are written to as they come."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from scenarios.benchmarks.reference import Published

COLUMNS = (
    "instance",
    "set",
    "seed",
    "seconds",
    "objective",
    "best_known",
    "gap",
    "feasible",
    "unserved",
    "first_feasible_s",
    "iterations",
    "published_mean",
    "published_best",
    "published_exact",
    "vehicles",
    "best_vehicles",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Result of one run.

    Attributes
    ----------
    seconds: wall time of the search, measured around it.
    objective: in the set's own unit, recomputed by the set's checker from the written file; None when the
        run left no feasible solution.
    best_known: as its file gives it; empty when there is none.
    unserved, iterations: None when the search itself failed.
    published: what others reached on this instance in their published runs.
    vehicles, best_vehicles: used, and of the best known solution, where fewer vehicles come first.
    remarks: what the run's reader should know (broken rules, errors); not in the CSV.
    """

    instance: str
    set: str
    group: str
    seed: int
    seconds: float
    objective: float | None
    best_known: str
    unserved: int | None
    first_feasible_s: float | None
    iterations: int | None
    published: Published = field(default_factory=Published)
    vehicles: int | None = None
    best_vehicles: int | None = None
    remarks: tuple[str, ...] = ()

    @property
    def gap(self) -> float | None:
        """Percent above (positive) or below (negative) the best known value.

        None where the number of vehicles differs: the lengths of two fleets do not compare.
        """
        best = float(self.best_known) if self.best_known else 0.0
        if self.objective is None or best == 0 or self.vehicles != (self.best_vehicles or self.vehicles):
            return None
        return 100 * (self.objective - best) / best

    def cells(self) -> tuple[str, ...]:
        """The row as CSV cells, in the order of :data:`COLUMNS`."""
        return (
            self.instance,
            self.set,
            str(self.seed),
            f"{self.seconds:.2f}",
            "" if self.objective is None else f"{self.objective:.4f}",
            self.best_known,
            "" if self.gap is None else signed(self.gap),
            "false" if self.objective is None else "true",
            "" if self.unserved is None else str(self.unserved),
            "" if self.first_feasible_s is None else f"{self.first_feasible_s:.3f}",
            "" if self.iterations is None else str(self.iterations),
            *(
                "" if value is None else f"{value:g}"
                for value in (self.published.mean, self.published.best, self.published.exact)
            ),
            *("" if value is None else str(value) for value in (self.vehicles, self.best_vehicles)),
        )


def signed(gap: float) -> str:
    """A gap in percent with three decimals, never a negative zero."""
    return f"{round(gap, 3) + 0.0:.3f}"


class Table(Protocol):
    """Where rows go, one by one."""

    def add(self, cells: tuple[str, ...]) -> None:
        """Write one row and flush it, so that an interrupted run keeps it."""
        ...


@contextmanager
def csv_table(path: Path, columns: tuple[str, ...]) -> Iterator[Table]:
    """A fresh CSV file at ``path`` (folders made, an older file replaced) with its header written."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")

        class _Table:
            def add(self, cells: tuple[str, ...]) -> None:
                writer.writerow(cells)
                file.flush()

        table = _Table()
        table.add(columns)
        yield table
