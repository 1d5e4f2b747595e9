"""Rows of the tables of internal time and of pins become meetings, introductions, pinned visits."""

from __future__ import annotations

from datetime import date

from matching.model.internal import InternalTime, Introduction
from matching.model.pin import PinnedVisit
from matching.tables.build_demand import days
from matching.tables.build_ground import choice, validity
from matching.tables.sheet import Row


def internal(row: Row) -> InternalTime:
    """One meeting or training."""
    start, end = row.of(int, "start"), row.of(int, "end")
    return InternalTime(
        id=row.of(str, "id"),
        name=row.of(str, "name"),
        workers=row.ids("workers"),
        place=row.of(str, "place"),
        start=start,
        end=end if end > start else end + 1440,
        weekdays=row.maybe(frozenset, "weekdays") or frozenset(),
        dates=row.maybe(frozenset, "dates") or frozenset(),
        level=choice(row, "level"),
        holidays=choice(row, "holidays"),
        exceptions=days(row, "exceptions"),
        validity=validity(row, "first_date", "last_date"),
    )


def introduction(row: Row) -> Introduction:
    """One introduction."""
    return Introduction(
        line=row.of(str, "line"), day=row.of(date, "date"), worker=row.of(str, "worker"), by=row.of(str, "by")
    )


def pinned_visit(row: Row) -> PinnedVisit:
    """One pin."""
    return PinnedVisit(
        line=row.of(str, "line"),
        day=row.of(date, "date"),
        worker=row.maybe(str, "worker"),
        start=row.maybe(int, "start"),
        after=row.maybe(str, "after"),
    )
