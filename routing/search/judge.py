"""The price of the plan after a move: schedule, halts, tours, persons, plan, unserved work."""

from __future__ import annotations

from routing.search.arrays import (
    BAR,
    COMPACT,
    DIRTY,
    DIRTY_COUNT,
    DIRTY_FLAG,
    HAS_PERSONS,
    HAS_PLACES,
    HAS_PLANS,
    HAS_TOURS,
    HEAVY,
    JOINED,
    MOVED,
    MOVED_COUNT,
    NEVER,
    QUEUED,
    TOTAL,
    TOTAL_PLAN,
    TOUCHED_COUNT,
    TOUR,
)
from routing.search.fuse import may_place, plan_price
from routing.search.jit import inlined
from routing.search.memory import add_total
from routing.search.settle import settle
from routing.search.tours import price_persons, price_tour

#: Where, behind the weights the search goes by, the full ones stand.
FULLY = 3
#: What ``judge`` answers when some hard rule breaks.
REFUSED = 1 << 61


@inlined
def clear_marks(m):  # type: ignore[no-untyped-def]
    """Forget which nodes and tours changed."""
    for k in range(m[DIRTY_COUNT]):
        m[m[DIRTY_FLAG] + m[m[DIRTY] + k]] = 0
    m[QUEUED] = 0
    m[JOINED] = 0
    m[MOVED_COUNT] = 0
    m[TOUCHED_COUNT] = 0
    m[DIRTY_COUNT] = 0


@inlined
def weigh_at(m, weights):  # type: ignore[no-untyped-def]
    """The plan's price as one number; ``weights``: where those of unserved work stand."""
    soft = m[m[TOTAL] + 6]
    for k in range(4):
        soft += m[m[TOTAL] + k]
    unserved = m[weights] * m[m[TOTAL] + 5] + m[weights + 1] * m[m[TOTAL] + 4]
    return soft + unserved + m[weights + 2] * m[m[TOTAL] + 7]


@inlined
def weigh(m):  # type: ignore[no-untyped-def]
    """What the search goes by: unserved work at the weight it has at the moment."""
    return weigh_at(m, m[HEAVY])


@inlined
def weigh_fully(m):  # type: ignore[no-untyped-def]
    """What plans are compared by: unserved work weighted far above any price."""
    return weigh_at(m, m[HEAVY] + FULLY)


@inlined
def placed_well(m):  # type: ignore[no-untyped-def]
    """True when every stop just placed may be where it is."""
    if m[HAS_PLACES] == 1:
        for k in range(m[MOVED_COUNT]):
            node = m[m[MOVED] + k]
            if m[m[TOUR] + node] >= 0 and not may_place(m, node, m[m[TOUR] + node]):
                return False
    return True


@inlined
def allowed(m):  # type: ignore[no-untyped-def]
    """Schedule and price all that changed; False when a hard rule breaks."""
    if not placed_well(m):
        return False
    if not settle(m):
        return False
    if m[COMPACT] == 1 or m[HAS_TOURS] == 1:
        for k in range(m[DIRTY_COUNT]):
            if not price_tour(m, m[m[DIRTY] + k]):
                return False
    if m[HAS_PERSONS] == 1 and not price_persons(m):
        return False
    if m[HAS_PLANS] == 1:
        add_total(m, 3, plan_price(m) - m[m[TOTAL] + 3])
    return True


@inlined
def judge(m, limit):  # type: ignore[no-untyped-def]
    """Weight of the plan after a move, or ``REFUSED``; marks are cleared, the log is kept.

    A plan that is seen to weigh more than ``limit`` before all is priced is refused at once. What a plan
    rule counts (the largest lateness) may still fall, so its present price is given as a grace.
    """
    unserved = weigh(m)
    for k in range(TOTAL_PLAN + 1):
        unserved -= m[m[TOTAL] + k]
    m[BAR] = limit - unserved
    fine = allowed(m)
    m[BAR] = NEVER
    clear_marks(m)
    return weigh(m) if fine else REFUSED
