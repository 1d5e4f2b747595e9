"""What past weeks made usual: who comes for each visit of a line, and at what hour of the clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Habit:
    """``persons`` usually come; ``start`` is seconds on the clock face after the day's midnight."""

    persons: frozenset[str]
    start: int


#: Id of the line, weekday (0 for Monday), part of a handed-over care from 1.
HabitKey = tuple[str, int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """Habits of a week's lines; empty where no past week is known."""

    by_visit: Mapping[HabitKey, Habit] = field(default_factory=dict)

    def persons(self, line: str, days: tuple[date, ...]) -> frozenset[str]:
        """Those who usually come on one of the days, for any part of the visit."""
        weekdays = {day.weekday() for day in days}
        return frozenset(
            person
            for (name, weekday, _), habit in self.by_visit.items()
            if name == line and weekday in weekdays
            for person in habit.persons
        )

    def of_line(self, line: str) -> frozenset[str]:
        """Everyone who comes for the line on any day."""
        return frozenset(
            person
            for (name, _, _), habit in self.by_visit.items()
            if name == line
            for person in habit.persons
        )

    def start(self, line: str, day: date) -> int | None:
        """Usual start of the visit of that day, clock-face seconds; None when there is no habit."""
        habit = self.by_visit.get((line, day.weekday(), 1))
        return None if habit is None else habit.start


NO_HABITS = Habits()
