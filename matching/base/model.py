"""The base plan: a cycle of weeks, and who does each recurring visit of it, when."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from matching.planning.calendar import Week

#: Lengths a cycle may have, in weeks.
CYCLES = (1, 2, 4)


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Slot:
    """One recurring visit of the cycle.

    Attributes
    ----------
    line: id of the care line or post.
    week: week of the cycle, from 1.
    weekday: day of the visit, 0 for Monday.
    start: seconds on the clock face after the midnight that begins that day; above 86,400 past the
        next midnight, negative before it.
    duration: seconds.
    member, part: place in a crew and part of a handed-over care, from 1.
    person: id of the worker.
    weeks, by_person, at_start: of the weeks the base was learnt from, those that asked for this visit,
        those in which this person did it, and those in which she began at about this hour; 0 in a base
        that was given.
    """

    line: str
    week: int
    weekday: int
    part: int = 1
    member: int = 1
    person: str
    start: int
    duration: int
    weeks: int = 0
    by_person: int = 0
    at_start: int = 0

    @property
    def key(self) -> tuple[str, int, int, int, int]:
        """What no two slots of a base share."""
        return (self.line, self.week, self.weekday, self.part, self.member)

    @property
    def confidence(self) -> float | None:
        """Share of the weeks looked at in which this person did the visit; None in a base that was given."""
        return self.by_person / self.weeks if self.weeks else None


@dataclass(frozen=True, slots=True, kw_only=True)
class BasePlan:
    """Who does what in each week of a cycle.

    Attributes
    ----------
    cycle: weeks before it begins again: 1, 2 or 4.
    anchor: a Monday on which the first week of the cycle begins. Weeks are counted in days from it, so
        that a year of 53 weeks does not upset the alternation.
    learnt_from: weeks it was learnt from, as ``2026-W46``; empty when it was given.
    open_lines: lines of which some visit was left to fill in those weeks.
    """

    cycle: int
    anchor: date
    slots: tuple[Slot, ...]
    learnt_from: tuple[str, ...] = ()
    open_lines: tuple[str, ...] = ()

    def position(self, week: Week) -> int:
        """Which week of the cycle, from 1, that week is."""
        return (week.monday - self.anchor).days // 7 % self.cycle + 1

    def of(self, week: Week) -> tuple[Slot, ...]:
        """The slots of that week, in time order."""
        position = self.position(week)
        mine = (slot for slot in self.slots if slot.week == position)
        return tuple(sorted(mine, key=lambda slot: (slot.weekday, slot.start, slot.key)))
