"""Whether a value is of a type of the specification, and how values of one type compare."""

from __future__ import annotations

import math
import re
from collections.abc import Callable
from datetime import date
from functools import cache
from urllib.parse import urlsplit
from zoneinfo import available_timezones

_TIME = re.compile(r"(\d{1,3}):([0-5]\d):([0-5]\d)")
_LANGUAGE = re.compile(r"[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*")
_EMAIL = re.compile(r"[^@\s]+@[^@\s]+\.[^@\s]+")
_PHONE = re.compile(r"(?=.*\d.*\d)[\d\s+().\-/#*;,A-Za-z]+")


def seconds_of(text: str) -> int | None:
    """Seconds of a time ``H:MM:SS`` of a service day (hours may pass 24); None when it is none."""
    found = _TIME.fullmatch(text)
    return None if found is None else int(found[1]) * 3600 + int(found[2]) * 60 + int(found[3])


def date_of(text: str) -> date | None:
    """The day written ``YYYYMMDD``; None when there is none."""
    if not re.fullmatch(r"[0-9]{8}", text):
        return None
    try:
        return date(int(text[:4]), int(text[4:6]), int(text[6:]))
    except ValueError:
        return None


def _number(text: str) -> float | None:
    if not re.fullmatch(r"[+-]?(\d+(\.\d*)?|\.\d+)([eE][+-]?\d+)?", text):
        return None
    value = float(text)
    return value if math.isfinite(value) else None


def _between(least: float, most: float) -> Callable[[str], bool]:
    def inside(text: str) -> bool:
        value = _number(text)
        return value is not None and least <= value <= most

    return inside


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())


def _url(text: str) -> bool:
    try:
        parts = urlsplit(text)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.netloc) and not re.search(r"\s", text)


_CHECKS: dict[str, Callable[[str], bool]] = {
    "text": lambda text: not re.search(r"[\t\r\n]", text),
    "id": lambda text: not re.search(r"[\t\r\n]", text),
    "url": _url,
    "email": lambda text: _EMAIL.fullmatch(text) is not None,
    "phone": lambda text: _PHONE.fullmatch(text) is not None,
    "language": lambda text: _LANGUAGE.fullmatch(text) is not None,
    "timezone": lambda text: text in _zones(),
    "color": lambda text: re.fullmatch(r"[0-9A-Fa-f]{6}", text) is not None,
    "date": lambda text: date_of(text) is not None,
    "time": lambda text: seconds_of(text) is not None,
    "integer": lambda text: re.fullmatch(r"-?[0-9]+", text) is not None,
    "count": lambda text: re.fullmatch(r"[0-9]+", text) is not None,
    "float": lambda text: _number(text) is not None,
    "latitude": _between(-90, 90),
    "longitude": _between(-180, 180),
}
#: Types that a schema may name, ``enum`` besides.
TYPES = frozenset({*_CHECKS, "enum"})


def is_of(kind: str, text: str) -> bool:
    """Whether a value that is not empty is of that type (enumerations are checked by their values)."""
    return kind == "enum" or _CHECKS[kind](text)


def order_of(kind: str, text: str) -> float | None:
    """What values of a type are compared by; None when the value is not of the type or has no order."""
    if not text or not is_of(kind, text):
        return None
    if kind == "time":
        return seconds_of(text)
    if kind == "date":
        day = date_of(text)
        return None if day is None else day.toordinal()
    return _number(text)
