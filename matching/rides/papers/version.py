"""The version of a day of rides: two sheets with the same one are of the same plan."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from matching.papers.stamp import version_name
from routing.rides import RidePlan


def ride_version(day: date, plan: RidePlan) -> str:
    """A short name made from who drives whom where and when: equal for equal plans, else different."""
    return version_name(day.isoformat(), _told(plan))


def _told(plan: RidePlan) -> Iterator[str]:
    for tour in plan.tours:
        yield f"{tour.shift}@{tour.departure}"
        for call in tour.calls:
            yield f"{call.kind}:{call.task}@{call.start}+{call.end - call.start}"
    for order in plan.orders:
        yield f"taxi:{order.request}@{order.pickup}"
    for refusal in plan.refusals:
        yield f"-{refusal.request}"
