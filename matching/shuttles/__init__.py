"""Shift shuttles: from employers' files as they are to demand, runs and their report.

The mathematics is ``routing.rides``; here are codes of shifts, homes known by their commune, gates, public
transport that exists, and service days that run past midnight.
"""

from matching.shuttles.book import ShuttleBook
from matching.shuttles.demand import DemandCell, demand_of
from matching.shuttles.legs import ShiftLeg, legs_of
from matching.shuttles.model import Gate, Home, ServiceWindow, ShiftWorker, Site, StopPoint, WorkShift
from matching.shuttles.reading import read_shuttle_book

__all__ = [
    "DemandCell",
    "Gate",
    "Home",
    "ServiceWindow",
    "ShiftLeg",
    "ShiftWorker",
    "ShuttleBook",
    "Site",
    "StopPoint",
    "WorkShift",
    "demand_of",
    "legs_of",
    "read_shuttle_book",
]
