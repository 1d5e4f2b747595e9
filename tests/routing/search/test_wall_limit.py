"""The wall limit: no slice of work begins after the end, on machines of any speed; the clock is made up."""

from __future__ import annotations

import pytest

from routing.model.run import Limit
from routing.search.lane import Lane
from routing.search.run import search
from tests.strategies.problems import random_problem

PROBLEM = random_problem(5, tasks=12, shifts=3)


class Machine:
    """A clock that only the search's own moves advance, each by ``cost`` seconds."""

    def __init__(self, cost: float) -> None:
        self.cost, self.now, self.begun = cost, 100.0, list[float]()

    def clock(self) -> float:
        return self.now

    def run(self, monkeypatch: pytest.MonkeyPatch, seconds: float) -> float:
        """Search with this clock; returns the seconds it took."""
        improve = Lane.improve

        def slow(lane: Lane, moves: int, *, hot: float, cold: float) -> None:
            self.begun.append(self.now)
            improve(lane, min(moves, 50), hot=hot, cold=cold)
            self.now += moves * self.cost

        monkeypatch.setattr(Lane, "improve", slow)
        limit = Limit(seconds=seconds)
        found = search(PROBLEM, limit=limit, seed=1, lanes=1, workers=1, clock=self.clock)
        return found.seconds


@pytest.mark.parametrize("cost", [0.00001, 0.0004, 0.005, 0.04])
@pytest.mark.parametrize("seconds", [0.3, 2.0, 12.0])
def test_no_slice_begins_after_the_end_and_the_last_one_ends_soon(
    monkeypatch: pytest.MonkeyPatch, cost: float, seconds: float
) -> None:
    machine = Machine(cost)
    took = machine.run(monkeypatch, seconds)
    assert machine.begun, "nothing was searched"
    assert max(machine.begun) < 100.0 + seconds
    assert took <= seconds + max(0.05 * seconds, 0.5)


def test_all_the_time_given_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    assert Machine(0.0004).run(monkeypatch, 3.0) >= 3.0


def test_no_time_at_all_still_gives_the_first_plan(monkeypatch: pytest.MonkeyPatch) -> None:
    machine = Machine(0.001)
    assert machine.run(monkeypatch, 0.0) == 0.0
    assert machine.begun == []
