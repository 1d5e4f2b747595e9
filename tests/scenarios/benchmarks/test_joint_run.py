"""Planning together is measured against two phases and against no rides, on days anybody can draw again."""

from __future__ import annotations

from pathlib import Path

from routing.model.run import Limit
from scenarios.benchmarks.joint_run import COLUMNS, WAYS, run_joint
from scenarios.early_days import early_day


def test_every_way_of_planning_has_a_valid_row_and_together_is_the_best(tmp_path: Path) -> None:
    out = tmp_path / "joint.csv"
    outcome = run_joint(out=out, sizes=(12,), seeds=1, limit=Limit(iterations=20_000), lanes=1)
    assert outcome.exit_code == 0
    assert [row.way for row in outcome.rows] == list(WAYS)
    alone, apart, together = outcome.rows
    assert together.served >= max(alone.served, apart.served)
    assert alone.rides == 0
    lines = out.read_text(encoding="utf-8").splitlines()
    assert lines[0] == ",".join(COLUMNS)
    assert len(lines) == 4


def test_a_day_is_the_same_for_the_same_seed_and_size() -> None:
    one, other = early_day(3, visits=10), early_day(3, visits=10)
    assert one.joint.problem.tasks == other.joint.problem.tasks
    assert one.joint.problem.links == other.joint.problem.links
    assert {task.id for task in one.alone.tasks} == {task.id for task in one.joint.alone.tasks}
