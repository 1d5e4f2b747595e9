"""Public benchmarks: readers, independent checkers and the runner.

>>> from scenarios.benchmarks import run
>>> outcome = run(folder, kind="home-care", seconds=60, seeds=3, out=Path("home-care.csv"))  # doctest: +SKIP
"""

from __future__ import annotations

from scenarios.benchmarks.find import BenchmarkError, Found, find_instances
from scenarios.benchmarks.instance import Checked, Instance, InvalidInstance, Kind, Reader
from scenarios.benchmarks.registry import READERS, reader_of
from scenarios.benchmarks.rows import Row
from scenarios.benchmarks.runner import Outcome, run

__all__ = [
    "READERS",
    "BenchmarkError",
    "Checked",
    "Found",
    "Instance",
    "InvalidInstance",
    "Kind",
    "Outcome",
    "Reader",
    "Row",
    "find_instances",
    "reader_of",
    "run",
]
