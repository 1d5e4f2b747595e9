"""Visits to complete, shown among those left to fill: known in part, with the cause instead of reasons."""

from __future__ import annotations

from datetime import datetime

from matching.model.incomplete import IncompleteVisit
from matching.planning.week import WeekProblem
from matching.report.bilingual import Bilingual
from matching.report.view import UnservedView

#: Their level and family: neither is known.
LEVEL, FAMILY = "incomplete", "incomplete"


def incomplete_of_week(week: WeekProblem) -> tuple[IncompleteVisit, ...]:
    """Visits to complete whose day is in the week, and those whose day nobody could read."""
    days = set(week.week.days)
    return tuple(one for one in week.association.incomplete if one.day is None or one.day in days)


def views_to_complete(week: WeekProblem) -> tuple[UnservedView, ...]:
    """What the reports show of them."""
    return tuple(_view(week, one) for one in incomplete_of_week(week))


def _view(week: WeekProblem, one: IncompleteVisit) -> UnservedView:
    start = _start(week, one)
    source = f" ({one.source})" if one.source else ""
    return UnservedView(
        key=one.id,
        client=one.client or "?",
        service=one.service,
        family=FAMILY,
        level=LEVEL,
        day=one.day,
        earliest=start,
        latest=start,
        duration=60 * (one.minutes or 0),
        reasons=(
            Bilingual(
                f"À compléter : {one.cause}{source}", f"To complete: {one.cause_english or one.cause}{source}"
            ),
        ),
    )


def _start(week: WeekProblem, one: IncompleteVisit) -> datetime | None:
    if one.day is None or one.start is None:
        return None
    return week.clock.local(week.clock.at(one.day, one.start))
