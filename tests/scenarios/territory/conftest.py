"""The tables of the packs, drawn once."""

from __future__ import annotations

import pandas as pd
import pytest

from scenarios.territory import REFERENCE_PACK, TINY_PACK


@pytest.fixture(scope="session")
def reference() -> dict[str, pd.DataFrame]:
    """The reference week, drawn anew."""
    return REFERENCE_PACK.tables()


@pytest.fixture(scope="session")
def tiny() -> dict[str, pd.DataFrame]:
    """The tiny pack, drawn anew."""
    return TINY_PACK.tables()
