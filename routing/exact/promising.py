"""Which columns of a large pool can be part of a very good plan: those of small reduced cost.

The linear relaxation of the cover prices each task; a column dearer than its tasks are worth only enters
a plan that is at least that much dearer than the relaxation. A few thousand columns hold the best plan
of most pools and are searched far better than all of them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ortools.linear_solver import pywraplp  # type: ignore[import-untyped]


def promising(
    tasks: Sequence[Sequence[str]],
    costs: Sequence[int],
    groups: Sequence[int],
    *,
    sizes: Mapping[int, int],
    keep: int,
) -> list[int]:
    """Numbers of the ``keep`` columns of least reduced cost, in their own order.

    Parameters
    ----------
    tasks, costs, groups: of each column, the ids it serves, its cost and the group of equal shifts.
    sizes: number of shifts of each group.
    """
    if len(costs) <= keep:
        return list(range(len(costs)))
    solver = pywraplp.Solver.CreateSolver("GLOP")
    scale = 1.0 / max(1, max(costs))
    solver.Objective().SetMinimization()
    task_rows: dict[str, Any] = {}
    group_rows = {group: solver.Constraint(0.0, float(size)) for group, size in sizes.items()}
    variables: list[Any] = []
    for served, cost, group in zip(tasks, costs, groups, strict=True):
        variable = solver.NumVar(0.0, solver.infinity(), "")
        solver.Objective().SetCoefficient(variable, cost * scale)
        group_rows[group].SetCoefficient(variable, 1.0)
        for task in served:
            if task not in task_rows:
                task_rows[task] = _row(solver)
            task_rows[task].SetCoefficient(variable, 1.0)
        variables.append(variable)
    solver.Solve()
    worth = [(variable.reduced_cost(), number) for number, variable in enumerate(variables)]
    return sorted(number for _, number in sorted(worth)[:keep])


def _row(solver: Any) -> Any:
    """A task served once, or left out at ten times the dearest tour."""
    row = solver.Constraint(1.0, 1.0)
    left_out = solver.NumVar(0.0, 1.0, "")
    solver.Objective().SetCoefficient(left_out, 10.0)
    row.SetCoefficient(left_out, 1.0)
    return row
