"""When a row begins and how long it lasts: in two cells, in one, by an end or by a duration."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from matching.imports.cell import Misread, Read, spaced
from matching.imports.days import holds_date, read_day
from matching.imports.draft import Draft
from matching.imports.hours import clock_text, duration_text, read_clock, read_duration
from matching.planning.calendar import Week

#: A row whose end stands before its start is a night when it lasts no longer than this, minutes.
LONGEST_NIGHT = 14 * 60
#: An end and a duration may differ by so many minutes: decimal hours are rounded.
ROUNDING = 1
_DAY = 24 * 60
_BETWEEN = re.compile(r"\s*(?:-|–|—|→|/|\bà\b|\bau\b|\bto\b|\bjusqu'à\b)\s*", re.I)


def read_when(draft: Draft, week: Week | None) -> None:
    """Fill the start and the minutes of a draft; what is wrong is noted in it."""
    start, told_end = _start(draft, week)
    draft.start = start
    duration = draft.read("duration", lambda cell: read_duration(cell, draft.table.duration_unit))
    end = told_end or (None if start is None else _end(draft, start, week))
    if start is None:
        draft.minutes = duration
        return
    if draft.kind == "absence" and end is None and duration is None:
        if not draft.faults:
            draft.minutes = _DAY
        return
    if end is not None:
        draft.minutes = _between(draft, start, end)
        if draft.minutes is not None and duration is not None:
            _agree(draft, draft.minutes, duration)
        return
    draft.minutes = duration
    empty = draft.raw("duration") is None and draft.raw("end") is None
    if empty:
        draft.wrong("duration" if draft.has("duration") else "end", "import.required")


def _start(draft: Draft, week: Week | None) -> tuple[datetime | None, datetime | None]:
    """The start and, when one cell tells both, the end."""
    epoch = draft.table.sheet.epoch_1904
    if not draft.has("date") or (draft.raw("date") is None and holds_date(draft.raw("start"))):
        if draft.raw("start") is None:
            draft.wrong("date" if draft.has("date") else "start", "import.required")
            return None, None
        return draft.read("start", lambda cell: _moment(cell, week, epoch)), None
    if draft.raw("date") is None:
        draft.wrong("date", "import.required")
    day = draft.read("date", lambda cell: read_day(cell, week=week, epoch_1904=epoch))
    if draft.raw("start") is None:
        if draft.kind == "absence":
            return (None if day is None else datetime.combine(day, time())), None
        draft.wrong("start" if draft.has("start") else "date", "import.required")
        return None, None
    minutes = draft.read("start", _span)
    if day is None or minutes is None:
        return None, None
    begin = _at(day, minutes[0])
    return begin, None if minutes[1] is None else _after(draft, begin, day, minutes[1])


def _span(cell: object) -> Read[tuple[int, int | None]]:
    """One clock time, or two in one cell: ``8h-9h30``."""
    if isinstance(cell, str):
        parts = _BETWEEN.split(re.sub(r"^\s*(?:de|from)\s+", "", spaced(cell), flags=re.I))
        if len(parts) == 2 and all(any(letter.isdigit() for letter in part) for part in parts):
            first, last = read_clock(parts[0]), read_clock(parts[1])
            value = f"{clock_text(first.value)} - {clock_text(last.value)}"
            return Read((first.value, last.value), "read_as.clock", {"value": value})
    if holds_date(cell):
        cell = _moment(cell, None, False).value.time()
    found = read_clock(cell)
    return Read((found.value, None), found.guess, found.parameters)


def _moment(cell: object, week: Week | None, epoch_1904: bool) -> Read[datetime]:
    """A date and a time in one cell."""
    if isinstance(cell, datetime):
        day = read_day(cell).value
        # Serial numbers are not exact: 08:59:59.99 is nine o'clock.
        near = cell + timedelta(seconds=30)
        return Read(datetime.combine(day if near.day == cell.day else near.date(), _minute(near)))
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        found = read_day(cell, epoch_1904=epoch_1904)
        clock = read_clock(float(cell) % 1)
        value = f"{found.value:%d/%m/%Y} {clock_text(clock.value % _DAY)}"
        return Read(_at(found.value, clock.value), "read_as.serial", {"value": value})
    text = spaced(str(cell))
    parts = re.fullmatch(r"(.*\d)(?:\s+(?:à\s+|at\s+)?|T)(\d{1,2}\s*[:hH].*|\d{1,2}\s*[ap]m)", text)
    if not parts:
        read_day(text, week=week)  # says what is wrong with the date, if anything
        raise Misread("import.no_time")
    day_read, clock_read = read_day(parts[1], week=week), read_clock(parts[2])
    return Read(_at(day_read.value, clock_read.value), day_read.guess, day_read.parameters)


def _minute(moment: datetime) -> time:
    return time(moment.hour, moment.minute)


def _at(day: date, minutes: int) -> datetime:
    return datetime.combine(day, time()) + timedelta(minutes=minutes)


def _end(draft: Draft, start: datetime, week: Week | None) -> datetime | None:
    cell = draft.raw("end")
    if cell is None:
        return None
    if holds_date(cell):
        return draft.read("end", lambda held: _moment(held, week, draft.table.sheet.epoch_1904))
    minutes = draft.read("end", read_clock)
    return None if minutes is None else _after(draft, start, start.date(), minutes)


def _after(draft: Draft, start: datetime, day: date, minutes: int) -> datetime:
    """The end at that time of the day; of the next day when it would stand before a night's start."""
    end = _at(day, minutes)
    following = end + timedelta(days=1)
    if end >= start or (following - start).total_seconds() > LONGEST_NIGHT * 60:
        return end
    draft.guessed(
        "end" if draft.has("end") else "start", "read_as.night", value=f"{following:%d/%m/%Y %H:%M}"
    )
    return following


def _between(draft: Draft, start: datetime, end: datetime) -> int | None:
    minutes = round((end - start).total_seconds() / 60)
    name = "end" if draft.raw("end") is not None else "start"
    if minutes <= 0:
        draft.wrong(name, "import.reversed", start=f"{start:%d/%m/%Y %H:%M}")
        return None
    if minutes > _DAY and draft.kind != "absence":
        draft.wrong(name, "import.duration_range")
        return None
    return minutes


def _agree(draft: Draft, between: int, duration: int) -> None:
    if abs(between - duration) > ROUNDING:
        draft.wrong("duration", "import.disagree", value=duration_text(between))
