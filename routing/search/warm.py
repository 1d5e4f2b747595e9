"""Compile the kernels once, or load them from the cache, before anyone waits for a plan."""

from __future__ import annotations

import sys
from collections.abc import Callable

import numpy as np

from routing.model.problem import Problem
from routing.model.run import Limit
from routing.model.shift import Shift
from routing.model.task import Stop, Task
from routing.search.anneal import anneal
from routing.search.begin import begin
from routing.search.jit import CACHE
from routing.search.near import nearest
from routing.travel.mode import TravelMode
from routing.travel.place import Place

#: Every compiled entry point; all else is compiled into these three.
KERNELS = (nearest, begin, anneal)


def warm(report: Callable[[str], None] | None = None) -> None:
    """Load all kernels, compiling what the cache lacks; ``report`` is told before a compilation."""
    from routing.search.run import search

    if report is not None and not any(CACHE.glob("**/*.nbc")):
        report("Compiling the search kernels, once (about a minute)…")
    zeros = np.zeros((1, 1), dtype=np.int64)
    problem = Problem(
        places=(Place(id="base"),),
        modes=(TravelMode(name="car", seconds=zeros, metres=zeros),),
        tasks=(Task(id="visit", stops=(Stop(place="base", duration=1),)),),
        shifts=(
            Shift(
                id="shift", person="person", mode="car", start_place="base", end_place="base", start=0, end=9
            ),
        ),
    )
    search(problem, limit=Limit(iterations=1), seed=0, lanes=1, workers=1)


if __name__ == "__main__":
    warm(lambda message: print(message, file=sys.stderr))  # noqa: T201 - run by a person or make
