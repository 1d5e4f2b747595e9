"""When service may start, and by how much a client may be asked to move."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.rules.explaining import STEPS, At, Change, Changes, Limits, Trip
from routing.rules.windows.spec import StopWindows, Windows
from routing.units import MINUTE


def limits(problem: Problem, rule: Windows | None) -> Limits:
    """The windows of each stop; a priced one only has its first opening."""
    rows = {row.stop: row for row in rule.rows} if rule else {}

    def asked(trip: Trip) -> Iterator[At]:
        for point, ref in enumerate(trip.stops, start=1):
            row = rows.get(ref)
            if row is not None and row.late_price is None:
                yield At(point=point, spans=row.windows)
            elif row is not None:
                yield At(point=point, spans=((row.windows[0][0], None),))

    return asked


def changes(problem: Problem, rule: Windows | None) -> Changes:
    """The hard windows of one stop of the task opened wider, later or earlier, by steps."""
    rows = rule.rows if rule else ()

    def offered(task: Task, shifts: tuple[Shift, ...]) -> Iterator[Change]:
        for number in range(len(task.stops)):
            ref = StopRef(task=task.id, stop=number)
            row = next((row for row in rows if row.stop == ref), None)
            if rule is None or row is None:
                continue
            for minutes in STEPS:
                for code, wider in _wider(row, minutes * MINUTE):
                    yield Change(
                        code=code,
                        trouble=minutes,
                        rule=replace(rule, rows=tuple(wider if one is row else one for one in rows)),
                        tasks=(task.id,),
                        details={"by": minutes * MINUTE},
                    )

    return offered


def _wider(row: StopWindows, by: int) -> Iterator[tuple[str, StopWindows]]:
    if row.late_price is None:
        later = _merged(tuple((opening, close + by) for opening, close in row.windows))
        yield "windows.later", replace(row, windows=later)
    earlier = _merged(tuple((opening - by, close) for opening, close in row.windows))
    yield "windows.earlier", replace(row, windows=earlier)


def _merged(windows: tuple[tuple[int, int], ...]) -> tuple[tuple[int, int], ...]:
    """Windows that have grown into each other become one."""
    made: list[tuple[int, int]] = []
    for opening, close in windows:
        if made and opening <= made[-1][1]:
            made[-1] = (made[-1][0], max(made[-1][1], close))
        else:
            made.append((opening, close))
    return tuple(made)
