"""Solo against pooled, line by line."""

from __future__ import annotations

from collections.abc import Callable

from matching.report.bilingual import Bilingual, euros, kilometres, number, percent
from matching.rides.report.view import CompareRow
from routing.rides import RideFigures
from routing.rides.compare import Comparison
from routing.units import to_euros

Say = Callable[[float], Bilingual]

_NONE = Bilingual("—", "—")


def _km(metres: float) -> Bilingual:
    return kilometres(round(metres))


def _kilos(grams: float) -> Bilingual:
    amount = number(grams / 1000)
    return Bilingual(f"{amount.fr}\u00a0kg", f"{amount.en}\u00a0kg")


def _people(value: float) -> Bilingual:
    return number(value, digits=2)


_ROWS: tuple[tuple[str, Callable[[RideFigures], float | None], Say], ...] = (
    ("row.rides", lambda one: one.fleet, number),
    ("row.vehicles", lambda one: one.vehicles, number),
    ("row.metres", lambda one: one.metres, _km),
    ("row.empty", lambda one: one.empty_metres, _km),
    ("row.cost", lambda one: to_euros(one.cost - one.fallback_cost), euros),
    ("row.co2", lambda one: one.fleet_co2, _kilos),
    ("row.detour", lambda one: one.mean_detour, percent),
    ("row.occupancy", lambda one: one.occupancy, _people),
)

#: Rows that are shares themselves.
_SHARES = frozenset({"row.detour"})


def compare_rows(comparison: Comparison) -> tuple[CompareRow, ...]:
    """The table, in its order; differences are percent of amounts and points of shares."""
    rows = []
    for code, read, say in _ROWS:
        shared, alone = read(comparison.pooled.figures), read(comparison.solo.figures)
        rows.append(
            CompareRow(
                code=code,
                shared=_NONE if shared is None else say(shared),
                alone=_NONE if alone is None else say(alone),
                difference=_points(shared, alone) if code in _SHARES else _difference(shared, alone),
            )
        )
    return tuple(rows)


def _points(shared: float | None, alone: float | None) -> Bilingual:
    """The difference of two shares, in points of a hundred."""
    if shared is None or alone is None:
        return _NONE
    points = number(abs(shared - alone) * 100)
    sign = "+" if shared > alone else "-" if shared < alone else ""
    return Bilingual(f"{sign}{points.fr}\u00a0pt", f"{sign}{points.en}\u00a0pt")


def _difference(shared: float | None, alone: float | None) -> Bilingual:
    if shared is None or not alone:
        return _NONE
    change = percent(shared / alone - 1)
    sign = "+" if shared > alone else ""
    return Bilingual(sign + change.fr, sign + change.en)
