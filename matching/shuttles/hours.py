"""Hours of shifts as employers write them: ``2h45``, ``02:45``, ``0245``, ``27:00``, Excel times.

A service day runs past midnight: 26:45 is 02:45 of the next morning, counted on the clock's face.
"""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import datetime, time, timedelta

from matching.imports.cell import plain, spaced

DAY = 24 * 60
#: Latest hour that a service day may write: the end of a night that began the evening before.
LATEST = 36 * 60

_WORDS = {"midi": 12 * 60, "noon": 12 * 60, "minuit": DAY, "midnight": DAY}
_CLOCK = re.compile(r"(\d{1,2})\s*(?::|h(?:eures?|rs?)?)\s*(\d{2})?(?::00|\s*(?:min|mn))?", re.IGNORECASE)
_NEXT_DAY = re.compile(r"\(?\s*(?:[jd]\s*\+\s*1|\+\s*1\s*[jd]?|lendemain|next day)\s*\)?", re.IGNORECASE)
_RANGE = re.compile(r"\s*(?:-|–|—|→|/|\bà\b|\bau\b|\bet\b|\bto\b|\band\b|\bjusqu'à\b)\s*", re.IGNORECASE)
_LEADING = re.compile(r"^(?:de|entre|from|between)\s+", re.IGNORECASE)
#: Day 0 of Excel's serial dates: what a time of 24 hours or more is counted from.
_EXCEL = datetime(1899, 12, 30)  # noqa: DTZ001 - a serial date has no zone


class BadHour(ValueError):
    """The cell holds no hour of a shift; ``code`` names the rule it breaks."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


@dataclass(frozen=True, slots=True)
class HourRange:
    """From ``first`` to ``last``, minutes after the midnight that begins the service day; often equal."""

    first: int
    last: int


def read_hour(value: object) -> int:
    """Minutes after the midnight that begins the service day, up to 36:00.

    Raises
    ------
    BadHour: no hour, or one with two meanings (``3``, ``0,5``).
    """
    if isinstance(value, timedelta):
        return _checked(value.total_seconds() / 60)
    if isinstance(value, datetime):
        # A time of 24 hours or more that Excel shows as a date of 1900.
        return _checked((value.replace(tzinfo=None) - _EXCEL).total_seconds() / 60)
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _number(float(value))
    return _text(spaced(str(value)))


def read_range(value: object) -> HourRange:
    """One hour, or two that something lies between: ``12:00-13:00``, ``entre 12h et 13h30``.

    A second hour before the first is the next day's. Raises BadHour.
    """
    if not isinstance(value, str):
        hour = read_hour(value)
        return HourRange(hour, hour)
    text = _LEADING.sub("", spaced(value))
    parts = [part for part in _RANGE.split(text) if part]
    if len(parts) == 2 and not _NEXT_DAY.fullmatch(parts[1]):
        first, last = read_hour(parts[0]), read_hour(parts[1])
        return HourRange(first, last if last >= first else _checked(last + DAY))
    hour = read_hour(text)
    return HourRange(hour, hour)


def after(start: int, end: HourRange) -> HourRange:
    """The end of a shift that begins at ``start``: an end at or before it is the next day's."""
    shift = DAY if end.first <= start else 0
    return HourRange(_checked(end.first + shift), _checked(end.last + shift))


def hour_text(minutes: int) -> str:
    """``02:45``; past midnight counted on: ``26:45``."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _checked(minutes: float) -> int:
    whole = round(minutes)
    if abs(minutes - whole) > 0.02 or not 0 <= whole <= LATEST:
        raise BadHour("shuttles.hour")
    return whole


def _number(number: float) -> int:
    """A part of a day, as spreadsheets keep times (0.114583 is 02:45), or four figures (245 is not one)."""
    if not math.isfinite(number):
        raise BadHour("shuttles.hour")
    if 0 <= number <= LATEST / DAY and not (number.is_integer() and number > 0):
        # Fewer than three decimals say hours as well as parts of a day.
        if number and round(number, 2) == number:
            raise BadHour("shuttles.hour_doubt")
        return _checked(number * DAY)
    if number.is_integer() and 100 <= number <= 3600 and number % 100 < 60:
        return _checked(number // 100 * 60 + number % 100)
    raise BadHour("shuttles.hour_doubt" if 0 < number <= 36 else "shuttles.hour")


def _text(text: str) -> int:
    following = _NEXT_DAY.search(text)
    if following:
        text = (text[: following.start()] + text[following.end() :]).strip()
    shift = DAY if following else 0
    if plain(text) in _WORDS:
        return _checked(_WORDS[plain(text)] + shift)
    if re.fullmatch(r"\d{4}", text) and int(text[2:]) < 60:
        return _checked(int(text[:2]) * 60 + int(text[2:]) + shift)
    if re.fullmatch(r"\d+(?:[.,]\d+)?", text):
        return _checked(_number(float(text.replace(",", "."))) + shift)
    found = _CLOCK.fullmatch(text)
    if not found or int(found[2] or 0) > 59:
        raise BadHour("shuttles.hour")
    return _checked(int(found[1]) * 60 + int(found[2] or 0) + shift)
