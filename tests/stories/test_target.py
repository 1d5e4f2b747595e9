"""Rose is used to eight o'clock: starting at another hour has its price, and waiting for it may pay."""

from __future__ import annotations

from dataclasses import replace

from routing import Limit, solve
from routing.model.task import StopRef
from routing.referee import audit
from routing.rules.target.spec import StopTarget, Target
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.windows.spec import StopWindows, Windows
from tests.stories.village import MINUTE, at, halt, judge, shift, tour, village, visit

EIGHT = StopTarget(
    stop=StopRef(task="rose", stop=0), start=at("08:00"), tolerance=5 * MINUTE, early_price=2, late_price=3
)
DAY = village(
    tasks=(visit("rose", "Rose", 30),),
    shifts=(shift("Ana", "Ana", "06:00", "12:00"),),
    rules=(Target(rows=(EIGHT,)),),
)


def _parts(start: str, end: str) -> dict[str, int]:
    verdict = judge(DAY, tour("Ana", "06:00", halt("rose", start, start, end), back="11:00"))
    return {name: amount for name, amount in verdict.score.parts.items() if name.startswith("target")}


def test_five_minutes_either_way_are_free() -> None:
    assert _parts("07:55", "08:25") == _parts("08:05", "08:35") == {}


def test_beyond_them_each_second_counts() -> None:
    assert _parts("07:45", "08:15") == {"target.early": 2 * 10 * MINUTE}
    assert _parts("08:35", "09:05") == {"target.late": 3 * 30 * MINUTE}


def test_the_search_waits_for_the_usual_hour_although_it_could_start_before() -> None:
    plan = solve(DAY, limit=Limit(iterations=200), lanes=1).plan
    assert plan.score.soft == 0
    assert at("07:55") <= plan.tours[0].halts[0].start <= at("08:05")


def test_it_starts_early_when_that_serves_the_next_client_on_time() -> None:
    lilas = StopWindows(stop=StopRef(task="lilas", stop=0), windows=((at("08:00"), at("08:20")),))
    day = replace(
        DAY,
        tasks=(*DAY.tasks, visit("lilas", "Lilas", 30)),
        rules=(
            *DAY.rules,
            Windows(rows=(lilas,)),
            TravelCost(rows=(ModePrice(mode="car", per_time=1),)),
        ),
    )
    plan = solve(day, limit=Limit(iterations=2000), lanes=1).plan
    assert audit(day, plan).valid
    rose = next(line for line in plan.tours[0].halts if line.task == "rose")
    # Rose first, at 07:35 the latest, costs 20 minutes of earliness; the other order a late start of 65.
    assert plan.unserved == ()
    assert at("07:30") <= rose.start <= at("07:35")
