"""Proposed runs as the table ``runs`` that a folder may hold."""

from __future__ import annotations

import csv
import io
from datetime import datetime, time

from matching.shuttles.hours import hour_text
from matching.shuttles.planning import PlannedShuttles, proposed_runs
from routing.units import MINUTE


def runs_csv(planned: PlannedShuttles) -> str:
    """The rows of the table: a run, its halts in order, the minute each is left (the last: reached).

    Times are those of the clock on the wall, counted on past midnight: 26:45 is 02:45 of the next morning.
    """
    booked = planned.day.booked
    midnight = datetime.combine(booked.date, time())
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("run", "place", "time"))
    for run in proposed_runs(planned):
        for halt in run.halts:
            wall = booked.clock.local(halt.time).replace(tzinfo=None)
            minutes = int((wall - midnight).total_seconds()) // MINUTE
            # A run that leaves the evening before has no time of this service day.
            if minutes >= 0:
                writer.writerow((run.id, halt.place, hour_text(minutes)))
    return out.getvalue()
