"""Papers of a planned day of rides: a run sheet per driver, a notice per passenger, calendars for both."""

from __future__ import annotations

from matching.rides.papers.build import ride_papers
from matching.rides.papers.files import ride_paper_files
from matching.rides.papers.sheets import NoticeLeg, RideNotice, RidePapers, RunHalt, RunSheet, RunTour
from matching.rides.papers.version import ride_version

__all__ = [
    "NoticeLeg",
    "RideNotice",
    "RidePapers",
    "RunHalt",
    "RunSheet",
    "RunTour",
    "ride_paper_files",
    "ride_papers",
    "ride_version",
]
