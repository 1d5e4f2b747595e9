"""The master over the pool: the combination of pooled tours that makes the best plan."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from itertools import chain

from ortools.sat.python import cp_model

from routing.exact.columns import Column
from routing.exact.cover import Cover
from routing.exact.equivalence import shift_classes
from routing.exact.linear import TooLarge, weighted
from routing.exact.narrowing import narrowed, values
from routing.exact.promising import promising
from routing.exact.solving import Found, Limits
from routing.model.problem import Problem


class _Pool:
    """Which columns count as one, and which shifts are equal."""

    def __init__(self, problem: Problem) -> None:
        self.classes = shift_classes(problem)
        self.group_of = {shift: number for number, group in enumerate(self.classes) for shift in group}
        counted = any(room.sequence_counts(value) for room, value in values(problem))
        self._by_set = not narrowed(problem).timed_links() and not counted

    def key(self, column: Column) -> Hashable:
        """Equal for columns of which only the cheapest can be of use."""
        stops = frozenset(column.stops) if self._by_set else column.stops
        return self.group_of[column.shift], stops

    def distinct(self, columns: Iterable[Column]) -> list[Column]:
        """The cheapest column of each key, empty ones left out."""
        best: dict[Hashable, Column] = {}
        for column in columns:
            kept = best.get(self.key(column)) if column.stops else column
            if kept is None or column.cost < kept.cost:
                best[self.key(column)] = column
        return list(best.values())

    def promising(self, columns: list[Column], incumbent: Sequence[Column], keep: int) -> list[Column]:
        """The incumbent's columns and the most promising others."""
        wanted = {self.key(column) for column in incumbent}
        chosen = promising(
            [tuple({ref.task: None for ref in column.stops}) for column in columns],
            [column.cost for column in columns],
            [self.group_of[column.shift] for column in columns],
            sizes={number: len(group) for number, group in enumerate(self.classes)},
            keep=keep,
        )
        kept = set(chosen)
        return [c for number, c in enumerate(columns) if number in kept or self.key(c) in wanted]


def recombine(
    problem: Problem,
    columns: Sequence[Column],
    *,
    incumbent: Sequence[Column] | None = None,
    seconds: float | None = None,
    deterministic: float | None = None,
    workers: int = 1,
    seed: int = 0,
    keep: int = 3000,
) -> tuple[Column, ...] | None:
    """The best combination of the columns found within the caps, each given to a shift that may do it.

    Each task is served once at most, each shift has one tour at most; a column may go to any shift equal
    to its own. Unserved work is minimised first, then prices. See :mod:`routing.exact.cover` for what is
    exact and what is a proposal where links delay other stops.

    Parameters
    ----------
    columns, incumbent: tours that keep every rule of single tours; the incumbent's belong to the pool.
    keep: of a larger pool, the columns of least reduced cost that are searched, with the incumbent's.
    seconds, deterministic: caps; give ``deterministic`` and one worker for the same result on every run.

    Returns
    -------
    None when no combination was found in time, or costs are beyond the solver's 64-bit integers.
    """
    pool = _Pool(problem)
    kept = pool.promising(pool.distinct(chain(incumbent or (), columns)), incumbent or (), keep)
    limits = Limits(seconds=seconds, deterministic=deterministic, workers=workers, seed=seed)
    try:
        chosen = _by_levels(_cover(problem, kept, pool), limits, incumbent, pool)
    except TooLarge:
        return None
    return None if chosen is None else _hand_out(problem, [kept[index] for index in chosen], pool)


def _cover(problem: Problem, columns: list[Column], pool: _Pool) -> Cover:
    cover = Cover(narrowed(problem), columns, pool.classes)
    for room, value in values(problem):
        if room.combine is not None:
            room.combine(cover, value)
    return cover


def _by_levels(
    cover: Cover, limits: Limits, incumbent: Sequence[Column] | None, pool: _Pool
) -> list[int] | None:
    unit = 1 + sum(weight for _, weight in cover.ordinary.terms)
    unserved = weighted(
        [*((term, weight * unit) for term, weight in cover.essential.terms), *cover.ordinary.terms]
    )
    best: list[int] | None = None
    reached: int | None = None
    # Choosing nothing is a solution of every cover: where the incumbent does not fit, begin with that.
    start = _start(cover, incumbent or (), pool, limits) or _start(cover, (), pool, limits)
    if start is not None:
        best, reached = _read(cover, start), start.value(unserved)
    if reached != 0:
        found = limits.solve(cover.model, unserved, share=0.5)
        if found.values is None:
            return best
        best, reached = _read(cover, found), found.value(unserved)
        _hint(cover, found)
    cover.model.add_linear_constraint(unserved, 0, reached)
    found = limits.solve(cover.model, cover.soft_total())
    return best if found.values is None else _read(cover, found)


def _start(cover: Cover, incumbent: Sequence[Column], pool: _Pool, limits: Limits) -> Found | None:
    """The incumbent as a full solution, hinted; None when its tours do not fit together here."""
    wanted = {pool.key(column) for column in incumbent}
    model = cover.model.clone()
    for column, literal in zip(cover.columns, cover.choose, strict=True):
        model.add(literal == int(pool.key(column) in wanted))
    found = limits.solve(model, cover.soft_total(), share=0.25)
    if found.values is None:
        return None
    _hint(cover, found)
    return found


def _hint(cover: Cover, found: Found) -> None:
    cover.model.clear_hints()  # type: ignore[no-untyped-call]
    variables: Iterable[cp_model.IntVar] = chain(cover.choose, cover.served.values(), cover.starts.values())
    for variable in variables:
        cover.model.add_hint(variable, found.value(variable))


def _read(cover: Cover, found: Found) -> list[int]:
    return [index for index, literal in enumerate(cover.choose) if found.value(literal)]


def _hand_out(problem: Problem, chosen: Sequence[Column], pool: _Pool) -> tuple[Column, ...]:
    """Each column to its own shift where that is free, else to an equal one; in the problem's shift order."""
    given: dict[str, Column] = {}
    waiting: dict[int, list[Column]] = defaultdict(list)
    for column in chosen:
        if column.shift in given:
            waiting[pool.group_of[column.shift]].append(column)
        else:
            given[column.shift] = column
    for group, columns in waiting.items():
        free = (shift for shift in pool.classes[group] if shift not in given)
        for shift, column in zip(list(free), columns, strict=False):
            given[shift] = Column(shift=shift, stops=column.stops, cost=column.cost)
    return tuple(given[shift.id] for shift in problem.shifts if shift.id in given)
