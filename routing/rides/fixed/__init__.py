"""Runs with fixed stops and times: who rides which, which vehicle makes it, and the plan this amounts to."""

from routing.rides.fixed.assigning import assign
from routing.rides.fixed.conflict import Conflict
from routing.rides.fixed.laying import LaidRuns, lay_runs
from routing.rides.fixed.run import FixedHalt, FixedRun, Seat, as_run

__all__ = ["Conflict", "FixedHalt", "FixedRun", "LaidRuns", "Seat", "as_run", "assign", "lay_runs"]
