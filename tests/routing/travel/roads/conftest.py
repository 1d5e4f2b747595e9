"""The small extract shipped with the tests."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.plugins.shared import ROOT


@pytest.fixture(scope="session")
def road_extract() -> Path:
    """2 by 2 km of Kotka (see the README beside it)."""
    return ROOT / "tests/data/roads/kotka.osm.pbf"
