"""Small steps that the lowering of several rooms shares."""

from __future__ import annotations

import numpy as np

from routing.search.arrays import Ints, RoomArrays
from routing.search.index import Index


def arrays(
    index: Index,
    *,
    on: bool,
    scalars: tuple[int, ...] = (0,),
    nodes: int = 1,
    shifts: int = 1,
    more: Ints | None = None,
) -> RoomArrays:
    """Zeroed arrays of one room: ``nodes`` and ``shifts`` are the numbers of columns."""
    return RoomArrays(
        on=int(on),
        scalars=np.array(scalars, dtype=np.int64),
        nodes=np.zeros((index.node_count, nodes), dtype=np.int64),
        shifts=np.zeros((max(1, len(index.shift)), shifts), dtype=np.int64),
        more=np.zeros(1, dtype=np.int64) if more is None else more,
    )
