"""Places known only by their commune: never next door to anything, however equal the coordinates.

Such a place lies somewhere in a disc about the coordinates given. With the place spread evenly over a disc of
radius R, its mean square distance from the centre is R²/2, and two independent such places at centres ``a``
apart are, in mean square, ``a² + R₁²/2 + R₂²/2`` apart (the cross terms average to nothing). We take the root
of that: between two places of one commune exactly R, against a mean distance of 128 R / (45 π) = 0.905 R, so
a tenth on the safe side; between far communes nearly ``a``. It is symmetric and needs one formula.

For a commune of ``A`` square kilometres R is that of the disc of the same area, √(A / π).
"""

from __future__ import annotations

import math
from collections.abc import Mapping, Sequence

import numpy as np

from routing.travel.crowfly import crowfly_of, distances_between, unit_vectors
from routing.travel.mode import IntMatrix
from routing.travel.place import Place
from routing.travel.profiles import TravelProfile


def commune_radius(square_km: float) -> int:
    """Radius in metres of the disc with the commune's area. ValueError when the area is not positive."""
    if not square_km > 0:
        raise ValueError(f"a commune of {square_km} km² has no radius; give its area in square kilometres")
    return round(1000.0 * math.sqrt(square_km / math.pi))


def widened(
    seconds: IntMatrix,
    metres: IntMatrix,
    places: Sequence[Place],
    *,
    radii: Mapping[str, int],
    profile: TravelProfile,
    between: bool = True,
) -> tuple[IntMatrix, IntMatrix]:
    """Base travel that is nowhere shorter than the uncertainty of its ends allows.

    Parameters
    ----------
    radii: metres of the disc in which each imprecise place lies, by place id; others are exact.
    profile: crow-fly speeds that turn the distance of the module's text into a time.
    between: whether that distance counts from centre to centre; False leaves ``a`` out, for travel that the
        profile's speeds do not describe (public transport): only what the discs themselves add is asked.

    Returns
    -------
    New matrices: each pair with an imprecise end is the longer of what it was and of that time and
    distance. A place and itself stay at nothing.
    """
    radius = np.array([radii.get(place.id, 0) for place in places], dtype=np.float64)
    vague = np.flatnonzero(radius)
    if not len(vague):
        return seconds, metres
    square = (radius[vague, None] ** 2 + radius[None, :] ** 2) / 2
    if between:
        vectors = unit_vectors(places)
        square += distances_between(vectors[vague], vectors) ** 2
    least_s, least_m = crowfly_of(np.sqrt(square), profile.crowfly)
    least_s[np.arange(len(vague)), vague] = 0
    least_m[np.arange(len(vague)), vague] = 0
    result = []
    for matrix, least in ((seconds, least_s), (metres, least_m)):
        longer = matrix.copy()
        longer[vague, :] = np.maximum(longer[vague, :], least)
        longer[:, vague] = np.maximum(longer[:, vague], least.T)
        result.append(longer)
    return result[0], result[1]
