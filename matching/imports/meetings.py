"""Internal time of a schedule, as paid work at a place: those who meet at one hour meet together."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date

from matching.imports.cell import plain
from matching.imports.key import Keys
from matching.imports.promises import clock_minutes
from matching.imports.record import Entry
from matching.model.internal import InternalTime

#: Name of internal time that the file does not name.
UNNAMED = "Heure interne"


def internal_times(
    entries: Iterable[Entry], *, workers: Mapping[str, str], place: str, taken: Iterable[str] = ()
) -> tuple[InternalTime, ...]:
    """One line for each title, hour, length and group of people; ``workers`` gives the key of each name.

    ``taken`` are keys that the structure's own rows have.
    """
    together: dict[tuple[str, date, int, int], list[Entry]] = defaultdict(list)
    for entry in entries:
        if entry.kind == "internal" and entry.person is not None:
            key = (internal_key(entry), entry.start.date(), clock_minutes(entry), entry.minutes)
            together[key].append(entry)
    days: dict[tuple[str, int, int, tuple[str, ...]], list[date]] = defaultdict(list)
    names: dict[str, str] = {}
    for (title, day, at, minutes), found in together.items():
        names.setdefault(title, found[0].service or UNNAMED)
        people = tuple(dict.fromkeys(workers[entry.person or ""] for entry in found))
        days[title, at, minutes, people].append(day)
    keys = Keys("interne-", taken)
    return tuple(
        InternalTime(
            id=keys.of(names[title]),
            name=names[title],
            workers=people,
            place=place,
            start=at,
            end=at + minutes,
            dates=frozenset(found),
            holidays="keep",
        )
        for (title, at, minutes, people), found in days.items()
    )


def internal_key(entry: Entry) -> str:
    """What internal time is called, without case or accents."""
    return plain(entry.service or UNNAMED)
