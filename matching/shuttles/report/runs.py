"""Proposed runs as the table ``runs`` that a folder may hold."""

from __future__ import annotations

import csv
import io

from matching.shuttles.hours import hour_text
from matching.shuttles.timetable import Proposal


def runs_csv(proposal: Proposal) -> str:
    """The rows of the table: a run, its halts in order, the minute each is left (the last: reached)."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(("run", "place", "time"))
    writer.writerows((row.run, row.place, hour_text(row.time)) for row in proposal.rows)
    return out.getvalue()
