"""How far apart a pickup and its delivery may be."""

from __future__ import annotations

from collections.abc import Iterator

from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.rules.explaining import Apart, Limits, Trip
from routing.rules.ride_time.spec import RideTime


def limits(problem: Problem, rule: RideTime | None) -> Limits:
    """The longest ride of each passenger whose two stops are on the trip."""
    longest = {row.task: row.longest for row in rule.rows} if rule else {}

    def asked(trip: Trip) -> Iterator[Apart]:
        for point, ref in enumerate(trip.stops, start=1):
            if ref.stop == 0 and ref.task in longest:
                delivery = trip.point(StopRef(task=ref.task, stop=1))
                if delivery is not None:
                    most = longest[ref.task] + trip.durations[point - 1]
                    yield Apart(first=point, second=delivery, most=most)

    return asked
