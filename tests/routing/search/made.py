"""Problems for the tests of the search: drawn from a seed, every rule possibly on, now and then empty."""

from __future__ import annotations

from dataclasses import replace

from routing.model.problem import Problem
from routing.rules.windows.spec import Windows
from routing.search.building import build_plans, neighbours
from routing.search.course import Course
from routing.search.lane import Lane, new_lane
from routing.search.lower import lower
from routing.search.scale import scale_of
from tests.strategies.problems import random_problem
from tests.strategies.source import Seeded, pick


def made(seed: int) -> Problem:
    """The problem of a seed; one in twenty has no task, one in twenty no shift; a third have pauses."""
    sizes = Seeded(seed + 1_000_000)
    tasks = 0 if seed % 20 == 7 else pick(sizes, (1, 2, 3, 4, 6, 8, 12, 20))
    shifts = 0 if seed % 20 == 13 else sizes.integer(1, 5)
    days, pauses = pick(sizes, (1, 1, 3)), pick(sizes, (0, 0, 30))
    return random_problem(seed, tasks=tasks, shifts=shifts, days=days, pauses=pauses)


#: Rules under which nothing but tasks and shifts ties tours.
OF_TOURS = ("abilities", "windows", "load", "travel_cost", "unserved", "ride_time", "shifts")


def standing_alone(seed: int) -> Problem:
    """A small problem whose tours stand alone."""
    drawn = random_problem(seed, tasks=4, shifts=3, rules=OF_TOURS, pairs=50, linked=0, bands=False)
    rules = tuple(replace(r, peak_price=0) if isinstance(r, Windows) else r for r in drawn.rules)
    return replace(drawn, rules=rules)


def filled_lane(problem: Problem, *, seed: int) -> Lane:
    """A lane that begins with a plan built task by task."""
    lowered = lower(problem)
    course = Course(clock=lambda: 0.0, begin=0.0, end=None, moves=1)
    near = neighbours(lowered, course, workers=1)
    lane = new_lane(lowered, near, scale_of(lowered), seed=seed, number=0)
    build_plans([lane], course, workers=1, start=None, tell=lambda share: False)
    return lane
