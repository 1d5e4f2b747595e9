"""The public instances kept with the tests, and their optimal solutions."""

from __future__ import annotations

from pathlib import Path

import pytest

from scenarios.benchmarks import Instance
from scenarios.benchmarks.dial_a_ride.read import DIAL_A_RIDE
from scenarios.benchmarks.hhcrsp.read import HHCRSP

TWO_REQUESTS = """2 2 30 1 8
0 0 0 0 0 0 100
1 3 4 1 1 10 20
2 0 5 1 1 0 100
3 6 8 1 -1 0 100
4 0 9 1 -1 0 100
"""

DATA = Path(__file__).resolve().parents[2] / "data" / "benchmarks"
#: Instances written for the tests, small enough to look through every plan.
MADE = DATA.parent / "made"


@pytest.fixture(scope="session")
def data() -> Path:
    """The folder of the instances."""
    return DATA


@pytest.fixture(scope="session")
def care() -> Instance:
    """Ten patients, three carers; proved optimum 218.199."""
    return HHCRSP.read(DATA / "mankowska" / "InstanzCPLEX_HCSRP_10_1.json")


@pytest.fixture(scope="session")
def care_optimum() -> str:
    """An optimal solution of :func:`care`, as text."""
    return (DATA / "solutions" / "InstanzCPLEX_HCSRP_10_1.solution.json").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def rides() -> Instance:
    """Sixteen requests, two vehicles; proved optimum 294.25."""
    return DIAL_A_RIDE.read(DATA / "a" / "a2-16.txt")


@pytest.fixture(scope="session")
def rides_optimum() -> str:
    """An optimal solution of :func:`rides`, as text."""
    return (DATA / "solutions" / "a2-16.solution.txt").read_text(encoding="utf-8")


@pytest.fixture(scope="session")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Instance:
    """Two requests, one seat, rides of at most 8, routes of at most 30."""
    path = tmp_path_factory.mktemp("rides") / "tiny"
    path.write_text(TWO_REQUESTS, encoding="utf-8")
    return DIAL_A_RIDE.read(path)
