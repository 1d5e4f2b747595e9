"""Where public benchmarks and open data are: ``../shared`` beside the project, or ``MAILLON_SHARED``."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
SHARED = Path(os.environ.get("MAILLON_SHARED", ROOT.parent / "shared"))


def shared_folder(name: str) -> Path:
    """The folder ``name`` of the shared data; skips the test that asks, with the place looked at."""
    folder = SHARED / name
    if not folder.is_dir():
        pytest.skip(f"NOT RUN: needs the shared folder {name!r}, looked for in {SHARED} (see MAILLON_SHARED)")
    return folder


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
