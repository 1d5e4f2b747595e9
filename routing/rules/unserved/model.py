"""Unserved work in CP-SAT: the weight of each task left out, in its level."""

from __future__ import annotations

from routing.exact.builder import Builder
from routing.exact.cover import Cover
from routing.exact.room import RoomModel
from routing.rules.unserved.spec import Priority, Unserved


def _constrain(served_by: Builder | Cover, rule: Unserved) -> None:
    """Alike for tours to find and for tours to choose: both say what is served."""
    priorities = {row.task: row for row in rule.rows}
    for task, served in served_by.served.items():
        row = priorities.get(task, Priority(task=task))
        left_out = 1 - served
        if row.level == "essential":
            served_by.essential.terms.append((left_out, row.weight))
        elif row.level == "ordinary":
            served_by.ordinary.terms.append((left_out, row.weight))
        else:
            served_by.charge("unserved.optional", left_out, row.weight)


def _unserved_alone(rule: Unserved) -> bool:
    return False


MODEL = RoomModel(
    kind=Unserved, constrain=_constrain, combine=_constrain, across=_unserved_alone, default=Unserved()
)
