"""A base plan as habits: who usually comes and at what hour, for the prices of a week planned after it."""

from __future__ import annotations

from matching.base.model import BasePlan, Slot
from matching.planning.calendar import Week
from matching.planning.habits import Habit, HabitKey, Habits

#: A person met in fewer of the weeks than this share is not usual, only the most frequent.
USUAL_SHARE = 0.5


def habits_of(base: BasePlan, week: Week) -> Habits:
    """The habits of that week of the cycle; nobody is usual where the weeks learnt from disagree."""
    slots: dict[HabitKey, list[Slot]] = {}
    for slot in base.of(week):
        slots.setdefault((slot.line, slot.weekday, slot.part), []).append(slot)
    return Habits(
        by_visit={
            key: Habit(persons=frozenset(slot.person for slot in own if _usual(slot)), start=own[0].start)
            for key, own in slots.items()
        }
    )


def _usual(slot: Slot) -> bool:
    return slot.confidence is None or slot.confidence >= USUAL_SHARE
