"""Sheets of the workbook of rides that only shuttles have."""

from __future__ import annotations

from matching.report.bilingual import Bilingual
from matching.rides.report.view import ExtraSheet
from matching.shuttles.hours import hour_text
from matching.shuttles.report.view import ShuttlesView
from matching.shuttles.report.words import word

_DEMAND = (
    "zone",
    "start",
    "workers",
    "estimated",
    "out_covered",
    "out_uncovered",
    "home_covered",
    "home_uncovered",
    "uncovered",
    "lines",
)
_GROUPS = (
    "zone",
    "way",
    "start",
    "people",
    "carried",
    "ordered",
    "refused",
    "trips",
    "vehicles",
    "alone",
    "alone_least",
    "longest_ride",
    "spare",
)
_RUNS = ("run", "vehicle", "time", "stop", "in", "out")


def shuttle_sheets(view: ShuttlesView) -> tuple[ExtraSheet, ...]:
    """Demand, what the fleet does, the runs halt by halt. Rides and margins are in minutes."""
    return (
        ExtraSheet(title=Bilingual("Demande", "Demand"), columns=_heads(_DEMAND), rows=_demand(view)),
        ExtraSheet(
            title=Bilingual("Zones et postes", "Zones and starts"),
            columns=_heads(_GROUPS),
            rows=_groups(view),
        ),
        ExtraSheet(title=Bilingual("Navettes", "Runs"), columns=_heads(_RUNS), rows=_runs(view)),
    )


def _heads(codes: tuple[str, ...]) -> tuple[Bilingual, ...]:
    return tuple(word(code) for code in codes)


Rows = tuple[tuple[str | int | float | Bilingual | None, ...], ...]


def _demand(view: ShuttlesView) -> Rows:
    return tuple(
        (
            one.zone,
            hour_text(one.start),
            one.workers,
            one.estimated,
            one.out_covered,
            one.out_uncovered,
            one.home_covered,
            one.home_uncovered,
            one.uncovered,
            ", ".join(f"{line} ({count})" for line, count in sorted(one.lines.items())),
        )
        for one in view.demand
    )


def _groups(view: ShuttlesView) -> Rows:
    return tuple(
        (
            one.zone,
            word(f"way.{one.way}"),
            hour_text(one.start),
            one.people,
            one.carried,
            one.ordered,
            one.refused,
            one.trips,
            one.vehicles,
            one.alone,
            one.alone_least,
            round(one.longest_ride / 60, 1),
            None if one.tightest is None else round(one.tightest / 60, 1),
        )
        for one in view.groups
    )


def _runs(view: ShuttlesView) -> Rows:
    return tuple(
        (one.number, one.vehicle, stop.time, stop.place, stop.gets_in or None, stop.gets_out or None)
        for one in view.runs
        for stop in one.stops
    )
