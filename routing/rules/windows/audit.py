"""Judges time windows and prices lateness."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.rules.findings import Breach, Finding, Price
from routing.rules.record import PlanRecord, Served
from routing.rules.windows.spec import StopWindows, Windows


def audit(problem: Problem, record: PlanRecord) -> Iterator[Finding]:
    """A breach for each start outside hard windows or before any opens; the lateness of the others."""
    rule = problem.rule(Windows)
    if rule is None:
        return
    rows = {row.stop: row for row in rule.rows}
    peak = 0
    for halt in record.every_halt():
        row = rows.get(halt.ref)
        if row is None:
            continue
        if halt.start < row.windows[0][0]:
            yield _breach(halt, "windows.early", open=row.windows[0][0])
        elif row.late_price is None:
            yield from _outside(halt, row)
        else:
            late = _lateness(halt.start, row)
            peak = max(peak, late)
            yield Price(
                term="windows.lateness",
                amount=row.late_price * late,
                shift=halt.shift.id,
                person=halt.shift.person,
                task=halt.ref.task,
            )
    yield Price(term="windows.peak", amount=rule.peak_price * peak)


def _lateness(start: int, row: StopWindows) -> int:
    """Time since the close of the last window that had opened, 0 inside it."""
    close = [close for opening, close in row.windows if opening <= start][-1]
    return max(0, start - close)


def _outside(halt: Served, row: StopWindows) -> Iterator[Breach]:
    late = _lateness(halt.start, row)
    if late == 0:
        return
    later = [opening for opening, _ in row.windows if opening > halt.start]
    if later:
        yield _breach(halt, "windows.between", close=halt.start - late, open=later[0])
    else:
        yield _breach(halt, "windows.late", close=halt.start - late, late=late)


def _breach(halt: Served, code: str, **times: int) -> Breach:
    details = {"start": halt.start, **times}
    return Breach(code=code, shift=halt.shift.id, tasks=(halt.ref.task,), details=details)
