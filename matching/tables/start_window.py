"""The window of starts that a row of ``care_lines`` gives, and an hour inside it."""

from __future__ import annotations

from matching.model.care import StartWindow
from matching.tables.sheet import Row

_DAY = 1440


def window_of(row: Row, service_tolerance: int) -> StartWindow:
    """A planned time with its tolerance (the service's when the row has none), or two times.

    The row has been checked: it holds either.
    """
    at = row.maybe(int, "time")
    if at is not None:
        own = row.maybe(int, "tolerance")
        tolerance = service_tolerance if own is None else own
        return StartWindow(earliest=at - tolerance, latest=at + tolerance)
    earliest, latest = row.of(int, "earliest"), row.of(int, "latest")
    return StartWindow(earliest=earliest, latest=latest if latest >= earliest else latest + _DAY)


def inside(window: StartWindow, hour: int) -> int | None:
    """The hour of the clock as minutes of the window, which may cross midnight; None when it lies outside."""
    return next(
        (at for at in (hour, hour - _DAY, hour + _DAY) if window.earliest <= at <= window.latest), None
    )
