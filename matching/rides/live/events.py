"""What happens on a day, written by people or another system: one JSON object a line, in the order of
time.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any, Literal

from routing.errors import MaillonError

Kind = Literal["ask", "cancel", "ready", "absent", "late", "breakdown", "replan"]

#: Fields of each event besides ``at`` and ``event``: name -> whether it must be given.
FIELDS: dict[str, dict[str, bool]] = {
    "ask": {
        "ride": True,
        "from": True,
        "to": True,
        "departure": False,
        "arrival": False,
        "window": False,
        "passengers": False,
        "wheelchairs": False,
        "companions": False,
        "need": False,
        "profile": False,
        "service": False,
        "categories": False,
        "take": False,
    },
    "cancel": {"ride": True},
    "ready": {"ride": True},
    "absent": {"ride": True},
    "late": {"vehicle": True, "minutes": True},
    "breakdown": {"vehicle": True},
    "replan": {},
}
#: Fields that hold whole numbers, with the least and the most of each.
NUMBERS = {
    "window": (0, 240),
    "passengers": (0, 100),
    "wheelchairs": (0, 20),
    "companions": (0, 20),
    "take": (0, 3),
    "minutes": (1, 720),
}
TIMES = ("at", "departure", "arrival")
CLOCK = re.compile(r"([01]?\d|2[0-9]|3[0-5])[:h]([0-5]\d)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One event: ``at`` and the other times are minutes after midnight (1500 is 01:00 the day after)."""

    line: int
    at: int
    kind: str
    values: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class EventFault:
    """One thing wrong: ``code`` is in the catalogue; ``line`` from 1, ``name`` of the field if one is
    meant.
    """

    code: str
    line: int
    name: str
    seen: str


class InvalidEvents(MaillonError):
    """Events that cannot be read; :attr:`faults` lists every one."""

    def __init__(self, faults: Iterable[EventFault]) -> None:
        self.faults = tuple(faults)
        super().__init__(
            "\n".join(f"line {one.line}: {one.code} {one.name} {one.seen}" for one in self.faults)
        )


def read_events(lines: Iterable[str]) -> tuple[Event, ...]:
    """The events of the lines; empty lines and lines that begin with ``#`` are left out.

    Raises
    ------
    InvalidEvents: with every fault of every line.
    """
    faults: list[EventFault] = []
    events: list[Event] = []
    for number, text in enumerate(lines, start=1):
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        found = list(_line(number, text, faults))
        if found and events and found[0].at < events[-1].at:
            faults.append(EventFault(code="book.order", line=number, name="at", seen=text.strip()[:60]))
        events += found
    if faults:
        raise InvalidEvents(faults)
    return tuple(events)


def _line(number: int, text: str, faults: list[EventFault]) -> Iterator[Event]:
    before = len(faults)
    try:
        document = json.loads(text)
    except ValueError:
        document = None
    if not isinstance(document, dict):
        faults.append(EventFault(code="book.json", line=number, name="", seen=text.strip()[:60]))
        return
    kind = document.get("event")
    if not isinstance(kind, str) or kind not in FIELDS:
        faults.append(EventFault(code="book.event", line=number, name="event", seen=repr(kind)))
        return
    known = FIELDS[kind]
    for name in document.keys() - known.keys() - {"at", "event"}:
        faults.append(EventFault(code="book.unknown", line=number, name=name, seen=repr(document[name])))
    for name in ["at", *(name for name, must in known.items() if must)]:
        if document.get(name) is None:
            faults.append(EventFault(code="book.missing", line=number, name=name, seen="-"))
    values = {
        name: _value(number, name, document[name], faults) for name in document if name in {"at", *known}
    }
    if kind == "ask" and (document.get("departure") is None) == (document.get("arrival") is None):
        faults.append(EventFault(code="book.when", line=number, name="departure", seen=text.strip()[:60]))
    if len(faults) == before:
        at = values.pop("at")
        yield Event(line=number, at=at, kind=kind, values={k: v for k, v in values.items() if v is not None})


def _value(line: int, name: str, value: Any, faults: list[EventFault]) -> Any:
    if value is None:
        return None
    if name in TIMES:
        match = CLOCK.fullmatch(value.strip()) if isinstance(value, str) else None
        if match is None:
            faults.append(EventFault(code="book.time", line=line, name=name, seen=repr(value)))
            return None
        return int(match[1]) * 60 + int(match[2])
    if name in NUMBERS:
        least, most = NUMBERS[name]
        if type(value) is not int or not least <= value <= most:
            faults.append(EventFault(code="book.number", line=line, name=name, seen=repr(value)))
        return value
    if not isinstance(value, str) or not value:
        faults.append(EventFault(code="book.text", line=line, name=name, seen=repr(value)))
    return value
