"""One CP-SAT solve after another inside common caps of time."""

from __future__ import annotations

import math
from dataclasses import dataclass

from ortools.sat.python import cp_model

from routing.errors import MaillonError
from routing.exact.linear import TooLarge

#: Below this, a bound read as a double is exact.
_EXACT = 1 << 50


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one solve gave: ``values`` reads expressions of the solution, None when there is none."""

    optimal: bool
    bound: int
    values: cp_model.CpSolver | None

    def value(self, expression: cp_model.LinearExpr) -> int:
        """Value of an expression in the solution."""
        if self.values is None:
            raise MaillonError("A solve without solution has no values; look at `values` first.")
        return int(self.values.value(expression))


@dataclass(slots=True, kw_only=True)
class Limits:
    """What is left of the caps: wall ``seconds`` and ``deterministic`` units, None for no cap."""

    seconds: float | None
    deterministic: float | None
    workers: int
    seed: int

    def solve(self, model: cp_model.CpModel, objective: cp_model.LinearExpr, *, share: float = 1.0) -> Found:
        """Minimise ``objective`` with a ``share`` of what is left, and count what was used.

        Raises
        ------
        TooLarge: when the model does not fit the solver's 64-bit integers.
        """
        model.minimize(objective)
        fault = model.validate()
        if fault:
            raise TooLarge(
                f"CP-SAT cannot hold this case: {fault.strip()[:200]}. Use smaller prices or a coarser unit."
            )
        solver = cp_model.CpSolver()
        solver.parameters.num_workers = self.workers
        solver.parameters.random_seed = self.seed
        # Start times hang on arcs: without the full relaxation, waiting and span have no bound at all.
        solver.parameters.linearization_level = 2
        if self.seconds is not None:
            solver.parameters.max_time_in_seconds = max(0.01, self.seconds * share)
        if self.deterministic is not None:
            solver.parameters.max_deterministic_time = max(0.01, self.deterministic * share)
        status = solver.solve(model)
        if self.seconds is not None:
            self.seconds -= solver.wall_time
        if self.deterministic is not None:
            self.deterministic -= solver.deterministic_time
        solved = status in (cp_model.OPTIMAL, cp_model.FEASIBLE)
        bound = math.floor(solver.best_objective_bound * (1 - 2**-50))
        if abs(solver.best_objective_bound) < _EXACT:
            bound = math.ceil(solver.best_objective_bound - 1e-6)
        return Found(
            optimal=status == cp_model.OPTIMAL, bound=max(0, bound), values=solver if solved else None
        )
