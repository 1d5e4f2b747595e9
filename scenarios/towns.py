"""Synthetic ground: towns of constant density, and points around them.

The density is that of the six communes of Sud Val-de-Marne (28 km² for about 500 visits a day), so that a
larger day is a larger territory, not a denser one.
"""

from __future__ import annotations

import math

import numpy as np
import numpy.typing as npt

from routing.travel.place import Place

VISITS_A_TOWN = 100
TOWN_KM2 = 5.6
CENTRE = (48.7585, 2.3590)
KM_PER_DEGREE = 111.195

Floats = npt.NDArray[np.float64]


def town_centres(generator: np.random.Generator, *, visits: int) -> Floats:
    """Town centres (km east, km north) for a day of that many visits, uniform over a square."""
    count = max(1, round(visits / VISITS_A_TOWN))
    side = math.sqrt(count * TOWN_KM2)
    return generator.uniform(-side / 2, side / 2, size=(count, 2))


def places_around(
    generator: np.random.Generator, towns: Floats, *, prefix: str, count: int
) -> tuple[Place, ...]:
    """Places around random towns, with a spread of about a kilometre; ids are ``prefix`` and a number."""
    chosen = towns[generator.integers(0, len(towns), size=count)]
    points = chosen + generator.normal(0.0, math.sqrt(TOWN_KM2) / 2.5, size=(count, 2))
    lat0, lon0 = CENTRE
    east_scale = KM_PER_DEGREE * math.cos(math.radians(lat0))
    return tuple(
        Place(
            id=f"{prefix}{number:05d}",
            lat=round(lat0 + float(north) / KM_PER_DEGREE, 6),
            lon=round(lon0 + float(east) / east_scale, 6),
        )
        for number, (east, north) in enumerate(points)
    )
