"""Travel of a live day: every base time and distance in one table a mode, read one leg at a time or by the
row.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import numpy.typing as npt

from routing.rides.live.schedule import Clock
from routing.travel.crowfly import crowfly_matrices
from routing.travel.mode import TravelMode
from routing.travel.place import Place

Table = npt.NDArray[np.int32]


class Roads:
    """Legs of one travel mode between the places of a day, by their numbers.

    Attributes
    ----------
    base: seconds before hours and doors, shape (places, places), -1 inside one address.
    metres: shape (places, places), 0 inside one address.
    least: no leg at any hour is shorter than this, shape (places, places).
    clock: what the hour and the doors add.
    """

    def __init__(self, places: Sequence[Place], mode: TravelMode) -> None:
        if mode.seconds is not None and mode.metres is not None:
            seconds, metres = mode.seconds, mode.metres
        else:
            assert mode.crowfly is not None, "a mode of a valid day has tables or a crow-fly profile"
            seconds, metres = crowfly_matrices(places, mode.crowfly)
        self.clock = Clock(bands=mode.bands, door=mode.door)
        self.base: Table = np.array(seconds, dtype=np.int32, order="C")
        self.metres: Table = np.array(metres, dtype=np.int32, order="C")
        same = _one_address(places)
        self.base[same], self.metres[same] = -1, 0
        slowest = min([1000, *(band.permille for band in mode.bands)])
        self.least: Table = self.base if slowest == 1000 else self.base * slowest // 1000
        self.least = np.where(self.base < 0, 0, self.least + mode.door).astype(np.int32)
        self._base = self.base.data
        self._metres = self.metres.data

    def leg(self, origin: int, destination: int) -> int:
        """Base seconds, negative inside one address."""
        found: int = self._base[origin, destination]
        return found

    def distance(self, origin: int, destination: int) -> int:
        """Metres."""
        found: int = self._metres[origin, destination]
        return found

    def arrival(self, origin: int, destination: int, *, leaving: int) -> int:
        """When a leg that leaves at that time ends."""
        return self.clock.arrival(leaving, self.leg(origin, destination))

    def leaving(self, origin: int, destination: int, *, arriving: int) -> int:
        """The latest departure that arrives by then."""
        return self.clock.leaving(arriving, self.leg(origin, destination))


def _one_address(places: Sequence[Place]) -> npt.NDArray[np.bool_]:
    """Pairs of places without a way between them: the same place, or the same address."""
    spots: dict[str, int] = {}
    numbers = [
        number if place.address is None else spots.setdefault(place.address, -1 - number)
        for number, place in enumerate(places)
    ]
    row = np.array(numbers, dtype=np.int64)
    same: npt.NDArray[np.bool_] = row[:, None] == row[None, :]
    return same
