"""Periods of work: rows that overlap or touch are one, absences are cut out, days keep their length."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta
from itertools import count, pairwise

from hypothesis import given
from hypothesis import strategies as st

from matching import Week
from matching.model.worker import Absence, Availability, Worker
from matching.planning.calendar import Clock
from matching.planning.period import SHORTEST, periods_of

WEEK = Week.parse("2026-W48")
CLOCK = Clock.of(WEEK, "Europe/Paris")
MINUTES = st.integers(min_value=0, max_value=1439)
DAILY = frozenset(range(7))


def worker(*spans: tuple[int, int], absences: tuple[Absence, ...] = ()) -> Worker:
    rows = tuple(Availability(start=start, end=end, weekdays=DAILY) for start, end in spans)
    return Worker(id="w", name="W", organisation="o", home="h", availability=rows, absences=absences)


@st.composite
def workers(draw: st.DrawFn) -> Worker:
    spans = []
    for start in draw(st.lists(MINUTES, min_size=1, max_size=4)):
        spans.append((start, start + draw(st.integers(min_value=1, max_value=1440))))
    absences = []
    for before in draw(st.lists(st.integers(min_value=-1440, max_value=8 * 1440), max_size=3)):
        away = datetime.combine(WEEK.monday, time()) + timedelta(minutes=before)
        length = draw(st.integers(min_value=1, max_value=3000))
        absences.append(Absence(start=away, end=away + timedelta(minutes=length)))
    return worker(*spans, absences=tuple(absences))


@given(workers())
def test_minute_by_minute_a_period_is_availability_less_absence(person: Worker) -> None:
    periods = periods_of(person, WEEK.days, CLOCK)
    assert all(after.start >= before.end for before, after in pairwise(periods))
    assert all(period.end - period.start >= SHORTEST for period in periods)
    assert len({period.id for period in periods}) == len(periods)
    covered = {minute for p in periods for minute in range(p.start // 60, p.end // 60)}
    wanted = _wanted(person)
    assert covered <= wanted
    # Only scraps shorter than a quarter of an hour are dropped; two of them may touch.
    assert max(_runs(wanted - covered), default=0) < 2 * SHORTEST // 60


def _runs(minutes: set[int]) -> list[int]:
    """Lengths of the stretches of minutes that follow one another."""
    return [
        next(n for n in count(1) if minute + n not in minutes)
        for minute in minutes
        if minute - 1 not in minutes
    ]


def _wanted(person: Worker) -> set[int]:
    """Minutes of the horizon when the person is available and not absent, counted one by one."""
    midnight = CLOCK.at(WEEK.monday, 0) // 60
    found: set[int] = set()
    for number in range(-1, 7):
        base = midnight + number * 1440
        for row in person.availability:
            found.update(range(base + row.start, base + row.end))
    for away in person.absences:
        found.difference_update(range(CLOCK.at_wall(away.start) // 60, CLOCK.at_wall(away.end) // 60))
    return {minute for minute in found if minute >= midnight}


def test_periods_of_the_same_day_stay_two_when_apart() -> None:
    periods = periods_of(worker((420, 720), (1020, 1200)), WEEK.days, CLOCK)
    assert [period.id for period in periods[:3]] == ["w/2026-11-23/1", "w/2026-11-23/2", "w/2026-11-24/1"]


def test_an_evening_and_the_morning_after_midnight_are_one_night() -> None:
    periods = periods_of(worker((1320, 1440), (0, 360)), WEEK.days, CLOCK)
    assert periods[1].dates == (date(2026, 11, 23), date(2026, 11, 24))


def test_somebody_always_available_still_has_days() -> None:
    periods = periods_of(worker((0, 1440)), WEEK.days, CLOCK)
    assert [period.end - period.start for period in periods] == [86_400] * 7
