"""Planning a week: five lines from tables to tours, what the doors pass on, and shortened visits."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC

import pytest

from matching import Association, InvalidWeek, build_week, judge, plan_week
from routing.model.plan import Plan, Score
from routing.model.problem import Problem
from routing.model.run import Limit, Progress, Solution
from tests.matching.hand import hand_plan
from tests.matching.village import WEEK, dated, tables, village

MONDAY = "2026-11-23"
ONE = {"last_date": MONDAY}


class ByHand:
    """A solver that hands back plans prepared for it and remembers what it was asked."""

    def __init__(self, *plans: Plan) -> None:
        self.plans = list(plans)
        self.asked: list[tuple[Limit, Plan | None, dict[str, int]]] = []

    def __call__(
        self,
        problem: Problem,
        *,
        limit: Limit,
        seed: int = 0,
        lanes: int = 2,
        processes: int | None = None,
        start: Plan | None = None,
        progress: Callable[[Progress], None] | None = None,
        cancel: Callable[[], bool] | None = None,
    ) -> Solution:
        self.asked.append((limit, start, {task.id: task.stops[0].duration for task in problem.tasks}))
        if progress is not None:
            progress(Progress(score=Score(), unserved=0, iterations=100, seconds=1.0, share=1.0))
        figures = {"swap.tried": 7.0, "search.soft": float(len(self.asked))}
        return Solution(plan=self.plans.pop(0), iterations=100, seconds=1.0, figures=figures)


def test_a_planned_week_reads_as_tours_with_clock_times() -> None:
    association = village(care_lines=[dated("help", "odette", "help", "08:00", 30, **ONE)])
    week = build_week(association, WEEK)
    plan = hand_plan(week, {f"ana/{MONDAY}/1": [(f"help/{MONDAY}", f"{MONDAY} 08:00")]})
    planned = plan_week(association, WEEK, iterations=10, solver=ByHand(plan))
    (tour,) = planned.tours
    (halt,) = tour.visits
    assert (tour.worker, tour.day.isoformat(), halt.visit.title) == ("ana", MONDAY, "Odette (fictive)")
    assert halt.start.isoformat() == f"{MONDAY}T08:00:00+01:00"
    # 73 m at 30 km/h is 9 s, half as long again in the morning peak, and 4 minutes to park.
    assert (halt.travel, tour.departure.astimezone(UTC).strftime("%H:%M:%S")) == (254, "06:55:46")
    assert (halt.metres, tour.service, tour.work, tour.waiting) == (103, 1800, 1800, 0)
    assert planned.totals.served == 1
    assert planned.totals.unserved == {}
    assert {part.term for part in planned.costs} == {
        "hours.under",
        "travel_cost.time",
        "travel_cost.distance",
    }
    assert sum(part.euros for part in planned.costs) == pytest.approx(planned.totals.euros)
    assert [row.work for row in planned.hours] == [1800, 0, 0]
    assert planned.week.synthetic


def test_a_visit_that_finds_no_place_is_tried_at_its_least_duration() -> None:
    lines = [
        dated("a", "odette", "help", "08:00", 60, tolerance=0, min_duration=20, **ONE),
        dated("b", "odette", "help", "08:30", 60, tolerance=0, min_duration=30, **ONE),
    ]
    only_ana = [{"worker": "ana", "weekdays": "lu", "start": "07:00", "end": "12:00"}]
    association = village(care_lines=lines, availability=only_ana)
    week = build_week(association, WEEK)
    shift = f"ana/{MONDAY}/1"
    late = hand_plan(week, {shift: [(f"b/{MONDAY}", f"{MONDAY} 08:30")]})
    shorter = replace(
        week, visits={**week.visits, f"a/{MONDAY}": replace(week.visits[f"a/{MONDAY}"], duration=1200)}
    )
    both = hand_plan(
        shorter, {shift: [(f"a/{MONDAY}", f"{MONDAY} 08:00"), (f"b/{MONDAY}", f"{MONDAY} 08:30")]}
    )
    solver = ByHand(late, both)
    steps: list[Progress] = []
    planned = plan_week(association, WEEK, iterations=1000, solver=solver, progress=steps.append)
    assert [limit.iterations for limit, _, _ in solver.asked] == [800, 200]
    assert solver.asked[1][1] is late
    assert solver.asked[1][2] == {f"a/{MONDAY}": 1200, f"b/{MONDAY}": 3600}
    assert planned.shortened == (f"a/{MONDAY}",)
    assert planned.verdict.valid
    assert planned.totals.shortened == 1
    assert planned.solution is not None
    assert planned.solution.figures == {"swap.tried": 14, "search.soft": 2}  # work adds up, totals do not
    assert [step.iterations for step in steps] == [100, 200]
    assert [round(step.share, 3) for step in steps] == [0.8, 1.0]


def test_five_lines_from_pandas_tables() -> None:
    given = tables(care_lines=[dated("help", "odette", "help", "08:00", 30, **ONE)])
    association = Association.from_tables(given)
    nothing = hand_plan(build_week(association, "2026-W48"), {})
    planned = plan_week(association, "2026-W48", iterations=1, solver=ByHand(nothing))
    assert planned.totals.visits == 1
    assert [row.visit.id for row in planned.unserved] == [f"help/{MONDAY}"]


def test_a_week_that_does_not_exist_is_refused_before_any_search() -> None:
    with pytest.raises(InvalidWeek):
        plan_week(village(), "2027-W53", solver=ByHand())


def test_the_search_plans_the_week_that_the_referee_accepts() -> None:
    """The real engine, counted mode: every essential visit of a small week is served."""
    lines = [
        dated("help", "odette", "help", "08:00", 30),
        dated("lift", "odette", "lift", "10:00", 45),
        dated("kids", "lea|tom|max", "kids", "16:30", 90),
        {
            "id": "walk",
            "clients": "odette",
            "service": "help",
            "kind": "counted",
            "visits": 3,
            "min_spacing": 2,
            "earliest": "13:00",
            "latest": "15:00",
            "duration": 45,
        },
    ]
    planned = plan_week(village(care_lines=lines), WEEK, iterations=300, lanes=1, processes=1)
    assert planned.verdict.valid
    assert planned.verdict.score == planned.plan.score
    assert not planned.unserved
    assert planned.solution is not None
    assert planned.solution.figures["search.soft"] == planned.verdict.score.soft
    assert judge(planned.week, planned.plan) == planned.verdict
