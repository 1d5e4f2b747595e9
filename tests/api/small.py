"""A problem of two visits and one carer, and a plan that keeps all its rules."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.referee import audit
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.mode import TravelMode
from routing.travel.place import Place

HOUR = 3600
MONDAY_8 = 20 * HOUR  # the horizon starts on Sunday at noon


def small_problem() -> Problem:
    """One carer, two visits of an hour, ten minutes of travel everywhere."""
    seconds = np.full((3, 3), 600, dtype=np.int64) - 600 * np.eye(3, dtype=np.int64)
    return Problem(
        places=tuple(Place(id=name) for name in ("base", "p1", "p2")),
        modes=(TravelMode(name="car", seconds=seconds, metres=seconds * 5),),
        tasks=tuple(Task(id=f"v{n}", stops=(Stop(place=f"p{n}", duration=HOUR),)) for n in (1, 2)),
        shifts=(
            Shift(
                id="s1",
                person="carer",
                mode="car",
                start_place="base",
                end_place="base",
                start=MONDAY_8 - HOUR,
                end=MONDAY_8 + 6 * HOUR,
            ),
        ),
        rules=(
            Windows(rows=(StopWindows(stop=StopRef(task="v1"), windows=((MONDAY_8, MONDAY_8 + 900),)),)),
            TravelCost(rows=(ModePrice(mode="car", per_time=2, per_metre=1),)),
        ),
    )


def small_plan() -> Plan:
    """Both visits, one after the other, with the score the referee gives."""
    second = MONDAY_8 + HOUR + 600
    tour = Tour(
        shift="s1",
        departure=MONDAY_8 - 600,
        halts=(
            Halt(task="v1", stop=0, arrival=MONDAY_8, start=MONDAY_8, end=MONDAY_8 + HOUR),
            Halt(task="v2", stop=0, arrival=second, start=second, end=second + HOUR),
        ),
        arrival=second + HOUR + 600,
    )
    plan = Plan(tours=(tour,), unserved=(), score=Score())
    return replace(plan, score=audit(small_problem(), plan).score)
