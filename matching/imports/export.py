"""Visits written back in the seven columns that Ogust takes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable
from typing import TYPE_CHECKING

from matching.imports.hours import clock_text
from matching.imports.profile import Field, profiles
from matching.imports.record import Entry, Where
from matching.tables.neutral import neutral_cell

if TYPE_CHECKING:
    from matching.planning.result import WeekPlan


def render_ogust7(entries: Iterable[Entry]) -> bytes:
    """Visits as a CSV file in the seven columns, as Ogust exports them: semicolons, dates day first.

    Reading it back gives the same visits. Only visits are written: the layout has no other kind of row.
    A text that a spreadsheet could run is kept text by an apostrophe.
    """
    profile = profiles()["ogust7"]
    out = io.StringIO()
    writer = csv.writer(out, delimiter=";", lineterminator="\r\n")
    writer.writerow([profile.columns[field][0] for field in profile.writes])
    for entry in entries:
        if entry.kind == "visit":
            writer.writerow([neutral_cell(_cell(entry, field)) for field in profile.writes])
    # With its mark, so that accents survive in old spreadsheets.
    return ("\ufeff" + out.getvalue()).encode("utf-8")


def _cell(entry: Entry, field: Field) -> str:
    cells: dict[Field, str] = {
        "client": entry.client or "",
        "date": f"{entry.start:%d/%m/%Y}",
        "start": f"{entry.start:%H:%M}",
        "service": entry.service or "",
        "person": entry.person or "",
        # With its unit, for hours and minutes: no program takes 0:45 for a time of the day.
        "duration": clock_text(entry.minutes),
        "code": entry.code or "",
    }
    return cells[field]


def visits_of_plan(plan: WeekPlan) -> tuple[Entry, ...]:
    """The visits of a planned week in time order, those left to fill without a person, to be exported."""
    names = {worker.id: worker.name for worker in plan.week.workers.values()}
    found = [
        Entry(
            kind="visit",
            person=names[tour.worker],
            client=halt.visit.title,
            service=halt.visit.service,
            start=halt.start,
            minutes=round(halt.visit.duration / 60),
            where=Where(sheet="plan", row=0),
        )
        for tour in plan.tours
        for halt in tour.visits
        if halt.visit.clients
    ]
    found += [
        Entry(
            kind="visit",
            person=None,
            client=one.visit.title,
            service=one.visit.service,
            start=one.earliest + (plan.week.clock.local(one.visit.openings[0].close) - one.earliest) / 2,
            minutes=round(one.visit.duration / 60),
            where=Where(sheet="plan", row=0),
        )
        for one in plan.unserved
        if one.visit.clients
    ]
    return tuple(sorted(found, key=lambda entry: (entry.start.timestamp(), entry.client or "")))
