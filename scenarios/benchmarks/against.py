"""Our runs beside the published ones, instance by instance, where the data give their mean and best."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean

from scenarios.benchmarks.aligned import aligned
from scenarios.benchmarks.rows import Row, signed

HEADINGS = (
    "instance",
    "runs",
    "our mean",
    "our best",
    "their mean",
    "gap %",
    "their best",
    "gap %",
    "exact",
    "gap %",
)


def against_published(rows: Sequence[Row]) -> list[str]:
    """Lines: our mean against their mean and against their best, our best against an exact run.

    Empty when no instance has published objectives. A run without a feasible solution counts as a loss.
    """
    by_instance: dict[tuple[str, str], list[Row]] = {}
    for row in rows:
        if row.published.mean is not None:
            by_instance.setdefault((row.set, row.instance), []).append(row)
    if not by_instance:
        return []
    groups = list(by_instance.values())
    return ["", "Against the published runs:", *aligned(HEADINGS, map(_cells, groups)), *_counts(groups)]


def _cells(rows: Sequence[Row]) -> tuple[str, ...]:
    ours = [row.objective for row in rows if row.objective is not None]
    theirs = rows[0].published
    mean = fmean(ours) if ours else None
    best = min(ours, default=None)
    solved = f"{len(ours)}/{len(rows)}"
    return (
        rows[0].instance,
        solved,
        _number(mean),
        _number(best),
        _number(theirs.mean),
        _gap(mean, theirs.mean),
        _number(theirs.best),
        _gap(mean, theirs.best),
        _number(theirs.exact),
        _gap(best, theirs.exact),
    )


def _counts(groups: Sequence[Sequence[Row]]) -> Iterator[str]:
    """How often we are ahead, in the words of the aim: mean, best of theirs, exact value."""
    whole = [rows for rows in groups if all(row.objective is not None for row in rows)]
    means = [(fmean(row.objective or 0.0 for row in rows), rows[0].published) for rows in whole]
    bests = [(min(row.objective or 0.0 for row in rows), rows[0].published) for rows in whole]
    exact = sum(rows[0].published.exact is not None for rows in groups)
    yield f"our mean below their mean: {_below(means, 'mean')} of {len(groups)}"
    yield f"our mean below their best: {_below(means, 'best')} of {len(groups)}"
    if exact:
        reached = sum(best <= theirs.exact for best, theirs in bests if theirs.exact is not None)
        yield f"our best at or below the exact run: {reached} of {exact}"


def _below(means: Sequence[tuple[float, object]], name: str) -> int:
    values = [(mean, getattr(theirs, name)) for mean, theirs in means]
    return sum(value is not None and mean < value for mean, value in values)


def _number(value: float | None) -> str:
    return "" if value is None else f"{value:.1f}".removesuffix(".0")


def _gap(value: float | None, reference: float | None) -> str:
    return "" if value is None or not reference else signed(100 * (value / reference - 1))
