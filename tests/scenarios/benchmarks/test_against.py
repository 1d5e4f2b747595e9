"""Our runs beside published ones: means with means, bests with exact runs, and failures as losses."""

from __future__ import annotations

from scenarios.benchmarks.against import against_published
from scenarios.benchmarks.reference import Published
from scenarios.benchmarks.rows import Row

THEIRS = Published(mean=110.0, best=100.0, exact=95.0)


def _row(objective: float | None, *, instance: str = "i", seed: int = 1, theirs: Published = THEIRS) -> Row:
    return Row(
        instance=instance,
        set="uhhc",
        group="",
        seed=seed,
        seconds=1.0,
        objective=objective,
        best_known="95",
        unserved=0,
        first_feasible_s=None,
        iterations=1,
        published=theirs,
    )


def test_mean_against_mean_and_best_best_against_exact() -> None:
    lines = against_published([_row(90.0), _row(108.0, seed=2)])
    cells = next(line for line in lines if line.startswith("i ")).split()
    assert cells == ["i", "2/2", "99", "90", "110", "-10.000", "100", "-1.000", "95", "-5.263"]
    assert lines[-3:] == [
        "our mean below their mean: 1 of 1",
        "our mean below their best: 1 of 1",
        "our best at or below the exact run: 1 of 1",
    ]


def test_level_is_not_ahead_but_reaches_an_exact_value() -> None:
    level = Published(mean=95.0, best=95.0, exact=95.0)
    assert against_published([_row(95.0, theirs=level)])[-3:] == [
        "our mean below their mean: 0 of 1",
        "our mean below their best: 0 of 1",
        "our best at or below the exact run: 1 of 1",
    ]


def test_a_run_without_solution_loses_its_instance() -> None:
    lines = against_published([_row(90.0), _row(None, seed=2), _row(None, instance="j")])
    assert any(line.split()[:2] == ["i", "1/2"] for line in lines)
    assert any(line.split()[:2] == ["j", "0/1"] for line in lines)
    assert lines[-3:] == [
        "our mean below their mean: 0 of 2",
        "our mean below their best: 0 of 2",
        "our best at or below the exact run: 0 of 2",
    ]


def test_nothing_is_said_where_nothing_is_published() -> None:
    assert against_published([_row(90.0, theirs=Published())]) == []
