"""From what a cell holds to a typed value: text as people write it, or pandas and Excel values."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date, datetime, time, timedelta

from dateutil.rrule import DAILY, rrulestr

from matching.model.validity import YEARS
from matching.tables.columns import Column

Value = object
_DAYS = {
    name: number
    for number, names in enumerate(
        (
            ("lu", "lun", "lundi", "mo", "mon", "monday", "1"),
            ("ma", "mar", "mardi", "tu", "tue", "tuesday", "2"),
            ("me", "mer", "mercredi", "we", "wed", "wednesday", "3"),
            ("je", "jeu", "jeudi", "th", "thu", "thursday", "4"),
            ("ve", "ven", "vendredi", "fr", "fri", "friday", "5"),
            ("sa", "sam", "samedi", "sat", "saturday", "6"),
            ("di", "dim", "dimanche", "su", "sun", "sunday", "7"),
        )
    )
    for name in names
}
_YES = {"yes", "oui", "true", "vrai", "1", "y", "o", "x"}
_NO = {"no", "non", "false", "faux", "0", "n"}


class BadCell(ValueError):
    """The value does not fit; ``code`` names the rule it breaks."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


def is_empty(value: object) -> bool:
    """Whether the cell holds nothing: None, NaN, NaT, or blank text."""
    if value is None or (isinstance(value, float) and math.isnan(value)):
        return True
    if isinstance(value, str):
        return not value.strip()
    # NaT and NA are the only scalars that differ from themselves or have no truth value.
    return type(value).__name__ in ("NaTType", "NAType")


def shown(value: object) -> str:
    """The value as the message shows it, cut when long."""
    text = str(value)
    return text if len(text) <= 60 else text[:57] + "…"


def parse(column: Column, value: object) -> Value:
    """The typed value of a cell that is not empty; raises :class:`BadCell`."""
    return _PARSERS[column.kind](column, value)


def _text(column: Column, value: object) -> str:
    if isinstance(value, float) and value.is_integer():
        return str(int(value))  # spreadsheets turn the key 12 into 12.0
    return str(value).strip()


def _number(column: Column, value: object) -> float:
    if isinstance(value, bool):
        raise BadCell("table.number")
    text = re.sub(r"[\s\u00a0\u202f]", "", str(value))
    if text.count(",") == 1 and "." not in text:
        text = text.replace(",", ".")
    try:
        number = float(text)
    except ValueError:
        raise BadCell("table.number") from None
    if not math.isfinite(number):
        raise BadCell("table.number")
    _check_range(column, number)
    return number


def _integer(column: Column, value: object) -> int:
    try:
        number = _number(column, value)
    except BadCell as bad:
        raise BadCell("table.integer" if bad.code == "table.number" else bad.code) from None
    if not number.is_integer():
        raise BadCell("table.integer")
    return int(number)


def _check_range(column: Column, number: float) -> None:
    if (column.least is not None and number < column.least) or (
        column.most is not None and number > column.most
    ):
        raise BadCell("table.range")


def _boolean(column: Column, value: object) -> bool:
    word = _text(column, value).lower()
    if word in _YES:
        return True
    if word in _NO:
        return False
    raise BadCell("table.boolean")


def _choice(column: Column, value: object) -> str:
    word = _text(column, value).lower()
    if word not in column.choices:
        raise BadCell("table.choice")
    return word


def _date(column: Column, value: object) -> date:
    if isinstance(value, datetime):
        if value.time() != time():
            raise BadCell("table.date")
        return _near(value.date())
    if isinstance(value, date):
        return _near(value)
    return _date_text(str(value).strip(), "table.date")


def _near(day: date) -> date:
    """The day, in a year that people plan for."""
    if day.year not in YEARS:
        raise BadCell("table.year")
    return day


def _date_text(text: str, code: str) -> date:
    text = re.sub(r"[T ]00:00(:00)?$", "", text)
    international = re.fullmatch(r"(\d{4})-(\d{1,2})-(\d{1,2})", text)
    french = re.fullmatch(r"(\d{1,2})/(\d{1,2})/(\d{4})", text)
    parts = international.groups() if international else french.groups()[::-1] if french else ()
    try:
        day = date(*(int(part) for part in parts))
    except (TypeError, ValueError):
        raise BadCell(code) from None
    return _near(day)


def _dates(column: Column, value: object) -> frozenset[date]:
    if isinstance(value, date):
        return frozenset({_date(column, value)})
    return frozenset(_date_text(part.strip(), "table.date") for part in str(value).split("|") if part.strip())


def _moment(column: Column, value: object) -> date | datetime:
    """A date stays a date: at the end of an absence it means the whole day."""
    if isinstance(value, datetime):
        day = _near(value.date())
        since = timedelta(hours=value.hour, minutes=value.minute)
        return datetime.combine(day, time()) + since if since else day
    if isinstance(value, date):
        return _near(value)
    text = str(value).strip().replace("T", " ")
    day_text, _, clock = text.partition(" ")
    parsed = _date_text(day_text, "table.moment")
    if not clock.strip():
        return parsed
    try:
        minutes = _minutes_text(clock)
    except BadCell:
        raise BadCell("table.moment") from None
    return datetime.combine(parsed, time()) + timedelta(minutes=minutes)


def _time(column: Column, value: object) -> int:
    """Minutes after midnight."""
    if isinstance(value, timedelta):
        minutes = value.total_seconds() / 60
        if not minutes.is_integer() or not 0 <= minutes <= 1440:
            raise BadCell("table.time")
        return int(minutes)
    if isinstance(value, datetime):
        value = value.time()
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    return _minutes_text(str(value))


def _minutes_text(text: str) -> int:
    found = re.fullmatch(r"\s*(\d{1,2})\s*[:hH]\s*(\d{2})?(?::00)?\s*", text)
    if not found:
        raise BadCell("table.time")
    hours, minutes = int(found[1]), int(found[2] or 0)
    if minutes > 59 or hours * 60 + minutes > 1440:
        raise BadCell("table.time")
    return hours * 60 + minutes


def _weekdays(column: Column, value: object) -> frozenset[int]:
    found: set[int] = set()
    text = re.sub(r"\s*-\s*", "-", _text(column, value).lower())
    for part in re.split(r"[|,;/\s]+", text):
        first, _, last = part.partition("-")
        start, end = _DAYS.get(first.rstrip(".")), _DAYS.get((last or first).rstrip("."))
        if start is None or end is None:
            raise BadCell("table.weekdays")
        found.update((start + step) % 7 for step in range((end - start) % 7 + 1))
    return frozenset(found)


def _ids(column: Column, value: object) -> tuple[str, ...]:
    parts = (part.strip() for part in _text(column, value).split("|"))
    return tuple(dict.fromkeys(part for part in parts if part))


def _groups(column: Column, value: object) -> tuple[tuple[str, ...], ...]:
    groups = tuple(_ids(column, part) for part in _text(column, value).split("&"))
    if any(not group for group in groups):
        raise BadCell("table.groups")
    return groups


def _rrule(column: Column, value: object) -> str:
    text = re.sub(r"^RRULE:", "", _text(column, value).upper())
    try:
        rule = rrulestr(text, dtstart=datetime.combine(date(2026, 1, 5), time()))
    except (ValueError, TypeError, KeyError, AttributeError):
        raise BadCell("table.rrule") from None
    # Hours and minutes come from the line's own columns; a rule that sets them would be ignored in silence.
    frequency = getattr(rule, "_freq", None)
    if (
        "DTSTART" in text
        or frequency is None
        or frequency > DAILY
        or re.search(r"BY(HOUR|MINUTE|SECOND)", text)
    ):
        raise BadCell("table.rrule")
    # The library takes an interval of 0, then looks for the next date for ever.
    if re.search(r"(INTERVAL|COUNT)=([+-]?0+(;|$)|-)", text):
        raise BadCell("table.rrule")
    return text


_PARSERS: dict[str, Callable[[Column, object], Value]] = {
    "id": _text,
    "ids": _ids,
    "text": _text,
    "number": _number,
    "integer": _integer,
    "boolean": _boolean,
    "choice": _choice,
    "date": _date,
    "dates": _dates,
    "moment": _moment,
    "time": _time,
    "weekdays": _weekdays,
    "groups": _groups,
    "rrule": _rrule,
}
