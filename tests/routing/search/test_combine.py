"""Recombining tours that stand alone: as good as CP-SAT's choice, and only where they do stand alone."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import cast

import numpy as np
import pytest

from routing.exact.columns import Column
from routing.exact.master import recombine
from routing.exact.narrowing import tours_stand_alone
from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.balance.spec import Balance
from routing.rules.hours.spec import Hours, HoursLimit
from routing.search.combine import combine
from routing.search.course import Course
from routing.search.judge import REFUSED
from routing.search.lower import Lowered, lower
from routing.search.master import Answer, Master, master_of
from routing.search.pool import Likeness, Met, Pool, likeness_of
from routing.search.rounds import meet
from tests.routing.exact.every_column import every_column
from tests.routing.search.made import filled_lane, standing_alone

SEEDS = range(20, 32)


def met(lowered: Lowered, column: Column) -> Met:
    index = lowered.index
    tasks = tuple(dict.fromkeys(index.task[ref.task] for ref in column.stops))
    stops = tuple(index.node(ref) for ref in column.stops)
    return Met(column.cost, index.shift[column.shift], stops, tasks)


def pool_of(lowered: Lowered, likeness: Likeness) -> Pool:
    pool = Pool(likeness)
    for column in every_column(lowered.problem):
        pool.add(met(lowered, column))
    return pool


def levels(lowered: Lowered, tours: list[Met]) -> tuple[int, int, int]:
    """Unserved work by level, then what the tours cost."""
    served = {task for tour in tours for task in tour.tasks}
    out = [task for task in range(len(lowered.index.task)) if task not in served]
    level, weight = lowered.fields["level"], lowered.fields["weight"]
    left = [sum(int(weight[task]) for task in out if level[task] == one) for one in range(3)]
    return left[0], left[1], left[2] + sum(tour.cost for tour in tours)


@pytest.mark.parametrize("seed", SEEDS)
def test_as_good_as_cp_sat(seed: int) -> None:
    problem = standing_alone(seed)
    lowered = lower(problem)
    likeness = likeness_of(lowered)
    assert likeness.alone
    pool = pool_of(lowered, likeness)
    found = combine(lowered, likeness, list(pool.tours.values()), [])
    assert found is not None
    chosen = recombine(problem, every_column(problem))
    assert chosen is not None
    theirs = levels(lowered, [met(lowered, column) for column in chosen])
    assert levels(lowered, found.chosen or []) == theirs


@pytest.mark.parametrize("seed", SEEDS)
def test_nothing_cheaper_than_the_best_plan(seed: int) -> None:
    lowered = lower(standing_alone(seed))
    likeness = likeness_of(lowered)
    every = list(pool_of(lowered, likeness).tours.values())
    first = combine(lowered, likeness, every, [])
    assert first is not None
    best = first.chosen or []
    again = combine(lowered, likeness, [*best, *(m for m in every if m not in best)], best, first.duals)
    assert again is not None
    assert again.chosen is None
    assert again.worth.most >= 0


@pytest.mark.parametrize("seed", SEEDS)
def test_the_master_hands_every_tour_to_a_shift_of_its_group(seed: int) -> None:
    lowered = lower(standing_alone(seed))
    likeness = likeness_of(lowered)
    pool = pool_of(lowered, likeness)
    found = combine(lowered, likeness, list(pool.tours.values()), [])
    assert found is not None
    with master_of(lowered, likeness) as master:
        master.ask([pool], (), seconds=None, seed=1, thorough=True)
        answer = master.answer(60.0)
    assert answer is not None
    given = sorted((likeness.group[s], stops) for s, stops in enumerate(answer.tours or ()) if stops)
    assert given == sorted((likeness.group[m.shift], m.stops) for m in found.chosen or [])
    weight = filled_lane(lowered.problem, seed=1).restart(answer.tours or ((),) * len(likeness.group))
    assert weight < REFUSED


def test_told_to_stop_it_still_has_prices() -> None:
    lowered = lower(standing_alone(20))
    likeness = likeness_of(lowered)
    tours = list(pool_of(lowered, likeness).tours.values())
    whole = combine(lowered, likeness, tours, [])
    found = combine(lowered, likeness, tours, [], stop=np.ones(1, dtype=np.int64))
    assert whole is not None
    assert found is not None
    assert whole.chosen
    assert found.chosen is None
    assert found.worth.task.any()


@dataclass
class _Witness:
    """A quick master that finds nothing and counts how often it is asked."""

    idle: bool = True
    quick: bool = True
    asked: int = 0

    def ask(self, *_: object, **__: object) -> None:
        self.asked += 1
        self.idle = False

    def hurry(self) -> None:
        """It is never late."""

    def answer(self, timeout: float) -> Answer | None:
        waiting, self.idle = not self.idle, True
        return Answer() if waiting else None


@pytest.mark.parametrize("end", [None, 10.0])
def test_a_quick_master_is_asked_again_at_the_very_end(end: float | None) -> None:
    lane, witness = filled_lane(standing_alone(20), seed=1), _Witness()
    course = Course(clock=lambda: 0.0, begin=0.0, end=end, moves=None if end else 1)
    meet([lane], cast(Master, witness), course, seed=1, last=False, height=0.0)
    meet([lane], cast(Master, witness), course, seed=1, last=True, height=0.0)
    assert witness.asked == 2


def tied(problem: Problem) -> list[Problem]:
    """The same day with what ties tours to each other."""
    person, tasks = problem.shifts[0].person, problem.tasks
    hours = Hours(rows=(HoursLimit(person=person, start=0, end=1 << 40, longest=3600),))
    link = Link(first=StopRef(task=tasks[0].id), second=StopRef(task=tasks[1].id), person="same")
    kept = tuple(rule for rule in problem.rules if rule.code not in ("hours", "balance"))
    return [
        replace(problem, rules=(*kept, hours)),
        replace(problem, rules=(*kept, Balance(price=5))),
        replace(problem, links=(link,)),
        replace(problem, links=(replace(link, person="any", both=True),)),
    ]


@pytest.mark.parametrize("seed", [20, 21])
def test_what_ties_tours_is_left_to_cp_sat(seed: int) -> None:
    problem = standing_alone(seed)
    assert tours_stand_alone(problem)
    for other in tied(problem):
        assert not tours_stand_alone(other)
        assert not likeness_of(lower(other)).alone
