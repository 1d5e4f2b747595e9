"""Neighbour lists: near in travel and in time, among stops one shift could do both of."""

from __future__ import annotations

from itertools import pairwise

import numpy as np

from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.windows.spec import StopWindows, Windows
from routing.search.building import neighbours
from routing.search.course import Course
from routing.search.lower import lower
from tests.routing.search.made import made
from tests.stories.village import at, shift, village, visit

DAY = (shift("s", "Ana", "06:00", "20:00"),)


def _near(problem: Problem, count: int) -> np.ndarray:
    course = Course(clock=lambda: 0.0, begin=0.0, end=None, moves=1)
    return neighbours(lower(problem), course, workers=2, count=count)


def _window(task: str, opening: str, close: str) -> StopWindows:
    return StopWindows(stop=StopRef(task=task, stop=0), windows=((at(opening), at(close)),))


def test_without_windows_the_nearest_place_comes_first() -> None:
    day = village(tasks=(visit("a", "base", 5), visit("b", "station", 5), visit("c", "Rose", 5)), shifts=DAY)
    assert [code >> 1 for code in _near(day, 2)[0]] == [2, 1]


def test_a_stop_next_door_at_another_hour_comes_after_a_farther_one_in_time() -> None:
    day = village(
        tasks=(visit("a", "Rose", 5), visit("late", "Rose", 5), visit("soon", "Lilas", 5)),
        shifts=DAY,
        rules=(
            Windows(
                rows=(
                    _window("a", "08:00", "08:10"),
                    _window("late", "18:00", "18:10"),
                    _window("soon", "08:30", "08:40"),
                )
            ),
        ),
    )
    assert [code >> 1 for code in _near(day, 2)[0]] == [2, 1]


def test_stops_whose_hours_overlap_from_far_are_no_neighbours() -> None:
    day = village(
        tasks=(visit("a", "base", 5), visit("b", "station", 5)),
        shifts=DAY,
        rules=(Windows(rows=(_window("a", "08:00", "08:00"), _window("b", "08:00", "08:00"))),),
    )
    assert (_near(day, 2) == -1).all()


def test_lists_hold_other_tasks_only_each_once_and_end_in_nothing() -> None:
    for seed in range(40):
        problem = made(seed)
        owners = [k for k, task in enumerate(problem.tasks) for _ in task.stops]
        for stop, row in enumerate(_near(problem, 6).tolist()):
            others = [code >> 1 for code in row if code >= 0]
            assert len(set(others)) == len(others)
            assert all(owners[other] != owners[stop] for other in others)
            assert all(after < 0 for before, after in pairwise(row) if before < 0)
