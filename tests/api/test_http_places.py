"""Computing places: the event loop stays free, a full door says so, a client that leaves frees its place."""

from __future__ import annotations

import asyncio
import threading
from typing import Any

import pytest

from api.http import Settings
from api.http.asks import SolveAsk
from api.http.pool import SolverPool
from api.http.problems import Refusal
from routing.model.document import problem_to_json
from routing.model.run import Limit
from tests.api.small import small_problem
from tests.api.solvers import patient

ASK = SolveAsk(
    kind="visits", document={"problem": problem_to_json(small_problem())}, limit=Limit(seconds=60), seed=0
)


async def stays() -> bool:
    """A client that waits for its answer."""
    return False


def test_a_place_is_taken_left_stopped_and_taken_again() -> None:
    answer = asyncio.run(_story())
    assert answer["run"]["stopped"]
    assert answer["verdict"]["valid"]


async def _story() -> dict[str, Any]:
    pool = SolverPool(patient, Settings(places=1, max_seconds=1))
    turns = 0

    async def leaves() -> bool:
        return turns > 20

    first = asyncio.create_task(pool.solve(ASK, leaves))
    await asyncio.sleep(0)  # let it take the place
    assert pool.free == 0

    # A full door says when to come back.
    with pytest.raises(Refusal) as refused:
        await pool.solve(ASK, stays)
    assert refused.value.status == 503
    assert int(refused.value.headers["Retry-After"]) > 0

    # The event loop goes on while the process searches; a client that leaves stops its search.
    while turns <= 20:
        turns += 1
        await asyncio.sleep(0)
    assert await first is None
    assert pool.free == 1

    # The next search is stopped by the cap on seconds, and says so.
    try:
        answer = await pool.solve(ASK, stays)
    finally:
        pool.close()
    assert answer is not None
    return answer


def test_nothing_of_a_closed_pool_is_left_running() -> None:
    before = set(threading.enumerate())
    for _ in range(3):
        pool = SolverPool(patient, Settings(places=1))
        pool.start()
        pool.close()
        assert set(threading.enumerate()) <= before
