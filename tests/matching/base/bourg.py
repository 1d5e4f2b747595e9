"""The village with a base: lines by the day, slots written by hand, the search in a few counted moves."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date

from matching.base import BasedPlan, BasePlan, Effort, Slot, plan_from_base
from matching.base.telling import Telling
from tests.matching.village import Row, village

MONDAY = date(2026, 11, 23)
#: Enough moves for a handful of visits.
QUICK = Effort(iterations=60, lanes=1, processes=1)


def on(id_: str, days: str, at: str, minutes: int = 30, **more: object) -> Row:
    """A line of Odette's on those days (``MO,TU``), every week, at a time with a tolerance of 15 minutes."""
    return {
        "id": id_,
        "clients": "odette",
        "service": "help",
        "kind": "dated",
        "rrule": f"FREQ=WEEKLY;BYDAY={days}",
        "first_date": "2026-01-05",
        "time": at,
        "duration": minutes,
        **more,
    }


def slot(line: str, weekday: int, person: str, at: str, minutes: int = 30, *, week: int = 1) -> Slot:
    """A slot of the base; ``at`` is a clock time."""
    hour, minute = at.split(":")
    start = int(hour) * 3600 + int(minute) * 60
    return Slot(line=line, week=week, weekday=weekday, person=person, start=start, duration=minutes * 60)


def base_of(*slots: Slot, cycle: int = 1, anchor: date = MONDAY) -> BasePlan:
    """A base given by hand."""
    return BasePlan(cycle=cycle, anchor=anchor, slots=slots)


def planned(
    base: BasePlan, week: str = "2026-W48", *, effort: Effort = QUICK, **tables: Iterable[Row]
) -> BasedPlan:
    """The village's week planned after the base."""
    return plan_from_base(village(**tables), week, base, effort=effort)


def who(based: BasedPlan) -> Mapping[str, str]:
    """``person hh:mm`` by visit id."""
    return {
        halt.visit.id: f"{tour.worker} {halt.start:%H:%M}"
        for tour in based.plan.tours
        for halt in tour.visits
    }


def told(based: BasedPlan) -> list[str]:
    """Every exception in French."""
    telling = Telling(based.plan.week)
    return [telling.change(row) for row in based.changes.rows]
