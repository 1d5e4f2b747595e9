"""A small case whole to CP-SAT: the best plan, with a proof or a bound.

Levels are solved in order: first the unserved work that outranks any price, then the prices with that
work fixed. Sequences found without proof get their best times by a last, small solve.
"""

from __future__ import annotations

from dataclasses import dataclass

from ortools.sat.python import cp_model

from routing.errors import MaillonError
from routing.exact.builder import Builder
from routing.exact.equivalence import shift_classes
from routing.exact.linear import TooLarge
from routing.exact.narrowing import narrowed, values
from routing.exact.reading import Reading, Sequences, best_times, hint, read, sequences_of, to_plan
from routing.exact.solving import Found, Limits
from routing.exact.symmetry import order_equal_shifts, sort_equal_shifts
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.rules.models import MODELS
from routing.units import SCORE_LIMIT


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """The best plan CP-SAT found, and what it knows about all others.

    Attributes
    ----------
    optimal: no plan without hard breach is better, level by level.
    bound: proved lower bounds of the essential, ordinary and soft levels; a level's bound holds for the
        plans that reach the optimum of the levels above, and is 0 where those are not proved.
    """

    plan: Plan
    optimal: bool
    bound: tuple[int, int, int]

    @property
    def soft_bound(self) -> int:
        """Proved lower bound of the soft level."""
        return self.bound[2]


def supported(problem: Problem) -> tuple[str, ...]:
    """What of ``problem`` has no CP-SAT form, in words; empty when it can be proved whole."""
    known = {room.kind.code for room in MODELS}
    missing = [f"rule {rule.code!r}" for rule in problem.rules if rule.code not in known]
    scope = narrowed(problem)
    if any(stop.place is None for task in problem.tasks for stop in task.stops):
        missing.append("pauses taken wherever the tour is")
    latest = max(scope.latest_return, default=0)
    for mode in problem.modes:
        used = any(shift.mode == mode.name for shift in problem.shifts)
        if used and scope.legs.varies(mode.name, latest=latest):
            missing.append(f"time bands of mode {mode.name!r} within one shift")
    if not missing and scope.horizon() >= SCORE_LIMIT:
        missing.append("times beyond what a score may hold")
    return tuple(missing)


def prove(
    problem: Problem,
    *,
    seconds: float | None,
    deterministic: float | None = None,
    workers: int = 2,
    seed: int = 0,
    start: Plan | None = None,
) -> Proof | None:
    """The best plan of a small problem by CP-SAT.

    None where some rule or feature has no CP-SAT form (:func:`supported` names it), or where prices and
    times together are beyond the solver's 64-bit integers.

    Parameters
    ----------
    seconds, deterministic: caps over all solves; None is no cap. For the same result on every run give
        ``deterministic`` and one worker, and no ``seconds``.
    start: a plan without hard breach to begin with; the result is never worse.
    """
    if supported(problem):
        return None
    limits = Limits(seconds=seconds, deterministic=deterministic, workers=workers, seed=seed)
    try:
        return _prove(problem, limits, start)
    except TooLarge:
        return None


def _prove(problem: Problem, limits: Limits, start: Plan | None) -> Proof:
    builder = build(problem)
    classes = shift_classes(problem)
    order_equal_shifts(builder, classes)
    given = None
    if start is not None:
        given = sort_equal_shifts(builder, classes, sequences_of(builder, start))
    return _by_levels(builder, limits, given)


def build(problem: Problem) -> Builder:
    """The whole model of a supported problem, rooms included, without objective."""
    builder = Builder(narrowed(problem))
    for room, value in values(problem):
        room.constrain(builder, value)
    return builder


def _by_levels(builder: Builder, limits: Limits, given: Sequences | None) -> Proof:
    best = best_times(builder, given, limits) if given is not None else None
    best = best or _without_work(builder, limits)
    unserved, unit = _unserved(builder)
    bound = 0
    if best.essential + best.ordinary:
        hint(builder, best)
        found = limits.solve(builder.model, unserved, share=0.5)
        best = _better(builder, limits, best, found)
        bound = found.bound
    reached = best.essential * unit + best.ordinary
    levels = (bound // unit, bound % unit if bound // unit == best.essential else 0)
    if bound < reached:
        return Proof(plan=to_plan(builder, best), optimal=False, bound=(*levels, 0))
    builder.model.add_linear_constraint(unserved, 0, reached)
    hint(builder, best)
    found = limits.solve(builder.model, builder.soft_total())
    best = _better(builder, limits, best, found)
    return Proof(plan=to_plan(builder, best), optimal=found.optimal, bound=(*levels, found.bound))


def _unserved(builder: Builder) -> tuple[cp_model.LinearExpr, int]:
    """Both unserved levels as one number, and what one unit of the essential level counts for."""
    unit = 1 + sum(weight for _, weight in builder.ordinary.terms)
    return builder.essential.total() * unit + builder.ordinary.total(), unit


def _without_work(builder: Builder, limits: Limits) -> Reading:
    """The plan that serves nothing: it breaks no hard rule."""
    nothing = best_times(builder, ((),) * len(builder.tours), limits)
    if nothing is None:
        raise MaillonError("The empty plan broke a rule of the CP-SAT model: a room's form is wrong.")
    return nothing


def _better(builder: Builder, limits: Limits, best: Reading, found: Found) -> Reading:
    """The better of the plan at hand and what a solve found, given the best times of its orders."""
    if found.values is None:
        return best
    reading = best_times(builder, read(builder, found).sequences, limits)
    return reading if reading is not None and reading.levels < best.levels else best
