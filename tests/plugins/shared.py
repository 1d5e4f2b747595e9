"""Where public benchmarks and open data are: ``../shared`` beside the project, or ``MAILLON_SHARED``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.plugins.skips import NO_DATA

ROOT = Path(__file__).resolve().parents[2]
NAMED = os.environ.get("MAILLON_SHARED")
SHARED = Path(NAMED or ROOT.parent / "shared")


def missing(name: str, shared: Path, *, named: bool) -> str:
    """Why a test that needs ``name`` cannot run. A folder somebody named, or half of one, is a fault."""
    if named or shared.is_dir():
        return f"NOT RUN: {shared} has no folder {name!r} (MAILLON_SHARED names another place)"
    return f"{NO_DATA} needs {name!r}, looked for in {shared} (MAILLON_SHARED names another place)"


def shared_folder(name: str) -> Path:
    """The folder ``name`` of the shared data; skips the test that asks, with the place looked at."""
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(missing(name, SHARED, named=bool(NAMED)))
    return folder


def pytest_report_header() -> str:
    return f"shared data: {SHARED if SHARED.is_dir() else f'NONE in {SHARED}, tests that need it do not run'}"


@pytest.fixture(scope="session")
def shared_benchmarks() -> Path:
    """Public instances with their best-known values."""
    return shared_folder("benchmarks")


@pytest.fixture(scope="session")
def shared_territory() -> Path:
    """Open data of the reference territory."""
    return shared_folder("territory")


@pytest.fixture(scope="session")
def repository() -> Path:
    """The root of the project's tree."""
    return ROOT
