"""Sets of times as sorted spans, both ends included; None is an open end."""

from __future__ import annotations

from routing.rules.explaining import Spans
from routing.units import FOREVER


def common(one: Spans, other: Spans) -> Spans:
    """The times that lie in both."""
    if len(one) == 1 and one[0][0] == 0 and one[0][1] == FOREVER:
        return other
    made: list[tuple[int | None, int | None]] = []
    for low, high in one:
        for start, end in other:
            first = start if low is None else low if start is None else max(low, start)
            final = end if high is None else high if end is None else min(high, end)
            if first is None or final is None or first <= final:
                made.append((first, final))
    return tuple(made)


def up(at: int, spans: Spans) -> int | None:
    """The first time of the spans from ``at`` on."""
    for low, high in spans:
        if high is None or at <= high:
            return at if low is None else max(at, low)
    return None


def down(at: int, spans: Spans) -> int | None:
    """The last time of the spans up to ``at``."""
    for low, high in reversed(spans):
        if low is None or at >= low:
            return at if high is None else min(at, high)
    return None
