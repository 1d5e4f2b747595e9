"""A base learnt from assigned weeks: majorities, ties, counted days, crews, cycles, and the counts stated."""

from __future__ import annotations

from collections import Counter
from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from matching.base.learn import agreement, learn, most_common
from matching.base.published import Observation
from matching.planning.calendar import Week

FIRST = date(2026, 10, 5)


def week(number: int) -> Week:
    """The week ``number`` weeks after the first one."""
    year, iso, _ = (FIRST + timedelta(weeks=number)).isocalendar()
    return Week(year, iso)


def seen(
    number: int, weekday: int, person: str | None, hour: float = 8, *, line: str = "lever", fixed: bool = True
) -> Observation:
    """One visit of that week."""
    day = FIRST + timedelta(weeks=number, days=weekday)
    return Observation(
        line=line,
        day=day,
        part=1,
        person=person,
        start=round(hour * 3600),
        duration=1800,
        days_fixed=fixed,
    )


def test_the_majority_keeps_the_visit_with_its_counts() -> None:
    weeks = {
        week(0): [seen(0, 0, "ana", 8)],
        week(1): [seen(1, 0, "ben", 9)],
        week(2): [seen(2, 0, "ana", 8.02)],
        week(3): [seen(3, 0, None)],
    }
    (slot,) = learn(weeks).slots
    assert (slot.person, slot.start) == ("ana", round(8.02 * 3600))
    assert (slot.weeks, slot.by_person, slot.at_start) == (4, 2, 2)
    assert slot.confidence == 0.5


def test_a_tie_goes_to_the_latest_week() -> None:
    weeks = {week(0): [seen(0, 0, "ana")], week(1): [seen(1, 0, "ben", 10)]}
    (slot,) = learn(weeks).slots
    assert (slot.person, slot.start) == ("ben", 36000)


def test_a_cycle_of_two_keeps_the_alternation_that_one_week_loses() -> None:
    weeks = {week(number): [seen(number, 0, "ana" if number % 2 == 0 else "ben")] for number in range(4)}
    one, two = learn(weeks, cycle=1), learn(weeks, cycle=2)
    assert [(slot.week, slot.person) for slot in two.slots] == [(1, "ana"), (2, "ben")]
    assert (agreement(one, weeks), agreement(two, weeks)) == (0.5, 1.0)
    assert two.anchor == FIRST
    assert [two.position(week(number)) for number in (-1, 0, 1, 2)] == [2, 1, 2, 1]


def test_counted_visits_take_the_days_most_often_taken_together() -> None:
    days = [(0, 2, 4), (1, 3, 5), (0, 2, 4), (0, 3, 4)]
    weeks = {
        week(number): [seen(number, day, "ana", fixed=False) for day in taken]
        for number, taken in enumerate(days)
    }
    base = learn(weeks)
    assert [slot.weekday for slot in base.slots] == [0, 2, 4]
    assert {slot.weeks for slot in base.slots} == {4}
    assert [slot.by_person for slot in base.slots] == [3, 2, 3]


def test_a_crew_has_a_slot_for_each_member() -> None:
    weeks = {
        week(0): [seen(0, 0, "ana"), seen(0, 0, "ben")],
        week(1): [seen(1, 0, "ben"), seen(1, 0, "zoe")],
        week(2): [seen(2, 0, "zoe"), seen(2, 0, "ben")],
    }
    assert [(slot.member, slot.person, slot.by_person) for slot in learn(weeks).slots] == [
        (1, "ben", 3),
        (2, "zoe", 2),
    ]


def test_what_nobody_did_has_no_slot_but_is_known() -> None:
    base = learn({week(0): [seen(0, 0, None)]})
    assert (base.slots, base.open_lines) == ((), ("lever",))
    assert agreement(base, {week(0): [seen(0, 0, None)]}) is None


@given(st.lists(st.sampled_from("abcd"), min_size=1, max_size=12), st.integers(min_value=1, max_value=4))
def test_the_most_common_are_no_less_common_than_the_others(values: list[str], count: int) -> None:
    chosen = most_common(values, count)
    counts = Counter(values)
    assert len(chosen) == min(count, len(counts))
    left = [counts[value] for value in counts if value not in chosen]
    assert min(counts[value] for value in chosen) >= max(left, default=0)


@given(st.lists(st.sampled_from(["ana", "ben", "zoe"]), min_size=1, max_size=8), st.sampled_from([1, 2, 4]))
def test_no_other_choice_of_person_agrees_more_with_the_weeks(persons: list[str], cycle: int) -> None:
    weeks = {week(number): [seen(number, 0, person)] for number, person in enumerate(persons)}
    best = sum(
        max(Counter(persons[position::cycle]).values())
        for position in range(cycle)
        if persons[position::cycle]
    )
    assert agreement(learn(weeks, cycle=cycle), weeks) == best / len(persons)
