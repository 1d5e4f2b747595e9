"""Our own engine on a plain day."""

from __future__ import annotations

from routing import Limit, Plan
from scenarios.benchmarks.peers.as_problem import problem_of
from scenarios.benchmarks.peers.day import PlainDay
from scenarios.benchmarks.peers.engine import Answer, Engine
from scenarios.benchmarks.runner import engine


def solve(day: PlainDay, seconds: float, seed: int) -> Answer:
    """The best plan of two lanes in the given time."""
    problem = problem_of(day)
    solution = engine()(problem, limit=Limit(seconds=seconds), seed=seed, lanes=2, processes=None)
    return answer_of(solution.plan)


def answer_of(plan: Plan) -> Answer:
    """Routes of a plan of ours, with the score it claims."""
    return Answer(
        routes={tour.shift: tuple(halt.task for halt in tour.halts) for tour in plan.tours},
        stated_travel=plan.score.soft,
        stated_unserved=plan.score.ordinary,
    )


MAILLON = Engine(name="Maillon", distribution="maillon", module="routing", threads=2, solve=solve)
