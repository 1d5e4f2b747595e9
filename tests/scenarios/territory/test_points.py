"""Points: always inside their commune, around their spot."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point

from scenarios.territory.draws import Draws
from scenarios.territory.facts import territory
from scenarios.territory.points import point_around, point_inside


@given(seed=st.integers(0, 2**32 - 1), name=st.sampled_from(sorted(territory().communes)))
def test_a_point_lies_inside_its_commune(seed: int, name: str) -> None:
    outline = territory().communes[name].outline
    lat, lon = point_inside(Draws(np.random.default_rng(seed)), outline)
    assert outline.contains(Point(lon, lat))


def test_points_around_a_spot_spread_as_asked() -> None:
    source = Draws(np.random.default_rng(2))
    spot = territory().neighbours["Antony"]
    norths = np.array([(point_around(source, spot, km=0.7)[0] - spot.lat) * 111.195 for _ in range(2000)])
    assert norths.mean() == pytest.approx(0.0, abs=0.06)
    assert norths.std() == pytest.approx(0.7, abs=0.05)
