"""The days of a grid: "lun 23", completed by the week asked for, the title above, or today."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Literal

from matching.imports.wall.folded import folded

#: Where the year and month that headings lack were found.
Source = Literal["written", "week", "title", "nearest"]

_WEEKDAYS = (
    "lu lun lund lundi mo mon monday",
    "ma mar mard mardi tu tue tues tuesday",
    "me mer merc mercr mercredi we wed wednesday",
    "je jeu jeud jeudi th thu thur thurs thursday",
    "ve ven vend vendredi fr fri friday",
    "sa sam same samedi sat saturday",
    "di dim dima dimanche su sun sunday",
)
_MONTHS = (
    "janv jan janvier january",
    "fevr fev fevrier feb february",
    "mars mar march",
    "avr avril apr april",
    "mai may",
    "juin jun june",
    "juil juillet jul july",
    "aout aug august",
    "sept sep septembre september",
    "oct octobre october",
    "nov novembre november",
    "dec decembre december",
)
_WEEKDAY = {word: number for number, words in enumerate(_WEEKDAYS) for word in words.split()}
_MONTH = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
_PARTS = re.compile(
    r"(?:(?P<weekday>[a-z]+)\.?,?\s*)?(?:le\s+)?"
    r"(?:(?P<day>\d{1,2})(?:er)?(?:\s*[/.-]\s*(?P<month>\d{1,2})|\s+(?P<name>[a-z]{3,})\.?)?"
    r"(?:\s*[/.-]?\s*(?P<year>\d{4}|\d{2}))?)?"
)
_WEEK = re.compile(
    r"\b(?:semaine|sem|week|s)\.?\s*(?:n°\s*|no\s+|numero\s+)?(?P<week>\d{1,2})\b(?:\D{0,5}(?P<year>20\d\d)\b)?"
)
_FROM = re.compile(
    r"\b(?:du|from)\s+(?:[a-z]+\s+)?(?P<day>\d{1,2})(?:er)?(?:\s*[/.-]\s*(?P<month>\d{1,2})(?!\d)|\s+(?P<name>[a-z]{3,}))?"
)
_MONTH_YEAR = re.compile(r"\b(?P<name>[a-z]{3,})\.?\s+(?P<year>20\d\d)\b")
_ISO = re.compile(r"\b(?P<year>20\d\d)-?w(?P<week>\d{2})\b")
#: How far from today a heading without month may lie.
_FARTHEST = 400


@dataclass(frozen=True, slots=True, kw_only=True)
class Heading:
    """What a heading says of its day; None is not said."""

    weekday: int | None = None
    day: int | None = None
    month: int | None = None
    year: int | None = None

    def fits(self, when: date) -> bool:
        """Whether the day has everything that the heading says."""
        said = (self.weekday, self.day, self.month, self.year)
        true = (when.weekday(), when.day, when.month, when.year)
        return all(mine is None or mine == its for mine, its in zip(said, true, strict=True))

    @property
    def whole(self) -> bool:
        """Whether it names one date by itself."""
        return None not in (self.day, self.month, self.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """The days that a title names, from ``first`` to ``last``."""

    first: date
    last: date


def heading_of(value: object) -> Heading | None:
    """What a cell says when it heads a day; None when it heads something else."""
    if isinstance(value, datetime | date):
        return Heading(weekday=value.weekday(), day=value.day, month=value.month, year=value.year)
    if not isinstance(value, str):
        return None
    found = _PARTS.fullmatch(folded(value))
    if found is None or (found["weekday"] is None and found["day"] is None):
        return None
    weekday = _WEEKDAY.get(found["weekday"] or "")
    month = int(found["month"]) if found["month"] else _MONTH.get(found["name"] or "")
    unknown = (found["weekday"] and weekday is None) or (found["name"] and month is None)
    bare_number = found["weekday"] is None and month is None
    if unknown or bare_number or (month is not None and not 1 <= month <= 12):
        return None
    year = int(found["year"]) if found["year"] else None
    return Heading(
        weekday=weekday,
        day=int(found["day"]) if found["day"] else None,
        month=month,
        year=year if year is None or year > 99 else 2000 + year,
    )


def anchors_of(title: str, today: date) -> list[Anchor]:
    """The week or month that a title names; without a year, the nearest to ``today`` first."""
    text = folded(title)
    iso = _ISO.search(text) or _WEEK.search(text)
    if iso:
        written = iso["year"] or next(iter(re.findall(r"\b20\d\d\b", text)), None)
        years = [int(written)] if written else [today.year - 1, today.year, today.year + 1]
        mondays = [monday for year in years if (monday := _monday(year, int(iso["week"])))]
        return [_week(monday) for monday in sorted(mondays, key=lambda monday: abs(monday - today))]
    month = next((found for found in _MONTH_YEAR.finditer(text) if found["name"] in _MONTH), None)
    if month is None:
        return _numeric(text)
    number, year = _MONTH[month["name"]], int(month["year"])
    start = _FROM.search(text)
    if start:
        first_month = int(start["month"] or _MONTH.get(start["name"] or "", number))
        # From December to January: the year written is the second one.
        begin = _day(year - (first_month > number), first_month, int(start["day"]))
        if begin is not None:
            return [_week(begin)]
    first = date(year, number, 1)
    return [Anchor(first=first, last=(first + timedelta(days=31)).replace(day=1) - timedelta(days=1))]


def _week(first: date) -> Anchor:
    return Anchor(first=first, last=first + timedelta(days=6))


def dates_of(
    headings: Sequence[Heading], *, week: tuple[date, date] | None, anchors: Sequence[Anchor], today: date
) -> tuple[list[date], Source] | int:
    """The dates of the headings in order, and where what they lack was found.

    The number of the first heading that fits no date is given instead when there is one.
    """
    first = headings[0]
    source: Source = "nearest"
    if first.whole:
        source = "written"
        found = _day(first.year or 0, first.month or 0, first.day or 0)
        if found is not None and not first.fits(found):
            found = None
    elif week is not None:
        source, found = "week", _within(first, *week)
    elif anchors:
        source = "title"
        fitting = (_within(first, anchor.first, anchor.last) for anchor in anchors)
        found = next((day for day in fitting if day is not None), None)
    else:
        found = _nearest(first, today)
    if found is None:
        return 0
    dates = [found]
    for number, heading in enumerate(headings[1:], start=1):
        following = (dates[-1] + timedelta(days=step) for step in range(1, 8))
        next_one = next((day for day in following if heading.fits(day)), None)
        if next_one is None:
            return number
        dates.append(next_one)
    return dates, source


def _within(heading: Heading, first: date, last: date) -> date | None:
    days = ((first + timedelta(days=step)) for step in range((last - first).days + 1))
    return next((day for day in days if heading.fits(day)), None)


def _nearest(heading: Heading, today: date) -> date | None:
    if heading.day is None:
        monday = today - timedelta(days=today.weekday())
        return _within(heading, monday, monday + timedelta(days=6))
    days = (today + timedelta(days=sign * step) for step in range(_FARTHEST) for sign in (1, -1))
    return next((day for day in days if heading.fits(day)), None)


def _numeric(text: str) -> list[Anchor]:
    """A title with a date in figures: ``semaine du 23/11/2026``."""
    found = re.search(r"\b(\d{1,2})[/.-](\d{1,2})[/.-](20\d\d)\b", text)
    day = _day(int(found[3]), int(found[2]), int(found[1])) if found else None
    return [] if day is None else [_week(day)]


def _monday(year: int, week: int) -> date | None:
    try:
        return date.fromisocalendar(year, week, 1)
    except ValueError:
        return None


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
