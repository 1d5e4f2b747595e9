"""The search at its corners: nothing to do, nobody to do it, work that no shift can do."""

from __future__ import annotations

from routing.model.run import Limit
from routing.referee import audit
from routing.rules.unserved.spec import Priority, Unserved
from routing.solving import solve
from tests.stories.village import shift, village, visit

FEW = Limit(iterations=50)


def test_nothing_to_do_needs_no_tour() -> None:
    solution = solve(village(tasks=(), shifts=(shift("s", "Ana", "08:00", "12:00"),)), limit=FEW)
    assert solution.plan.tours == ()
    assert solution.plan.score.levels == (0, 0, 0, 0)


def test_nobody_at_work_leaves_everything() -> None:
    solution = solve(village(tasks=(visit("v", "Rose", 30),), shifts=()), limit=FEW)
    assert solution.plan.unserved == ("v",)
    assert solution.first_feasible_s is None


def test_work_longer_than_any_shift_stays_unserved_and_the_rest_is_served() -> None:
    day = village(
        tasks=(visit("long", "Rose", 300), visit("short", "Lilas", 30)),
        shifts=(shift("s", "Ana", "08:00", "12:00"),),
    )
    solution = solve(day, limit=FEW)
    assert solution.plan.unserved == ("long",)
    assert audit(day, solution.plan).valid


def test_a_task_that_does_not_fit_with_another_gives_way_to_the_weightier_one() -> None:
    day = village(
        tasks=(visit("light", "Rose", 150), visit("heavy", "Lilas", 150)),
        shifts=(shift("s", "Ana", "08:00", "12:00"),),
        rules=(Unserved(rows=(Priority(task="heavy", weight=3),)),),
    )
    assert solve(day, limit=Limit(iterations=500)).plan.unserved == ("light",)


def test_one_essential_task_outranks_many_ordinary_ones() -> None:
    small = tuple(visit(f"small{k}", "Rose", 30) for k in range(6))
    day = village(
        tasks=(*small, visit("vital", "station", 160)),
        shifts=(shift("s", "Ana", "08:00", "12:00"),),
        rules=(Unserved(rows=(Priority(task="vital", level="essential"),)),),
    )
    assert "vital" not in solve(day, limit=Limit(iterations=1000)).plan.unserved
