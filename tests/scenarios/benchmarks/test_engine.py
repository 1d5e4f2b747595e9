"""The engine's own plans on both sets: feasible for the set's checker, and worth what the engine says."""

from __future__ import annotations

from pathlib import Path

import pytest

from routing.model.problem import Problem
from routing.model.run import Limit, Solution
from routing.referee import audit
from scenarios.benchmarks import Kind, run
from scenarios.benchmarks.runner import engine


def _counted(problem: Problem, *, limit: Limit, seed: int, lanes: int, processes: int | None) -> Solution:
    """The real search for a fixed number of moves, so that the test does not depend on the machine."""
    return engine()(problem, limit=Limit(iterations=2_000), seed=seed, lanes=1, processes=1)


@pytest.mark.parametrize(("kind", "set_name"), [("home-care", "InstanzCPLEX_HCSRP_10"), ("rides", "a2-16")])
def test_solved_written_and_checked(data: Path, tmp_path: Path, kind: Kind, set_name: str) -> None:
    solved: list[tuple[Problem, Solution]] = []

    def remembered(
        problem: Problem, *, limit: Limit, seed: int, lanes: int, processes: int | None
    ) -> Solution:
        solution = _counted(problem, limit=limit, seed=seed, lanes=lanes, processes=processes)
        solved.append((problem, solution))
        return solution

    out = tmp_path / "bench.csv"
    outcome = run(data, kind=kind, set_name=set_name, seconds=1.0, seeds=1, out=out, solve=remembered)
    assert outcome.exit_code == 0, outcome.report
    assert not [remark for row in outcome.rows for remark in row.remarks]
    problem, solution = solved[-1]
    assert audit(problem, solution.plan).score == solution.plan.score
