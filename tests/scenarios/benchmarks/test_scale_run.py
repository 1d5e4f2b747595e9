"""The growth measure: a row per size, and exponents that mean what they say."""

from __future__ import annotations

import csv
from pathlib import Path

from routing.model.plan import Plan, Score
from routing.model.problem import Problem
from routing.model.run import Limit, Solution
from scenarios.benchmarks.scale_run import run_scale
from scenarios.scale import day_of_visits


def _in_proportion(
    problem: Problem, *, limit: Limit, seed: int, lanes: int, processes: int | None
) -> Solution:
    """A search whose first plan takes the square of the size, and whose cost is in proportion to it."""
    size = len(problem.tasks)
    plan = Plan(tours=(), unserved=(), score=Score(soft=size * 360_000))
    return Solution(plan=plan, iterations=1000, seconds=0.0, first_feasible_s=size**2 / 1000)


def test_one_row_per_size_and_the_growth_between_them(tmp_path: Path) -> None:
    out = tmp_path / "scale.csv"
    outcome = run_scale(out=out, seconds=1.0, sizes=(80, 20), solve=_in_proportion, day=day_of_visits)
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["visits"], row["first_feasible_s"], row["objective_euros"]) for row in rows] == [
        ("20", "0.40", "20.00"),
        ("80", "6.40", "80.00"),
    ]
    assert all(float(row["peak_mb"]) > 0 for row in rows)
    growth = next(line for line in outcome.report.splitlines() if line.startswith("20 to 80"))
    assert growth.split()[3:6] == ["2.00", "1.00", "0.00"]
    assert outcome.exit_code == 0


def test_unserved_visits_fail_the_run(tmp_path: Path) -> None:
    def gives_up(problem: Problem, *, limit: Limit, seed: int, lanes: int, processes: int | None) -> Solution:
        return Solution(plan=Plan(tours=(), unserved=("v1",), score=Score()), iterations=0, seconds=0.0)

    outcome = run_scale(out=tmp_path / "scale.csv", seconds=1.0, sizes=(20,), solve=gives_up)
    assert outcome.exit_code == 1
