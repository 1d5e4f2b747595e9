"""Who is wanted for a visit, who is known there, and at what hour it is wanted.

Persons: those of the line's ``usual`` cell, or else of past weeks, and those the client asks for. Hours, the
first that is there: the line's ``target``, the hour of past weeks, the planned ``time``. A line with neither
that comes on several fixed days had better come at one hour: the middle of its window stands for it. The
engine prices the distance of each start from an hour that is known beforehand, so "whatever hour, but each
day the same one" is said by that hour.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from matching.model.care import CareLine
from matching.model.client import Client
from matching.planning.calendar import Clock
from matching.planning.habits import Habits
from matching.planning.visit import Hour, Opening, Visit


@dataclass(frozen=True, slots=True, kw_only=True)
class Wisher:
    """Gives visits their wishes.

    Attributes
    ----------
    lines: ids of the care lines of each client: who comes for one of them is known to the client.
    """

    habits: Habits
    clock: Clock
    lines: Mapping[str, Sequence[CareLine]]

    def wished(self, visit: Visit, line: CareLine, people: Sequence[Client], *, several: bool) -> Visit:
        """The visit with its wishes; ``several``: the line comes on several fixed days."""
        hour = self._hour(line, visit, several)
        return replace(
            visit,
            usual=self._usual(line, visit) | _named(people, "preferred"),
            known=self._known(people),
            hour=hour,
            openings=tuple(self._at(opening, line, hour) for opening in visit.openings),
        )

    def _usual(self, line: CareLine, visit: Visit) -> frozenset[str]:
        days = tuple(opening.day for opening in visit.openings)
        return line.usual or self.habits.persons(line.id, days)

    def _known(self, people: Sequence[Client]) -> frozenset[str]:
        found = _named(people, "preferred") | _named(people, "known")
        for client in people:
            for line in self.lines.get(client.id, ()):
                found |= line.usual | self.habits.of_line(line.id)
        return found

    def _hour(self, line: CareLine, visit: Visit, several: bool) -> Hour | None:
        habit = any(self._habit(line, opening) is not None for opening in visit.openings)
        if line.target is not None or line.time is not None or habit:
            return "wanted"
        return "regular" if several else None

    def _habit(self, line: CareLine, opening: Opening) -> int | None:
        """The usual start that day, where the promise still allows it."""
        face = self.habits.start(line.id, opening.day)
        if face is None:
            return None
        start = self.clock.at_wall(datetime.combine(opening.day, time()) + timedelta(seconds=face))
        return start if opening.opening <= start <= opening.close else None

    def _at(self, opening: Opening, line: CareLine, hour: Hour | None) -> Opening:
        if hour is None:
            return opening
        habit = self._habit(line, opening)
        if line.target is None and habit is not None:
            return replace(opening, wanted=habit)
        minutes = line.time if line.target is None else line.target
        if minutes is None and hour == "regular":
            minutes = (line.window.earliest + line.window.latest) // 2
        if minutes is None:
            return opening
        start = self.clock.at(opening.day, minutes)
        return replace(opening, wanted=min(max(start, opening.opening), opening.close))


def _named(people: Sequence[Client], field: str) -> frozenset[str]:
    return frozenset(name for client in people for name in getattr(client, field))
