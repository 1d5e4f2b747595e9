"""Hours in which a ride is too long whatever one does, found at once instead of a second at a time.

While all legs from a pickup to its delivery stay in one band of the day's travel times, the way takes the
same whenever it leaves. Where that is longer than the ride may be, no departure of the band will do, and
waiting on the way only adds to it: bounds may jump to the edge of the band. Pushing would get there by as
much as the ride is too long each time, often a second; rush hours that lengthen every trip by just what rides
are allowed are no rarity.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from routing.explain.hop import Hop
from routing.rules.explaining import Apart
from routing.travel.mode import Band


def rush(
    hops: Sequence[Hop], stays: Sequence[int], gap: Apart, at: int
) -> tuple[int | None, int | None] | None:
    """When the way of a gap with a ``most`` is too long around a start ``at`` of its first point.

    Returns
    -------
    The last start before and the first start after those hours, None where they never end; or None
    when the way is short enough then, or crosses an edge between two bands.
    """
    assert gap.most is not None
    way = range(gap.first, gap.second)
    bands = next((hops[k].bands for k in way if not hops[k].steady), ())
    if any(not hops[k].steady and hops[k].bands != bands for k in way):
        return None
    leaving = at + stays[gap.first]
    number = bisect_right(bands, leaving, key=_start) - 1
    opens = bands[number].start if number >= 0 else None
    closes = bands[number + 1].start if number + 1 < len(bands) else None
    time = at
    for k in way:
        time = hops[k].arrive(time + stays[k])
        if closes is not None and time > closes:
            return None
    if time - at <= gap.most or not way:
        return None
    before = None if opens is None else opens - stays[gap.first] - 1
    after = None if closes is None else closes - (time - at) + 1
    return before, after


def _start(band: Band) -> int:
    return band.start
