"""How values are written in a table's cells: the inverse of ``matching.tables.cells``."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime, time, timedelta

from matching.model.absence import Absence
from matching.model.validity import Validity

Line = dict[str, str]
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def text(value: object) -> str:
    """A value as a cell holds it; nothing for None."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return repr(value)
    return str(value)


def spelled(**values: object) -> Line:
    """One line, each value as text."""
    return {name: text(value) for name, value in values.items()}


def clock(minutes: int) -> str:
    """Minutes after midnight as a time; past 24:00 it is the next day's."""
    inside = minutes if 0 <= minutes <= 1440 else minutes % 1440
    return f"{inside // 60:02d}:{inside % 60:02d}"


def weekdays(days: Iterable[int]) -> str:
    """Days of the week: ``mon|wed``."""
    return "|".join(_DAYS[day] for day in sorted(days))


def dates(days: Iterable[date]) -> str:
    """Dates separated by bars."""
    return "|".join(day.isoformat() for day in sorted(days))


def validity(period: Validity, first: str = "valid_from", last: str = "valid_until") -> dict[str, object]:
    """First and last day, under those names."""
    return {first: period.first, last: period.last}


def away(absence: Absence) -> dict[str, object]:
    """Start and end of time away; no end when nobody knows it."""
    return {
        "start": moment(absence.start),
        "end": "" if absence.open else moment(absence.end, last=True),
        "cause": absence.cause,
    }


def moment(when: datetime, *, last: bool = False) -> str:
    """A date and time; an end at midnight is the whole day before."""
    if last and when.time() == time():
        return (when.date() - timedelta(days=1)).isoformat()
    return when.strftime("%Y-%m-%d %H:%M")
