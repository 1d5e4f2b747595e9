"""Weekly rest: a day that the planning marks as rest comes back each week, as visits that recur do."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, timedelta

from matching.imports.cell import plain
from matching.imports.record import Entry
from matching.model.worker import Worker

#: What the meaning of a code says of weekly rest ("repos hebdomadaire"); leave and illness say other things.
_REST = "repos"
_WHOLE_DAY = 24 * 60


def last_monday(entries: Iterable[Entry]) -> date:
    """Monday of the last week that holds visits; of a file without visits, a day that never comes."""
    last = max((entry.start.date() for entry in entries if entry.kind == "visit"), default=date.max)
    return last - timedelta(days=last.weekday())


def rest_days(entries: Iterable[Entry], *, since: date) -> frozenset[int]:
    """Days of the week (0 is Monday) marked as rest, all day long, from ``since`` on."""
    return frozenset(
        entry.start.weekday()
        for entry in entries
        if entry.kind == "absence"
        and entry.minutes >= _WHOLE_DAY
        and entry.start.date() >= since
        and _REST in plain(entry.service or entry.code or "").split()
    )


def resting(worker: Worker, days: frozenset[int]) -> Worker:
    """The person with no period that begins on these days of the week; dates given apart stay."""
    rows = (replace(row, weekdays=row.weekdays - days) for row in worker.availability)
    return replace(worker, availability=tuple(row for row in rows if row.weekdays or row.dates))
