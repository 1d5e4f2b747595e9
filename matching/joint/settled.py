"""Visits settled on somebody without a way there, or home: planned with a way still to be arranged."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace
from typing import Any

from matching.joint.day import JointDay
from matching.joint.getting_there import MISSING
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit
from routing.rules.abilities.spec import Abilities
from routing.solving import solve

#: Sides that nobody arranges a way for, one attempt after the other. Swapping one leg of a tour for another
#: is hard for the search, so that without the first two a way would be missing where a bus runs.
SPARED: tuple[frozenset[str], ...] = (frozenset({"back"}), frozenset({"out"}), frozenset())
#: Least moves of an attempt, where they are counted: such a search is small.
LEAST_MOVES = 3000
#: An ability that no shift offers.
NOBODY = "joint: nobody"


def with_settled(
    day: JointDay, found: Plan, left: Collection[str], *, limit: Limit, ask: dict[str, Any]
) -> tuple[JointDay, Plan]:
    """The day with a way to be arranged to the visits ``left``, and its best plan from ``found`` on."""
    if limit.iterations is not None:
        limit = replace(limit, iterations=max(LEAST_MOVES, limit.iterations))
    day = day.arranged(left)
    legs = day.joint.legs.values()
    served = {halt.task for tour in found.tours for halt in tour.halts}
    new = sorted({name for leg in legs for name in (leg.ride, leg.halt)} - served - set(found.unserved))
    begun = replace(found, unserved=(*found.unserved, *new))
    plans = []
    for spared in SPARED:
        never = {leg.ride for leg in legs if leg.means == MISSING and leg.side in spared}
        problem = _without(day.joint.problem, never)
        plans.append(solve(problem, limit=limit, start=begun, **ask).plan)
    return day, min(plans, key=lambda plan: plan.score.levels)


def _without(problem: Problem, orders: Collection[str]) -> Problem:
    """The same problem, in which nobody can make these orders."""
    rule = problem.rule(Abilities)
    if rule is None or not orders:
        return problem
    needs = tuple(
        replace(need, all_of=(*need.all_of, NOBODY)) if need.task in orders else need for need in rule.needs
    )
    rules = tuple(replace(rule, needs=needs) if one is rule else one for one in problem.rules)
    return replace(problem, rules=rules)
