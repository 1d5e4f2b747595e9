"""What a dispatcher has settled by hand: who does a visit, when it starts, what it comes after."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class PinnedVisit:
    """The visit of ``line`` on ``day`` as it was settled; what is None is left to the plan.

    Attributes
    ----------
    worker: id of who does it. Of a visit by several, one row pins one of them.
    start: minutes after midnight; it takes the place of the promised hours.
    after: id of a line whose visit of that day comes earlier in the same person's day.
    """

    line: str
    day: date
    worker: str | None = None
    start: int | None = None
    after: str | None = None
