"""Solvers that the door's processes load: plain functions of a light module."""

from __future__ import annotations

import os
import threading
from collections.abc import Callable

from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Solution
from tests.api.fakes import first_come


def quick(
    problem: Problem, *, limit: Limit, seed: int, cancel: Callable[[], bool], start: Plan | None = None
) -> Solution:
    """Answers at once."""
    return first_come(problem, limit=limit, seed=seed, cancel=cancel)


def patient(
    problem: Problem, *, limit: Limit, seed: int, cancel: Callable[[], bool], start: Plan | None = None
) -> Solution:
    """Goes on until it is told to stop."""
    pause = threading.Event()
    while not cancel():
        pause.wait(0.01)
    return first_come(problem, limit=limit)


def failing(
    problem: Problem, *, limit: Limit, seed: int, cancel: Callable[[], bool], start: Plan | None = None
) -> Solution:
    """Has a defect at seed 1; its process dies at seed 2, as for want of memory."""
    if seed == 2:
        os._exit(9)
    raise RuntimeError("a defect")
