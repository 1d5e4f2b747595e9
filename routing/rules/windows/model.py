"""Windows in CP-SAT: hard ones are the domain of a start, priced ones a lateness.

Inside several priced windows the solver picks the one it counts from: the last that is open is the
cheapest, since closes grow with openings.
"""

from __future__ import annotations

from ortools.sat.python import cp_model

from routing.exact.builder import Builder
from routing.exact.cover import Cover
from routing.exact.linear import weighted
from routing.exact.room import RoomModel
from routing.exact.scope import Scope
from routing.rules.windows.spec import StopWindows, Windows
from routing.units import FOREVER


def _narrow(scope: Scope, rule: Windows) -> None:
    for row in rule.rows:
        stop = scope.number[row.stop]
        hard = row.late_price is None
        scope.restrict(stop, row.windows if hard else [(row.windows[0][0], FOREVER)])
        if row.late_price or (not hard and rule.peak_price):
            scope.late.add(stop)
        for opening, _ in row.windows:
            scope.opens(opening)


def _constrain(builder: Builder, rule: Windows) -> None:
    peak: cp_model.IntVar | None = None
    if rule.peak_price:
        peak = builder.model.new_int_var(0, builder.horizon, "peak lateness")
        builder.charge("windows.peak", peak, rule.peak_price)
    for row in rule.rows:
        if row.late_price is None or not (row.late_price or rule.peak_price):
            continue
        start = builder.start[builder.scope.number[row.stop]]
        late = _lateness(builder.model, row, start, builder.served[row.stop.task], builder.horizon)
        builder.charge("windows.lateness", late, row.late_price)
        if peak is not None:
            builder.model.add(peak >= late)


def _lateness(
    model: cp_model.CpModel,
    row: StopWindows,
    start: cp_model.IntVar,
    served: cp_model.IntVar,
    horizon: int,
) -> cp_model.IntVar:
    late = model.new_int_var(0, max(0, horizon - row.windows[0][1]), f"late {row.stop}")
    if len(row.windows) == 1:
        model.add(late >= start - row.windows[0][1]).only_enforce_if(served)
        return late
    counted = [model.new_bool_var(f"{row.stop} in window {index}") for index in range(len(row.windows))]
    model.add_exactly_one(counted)
    for literal, (opening, close) in zip(counted, row.windows, strict=True):
        model.add(start >= opening).only_enforce_if(literal, served)
        model.add(late >= start - close).only_enforce_if(literal, served)
    return late


def _combine(cover: Cover, rule: Windows) -> None:
    """Price again the lateness of timed stops, by their start; take the peak of all."""
    if not rule.peak_price and not cover.starts:
        return
    peak = cover.model.new_int_var(0, cover.horizon, "peak lateness")
    cover.charge("windows.peak", peak, rule.peak_price)
    for row in rule.rows:
        stop = cover.scope.number[row.stop]
        if stop not in cover.scope.late:
            continue
        alone = [
            (column, _counted(row, cover.times(column).earliest[position]))
            for column, position in cover.holding[stop]
        ]
        start = cover.starts.get(stop)
        if start is None:
            cover.model.add(peak >= weighted((cover.choose[column], late) for column, late in alone))
            continue
        late = _lateness(cover.model, row, start, cover.served[row.stop.task], cover.horizon)
        cover.charge("windows.lateness", late, row.late_price or 0)
        cover.model.add(peak >= late)
        for column, counted in alone:
            cover.cost[column] -= (row.late_price or 0) * counted


def _counted(row: StopWindows, start: int) -> int:
    """Lateness of a start: since the close of the last window open by then."""
    close = max((close for opening, close in row.windows if opening <= start), default=start)
    return max(0, start - close)


def _sequence_counts(rule: Windows) -> bool:
    return bool(rule.peak_price)


MODEL = RoomModel(
    kind=Windows,
    constrain=_constrain,
    narrow=_narrow,
    combine=_combine,
    across=_sequence_counts,
    sequence_counts=_sequence_counts,
)
