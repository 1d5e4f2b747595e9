"""Wait for the hour a stop is wanted at, or start as soon as one is there."""

from __future__ import annotations

from routing.search.arrays import HOLD, LOOSENED, TOUR, WANTED_FROM
from routing.search.jit import inlined
from routing.search.memory import keep
from routing.search.moves.edit import leave
from routing.search.press import mark_tour


@inlined
def wait_or_not(m, node):  # type: ignore[no-untyped-def]
    """Have a stop wait for the hour it is wanted at, or no longer."""
    wanted = m[m[WANTED_FROM] + node]
    if wanted < 0 or m[m[TOUR] + node] < 0:
        return False
    keep(m, HOLD, node, 0 if m[m[HOLD] + node] > 0 else wanted)
    leave(m, node)
    m[m[LOOSENED] + m[m[TOUR] + node]] = 1
    mark_tour(m, m[m[TOUR] + node])
    return True
