"""The mathematics of moving people: problem in, plan out. This module is the only public face.

``from routing import solve, audit, Problem, …``; loaded on first use, so that reading a problem does not
wait for compiled code.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:  # what a reader of types sees of the table below
    from routing.model.plan import Plan as Plan
    from routing.model.problem import Problem as Problem
    from routing.model.run import Limit as Limit
    from routing.model.run import Progress as Progress
    from routing.model.run import Solution as Solution
    from routing.referee import Verdict as Verdict
    from routing.referee import audit as audit
    from routing.solving import solve as solve
    from routing.warming import warm as warm

_FACE = {
    "Problem": "routing.model.problem",
    "Plan": "routing.model.plan",
    "Limit": "routing.model.run",
    "Progress": "routing.model.run",
    "Solution": "routing.model.run",
    "solve": "routing.solving",
    "warm": "routing.warming",
    "audit": "routing.referee",
    "Verdict": "routing.referee",
}

__all__ = sorted(_FACE)


def __getattr__(name: str) -> Any:
    """Load a public name where it lives."""
    if name not in _FACE:
        raise AttributeError(f"module 'routing' has no attribute {name!r}")
    return getattr(import_module(_FACE[name]), name)
