"""Other means than the vehicles of the plan: public transport at its hours, a taxi that is ordered.

They are not planned: whoever pays may have as many as she likes, at the hours they run.
"""

from __future__ import annotations

from dataclasses import dataclass

from routing.joint.spans import Spans, inside, merged_spans
from routing.travel.leg import Legs

#: Departures at which the slowest time of a leg is looked for: every quarter of an hour.
QUARTER = 15 * 60


@dataclass(frozen=True, slots=True, kw_only=True)
class Means:
    """One of them.

    Attributes
    ----------
    name: unique. mode: the problem's travel mode that gives its times.
    hours: when it runs, as (first departure, last arrival), time units; empty = always.
    price, per_metre: score units of one leg, and of each metre of it.
    longest: longest leg, in time units; None = any.
    tasks: visits it is for; None = all. shifts: whose; None = all who are carried.
    instead: no vehicle of the plan is offered where this one runs whenever the leg may be (public transport).
    """

    name: str
    mode: str
    hours: tuple[tuple[int, int], ...] = ()
    price: int = 0
    per_metre: int = 0
    longest: int | None = None
    tasks: frozenset[str] | None = None
    shifts: frozenset[str] | None = None
    instead: bool = False

    def serves(self, *, shift: str, task: str) -> bool:
        """Whether it is for that visit on that shift."""
        return (self.shifts is None or shift in self.shifts) and (self.tasks is None or task in self.tasks)


def slowest(ways: Legs, means: Means, *, origin: str, destination: str, first: int, last: int) -> int:
    """Time units of the leg whenever it leaves between ``first`` and ``last``: never less than it takes."""
    moments = {*range(first, last, QUARTER), last}
    return max(
        ways.seconds(origin=origin, destination=destination, mode=means.mode, leaving=leaving)
        for leaving in moments
    )


def runs(means: Means, *, taking: int, arriving: bool, earliest: int, latest: int) -> Spans:
    """When such a leg, which takes ``taking``, may arrive (``arriving``) or leave, within a shift."""
    hours = inside(means.hours or ((earliest, latest),), ((earliest, latest),))
    before, after = (taking, 0) if arriving else (0, taking)
    return merged_spans((first + before, last - after) for first, last in hours)
