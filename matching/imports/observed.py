"""When people are available, as far as a schedule shows it: the hours it gives them, widened."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from datetime import datetime, time, timedelta

from matching.imports.record import Entry
from matching.model.worker import Absence, Availability

#: Added before the first and after the last hour of a stretch, minutes: the way there, and a later start.
MARGIN = 60
#: Hours this close belong to one stretch of the day, minutes; between two stretches people are at home.
GAP = 3 * 60

Span = tuple[int, int]


def observed_availability(entries: Iterable[Entry]) -> tuple[Availability, ...]:
    """Stretches of each day of the week in which the person's entries lie, :data:`MARGIN` wider."""
    spans: dict[int, list[Span]] = defaultdict(list)
    for entry in entries:
        if entry.kind in ("visit", "internal"):
            begin = _minutes(entry.start)
            spans[entry.start.weekday()].append((begin, begin + entry.minutes))
    rows: dict[Span, set[int]] = defaultdict(set)
    for weekday, found in spans.items():
        for begin, end in _stretches(found):
            rows[max(0, begin - MARGIN), _latest(begin, end)].add(weekday)
    return tuple(
        Availability(start=start, end=end, weekdays=frozenset(days))
        for (start, end), days in sorted(rows.items())
    )


def _latest(begin: int, end: int) -> int:
    """The widened end, less than a day after the start: a table's row is no longer."""
    return min(end + MARGIN, max(0, begin - MARGIN) + 1440)


def _stretches(spans: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for begin, end in sorted(spans):
        if merged and begin - merged[-1][1] <= GAP:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((begin, end))
    return merged


def observed_absences(entries: Iterable[Entry]) -> tuple[Absence, ...]:
    """Time away of one person. The night before a day off ends as it does, :data:`MARGIN` to come home."""
    held = list(entries)
    nights = [
        _naive(entry, last=True) for entry in held if entry.kind in ("visit", "internal") and _crosses(entry)
    ]
    return tuple(
        Absence(start=start, end=end, cause=entry.service or entry.code or "")
        for entry in held
        if entry.kind == "absence"
        and (end := _naive(entry, last=True)) > (start := _after_night(_naive(entry), nights))
    )


def _after_night(start: datetime, nights: Iterable[datetime]) -> datetime:
    """The start of an absence, later when a night that began the day before ends on its first morning."""
    if start.time() != time.min:
        return start
    ends = (end + timedelta(minutes=MARGIN) for end in nights if end.date() == start.date())
    return max(ends, default=start)


def _crosses(entry: Entry) -> bool:
    return _naive(entry, last=True).date() > entry.start.date()


def _naive(entry: Entry, *, last: bool = False) -> datetime:
    """Start or end on the clock; whole minutes count on its face, whatever the night's length."""
    start = entry.start.replace(tzinfo=None)
    return start + timedelta(minutes=entry.minutes) if last else start


def _minutes(moment: datetime) -> int:
    return moment.hour * 60 + moment.minute
