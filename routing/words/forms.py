"""How a value is shown: a moment, a duration, an amount of money, a list."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from routing.units import HOUR, MINUTE, UNITS_PER_CENT
from routing.words.catalogue import Language

DAYS = {
    "fr": ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    "en": ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"),
}
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")


def clock(at: int, epoch: datetime, language: Language) -> str:
    """Local day and time, ``at`` seconds after ``epoch``: elapsed seconds, so that clock changes are kept."""
    moment = (epoch.astimezone(UTC) + timedelta(seconds=at)).astimezone(epoch.tzinfo)
    seconds = f":{moment.second:02}" if moment.second else ""
    time = f"{moment.hour:02}:{moment.minute:02}{seconds}"
    day = DAYS[language][moment.weekday()]
    if language == "fr":
        return f"{day} {moment.day:02}/{moment.month:02} à {time}"
    return f"{day} {moment.day} {MONTHS[moment.month - 1]} at {time}"


def elapsed(at: int) -> str:
    """A time without a calendar: hours and minutes since the horizon start, as ``T+26:05``."""
    minutes, seconds = divmod(abs(at), MINUTE)
    exact = f":{seconds:02}" if seconds else ""
    return f"T{'-' if at < 0 else '+'}{minutes // 60:02}:{minutes % 60:02}{exact}"


def weekday_clock(at: int, epoch: datetime, language: Language) -> str:
    """Local day of the week and time to the minute, ``at`` seconds after ``epoch``."""
    moment = (epoch.astimezone(UTC) + timedelta(seconds=at)).astimezone(epoch.tzinfo)
    return f"{DAYS[language][moment.weekday()]} {moment.hour:02}:{moment.minute:02}"


def span(seconds: int) -> str:
    """A duration in seconds as hours, minutes and seconds, zero parts left out; 26 h stays 26 h."""
    sign, rest = ("-", -seconds) if seconds < 0 else ("", seconds)
    parts: list[str] = []
    for size, name in ((HOUR, "h"), (MINUTE, "min"), (1, "s")):
        count, rest = divmod(rest, size)
        if count:
            parts.append(f"{count:02} {name}" if parts else f"{count} {name}")
    return sign + " ".join(parts) if parts else "0 min"


def money(amount: int, language: Language) -> str:
    """Euros and cents of an amount in 1/3600 cent, rounded half away from zero."""
    cents = (abs(amount) * 2 + UNITS_PER_CENT) // (2 * UNITS_PER_CENT)
    sign = "-" if amount < 0 and cents else ""
    euros = f"{cents // 100:,}"
    if language == "fr":
        return f"{sign}{euros.replace(',', chr(0x202F))},{cents % 100:02}\u00a0€"
    return f"{sign}€{euros}.{cents % 100:02}"


def quoted(text: str, language: Language) -> str:
    """An id between the language's quotation marks."""
    return f"«\u00a0{text}\u00a0»" if language == "fr" else f"“{text}”"
