"""An order of halts is refused for a wait on board only when no hours at all keep it."""

from __future__ import annotations

import random
from collections.abc import Callable

import numpy as np

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.referee import audit
from routing.rules.ride_time.spec import RideLimit, RideTime
from routing.rules.wait_aboard.spec import WaitAboard
from routing.rules.windows.spec import StopWindows, Windows
from routing.search.judge import REFUSED
from routing.travel.mode import TravelMode
from routing.travel.place import Place
from tests.routing.exact.every_plan import all_routes, timed
from tests.routing.search.made import filled_lane

#: Every time lies between 0 and this.
DAY = 7


def two_rides(seed: int) -> Problem:
    """Two rides in one shift, two short windows on each, next to no waiting with a passenger."""
    dice = random.Random(seed)
    seconds = np.array([[dice.randint(0, 2) if a != b else 0 for b in range(3)] for a in range(3)])
    tasks = tuple(
        Task(id=name, stops=tuple(Stop(place=dice.choice("abc"), duration=dice.randint(0, 1)) for _ in "pd"))
        for name in ("one", "two")
    )
    rows = []
    for task in tasks:
        first = dice.randint(0, 2)
        second = first + dice.randint(1, 3)
        windows = ((first, first), (second, second + dice.randint(0, 2)))
        rows.append(StopWindows(stop=StopRef(task=task.id, stop=dice.randint(0, 1)), windows=windows))
    return Problem(
        places=tuple(Place(id=name) for name in "abc"),
        modes=(TravelMode(name="m", seconds=seconds, metres=seconds),),
        tasks=tasks,
        shifts=(Shift(id="s", person="s", mode="m", start_place="a", end_place="a", start=0, end=DAY),),
        rules=(
            Windows(rows=tuple(rows)),
            WaitAboard(longest=dice.randint(0, 1)),
            RideTime(rows=(RideLimit(task="one", longest=dice.randint(1, 4)),)),
        ),
    )


def test_waits_are_kept_wherever_some_hours_keep_them(night_count: Callable[[int], int]) -> None:
    possible = refused = 0
    for seed in range(night_count(120)):
        problem = two_rides(seed)
        lane = filled_lane(problem, seed=seed)
        for routes in all_routes(problem):
            if len(routes["s"]) < 4:
                continue
            nodes = tuple(lane.lowered.index.node(ref) for ref in routes["s"])
            some = any(audit(problem, plan).valid for plan in timed(problem, routes, DAY))
            assert (lane.restart((nodes,)) != REFUSED) == some, (seed, routes)
            possible += some
            refused += not some
    assert min(possible, refused) > 0, "both kinds of orders were met"
