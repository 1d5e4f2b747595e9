"""The demonstration day shipped with the project."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pandas as pd

from scenarios.rides.generate import generate_rides
from scenarios.territory.facts import PACK

#: An input folder for ``matching.rides.read_ride_book``.
FOLDER: Path = PACK.parent / "trajets"
SEED = 24


def demonstration() -> dict[str, pd.DataFrame]:
    """Its tables, drawn anew."""
    return generate_rides(np.random.default_rng(SEED))
