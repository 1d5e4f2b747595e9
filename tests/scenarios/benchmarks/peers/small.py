"""Days so small that every plan can be tried, and the best by the referee alone."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import permutations, product

import numpy as np

from routing import audit
from routing.travel.place import Place
from scenarios.benchmarks.peers.as_problem import problem_of
from scenarios.benchmarks.peers.day import Carer, PlainDay, Visit
from scenarios.benchmarks.peers.judge import plan_of

Routes = dict[str, tuple[str, ...]]


def drawn_day(seed: int) -> PlainDay:
    """Five visits at three clients, two carers, abilities, tight windows and shifts: some do not fit."""
    generator = np.random.default_rng(seed)
    count = 5
    seconds = generator.integers(60, 1500, size=(count, count))  # one way is not the other
    np.fill_diagonal(seconds, 0)
    visits = tuple(
        Visit(
            id=f"v{number}",
            place=int(generator.integers(3)),
            duration=int(generator.integers(600, 3000)),
            window=(opening := int(generator.integers(0, 6000)), opening + int(generator.integers(0, 2400))),
            needs=frozenset({"lift"} if generator.random() < 0.4 else ()),
        )
        for number in range(5)
    )
    carers = tuple(
        Carer(
            id=f"c{number}",
            home=3 + number,
            shift=(int(generator.integers(0, 2000)), int(generator.integers(6000, 9000))),
            abilities=frozenset({"lift"} if number else ()),
        )
        for number in range(2)
    )
    places = tuple(Place(id=f"p{number}") for number in range(count))
    return PlainDay(name=f"drawn-{seed}", places=places, seconds=seconds, visits=visits, carers=carers)


@cache
def optimum(seed: int) -> tuple[int, int]:
    """Fewest visits left out and least travel of :func:`drawn_day`, by the referee on every plan there is."""
    day = drawn_day(seed)
    problem = problem_of(day)
    best = (len(day.visits), 0)
    for routes in _every(day):
        served = sum(map(len, routes.values()))
        if len(day.visits) - served > best[0]:
            continue
        verdict = audit(problem, plan_of(day, routes))
        if verdict.valid:
            best = min(best, (len(day.visits) - served, verdict.score.soft))
    return best


def _every(day: PlainDay) -> Iterator[Routes]:
    """Every way to give each visit to a carer or nobody, in every order; most visits first."""
    names = [visit.id for visit in day.visits]
    owners = sorted(product((None, "c0", "c1"), repeat=len(names)), key=lambda given: given.count(None))
    for given in owners:
        mine = [name for name, owner in zip(names, given, strict=True) if owner == "c0"]
        theirs = [name for name, owner in zip(names, given, strict=True) if owner == "c1"]
        for one, other in product(permutations(mine), permutations(theirs)):
            yield {"c0": one, "c1": other}
