"""What the specification has no field for, as values of ``transportServices`` that begin with ``maillon:``.

The field is a list of words that two systems agree on; a reader who does not know ours passes them over.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from matching.rides.asked import AskedRide
from matching.rides.papers.equipment import known_equipment

_PREFIX = "maillon:"
#: Columns of ``ride_requests`` carried as they are written there.
TEXTS = ("service", "profile", "group", "return_of")
NUMBERS = ("open_wait", "weight")
FLAGS = ("private", "separable", "same_driver")


def marks_of(asked: AskedRide, *, date: str) -> list[str]:
    """The marks of a request; ``date`` is its service day. What is at its default is not said."""
    return [f"{_PREFIX}{name}={value}" for name, value in _values(asked, date)]


def _values(asked: AskedRide, date: str) -> Iterator[tuple[str, str]]:
    party = asked.party
    yield "date", date
    yield "passengers", str(party.passengers)
    yield "companions", str(party.companions)
    yield "wheelchairs", str(party.wheelchairs)
    yield "need", asked.need
    for name in (*TEXTS, *NUMBERS):
        value = getattr(asked, name)
        if value is not None:
            yield name, str(value)
    for name in FLAGS:
        if getattr(asked, name):
            yield name, "yes"
    if asked.level != "ordinary":
        yield "level", asked.level
    for other in asked.apart_from:
        yield "apart_from", other
    for need in asked.needs:
        if known_equipment(need):
            yield "needs", need
    if asked.booked is not None:
        yield "booked", asked.booked.isoformat(sep=" ", timespec="minutes")


def read_marks(values: Iterable[str]) -> dict[str, list[str]]:
    """Our marks by name; other values are passed over."""
    found: dict[str, list[str]] = {}
    for value in values:
        name, equals, text = value.removeprefix(_PREFIX).partition("=")
        if value.startswith(_PREFIX) and equals:
            found.setdefault(name, []).append(text)
    return found
