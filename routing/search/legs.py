"""Travel inside the kernels: the definitions of ``routing/travel`` written again for speed."""

from __future__ import annotations

import math

from routing.search.arrays import (
    BAND_AT,
    BAND_PERMILLE,
    BAND_START,
    COMPUTED,
    DETOUR,
    DOOR,
    NEVER,
    PLACES,
    ROAD,
    SITE,
    SPEED_AT,
    SPEEDS,
    STEADY,
    VECTORS,
)
from routing.search.jit import folded, inlined, real

EARTH = 6371008.8


@inlined
def crow_metres(m, a, b):  # type: ignore[no-untyped-def]
    """Great-circle distance between two places, in metres, from their unit vectors."""
    dx = real(m[m[VECTORS] + 3 * a]) - real(m[m[VECTORS] + 3 * b])
    dy = real(m[m[VECTORS] + 3 * a + 1]) - real(m[m[VECTORS] + 3 * b + 1])
    dz = real(m[m[VECTORS] + 3 * a + 2]) - real(m[m[VECTORS] + 3 * b + 2])
    chord = math.sqrt(dx * dx + dy * dy + dz * dz)
    h = chord * 0.5
    h2 = h * h
    h3 = h2 * h
    h5 = h3 * h2
    h7 = h5 * h2
    angle = 2 * (h + h3 / 6 + 3 * h5 / 40 + 15 * h7 / 336)
    return EARTH * angle


@inlined
def base_seconds(m, mode, a, b):  # type: ignore[no-untyped-def]
    """Base travel time between two different addresses, by a mode that is not steady."""
    if m[m[COMPUTED] + mode] == 0:
        return m[m[ROAD] + (mode * m[PLACES] + a) * m[PLACES] + b] & 0xFFFFFFFF
    d = crow_metres(m, a, b)
    k = m[m[SPEED_AT] + mode]
    while k < m[m[SPEED_AT] + mode + 1] - 1 and d >= real(m[m[SPEEDS] + 2 * k]):
        k += 1
    return int(math.floor(d * 3.6 / real(m[m[SPEEDS] + 2 * k + 1]) + 0.5))


@folded
def road(m, mode, a, b):  # type: ignore[no-untyped-def]
    """A leg of a steady mode: time in the lower half, metres in the upper one."""
    return m[m[ROAD] + (mode * m[PLACES] + a) * m[PLACES] + b]


@folded
def leg_metres(m, mode, a, b):  # type: ignore[no-untyped-def]
    """Distance of a leg, 0 inside an address."""
    return road(m, mode, a, b) >> 32 if m[m[STEADY] + mode] == 1 else measured_metres(m, mode, a, b)


@inlined
def measured_metres(m, mode, a, b):  # type: ignore[no-untyped-def]
    """``leg_metres`` of any mode."""
    if m[m[SITE] + a] == m[m[SITE] + b]:
        return 0
    if m[m[COMPUTED] + mode] == 0:
        return m[m[ROAD] + (mode * m[PLACES] + a) * m[PLACES] + b] >> 32
    return int(math.floor(crow_metres(m, a, b) * m[m[DETOUR] + mode] / 1000 + 0.5))


@inlined
def stretch(m, mode, leaving, base):  # type: ignore[no-untyped-def]
    """Duration of a leg of ``base`` time left at ``leaving``, through the mode's time bands."""
    first = m[m[BAND_AT] + mode]
    last = m[m[BAND_AT] + mode + 1]
    k = first - 1
    while k + 1 < last and m[m[BAND_START] + k + 1] <= leaving:
        k += 1
    remaining = base * 1000
    now = leaving
    while True:
        rate = 1000 if k < first else m[m[BAND_PERMILLE] + k]
        need = (remaining * rate + 999_999) // 1_000_000
        end = m[m[BAND_START] + k + 1] if k + 1 < last else NEVER
        if now + need <= end:
            return now + need - leaving
        remaining -= (end - now) * 1_000_000 // rate
        if remaining <= 0:
            return end - leaving
        now = end
        k += 1


@folded
def leg(m, mode, a, b, leaving):  # type: ignore[no-untyped-def]
    """Time from place ``a``, left at ``leaving``, to place ``b``."""
    return (
        road(m, mode, a, b) & 0xFFFFFFFF if m[m[STEADY] + mode] == 1 else measured_leg(m, mode, a, b, leaving)
    )


@inlined
def measured_leg(m, mode, a, b, leaving):  # type: ignore[no-untyped-def]
    """``leg`` of any mode."""
    if m[m[SITE] + a] == m[m[SITE] + b]:
        return 0
    base = base_seconds(m, mode, a, b)
    if m[m[BAND_AT] + mode + 1] > m[m[BAND_AT] + mode]:
        base = stretch(m, mode, leaving, base)
    return base + m[m[DOOR] + mode]


@inlined
def usual_leg(m, mode, a, b):  # type: ignore[no-untyped-def]
    """Time between two different addresses without the mode's time bands."""
    if m[m[STEADY] + mode] == 1:
        return road(m, mode, a, b) & 0xFFFFFFFF
    return base_seconds(m, mode, a, b) + m[m[DOOR] + mode]


@inlined
def earliest_leaving(m, mode, a, b, arrival, earliest):  # type: ignore[no-untyped-def]
    """Earliest time from ``earliest`` on to leave ``a`` so as not to reach ``b`` before ``arrival``.

    Leaving at ``earliest`` must be too early; by bisection, since leaving later never arrives earlier.
    """
    if m[m[BAND_AT] + mode + 1] == m[m[BAND_AT] + mode]:
        return arrival - leg(m, mode, a, b, earliest)
    low = earliest
    high = arrival
    while low < high:
        middle = (low + high) // 2
        if middle + leg(m, mode, a, b, middle) >= arrival:
            high = middle
        else:
            low = middle + 1
    return low


@inlined
def latest_leaving(m, mode, a, b, arrival, earliest):  # type: ignore[no-untyped-def]
    """Latest time in ``[earliest, arrival]`` to leave ``a`` and still reach ``b`` by ``arrival``.

    Leaving at ``earliest`` must be in time; by bisection, since leaving later never arrives earlier.
    """
    if m[m[BAND_AT] + mode + 1] == m[m[BAND_AT] + mode]:
        return max(earliest, arrival - leg(m, mode, a, b, earliest))
    low = earliest
    high = arrival
    while low < high:
        middle = (low + high + 1) // 2
        if middle + leg(m, mode, a, b, middle) <= arrival:
            low = middle
        else:
            high = middle - 1
    return low
