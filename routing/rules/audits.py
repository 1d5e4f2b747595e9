"""Where the referee finds the audit of each rule: ``audit.py`` of the room that holds the rule's data.

This registry is apart from the one the search reads: it never imports a kernel. A room needs no line
here; its class in ``RULES``, or its value in a problem (rooms registered from outside), is enough.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from routing.model.problem import Problem
from routing.rules.contract import Rule
from routing.rules.findings import Finding
from routing.rules.record import PlanRecord
from routing.rules.registry import RULES


class Audit(Protocol):
    """What ``audit.py`` of a room offers as ``audit``."""

    def __call__(self, problem: Problem, record: PlanRecord) -> Iterator[Finding]:
        """Every breach of the rule and every price it charges, by plain arithmetic on the record."""
        ...


def room_of(kind: type[Rule]) -> str:
    """Dotted name of the package that holds the rule."""
    return kind.__module__.rpartition(".")[0]


@cache
def audit_of(kind: type[Rule]) -> Audit:
    """The audit of one rule.

    Raises
    ------
    ModuleNotFoundError, AttributeError: the room has no ``audit.py`` or no function ``audit`` in it, a
        fault of whoever wrote the room.
    """
    return cast(Audit, import_module(f"{room_of(kind)}.audit").audit)


def audits_of(problem: Problem) -> tuple[Audit, ...]:
    """The audits of every known rule, then of the problem's rules registered from outside."""
    outside = [type(rule) for rule in problem.rules if type(rule) not in RULES]
    return tuple(audit_of(kind) for kind in (*RULES, *outside))
