"""Ids that visits and rides must not share when they become one problem."""

from __future__ import annotations

from dataclasses import replace
from typing import Any, cast

from routing.model.problem import Problem
from routing.rides import RideProblem
from routing.rules.contract import Rule

#: The fleet's travel modes are called so: a carer's car parks, a vehicle of the fleet does not.
FLEET = "fleet"


def own_names(rides: RideProblem) -> frozenset[str]:
    """Ids of the tasks that are somebody's ride."""
    return frozenset(rides.rides)


def fleet_mode_name(mode: str) -> str:
    """What a mode of the fleet is called beside those of carers."""
    return f"{FLEET} {mode}"


def with_own_modes(problem: Problem) -> Problem:
    """The problem of rides with modes that carry the fleet's name, in its rules too."""
    return replace(
        problem,
        modes=tuple(replace(mode, name=fleet_mode_name(mode.name)) for mode in problem.modes),
        shifts=tuple(replace(shift, mode=fleet_mode_name(shift.mode)) for shift in problem.shifts),
        rules=tuple(_named(rule) for rule in problem.rules),
    )


def _named(rule: Rule) -> Rule:
    rows = getattr(rule, "rows", ())
    if not rows or not all(hasattr(row, "mode") for row in rows):
        return rule
    changed = tuple(replace(row, mode=fleet_mode_name(row.mode)) for row in rows)
    return cast(Rule, replace(cast(Any, rule), rows=changed))
