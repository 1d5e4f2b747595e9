"""From the visits of a schedule to care-plan lines: visits alike on several days are one line."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from matching.imports.cell import plain
from matching.imports.key import Keys, slug
from matching.imports.record import Entry
from matching.model.care import CareLine, Dated, StartWindow
from matching.model.service import Service
from matching.model.validity import Validity

_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
#: Name of a visit whose service the file does not say.
UNNAMED = "Intervention"


@dataclass(frozen=True, slots=True)
class _Alike:
    """What visits of one line share; ``at`` is minutes after midnight, ``crew`` people come together."""

    client: str
    service: str
    at: int
    minutes: int
    crew: int


def service_name(entry: Entry) -> str:
    """What a visit is called."""
    return entry.service or UNNAMED


def service_key(entry: Entry) -> str:
    """What a visit is called, without case or accents: by it services are told apart."""
    return plain(service_name(entry))


def clock_minutes(entry: Entry) -> int:
    """Minutes after midnight of the start."""
    return entry.start.hour * 60 + entry.start.minute


def care_lines(
    entries: Iterable[Entry],
    *,
    clients: Mapping[str, str],
    services: Mapping[str, Service],
    recurring: bool = False,
) -> tuple[CareLine, ...]:
    """One line for each client, service, hour, length and crew.

    ``clients`` gives the key of each name, ``services`` the service of each :func:`service_key`. A fixed
    time opens by its service's tolerance. A line covers exactly the dates of the file; when ``recurring``,
    the lines of the file's last week go on without end.
    """
    together = Counter(
        (entry.client, service_key(entry), entry.start.date(), clock_minutes(entry), entry.minutes)
        for entry in entries
        if entry.kind == "visit"
    )
    days: dict[_Alike, list[date]] = defaultdict(list)
    for (client, name, day, at, minutes), crew in together.items():
        days[_Alike(clients[client or ""], name, at, minutes, crew)].append(day)
    last = max((day for found in days.values() for day in found), default=date.max)
    monday = last - timedelta(days=last.weekday()) if recurring else date.max
    keys = Keys("")
    return tuple(
        _line(alike, sorted(part), services[alike.service], keys, endless=part[-1] >= monday)
        for alike, found in sorted(days.items(), key=lambda item: (min(item[1]), item[0].at, item[0].client))
        for part in _parts(sorted(found), monday)
    )


def _parts(days: list[date], monday: date) -> list[list[date]]:
    """The days of the weekdays that recur from ``monday`` on, apart from those that do not."""
    recurring = {day.weekday() for day in days if day >= monday}
    going_on = [day for day in days if day.weekday() in recurring]
    ended = [day for day in days if day.weekday() not in recurring]
    return [part for part in (going_on, ended) if part]


def _line(alike: _Alike, days: list[date], service: Service, keys: Keys, *, endless: bool) -> CareLine:
    clock = f"{alike.at // 60:02d}h{alike.at % 60:02d}"
    weekdays = sorted({day.weekday() for day in days})
    first, held = days[0], set(days)
    return CareLine(
        id=keys.of(f"{alike.client} {slug(service.name)} {clock}"),
        clients=(alike.client,),
        service=service.id,
        pattern=Dated(rrule="FREQ=WEEKLY;BYDAY=" + ",".join(_DAYS[number] for number in weekdays)),
        window=StartWindow(earliest=alike.at - service.tolerance, latest=alike.at + service.tolerance),
        duration=alike.minutes,
        crew=None if alike.crew == service.crew else alike.crew,
        exceptions=frozenset(
            day
            for step in range((days[-1] - first).days + 1)
            if (day := first + timedelta(days=step)).weekday() in weekdays and day not in held
        ),
        validity=Validity(first=first, last=None if endless else days[-1]),
    )
