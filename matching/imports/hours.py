"""Times and durations as people write them: 8h, 8H30, 08:30, 8,5; 1h30, 1,5, 0:45, 90 min."""

from __future__ import annotations

import math
import re
from datetime import datetime, time, timedelta
from typing import Literal

from matching.imports.cell import Misread, Read, plain, spaced

Unit = Literal["hours", "minutes"]

DAY = 24 * 60
_CLOCK = re.compile(r"(\d{1,2})\s*(?::|h|heures?|hrs?)\s*(\d{1,2})?(?:\s*(?::\s*(\d{2})|min|mn|m))?", re.I)
_ENGLISH = re.compile(r"(\d{1,2})(?:[:.](\d{2}))?(?::\d{2})?\s*([ap])\.?m\.?", re.I)
_WORDS = {"midi": 12 * 60, "noon": 12 * 60, "minuit": 0, "midnight": 0}


def read_clock(value: object) -> Read[int]:
    """Minutes after midnight of a time of the day; 24:00 is 1440. Raises Misread (``import.clock``)."""
    if isinstance(value, timedelta):
        return Read(_whole(value.total_seconds() / 60, "import.clock", most=DAY))
    if isinstance(value, datetime):
        value = value.time()
    if isinstance(value, time):
        return Read(value.hour * 60 + value.minute)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _clock_number(float(value))
    text = spaced(str(value)).strip(". ")
    if plain(text) in _WORDS:
        return Read(_WORDS[plain(text)])
    number = _number(text)
    if number is not None:
        return _clock_number(number, text)
    english = _ENGLISH.fullmatch(text)
    if english:
        return _half_day(english)
    found = _CLOCK.fullmatch(text)
    if not found:
        raise Misread("import.clock")
    hours, minutes, seconds = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if minutes > 59 or seconds > 59 or hours * 60 + minutes > DAY:
        raise Misread("import.clock")
    total = hours * 60 + minutes
    if found[2] and len(found[2]) == 1:  # 8h5 may be short of a figure
        return Read(total, "read_as.clock", {"value": clock_text(total)})
    return Read(total)


def _half_day(found: re.Match[str]) -> Read[int]:
    hours, minutes = int(found[1]), int(found[2] or 0)
    if not 1 <= hours <= 12 or minutes > 59:
        raise Misread("import.clock")
    return Read(hours % 12 * 60 + minutes + (12 * 60 if found[3].lower() == "p" else 0))


def _clock_number(number: float, text: str = "") -> Read[int]:
    """A bare number: part of a day below 1, hours from 1 on, 0830 in four figures."""
    if not math.isfinite(number):
        raise Misread("import.clock")
    if re.fullmatch(r"[0-2]\d[0-5]\d", text) and int(text[:2]) < 24:
        minutes = int(text[:2]) * 60 + int(text[2:])
    elif 0 <= number < 1:
        minutes = _whole(number * DAY, "import.clock", most=DAY)
    elif number <= 24:
        minutes = _whole(_hours(number), "import.clock", most=DAY)
    elif _FIRST_MOMENT <= number <= _LAST_MOMENT:  # a serial date with its time
        minutes = _whole(number % 1 * DAY, "import.clock", most=DAY)
    else:
        raise Misread("import.clock")
    return Read(minutes, "read_as.clock", {"value": clock_text(minutes)})


#: Serial numbers between these are dates with their time: see ``days``.
_FIRST_MOMENT, _LAST_MOMENT = 36_526, 73_051


def read_duration(value: object, unit: Unit | None = None) -> Read[int]:
    """Minutes that something lasts. ``unit`` is what a bare number counts, None when nobody said.

    Raises
    ------
    Misread: none is written (``import.duration``), or it is not between 1 minute and 24 hours
    (``import.duration_range``).
    """
    read = _duration(value, unit)
    if not 1 <= read.value <= DAY:
        raise Misread("import.duration_range")
    return read


def _duration(value: object, unit: Unit | None) -> Read[int]:
    if isinstance(value, timedelta):
        return Read(_whole(value.total_seconds() / 60, "import.duration"))
    if isinstance(value, datetime):  # some spreadsheets show 24:00 and more as a date of 1900
        raise Misread("import.duration")
    if isinstance(value, time):
        return Read(value.hour * 60 + value.minute)
    if isinstance(value, int | float) and not isinstance(value, bool):
        return _bare(float(value), unit)
    text = spaced(str(value)).strip(". ")
    number = _number(text)
    if number is not None:
        return _bare(number, unit)
    minutes = re.fullmatch(r"(\d{1,4})\s*(?:min(?:ute)?s?|mn|m|')", text, re.I)
    if minutes:
        return Read(int(minutes[1]))
    hours = re.fullmatch(r"(\d{1,2}[.,]\d{1,2})\s*(?:h|heures?|hours?)", text, re.I)
    if hours:
        return Read(_whole(float(hours[1].replace(",", ".")) * 60, "import.duration"))
    found = _CLOCK.fullmatch(text)
    if not found or int(found[2] or 0) > 59:
        raise Misread("import.duration")
    return Read(int(found[1]) * 60 + int(found[2] or 0))


def _bare(number: float, unit: Unit | None) -> Read[int]:
    """A number without a unit: hours up to 12 or with decimals, minutes from 15 on; nobody knows between."""
    if not math.isfinite(number):
        raise Misread("import.duration")
    if number < 0:
        raise Misread("import.duration_range")
    if unit == "minutes":
        return Read(_whole(number, "import.duration"))
    if unit == "hours":
        return Read(_whole(number * 60, "import.duration"))
    if 0 < number < 0.25:  # part of a day: 0,0625 is 1h30
        minutes = _whole(number * DAY, "import.duration")
    elif number <= 12 or not number.is_integer():
        minutes = _whole(_hours(number), "import.duration")
    elif number >= 15:
        minutes = int(number)
    else:
        raise Misread("import.unit")
    return Read(minutes, "read_as.duration", {"value": duration_text(minutes)})


def _hours(number: float) -> float:
    """Minutes of a bare number of hours: 8,5 and 8,25 are decimal, 8,30 and 8,05 are hours and minutes.

    Nobody plans to a minute that is no multiple of 5: two figures that make no such minute as decimals are
    taken for minutes.
    """
    hundredths = round(number * 100)
    minutes = hundredths % 100
    exact = abs(number * 100 - hundredths) < 1e-6
    if exact and minutes < 60 and minutes % 5 == 0 and round(minutes * 0.6, 6) % 5:
        return hundredths // 100 * 60 + minutes
    return number * 60


def _number(text: str) -> float | None:
    """A number with a decimal comma or point; None when the text is no number."""
    if not re.fullmatch(r"-?\d{1,9}(?:[.,]\d{1,12})?", text):
        return None
    return float(text.replace(",", "."))


def _whole(minutes: float, code: str, most: int = 10**6) -> int:
    """Minutes, rounded: decimal hours and parts of a day are not exact."""
    if not -0.5 <= minutes <= most + 0.5:  # also refuses nan
        raise Misread(code)
    return round(minutes)


def clock_text(minutes: int) -> str:
    """Minutes after midnight as ``08:30``."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def duration_text(minutes: int) -> str:
    """Minutes as ``1h30``."""
    return f"{minutes // 60}h{minutes % 60:02d}" if minutes % 60 else f"{minutes // 60}h"
