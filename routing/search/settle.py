"""The scheduler: earliest times after a move, walking on only where a time really changed.

Tours without ride or span limits: from each changed stop the walk goes down the tour until a start is what
it was; a stop whose links move it sends the walk on in its partners' tours. The starts are the least
solution, so the order of the walk does not matter. Tours with such limits are pressed whole (``press``).
"""

from __future__ import annotations

from routing.search.arrays import (
    BAR,
    COMPACT,
    DURATION,
    EARLIEST,
    GROUP,
    HAS_BACKS,
    HAS_LINKS,
    HAS_PAUSES,
    HAS_PLANS,
    HAS_STAYS,
    HAS_TOURS,
    HORIZON,
    JOINED,
    LAP_LIMIT,
    LAPS,
    LATEST,
    LOG_ROOM,
    LOGGED,
    MEMBER_AT,
    MEMBERS,
    MODE,
    NEVER,
    NXT,
    PLACE,
    PRV,
    QUEUE,
    QUEUE_HEAD,
    QUEUE_ROOM,
    QUEUED,
    READY,
    SETTLED,
    SPOT,
    START,
    STOPS,
    TOTAL,
    TOTAL_PLAN,
    TOTAL_TOURS,
    TOUCHED,
    TOUCHED_COUNT,
    TOUCHED_ROOM,
    TOUR,
)
from routing.search.clock import opening_after, time_group
from routing.search.halts import price_halt, reprice_marked
from routing.search.jit import inlined
from routing.search.legs import leg
from routing.search.memory import keep, keep_price
from routing.search.pauses import is_pause, lay_pause, place_behind
from routing.search.press import mark_tour
from routing.search.push import press_queued
from routing.search.stays import lay_stay, visit_before
from routing.search.tied import press_tied


@inlined
def touch(m, node):  # type: ignore[no-untyped-def]
    """Remember that the time of ``node`` changed, for what looks at changed nodes."""
    if m[HAS_PLANS] == 1 and m[TOUCHED_COUNT] < m[TOUCHED_ROOM]:
        m[m[TOUCHED] + m[TOUCHED_COUNT]] = node
        m[TOUCHED_COUNT] += 1
    if m[HAS_TOURS] == 1 or m[COMPACT] == 1:
        mark_tour(m, m[m[TOUR] + node])
    if m[COMPACT] == 1 and m[m[GROUP] + node] >= 0:
        mark_partners(m, node)


@inlined
def mark_partners(m, node):  # type: ignore[no-untyped-def]
    """Tours of linked stops are pressed together as far as the partners' times allow: price them again."""
    group = m[m[GROUP] + node]
    for k in range(m[m[MEMBER_AT] + group], m[m[MEMBER_AT] + group + 1]):
        other = m[m[TOUR] + m[m[MEMBERS] + k]]
        if other >= 0:
            mark_tour(m, other)


@inlined
def start_now(m, node, start):  # type: ignore[no-untyped-def]
    """Set the start of a linked partner, price it and walk on behind it."""
    keep(m, START, node, start)
    touch(m, node)
    if m[COMPACT] == 0:
        price_halt(m, node)
    m[m[QUEUE] + m[QUEUED]] = m[m[NXT] + node]
    m[QUEUED] += 1


@inlined
def time_links(m, node):  # type: ignore[no-untyped-def]
    """Time the link group of ``node``; its partners are set, its own start is returned (-1: impossible)."""
    group = m[m[GROUP] + node]
    if not time_group(m, group):
        return -1
    for k in range(m[m[MEMBER_AT] + group], m[m[MEMBER_AT] + group + 1]):
        other = m[m[MEMBERS] + k]
        if other != node and m[m[TOUR] + other] >= 0 and m[m[SPOT] + other] != m[m[START] + other]:
            if m[QUEUED] + 2 >= m[QUEUE_ROOM]:
                return -1
            start_now(m, other, m[m[SPOT] + other])
    return m[m[SPOT] + node]


@inlined
def laps(m, node):  # type: ignore[no-untyped-def]
    """How often this settling has come by ``node``, this time included (``SETTLED`` numbers settlings)."""
    at = m[LAPS] + node
    if m[at] >> 8 != m[SETTLED]:
        m[at] = m[SETTLED] << 8
    m[at] += 1
    return m[at] & 255


@inlined
def lay_halt(m, shift, node, before, leaving):  # type: ignore[no-untyped-def]
    """Set where a pause is taken, or how long a stop lasts; 1: what is behind changes too, -1: impossible."""
    if node >= m[STOPS]:
        return 0
    if is_pause(m, node):
        moved = lay_pause(m, shift, node, before, place_behind(m, node), leaving)
        # the next visit may have another visit before it, though the pause itself stays as it is
        return 1 if moved == 0 and m[HAS_STAYS] == 1 else moved
    return lay_stay(m, shift, visit_before(m, before), node)


@inlined
def walk(m, node, steps, bar):  # type: ignore[no-untyped-def]
    """Walk down a tour from ``node``; returns the steps left, or -1: a time is impossible, or the halts cost
    more than ``bar`` (what left its place is walked first, so from then on prices only rise)."""
    shift = m[m[TOUR] + node]
    mode = m[m[MODE] + shift]
    while True:
        steps -= 1
        if steps < 0 or m[LOGGED] > m[LOG_ROOM] or laps(m, node) > m[LAP_LIMIT]:
            return -1
        before = m[m[PRV] + node]
        if before >= m[STOPS] and node >= m[STOPS]:
            keep(m, START, node, m[m[EARLIEST] + shift])
            keep_price(m, node, 0)
            mark_tour(m, shift)
            return steps
        leaving = (
            m[m[EARLIEST] + shift] if before >= m[STOPS] else m[m[START] + before] + m[m[DURATION] + before]
        )
        moved = lay_halt(m, shift, node, before, leaving) if m[HAS_PAUSES] == 1 or m[HAS_STAYS] == 1 else 0
        if moved < 0:
            return -1
        if moved > 0 and m[COMPACT] == 1 and m[m[GROUP] + node] >= 0:
            mark_partners(m, node)
        arrival = leaving + leg(m, mode, m[m[PLACE] + before], m[m[PLACE] + node], leaving)
        if node >= m[STOPS]:
            if arrival > m[m[LATEST] + shift]:
                return -1
            keep(m, START, node, arrival)
            if m[HAS_TOURS] == 1 or m[COMPACT] == 1:
                mark_tour(m, shift)
            if m[COMPACT] == 0:
                price_halt(m, node)
            return steps
        start = opening_after(m, node, arrival)
        if start < 0 or start > m[HORIZON]:
            return -1
        if m[m[GROUP] + node] >= 0:
            keep(m, READY, node, start)
            start = time_links(m, node)
            if start < 0:
                return -1
        if m[m[TOTAL]] > bar:
            return -1
        same = start == m[m[START] + node]
        if not same:
            keep(m, START, node, start)
            touch(m, node)
        if m[COMPACT] == 0:
            price_halt(m, node)
        if same and moved == 0:
            return steps
        node = m[m[NXT] + node]


@inlined
def settle(m):  # type: ignore[no-untyped-def]
    """Bring all times up to date after a move; False when no schedule exists."""
    if m[HAS_BACKS] == 1:
        if m[HAS_LINKS] == 1:
            return press_tied(m) and reprice_marked(m)
        return press_queued(m)
    steps = 8 * m[STOPS] + 64
    m[SETTLED] += 1
    begin = m[TOTAL]
    others = 0
    for k in range(TOTAL_TOURS, TOTAL_PLAN):
        others += m[begin + k]
    bar = m[BAR] - others
    m[QUEUE_HEAD] = 0
    first_joined = m[JOINED]
    while m[QUEUE_HEAD] < m[QUEUED]:
        node = m[m[QUEUE] + m[QUEUE_HEAD]]
        m[QUEUE_HEAD] += 1
        if m[m[TOUR] + node] < 0:
            continue
        steps = walk(m, node, steps, bar if m[QUEUE_HEAD] > first_joined else NEVER)
        if steps < 0:
            return False
    return True
