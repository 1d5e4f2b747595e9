"""Runs that end at the best known value: met as it is written, by a plan that serves everything."""

from __future__ import annotations

import pytest

from routing.model.plan import Score
from routing.model.run import Progress
from scenarios.benchmarks.goal import goal_of


def _progress(soft: int, *, unserved: int = 0, ordinary: int = 0) -> Progress:
    score = Score(soft=soft, ordinary=ordinary)
    return Progress(score=score, unserved=unserved, iterations=1, seconds=0.1, share=0.1)


@pytest.mark.parametrize(
    ("best", "soft", "met"),
    [
        ("294.25", 294_254_999, True),
        ("294.25", 294_256_000, False),
        ("294", 294_400_000, True),
        ("294", 294_600_000, False),
        ("1.3e3", 1_349_000_000, True),
    ],
)
def test_a_value_is_met_as_it_is_written(best: str, soft: int, met: bool) -> None:
    goal = goal_of(best, scale=1_000_000)
    goal.told(_progress(soft))
    assert goal.reached() is met


def test_a_plan_that_leaves_work_out_meets_nothing() -> None:
    goal = goal_of("10", scale=1)
    goal.told(_progress(5, unserved=1))
    goal.told(_progress(5, ordinary=3))
    assert not goal.reached()
    goal.told(_progress(10))
    goal.told(_progress(12))
    assert goal.reached()
