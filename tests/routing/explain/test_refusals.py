"""No stated refusal is refuted, and what is said to be possible is, on generated cases by the hundred.

A refusal says that every place breaks some rule at whatever times. On days of a few units of time all whole
times are tried; on days in seconds many are. Either way the referee alone decides.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable

from routing.explain import Candidate, Explainer
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.rules.windows.spec import Windows
from tests.routing.exact.tiny import DAY, tiny_problem
from tests.routing.explain.brute import Choice, allowed, attempts, every_start, marks, some_starts
from tests.strategies.plans import hand_plan
from tests.strategies.problems import random_problem


def check(problem: Problem, choices: Iterable[Choice], seen: Counter[str]) -> None:
    """Explain every unserved task of a plan made by hand, and try to refute each statement."""
    plan = hand_plan(problem)
    explainer, known = Explainer(problem, plan), marks(problem, plan)
    choices = tuple(choices)
    for task in explainer.unserved:
        if _tied(problem, task):
            continue  # a statement on one half of a pair: the tests of remedies cover it
        for candidate in explainer.candidates(task):
            seen[candidate.outcome if candidate.proved else "not proved"] += 1
            if candidate.outcome == "possible":
                assert not marks(problem, done(problem, plan, candidate)) - known, (task, candidate)
            elif candidate.proved:
                tried = attempts(problem, plan, person=candidate.person, task=task, choices=choices)
                refuted = next((one for one in tried if allowed(problem, one, known)), None)
                assert refuted is None, (task, candidate, refuted)


def _tied(problem: Problem, task: str) -> bool:
    """Whether another task must be served with it."""
    return any(link.both and task in (link.first.task, link.second.task) for link in problem.links)


def done(problem: Problem, plan: Plan, candidate: Candidate) -> Plan:
    """The plan once the candidate does what is said to be possible."""
    assert candidate.fit is not None
    tours = {tour.shift: tour for tour in plan.tours} | {candidate.fit.tour.shift: candidate.fit.tour}
    served = {halt.task for tour in tours.values() for halt in tour.halts}
    return Plan(
        tours=tuple(tours[shift.id] for shift in problem.shifts if shift.id in tours),
        unserved=tuple(task.id for task in problem.tasks if task.id not in served),
        score=plan.score,
    )


def test_the_slow_way_does_refute() -> None:
    """The check can fail: said refused, a candidate who can is found out."""
    refuted = 0
    for seed in range(60):
        problem = tiny_problem(seed)
        plan = hand_plan(problem)
        known = marks(problem, plan)
        for task in Explainer(problem, plan).unserved:
            for one in Explainer(problem, plan).candidates(task):
                if one.outcome == "possible" and not _tied(problem, task):
                    choices = every_start(DAY + 2)
                    tried = attempts(problem, plan, person=one.person, task=task, choices=choices)
                    assert any(allowed(problem, made, known) for made in tried), (seed, one)
                    refuted += 1
    assert refuted


def test_at_every_time(night_count: Callable[[int], int]) -> None:
    """Days of eight units: all places, all times."""
    seen: Counter[str] = Counter()
    for seed in range(night_count(8400)):
        check(tiny_problem(seed), every_start(DAY + 2), seen)
    assert seen["refused"] > 100
    assert seen["displaces"] > 10
    assert seen["possible"] > 5
    assert seen["not proved"] == 0


def test_at_many_times(night_count: Callable[[int], int]) -> None:
    """Days in seconds, with rush hours, several windows, rides and links."""
    seen: Counter[str] = Counter()
    for seed in range(night_count(600)):
        problem = random_problem(seed, tasks=2 + seed % 5, shifts=1 + seed % 3)
        check(problem, some_starts(_asked(problem)), seen)
    assert min(seen["refused"], seen["possible"], seen["displaces"], seen["away"]) >= 2
    assert seen["not proved"] <= seen["refused"] / 20


def _asked(problem: Problem) -> set[int]:
    """Moments somebody names: openings, closes and starts of shifts, the first of them all at least."""
    windows = problem.rule(Windows)
    edges = {at for row in (windows.rows if windows else ()) for span in row.windows for at in span}
    return {shift.start for shift in problem.shifts} | set(sorted(edges)[:6])
