"""Travel from coordinates: great-circle distance, crow-fly speed by distance, detour for kilometres.

The distance uses the chord between unit vectors and the arc-sine series up to the seventh power: only
``+ - * /`` and the square root, which round alike everywhere, so the matrices, the plain twin below and
the compiled search agree to the last bit. The series is within 0.01 % of the true arc up to 6,000 km.

Speeds are *crow-fly* speeds (measured so): the detour lengthens the kilometres, never the time.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from routing.errors import Fault, InvalidProblem
from routing.travel.mode import CrowFly, IntMatrix
from routing.travel.place import Place

Vector = tuple[float, float, float]
FloatMatrix = npt.NDArray[np.float64]

#: Mean Earth radius in metres (IUGG), the one geopy uses.
EARTH_RADIUS_M = 6_371_008.8

#: Cells computed at a time: about 16 MB for each of the few temporary arrays.
_CELLS = 2_000_000


def unit_vector(place: Place) -> Vector:
    """The place on the unit sphere. ValueError when it has no coordinates.

    Uses ``math`` for one place at a time: numpy's vector cosine differs by processor in the last bit.
    """
    if place.lat is None or place.lon is None:
        raise ValueError(f"place {place.id!r} has no coordinates")
    latitude, longitude = math.radians(place.lat), math.radians(place.lon)
    flat = math.cos(latitude)
    return flat * math.cos(longitude), flat * math.sin(longitude), math.sin(latitude)


def unit_vectors(places: Sequence[Place]) -> FloatMatrix:
    """Unit vectors of the places, shape (places, 3): what a compiled kernel should be given."""
    return np.array([unit_vector(place) for place in places], dtype=np.float64).reshape(len(places), 3)


def distance_between(origin: Vector, destination: Vector) -> float:
    """Great-circle metres between two unit vectors."""
    dx, dy, dz = (a - b for a, b in zip(origin, destination, strict=True))
    h = math.sqrt(dx * dx + dy * dy + dz * dz) * 0.5
    h2 = h * h
    h3 = h2 * h
    h5 = h3 * h2
    h7 = h5 * h2
    return EARTH_RADIUS_M * (2.0 * (h + h3 / 6.0 + 3.0 * h5 / 40.0 + 15.0 * h7 / 336.0))


def crowfly_leg(origin: Vector, destination: Vector, profile: CrowFly) -> tuple[int, int]:
    """Base seconds and metres between two unit vectors; the plain twin of :func:`crowfly_matrices`."""
    distance = distance_between(origin, destination)
    speed = next(
        step.km_per_hour for step in profile.speeds if step.below_m is None or distance < step.below_m
    )
    seconds = math.floor(distance * 3.6 / speed + 0.5)
    metres = math.floor(distance * profile.detour_permille / 1000.0 + 0.5)
    return seconds, metres


def crowfly_matrices(places: Sequence[Place], profile: CrowFly) -> tuple[IntMatrix, IntMatrix]:
    """Base seconds and metres between all places, row = from, column = to.

    Places that share coordinates are computed once; rows are computed in chunks, so that memory stays
    near that of the two results.

    Raises
    ------
    InvalidProblem: with every place without coordinates and every fault of the profile.
    """
    faults = [*coordinate_faults(places), *profile_faults(profile)]
    if faults:
        raise InvalidProblem(faults)
    spots: dict[tuple[float | None, float | None], int] = {}
    spot_of = np.array([spots.setdefault((place.lat, place.lon), len(spots)) for place in places], np.intp)
    distinct = [Place(id="spot", lat=lat, lon=lon) for lat, lon in spots]
    seconds, metres = _between(unit_vectors(distinct), unit_vectors(distinct), profile)
    if len(spots) == len(places):
        return seconds, metres
    cells = np.ix_(spot_of, spot_of)
    return seconds[cells], metres[cells]


def crowfly_between(
    origins: Sequence[Place], destinations: Sequence[Place], profile: CrowFly
) -> tuple[IntMatrix, IntMatrix]:
    """Base seconds and metres from each origin (row) to each destination (column).

    Raises
    ------
    InvalidProblem: as :func:`crowfly_matrices`.
    """
    faults = [*coordinate_faults([*origins, *destinations]), *profile_faults(profile)]
    if faults:
        raise InvalidProblem(faults)
    return _between(unit_vectors(origins), unit_vectors(destinations), profile)


def _between(
    origins: FloatMatrix, destinations: FloatMatrix, profile: CrowFly
) -> tuple[IntMatrix, IntMatrix]:
    shape = len(origins), len(destinations)
    seconds: IntMatrix = np.empty(shape, dtype=np.int64)
    metres: IntMatrix = np.empty(shape, dtype=np.int64)
    step = max(1, _CELLS // max(1, shape[1]))
    for first in range(0, shape[0], step):
        rows = slice(first, first + step)
        seconds[rows], metres[rows] = crowfly_of(distances_between(origins[rows], destinations), profile)
    return seconds, metres


def crowfly_of(distance: FloatMatrix, profile: CrowFly) -> tuple[IntMatrix, IntMatrix]:
    """Base seconds and metres of great-circle distances in metres."""
    seconds = np.floor(distance * 3.6 / _speed(distance, profile) + 0.5)
    metres = np.floor(distance * profile.detour_permille / 1000.0 + 0.5)
    return seconds.astype(np.int64), metres.astype(np.int64)


def distances_between(origins: FloatMatrix, destinations: FloatMatrix) -> FloatMatrix:
    """Great-circle metres; the order of every operation is part of the agreement with the twins."""
    dx, dy, dz = (origins[:, axis, None] - destinations[None, :, axis] for axis in range(3))
    h = np.sqrt(dx * dx + dy * dy + dz * dz) * 0.5
    h2 = h * h
    h3 = h2 * h
    h5 = h3 * h2
    h7 = h5 * h2
    angle = 2.0 * (h + h3 / 6.0 + 3.0 * h5 / 40.0 + 15.0 * h7 / 336.0)
    return np.asarray(EARTH_RADIUS_M * angle, dtype=np.float64)


def _speed(distance: FloatMatrix, profile: CrowFly) -> FloatMatrix:
    """Crow-fly km/h of each distance: that of the first step holding it."""
    speed = np.full(distance.shape, profile.speeds[-1].km_per_hour, dtype=np.float64)
    for step in reversed(profile.speeds[:-1]):
        np.copyto(speed, step.km_per_hour, where=distance < float(step.below_m or 0))
    return speed


def profile_faults(profile: CrowFly) -> Iterator[Fault]:
    """Everything wrong in a crow-fly profile."""
    limits = [step.below_m for step in profile.speeds]
    given = [limit for limit in limits if limit is not None]
    if not limits or limits[-1] is not None or limits[:-1] != sorted(set(given)):
        yield Fault(
            code="travel.speed_steps",
            where="crowfly.speeds",
            seen=f"steps below {limits} metres",
            rule="Speed steps grow in distance and the last one, without limit, holds for all the rest.",
            advice="Sort the steps by distance and give the last one no limit.",
        )
    for number, step in enumerate(profile.speeds):
        if not 0.5 <= step.km_per_hour <= 300:
            yield Fault(
                code="travel.speed",
                where=f"crowfly.speeds[{number}]",
                seen=f"{step.km_per_hour} km/h",
                rule="A speed lies between 0.5 and 300 km/h.",
                advice="Give kilometres an hour, not metres a second.",
            )
    if not 1000 <= profile.detour_permille <= 10_000:
        yield Fault(
            code="travel.detour",
            where="crowfly.detour_permille",
            seen=f"{profile.detour_permille}",
            rule="The way is 1 to 10 times as long as the straight line, in thousandths: 1000 to 10000.",
            advice="Write 1400 for a detour of 1.4.",
        )


def coordinate_faults(places: Sequence[Place]) -> Iterator[Fault]:
    """A fault for each place without usable coordinates."""
    for place in places:
        lat, lon = place.lat, place.lon
        if lat is None or lon is None or not (-90 <= lat <= 90 and -180 <= lon <= 180):
            yield Fault(
                code="places.coordinates",
                where=f"places[{place.id}]",
                seen=f"latitude {lat}, longitude {lon}",
                rule="Travel from coordinates needs a latitude and a longitude in degrees.",
                advice="Give both, or correct the address so that it can be located.",
            )
