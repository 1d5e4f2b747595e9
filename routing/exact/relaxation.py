"""Prices of the pool's linear relaxation: what each task and each shift of a group is worth (GLOP).

Of many tours few matter, and prices change little from one time to the next: the relaxation begins with the
tours that the last prices find best, and goes on with those the new ones find better than worth, until there
are none (column generation over a list: Dantzig and Wolfe 1960).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt
from ortools.linear_solver.python import model_builder_helper
from scipy.sparse import csr_matrix

Reals = npt.NDArray[np.float64]
Ints = npt.NDArray[np.int64]

#: Takes whole arrays, where the friendlier classes of the library take one coefficient at a time; what it
#: says of its own types does not hold.
linear: Any = model_builder_helper

#: Columns a relaxation begins with, and most that join in one step.
FIRST, JOINING = 1500, 1500
#: Of many columns over few rows; twice as fast as the solver's own choices on tours of dial-a-ride days.
PARAMETERS = "use_preprocessing: false use_dual_simplex: true"
#: Steps after which the prices are taken as they are; their bound is then corrected.
STEPS = 12
#: A column this much (of the dearest one) better than worth is one that should join.
TOLERANCE = 1e-9


@dataclass(frozen=True, slots=True)
class Prices:
    """duals: worth of each task, then of each group of shifts (never above 0). bound: no combination costs
    less. worth: by column, how much dearer than the bound a plan with it is, at least."""

    duals: Reals
    bound: float
    worth: Reals


def prices(
    holds: csr_matrix, cost: Reals, sizes: Ints, *, needed: Ints, duals: Reals | None = None
) -> Prices | None:
    """Prices of columns that must serve each task once, with at most ``sizes`` shifts of each group.

    Parameters
    ----------
    holds: (columns, tasks + groups), 1 where a column serves the task, or needs a shift of the group.
    cost: of each column, about 1 at most: the solver's tolerances are absolute.
    needed: columns to begin with whatever they are worth; some of them can serve everything.
    duals: prices known from before.

    Returns
    -------
    None when the solver gives no answer.
    """
    reduced = cost if duals is None else cost - holds @ duals
    some = _first(reduced, needed)
    found: Reals | None = None
    for _ in range(STEPS):
        found = _duals(holds[some], cost[some], sizes)
        if found is None:
            return None
        reduced = cost - holds @ found
        better = np.flatnonzero(reduced < -TOLERANCE)
        better = better[~some[better]]
        if len(better) == 0:
            break
        some[better[np.argsort(reduced[better], kind="stable")[:JOINING]]] = True
    if found is None:
        return None
    tasks = len(found) - len(sizes)
    # What the solver's tolerances, or the last step, left better than worth: once for each tour of a plan.
    short = float(np.minimum(reduced, 0.0).min(initial=0.0)) * int(sizes.sum() + tasks)
    bound = float(found[:tasks].sum() + found[tasks:] @ sizes) + short
    return Prices(found, bound, np.maximum(reduced, 0.0))


def _first(reduced: Reals, needed: Ints) -> npt.NDArray[np.bool_]:
    some = np.zeros(len(reduced), dtype=np.bool_)
    some[np.argsort(reduced, kind="stable")[:FIRST]] = True
    some[needed] = True
    return some


def _duals(holds: csr_matrix, cost: Reals, sizes: Ints) -> Reals | None:
    tasks = holds.shape[1] - len(sizes)
    least = np.concatenate([np.ones(tasks), np.zeros(len(sizes))])
    most = np.concatenate([np.ones(tasks), sizes.astype(np.float64)])
    model = linear.ModelBuilderHelper()
    free = np.full(len(cost), np.inf)
    rows = csr_matrix(holds.T)
    model.fill_model_from_sparse_data(np.zeros(len(cost)), free, cost, least, most, rows)
    model.set_maximize(False)
    # the solver's own choices are the slower and surer ones
    for parameters in (PARAMETERS, ""):
        solver = linear.ModelSolverHelper("GLOP")
        solver.set_solver_specific_parameters(parameters)
        solver.solve(model)
        if solver.has_solution():
            break
    else:
        return None
    duals: Reals = np.array(solver.dual_values())
    duals[tasks:] = np.minimum(duals[tasks:], 0.0)
    return duals
