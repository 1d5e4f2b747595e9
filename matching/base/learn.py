"""A base plan learnt from past assigned weeks: the person and the hour of the majority, with their counts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from datetime import timedelta
from typing import TypeVar

from matching.base.model import BasePlan, Slot
from matching.base.published import Observation
from matching.planning.calendar import Week

#: Starts this close count as one hour: an assigned week writes 08:00 where a plan says 08:02.
SAME_HOUR = 5 * 60

#: Line, part, week of the cycle, weekday.
_Key = tuple[str, int, int, int]
#: The observations of one visit in one week: a crew has several.
_Occurrence = list[Observation]

T = TypeVar("T", bound=Hashable)


def learn(weeks: Mapping[Week, Sequence[Observation]], *, cycle: int = 1) -> BasePlan:
    """The base that the assigned weeks have in common; a tie goes to the latest week.

    The cycle begins with the first week given. A visit that nobody did in any week has no slot.
    """
    ordered = sorted(weeks)
    anchor = ordered[0].monday if ordered else Week(1970, 2).monday
    empty = BasePlan(cycle=cycle, anchor=anchor, slots=())
    found: dict[_Key, list[_Occurrence]] = defaultdict(list)
    asked: Counter[tuple[str, int, int]] = Counter()
    for week in ordered:
        position = empty.position(week)
        asked.update({(one.line, one.part, position) for one in weeks[week]})
        for key, occurrence in _occurrences(weeks[week], position):
            found[key].append(occurrence)
    chosen = _chosen_days(found)
    slots = [
        slot
        for key, occurrences in found.items()
        if key in chosen
        for slot in _slots(key, occurrences, _weeks(key, occurrences, asked))
    ]
    return BasePlan(
        cycle=cycle,
        anchor=anchor,
        slots=tuple(sorted(slots)),
        learnt_from=tuple(str(week) for week in ordered),
        open_lines=tuple(sorted({one.line for week in ordered for one in weeks[week] if one.person is None})),
    )


def agreement(base: BasePlan, weeks: Mapping[Week, Sequence[Observation]]) -> float | None:
    """Share of the visits done in those weeks that the base gives to the same person; None without any."""
    done = alike = 0
    for week, seen in weeks.items():
        persons: dict[tuple[str, int, int], set[str]] = defaultdict(set)
        for slot in base.of(week):
            persons[slot.line, slot.part, slot.weekday].add(slot.person)
        for one in seen:
            if one.person is not None:
                done += 1
                alike += one.person in persons[one.line, one.part, one.day.weekday()]
    return alike / done if done else None


def _occurrences(seen: Iterable[Observation], position: int) -> Iterator[tuple[_Key, _Occurrence]]:
    groups: dict[_Key, _Occurrence] = defaultdict(list)
    for one in seen:
        # A counted visit that nobody did has no day of its own.
        if one.days_fixed or one.person is not None:
            groups[one.line, one.part, position, one.day.weekday()].append(one)
    yield from groups.items()


def _weeks(key: _Key, occurrences: list[_Occurrence], asked: Counter[tuple[str, int, int]]) -> int:
    """Weeks that asked for the visit; a counted one was asked for whichever day it took."""
    line, part, position, _ = key
    return len(occurrences) if occurrences[0][0].days_fixed else asked[line, part, position]


def _chosen_days(found: Mapping[_Key, list[_Occurrence]]) -> set[_Key]:
    """All days of dated lines; of a counted line the days that its weeks most often took together."""
    chosen: set[_Key] = set()
    taken: dict[tuple[str, int, int], dict[str, set[int]]] = defaultdict(lambda: defaultdict(set))
    for key, occurrences in found.items():
        line, part, position, weekday = key
        for occurrence in occurrences:
            one = occurrence[0]
            if one.days_fixed:
                chosen.add(key)
            else:
                monday = one.day - timedelta(days=one.day.weekday())
                taken[line, part, position][monday.isoformat()].add(weekday)
    for (line, part, position), by_week in taken.items():
        patterns = [frozenset(days) for _, days in sorted(by_week.items())]
        chosen |= {(line, part, position, day) for day in most_common(patterns, 1)[0]}
    return chosen


def _slots(key: _Key, occurrences: list[_Occurrence], weeks: int) -> Iterator[Slot]:
    line, part, position, weekday = key
    done = [[one for one in occurrence if one.person is not None] for occurrence in occurrences]
    done = [occurrence for occurrence in done if occurrence]
    if not done:
        return
    persons = [one.person for occurrence in done for one in occurrence if one.person is not None]
    crew = most_common([len(occurrence) for occurrence in done], 1)[0]
    counts = Counter(persons)
    start, alike = _hour([one.start for occurrence in done for one in occurrence[:1]])
    for member, person in enumerate(sorted(most_common(persons, crew)), start=1):
        yield Slot(
            line=line,
            week=position,
            weekday=weekday,
            part=part,
            member=member,
            person=person,
            start=start,
            duration=done[-1][0].duration,
            weeks=weeks,
            by_person=counts[person],
            at_start=alike,
        )


def _hour(starts: Sequence[int]) -> tuple[int, int]:
    """The usual start, and in how many of the weeks it was about that one."""
    rounded = [round(start / SAME_HOUR) for start in starts]
    (usual,) = most_common(rounded, 1)
    alike = [start for start, hour in zip(starts, rounded, strict=True) if hour == usual]
    return alike[-1], len(alike)


def most_common(values: Collection[T], count: int) -> list[T]:
    """The ``count`` values met most often; between equals, the one met last."""
    counts = Counter(values)
    last = {value: place for place, value in enumerate(values)}
    return sorted(counts, key=lambda value: (-counts[value], -last[value]))[:count]
