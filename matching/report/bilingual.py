"""Text a person reads, in French and in English, and how the two languages write dates and numbers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

Language = Literal["fr", "en"]

_DAYS = {
    "fr": ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}
_MONTHS = {
    "fr": (
        [
            "janvier",
            "février",
            "mars",
            "avril",
            "mai",
            "juin",
            "juillet",
            "août",
            "septembre",
            "octobre",
            "novembre",
            "décembre",
        ]
    ),
    "en": (
        [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ]
    ),
}
#: Narrow no-break space: groups thousands and precedes units in French.
_THIN = "\u202f"
#: No-break space: keeps a number and its unit on one line.
_FIXED = "\u00a0"


@dataclass(frozen=True, slots=True)
class Bilingual:
    """The same text in the two languages."""

    fr: str
    en: str

    def said(self, language: Language) -> str:
        """The text in one language."""
        return self.fr if language == "fr" else self.en

    def filled(self, **values: object) -> Bilingual:
        """Both texts with ``{name}`` replaced; a :class:`Bilingual` value gives each text its own half."""
        french = {k: v.fr if isinstance(v, Bilingual) else v for k, v in values.items()}
        english = {k: v.en if isinstance(v, Bilingual) else v for k, v in values.items()}
        return Bilingual(self.fr.format(**french), self.en.format(**english))


def number(value: float, *, digits: int = 0) -> Bilingual:
    """A number with thousands grouped: ``1 948,5`` and ``1,948.5``."""
    english = f"{value:,.{digits}f}"
    french = english.replace(",", _THIN).replace(".", ",")
    return Bilingual(french, english)


def euros(value: float) -> Bilingual:
    """An amount without cents: ``12 345 €`` and ``€12,345``."""
    amount = number(value)
    return Bilingual(f"{amount.fr}{_THIN}€", f"€{amount.en}".replace("€-", "-€"))


def price(value: float) -> Bilingual:
    """A small amount with its cents: ``4,50 €`` and ``€4.50``."""
    amount = number(value, digits=2)
    return Bilingual(f"{amount.fr}{_THIN}€", f"€{amount.en}")


def percent(share: float, *, digits: int = 0) -> Bilingual:
    """A share between 0 and 1: ``97 %`` and ``97%``."""
    amount = number(share * 100, digits=digits)
    return Bilingual(f"{amount.fr}{_THIN}%", f"{amount.en}%")


def hours(seconds: int) -> Bilingual:
    """A duration rounded to the minute: ``7 h 30`` and ``7 h 30``; under an hour in minutes."""
    minutes = (abs(seconds) + 30) // 60
    sign = "-" if seconds < 0 and minutes else ""
    if minutes < 60:
        text = f"{sign}{minutes}{_FIXED}min"
    else:
        text = f"{sign}{number(minutes // 60).fr}{_FIXED}h{_FIXED}{minutes % 60:02d}"
    return Bilingual(text, text)


def kilometres(metres: int) -> Bilingual:
    """A distance with one decimal under 100 km."""
    amount = number(metres / 1000, digits=1 if metres < 100_000 else 0)
    return Bilingual(f"{amount.fr}{_FIXED}km", f"{amount.en}{_FIXED}km")


def clock(moment: datetime) -> str:
    """Local clock time, ``08:05``, the same in both languages.

    In the night when clocks go back an hour is shown twice: its times say which one they are in,
    ``02:45 (UTC+2)`` and an hour later ``02:45 (UTC+1)``.
    """
    text = f"{moment.hour:02}:{moment.minute:02}"
    offset = moment.utcoffset()
    if offset is None or offset == moment.replace(fold=1 - moment.fold).utcoffset():
        return text
    return f"{text} (UTC{round(offset.total_seconds() / 3600):+d})"


def long_day(day: date) -> Bilingual:
    """``lundi 23 novembre`` and ``Monday 23 November``."""
    return Bilingual(
        f"{_DAYS['fr'][day.weekday()]} {'1er' if day.day == 1 else day.day} {_MONTHS['fr'][day.month - 1]}",
        f"{_DAYS['en'][day.weekday()]} {day.day} {_MONTHS['en'][day.month - 1]}",
    )


def full_day(day: date) -> Bilingual:
    """``lundi 23 novembre 2026`` and ``Monday 23 November 2026``."""
    said = long_day(day)
    return Bilingual(f"{said.fr} {day.year}", f"{said.en} {day.year}")


def short_day(day: date) -> Bilingual:
    """``lun. 23`` and ``Mon 23``."""
    return Bilingual(
        f"{_DAYS['fr'][day.weekday()][:3]}. {day.day}",
        f"{_DAYS['en'][day.weekday()][:3]} {day.day}",
    )


def month_name(day: date) -> Bilingual:
    """The month and year of a day: ``novembre 2026`` and ``November 2026``."""
    return Bilingual(
        f"{_MONTHS['fr'][day.month - 1]} {day.year}", f"{_MONTHS['en'][day.month - 1]} {day.year}"
    )


def period(first: date, last: date) -> Bilingual:
    """``du 23 au 29 novembre 2026`` and ``23 to 29 November 2026``, naming a month once when it can."""
    months = {
        language: (names[first.month - 1], names[last.month - 1]) for language, names in _MONTHS.items()
    }
    if (first.year, first.month) == (last.year, last.month):
        return Bilingual(
            f"du {first.day} au {last.day} {months['fr'][1]} {last.year}",
            f"{first.day} to {last.day} {months['en'][1]} {last.year}",
        )
    year = "" if first.year == last.year else f" {first.year}"
    return Bilingual(
        f"du {first.day} {months['fr'][0]}{year} au {last.day} {months['fr'][1]} {last.year}",
        f"{first.day} {months['en'][0]}{year} to {last.day} {months['en'][1]} {last.year}",
    )
