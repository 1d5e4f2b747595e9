"""A day of shuttles as one JSON document: that of rides, with demand, groups, runs and who is estimated."""

from __future__ import annotations

from typing import Any

from matching.rides.report.document import rides_document
from matching.shuttles.demand import DemandCell
from matching.shuttles.groups import ShuttleGroup
from matching.shuttles.hours import hour_text
from matching.shuttles.planning import PlannedShuttles
from matching.shuttles.report.view import ShuttlesView


def shuttles_document(planned: PlannedShuttles, view: ShuttlesView) -> dict[str, Any]:
    """The document; ``maillon check`` judges its plan as that of rides."""
    day = planned.day
    return {
        **rides_document(day.booked, planned.plan, planned.comparison),
        "shuttles": {
            "form": day.terms.form,
            "profile": day.terms.profile,
            "longest_walk_metres": day.terms.walk,
            "covered_planned": day.terms.covered,
            "demand": [demand_json(one) for one in view.demand],
            "groups": [_group(one) for one in view.groups],
            "runs": [
                {
                    "run": one.number,
                    "vehicle": one.vehicle,
                    "people": one.people,
                    "stops": [
                        {
                            "place": stop.place,
                            "time": stop.moment.isoformat(),
                            "in": stop.gets_in,
                            "out": stop.gets_out,
                        }
                        for stop in one.stops
                    ],
                }
                for one in view.runs
            ],
            "estimated": [leg.id for leg in day.planned.values() if leg.worker.home.estimated],
            "warnings": [{"fr": one.fr, "en": one.en} for one in view.warnings],
            "walks": dict(sorted(day.meeting.walks.items())),
        },
    }


def demand_json(one: DemandCell) -> dict[str, Any]:
    """One cell of the demand table."""
    return {
        "zone": one.zone,
        "start": hour_text(one.start),
        "workers": one.workers,
        "estimated": one.estimated,
        "out_covered": one.out_covered,
        "out_uncovered": one.out_uncovered,
        "home_covered": one.home_covered,
        "home_uncovered": one.home_uncovered,
        "uncovered": one.uncovered,
        "lines": dict(sorted(one.lines.items())),
        "communes": dict(sorted(one.communes.items())),
    }


def _group(one: ShuttleGroup) -> dict[str, Any]:
    return {
        "zone": one.zone,
        "way": one.way,
        "start": hour_text(one.start),
        "people": one.people,
        "carried": one.carried,
        "ordered": one.ordered,
        "refused": one.refused,
        "vehicles": one.vehicles,
        "runs": one.trips,
        "alone": one.alone,
        "alone_at_least": one.alone_least,
        "longest_ride": one.longest_ride,
        "spare": one.tightest,
    }
