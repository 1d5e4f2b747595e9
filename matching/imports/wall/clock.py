"""Times as people write them in a planning: ``8h``, ``8H30``, ``08:30``, ``8.5``, ``0,354``, ``21h-7h``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from matching.imports.cell import Misread
from matching.imports.hours import read_clock

#: How the text of a time was understood; ``plain`` leaves no doubt, the others are guesses to confirm.
Manner = Literal["plain", "bare", "decimal", "fraction"]

DAY = 24 * 60

_TIME = r"""
    (?P<{p}word>midi|minuit)
  | (?P<{p}hour>\d{{1,2}})\s?[hH](?:
      (?P<{p}min>\d{{2}})(?:min|mn)?(?!\d) | \s(?P<{p}gap>\d{{2}})(?!\d|\s?(?:min|mn|')) | (?!\w)
    )
  | (?P<{p}chour>\d{{1,2}}):(?P<{p}cmin>\d{{2}})(?::00)?(?!\d)
  | (?P<{p}real>\d{{1,2}}[.,]\d{{1,6}})(?!\d)
"""
_BARE = r"(?P<{p}bare>\d{{1,2}})(?![\d.,:/]|\s?[hH]\b|\s?[hH]\d)"
_FIRST = re.compile(rf"(?:de\s+|[àa]\s+)?(?:{_TIME.format(p='a')})", re.VERBOSE | re.IGNORECASE)
_SPAN = re.compile(
    rf"""(?:de\s+)?(?:{_TIME.format(p="a")}|{_BARE.format(p="a")})
    \s*(?:-|–|—|→|>|/|\bjusqu'à\b|à\b|\ba\b)\s*
    (?:{_TIME.format(p="b")}|{_BARE.format(p="b")})""",
    re.VERBOSE | re.IGNORECASE,
)
_LENGTH = re.compile(
    r"\(?\b(?:(?P<hours>\d{1,2})\s?h\s?(?P<more>\d{2})?(?!\w)|(?P<minutes>\d{1,3})\s?(?:min\b|mn\b|minutes\b|'))\)?",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Span:
    """From ``start`` to ``end``, minutes after the midnight that begins the day.

    ``end`` is None when it is not written, and above 1440 when the span passes midnight. ``text`` is what
    was read, ``manners`` how each time was understood.
    """

    start: int
    end: int | None
    text: str
    manners: tuple[Manner, ...]

    @property
    def doubtful(self) -> bool:
        """Whether something in it was guessed."""
        return any(manner != "plain" for manner in self.manners)


class BadClock(ValueError):
    """The text looks like a time and is none, or may mean two."""


def span_at(text: str) -> tuple[Span, str] | None:
    """The times that begin the text, and what follows them; None when it begins with no time.

    Raises
    ------
    BadClock: an hour above 24, a minute above 59, or a number with two possible meanings (``0,5``).
    """
    found = _SPAN.match(text)
    if found:
        start, first = _minutes(found, "a")
        end, second = _minutes(found, "b")
        span = _span(start, end, found[0], (first, second))
        # "8h-2" is a slip more often than a shift of eighteen hours.
        if "bare" in span.manners and (span.end or 0) - span.start > DAY // 2:
            raise BadClock(found[0].strip())
        return span, text[found.end() :]
    found = _FIRST.match(text)
    if not found:
        return None
    start, manner = _minutes(found, "a")
    if start >= DAY:
        start = 0
    rest = text[found.end() :]
    if re.match(r"\s*(?:-|–|—|→|>|à)\s*\d", rest):  # an end that is no time
        raise BadClock(text[: found.end() + 8].strip())
    length, rest = _length(rest)
    if length is not None:
        return _span(start, start + length, found[0].strip(), (manner,)), rest
    return Span(start=start, end=None, text=found[0].strip(), manners=(manner,)), rest


def span_within(text: str) -> tuple[str, Span, str] | None:
    """The first times anywhere in the text, with what stands before and after; None when there is none."""
    for place in re.finditer(r"(?<![\w.,:])(?:de\s+)?(?=\d|midi|minuit)", text, re.IGNORECASE):
        found = span_at(text[place.start() :])
        if found:
            return text[: place.start()], found[0], found[1]
    return None


def is_span_beginning(text: str) -> bool:
    """Whether the text begins with a time, well or badly written."""
    return bool(_SPAN.match(text) or _FIRST.match(text))


def clock_text(minutes: int) -> str:
    """``08:05``; the next day's time for more than a day."""
    return f"{minutes // 60 % 24:02}:{minutes % 60:02}"


def _span(start: int, end: int, text: str, manners: tuple[Manner, ...]) -> Span:
    start %= DAY
    if end <= start:
        end += DAY
    return Span(start=start, end=end, text=text.strip(), manners=manners)


def _length(rest: str) -> tuple[int | None, str]:
    """Minutes of a length written right after the start: ``8h (45 min)``, ``8h 1h30``."""
    found = re.match(r"\s*", rest)
    place = found.end() if found else 0
    length = _LENGTH.match(rest, place)
    if length is None:
        return None, rest
    if length["minutes"]:
        minutes = int(length["minutes"])
    else:
        minutes = int(length["hours"]) * 60 + int(length["more"] or 0)
    return (minutes, rest[length.end() :]) if 0 < minutes <= DAY else (None, rest)


def _minutes(found: re.Match[str], p: str) -> tuple[int, Manner]:
    if word := found[f"{p}word"]:
        return (12 * 60 if word.lower() == "midi" else DAY), "plain"
    if hour := found[f"{p}hour"]:
        return _whole(int(hour), int(found[f"{p}min"] or found[f"{p}gap"] or 0), found[0]), "plain"
    if hour := found[f"{p}chour"]:
        return _whole(int(hour), int(found[f"{p}cmin"]), found[0]), "plain"
    if real := found[f"{p}real"]:
        return real_minutes(real)
    return _whole(int(found[f"{p}bare"]), 0, found[0]), "bare"


def _whole(hours: int, minutes: int, seen: str) -> int:
    if minutes > 59 or hours * 60 + minutes > DAY:
        raise BadClock(seen)
    return hours * 60 + minutes


def real_minutes(text: str) -> tuple[int, Manner]:
    """Minutes of a number with a comma or a point.

    Below 1 with at least three decimals it is the fraction of a day that a spreadsheet keeps (0,354 is
    08:30): the nearest five minutes within the decimals' precision. Otherwise hours, decimal or with
    minutes, as :func:`matching.imports.hours.read_clock` tells them apart.

    Raises
    ------
    BadClock: the number could mean two times.
    """
    whole, _, decimals = text.replace(",", ".").partition(".")
    value = float(f"{whole}.{decimals}")
    if int(whole) == 0:
        if len(decimals) < 3:
            raise BadClock(text)
        exact = value * DAY
        near = round(exact / 5) * 5
        # Three decimals of a day are good to 0.72 minutes.
        return (
            near if abs(exact - near) <= DAY * 0.5 * 10 ** -len(decimals) + 1e-6 else round(exact)
        ), "fraction"
    try:
        read = read_clock(text).value
    except Misread:
        raise BadClock(text) from None
    return read, "decimal"
