"""How people move: one travel mode with its times and distances between the problem's places."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

IntMatrix = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True, kw_only=True)
class SpeedStep:
    """Crow-fly speed that holds for distances below ``below_m`` metres (the last step has None)."""

    below_m: int | None
    km_per_hour: float


@dataclass(frozen=True, slots=True, kw_only=True)
class CrowFly:
    """Times and distances from coordinates.

    ``minutes = great-circle distance / crow-fly speed of its distance band``; the kilometres driven are
    the great-circle distance times ``detour_permille / 1000`` (never applied to the time).
    """

    speeds: tuple[SpeedStep, ...]
    detour_permille: int = 1400


@dataclass(frozen=True, slots=True, kw_only=True)
class Band:
    """From ``start`` (seconds from the horizon start) on, travel takes ``permille / 1000`` times its base."""

    start: int
    permille: int


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class TravelMode:
    """Travel by one mode between the problem's places, given by matrices or computed from coordinates.

    Attributes
    ----------
    seconds, metres: base matrices of shape (places, places), in the order of ``Problem.places``;
        row = from, column = to. Either both are given, or ``crowfly`` is.
    crowfly: computed on demand from coordinates, for many places.
    bands: multipliers by time of departure, sorted by start; empty means always 1. A leg that crosses a
        band's edge consumes its base time at each band's own rate (Ichoua, Gendreau and Potvin 2003), so
        that leaving later never means arriving earlier.
    door: seconds of parking and doors added to a leg that ends at another address; not multiplied.
    """

    name: str
    seconds: IntMatrix | None = None
    metres: IntMatrix | None = None
    crowfly: CrowFly | None = None
    bands: tuple[Band, ...] = ()
    door: int = 0
