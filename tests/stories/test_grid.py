"""Hours are announced in steps of five minutes, and kept."""

from __future__ import annotations

from routing import Limit, solve
from routing.rules.grid.spec import Grid
from tests.stories.village import at, halt, judge, only_breach, shift, tour, village, visit

DAY = village(
    tasks=(visit("care", "Rose", 33), visit("meal", "Lilas", 30)),
    shifts=(shift("Ana", "Ana", "08:02", "12:00"),),
    rules=(Grid(step=300),),
)


def test_the_search_plans_on_the_grid() -> None:
    plan = solve(DAY, limit=Limit(iterations=200), lanes=1).plan
    assert plan.unserved == ()
    assert [line.start % 300 for line in plan.tours[0].halts] == [0, 0]


def test_the_referee_refuses_a_start_between_two_steps() -> None:
    off = tour("Ana", "08:02", halt("care", "08:12", "08:12", "08:45"), back="08:55")
    breach = only_breach(judge(DAY, off, unserved=("meal",)))
    assert (breach.code, breach.details["start"]) == ("grid.between", at("08:12"))
