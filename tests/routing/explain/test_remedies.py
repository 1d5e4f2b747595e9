"""Every suggested change works when it is applied, by the referee's word, on generated cases."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from routing.explain import Explainer
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.referee import audit
from tests.routing.explain.brute import marks
from tests.strategies.plans import groups_of, hand_plan
from tests.strategies.problems import random_problem

#: Codes that the generated cases must bring up, or the test looks at too little; visits that move are too
#: rare for that, the village has them.
WANTED = {
    "explain.insert", "explain.hire", "explain.hire_anyone", "windows.later", "windows.earlier",
    "shifts.ends_later",
}  # fmt: skip


def made_by_hand(seed: int) -> tuple[Problem, Plan]:
    """A problem, a third of them with pauses, and a plan that leaves the pauses and some work out."""
    problem = random_problem(seed, tasks=2 + seed % 6, shifts=1 + seed % 4, pauses=30 if seed % 3 == 0 else 0)
    pauses = {task.id for task in problem.tasks if task.stops[0].place is None}
    groups = tuple(group for group in groups_of(problem) if pauses.isdisjoint(group))
    return problem, hand_plan(problem, groups=groups)


def test_every_suggested_change_works(night_count: Callable[[int], int]) -> None:
    seen: Counter[str] = Counter()
    for seed in range(night_count(1000)):
        problem, plan = made_by_hand(seed)
        explainer = Explainer(problem, plan)
        before = marks(problem, plan)
        for task in explainer.unserved:
            explanation = explainer.explain(task)
            remedy = explanation.remedy
            if remedy is None:
                seen["cut" if explanation.cut else "none"] += 1
                continue
            seen[remedy.code] += 1
            assert not marks(remedy.problem, remedy.plan) - before, (seed, task, remedy.code)
            assert remedy.plan.score == audit(remedy.problem, remedy.plan).score
            assert task not in remedy.plan.unserved
            assert set(remedy.plan.unserved) < set(plan.unserved), (seed, task)
            if explanation.candidates[0].outcome == "possible" and not explanation.group:
                assert (remedy.code, remedy.trouble) == ("explain.insert", 0), "nothing needs to change"
    assert seen.keys() >= WANTED
    assert seen["cut"] == 0
