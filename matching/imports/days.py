"""Dates as people write them: 23/11/2026, 23/11/26, 2026-11-23, lundi 23 novembre 2026, a serial number."""

from __future__ import annotations

import re
from datetime import date, datetime, time, timedelta

from matching.imports.cell import Misread, Read, plain, spaced
from matching.planning.calendar import Week

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("janvier", "janv", "jan", "january"),
            ("fevrier", "fevr", "fev", "february", "feb"),
            ("mars", "mar", "march"),
            ("avril", "avr", "april", "apr"),
            ("mai", "may"),
            ("juin", "jun", "june"),
            ("juillet", "juil", "jul", "july"),
            ("aout", "aou", "august", "aug"),
            ("septembre", "sept", "sep", "september"),
            ("octobre", "oct", "october"),
            ("novembre", "nov", "november"),
            ("decembre", "dec", "december"),
        ),
        start=1,
    )
    for name in names
}
_WEEKDAYS = {
    name: number
    for number, names in enumerate(
        (
            ("lundi", "lun", "lu", "monday", "mon"),
            ("mardi", "mar", "ma", "tuesday", "tue"),
            ("mercredi", "mer", "me", "wednesday", "wed"),
            ("jeudi", "jeu", "je", "thursday", "thu"),
            ("vendredi", "ven", "ve", "friday", "fri"),
            ("samedi", "sam", "sa", "saturday", "sat"),
            ("dimanche", "dim", "di", "sunday", "sun"),
        )
    )
    for name in names
}

#: Serial numbers of spreadsheets that are taken for dates: from 2000 to 2099.
_FIRST_SERIAL, _LAST_SERIAL = 36_526, 73_050
#: Day 0 of serial numbers (1900 has a 29 February that never was), and of old Macintosh workbooks.
_EPOCH, _EPOCH_1904 = date(1899, 12, 30), date(1904, 1, 1)
_YEARS = range(2000, 2100)


def read_day(value: object, *, week: Week | None = None, epoch_1904: bool = False) -> Read[date]:
    """The date that a cell holds. ``week`` gives the year of a date written without one.

    Raises
    ------
    Misread: it is none (``import.day``), none of these years (``import.year``), has no year and no week was
    asked for (``import.no_year``), or its day of the week is another's (``import.weekday``).
    """
    if isinstance(value, datetime):
        return _within(value.date())
    if isinstance(value, date):
        return _within(value)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _serial(float(value), epoch_1904)
    text = spaced(str(value))
    # A time after the date is midnight, or another column's business.
    text = re.sub(r"[T ]\d{1,2}[:hH]\d{0,2}(:\d{2})?$", "", text)
    if re.fullmatch(r"\d{5}([.,]0+)?", text):
        return _serial(float(text.replace(",", ".")), epoch_1904)
    numeric = _numeric(text)
    if numeric is not None:
        return numeric
    return _worded(text, week)


def holds_date(cell: object) -> bool:
    """Whether a cell holds a date, alone or with its time: a text in figures, a date, or a serial number."""
    if isinstance(cell, datetime):
        return cell.year in _YEARS
    if isinstance(cell, date):
        return True
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return _FIRST_SERIAL <= cell <= _LAST_SERIAL
    return isinstance(cell, str) and bool(re.search(r"\d[-/.]\d{1,2}[-/.]\d", cell))


def _within(day: date) -> Read[date]:
    if day.year not in _YEARS:
        raise Misread("import.year", year=day.year)
    return Read(day)


def _serial(number: float, epoch_1904: bool) -> Read[date]:
    shift = (_EPOCH_1904 - _EPOCH).days if epoch_1904 else 0
    if not _FIRST_SERIAL <= number + shift <= _LAST_SERIAL:
        raise Misread("import.day")
    day = (_EPOCH_1904 if epoch_1904 else _EPOCH) + timedelta(days=int(number))
    return Read(day, "read_as.serial", {"value": f"{day:%d/%m/%Y}"})


def _numeric(text: str) -> Read[date] | None:
    """Year, month, day in figures; None when the text is not of that kind."""
    forward = re.fullmatch(r"(\d{4})([-/.])(\d{1,2})\2(\d{1,2})", text)
    backward = re.fullmatch(r"(\d{1,2})([-/.])(\d{1,2})\2(\d{2}|\d{4})", text)
    if forward:
        return _dated(int(forward[1]), int(forward[3]), int(forward[4]))
    if not backward:
        return None
    year = int(backward[4])
    if len(backward[4]) == 4:
        return _dated(year, int(backward[3]), int(backward[1]))
    day = _dated(2000 + year, int(backward[3]), int(backward[1])).value
    return Read(day, "read_as.century", {"value": f"{day:%d/%m/%Y}"})


def _dated(year: int, month: int, day: int) -> Read[date]:
    try:
        return _within(date(year, month, day))
    except ValueError as problem:
        if isinstance(problem, Misread):
            raise
        # 11/23/2026 is an American date; it is not turned round in silence.
        raise Misread("import.month_first" if month > 12 >= day else "import.day") from None


def _worded(text: str, week: Week | None) -> Read[date]:
    """A date with words: an optional day of the week, a day, a month, an optional year."""
    words = plain(text).split()
    weekday = None
    # "mar" is Tuesday in front of a number, March after one.
    if words and words[0] in _WEEKDAYS and len(words) > 1:
        weekday = _WEEKDAYS[words.pop(0)]
    if words and words[0] in _MONTHS and len(words) > 1:  # November 23, 2026
        words[0], words[1] = words[1], words[0]
    found = re.fullmatch(r"(\d{1,2})(?:er|st|nd|rd|th)?", words[0]) if words else None
    if not found:
        raise Misread("import.day")
    if len(words) == 1 or (len(words) in (2, 3) and words[1] in _MONTHS):
        month = _MONTHS[words[1]] if len(words) > 1 else None
        year = words[2] if len(words) == 3 else None
    elif len(words) in (2, 3) and words[1].isdigit():  # lundi 23/11/2026, lun 23/11
        month, year = int(words[1]), words[2] if len(words) == 3 else None
    else:
        raise Misread("import.day")
    read = _with_year(int(found[1]), month, year, week)
    if weekday is not None and read.value.weekday() != weekday:
        raise Misread("import.weekday", value=f"{read.value:%d/%m/%Y}", weekday=_named(read.value))
    return read


def _with_year(day: int, month: int | None, year: str | None, week: Week | None) -> Read[date]:
    if year is not None and month is not None:
        if not re.fullmatch(r"\d{2}|\d{4}", year):
            raise Misread("import.day")
        read = _dated(int(year) + (2000 if len(year) == 2 else 0), month, day)
        if len(year) == 4:
            return read
        return Read(read.value, "read_as.century", {"value": f"{read.value:%d/%m/%Y}"})
    if week is None:
        raise Misread("import.no_year")
    for near in week.days:
        if near.day == day and month in (None, near.month):
            return Read(near, "read_as.year", {"value": f"{near:%d/%m/%Y}"})
    if month is None:
        raise Misread("import.not_in_week", week=str(week))
    # Another week of the year that is asked for: left out later, as any other week is.
    read = _dated(week.monday.year, month, day)
    return Read(read.value, "read_as.year", {"value": f"{read.value:%d/%m/%Y}"})


def _named(day: date) -> tuple[str, str]:
    """The day of the week in French and English."""
    french = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
    english = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
    return french[day.weekday()], english[day.weekday()]


def midnight(day: date) -> datetime:
    """The naive moment that begins a day."""
    return datetime.combine(day, time())
