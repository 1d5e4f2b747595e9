"""The master against the proof: given every tour there is, it finds the plan that CP-SAT proves best."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routing.exact.master import recombine
from routing.exact.reading import best_times, sequences_of
from routing.exact.solving import Limits
from routing.exact.whole import build, prove
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.rules.contract import Rule
from routing.rules.windows.spec import Windows
from tests.routing.exact.every_column import every_column
from tests.strategies.problems import random_problem

COMMON = ("abilities", "forbidden", "windows", "load", "travel_cost", "unserved", "hours")


def levels_of_choice(problem: Problem) -> tuple[int, int, int]:
    """Levels of the master's choice from all columns, its orders given their best times."""
    chosen = recombine(problem, every_column(problem))
    assert chosen is not None
    halts = {
        c.shift: [Halt(task=r.task, stop=r.stop, arrival=0, start=0, end=0) for r in c.stops] for c in chosen
    }
    tours = tuple(Tour(shift=shift, departure=0, halts=tuple(h), arrival=0) for shift, h in halts.items())
    builder = build(problem)
    sequences = sequences_of(builder, Plan(tours=tours, unserved=(), score=Score()))
    reading = best_times(builder, sequences, Limits(seconds=None, deterministic=None, workers=1, seed=0))
    assert reading is not None
    return reading.levels


def proved_levels(problem: Problem) -> tuple[int, int, int]:
    proof = prove(problem, seconds=None, deterministic=5.0, workers=1)
    assert proof is not None
    assert proof.optimal
    essential, ordinary, soft = proof.plan.score.levels[1:]
    return essential, ordinary, soft


@pytest.mark.parametrize("seed", [1, 12, 29, 34])
def test_peak_lateness_and_hours_across_tours(seed: int) -> None:
    problem = random_problem(seed, tasks=4, shifts=3, rules=COMMON, pairs=0, linked=0, bands=False)
    assert levels_of_choice(problem) == proved_levels(problem)


@pytest.mark.parametrize("seed", range(10, 14))
def test_all_rules_of_single_tours(seed: int) -> None:
    rules = (*COMMON, "ride_time", "shifts", "waiting")
    drawn = random_problem(seed, tasks=3, shifts=3, rules=rules, pairs=50, linked=0, bands=False)
    problem = replace(drawn, rules=tuple(_without_peak(rule) for rule in drawn.rules))
    assert levels_of_choice(problem) == proved_levels(problem)


@pytest.mark.parametrize("seed", [0, 4, 14, 17, 22, 24, 25, 37])
def test_links_between_tours_with_one_window_each(seed: int) -> None:
    rules = ("abilities", "windows", "travel_cost", "unserved")
    drawn = random_problem(seed, tasks=4, shifts=3, rules=rules, pairs=0, linked=3, bands=False)
    problem = replace(drawn, rules=tuple(_first_window(rule) for rule in drawn.rules))
    assert levels_of_choice(problem) == proved_levels(problem)


def _without_peak(rule: Rule) -> Rule:
    return replace(rule, peak_price=0) if isinstance(rule, Windows) else rule


def _first_window(rule: Rule) -> Rule:
    if not isinstance(rule, Windows):
        return rule
    return replace(rule, rows=tuple(replace(row, windows=row.windows[:1]) for row in rule.rows))
