"""A planned week as people read it: tours with clock times, visits left to fill, hours, totals, costs."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from matching.planning.aside import Aside
from matching.planning.reasons import Reason
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem
from routing.explain import Explanation
from routing.model.plan import Plan
from routing.model.run import Solution
from routing.referee import Verdict
from routing.units import to_euros


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedVisit:
    """One halt of a tour.

    Attributes
    ----------
    arrival, start, end: aware local moments.
    travel, waiting: seconds of the leg that leads here, and of waiting after it (never before the first).
    metres: of the leg that leads here.
    """

    visit: Visit
    arrival: datetime
    start: datetime
    end: datetime
    travel: int
    metres: int
    waiting: int

    @property
    def lasting(self) -> int:
        """Seconds of service: the visit's duration, at the carer's pace, and the setup where one is due."""
        return round(self.end.timestamp() - self.start.timestamp())


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedAside:
    """One halt of a tour that is no visit: a break, a key or meals collected, a key brought back.

    ``place`` is where; a break is taken at the visit before or at the next one. The rest is as for visits.
    """

    aside: Aside
    place: str
    arrival: datetime
    start: datetime
    end: datetime
    travel: int
    metres: int
    waiting: int


Planned = PlannedVisit | PlannedAside


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTour:
    """What a worker does in one period: leaves home at ``departure``, is back at ``arrival``.

    ``visits`` and ``asides`` are each in time order, and every leg is told by the halt it leads to.
    """

    shift: str
    worker: str
    day: date
    departure: datetime
    arrival: datetime
    visits: tuple[PlannedVisit, ...]
    return_travel: int
    return_metres: int
    asides: tuple[PlannedAside, ...] = ()

    @property
    def halts(self) -> tuple[Planned, ...]:
        """Visits and the rest, in time order."""
        if not self.asides:
            return self.visits
        # Of two halts that start together the first is over at once.
        return tuple(sorted(self._unordered, key=lambda halt: (halt.start.timestamp(), halt.end.timestamp())))

    @property
    def _unordered(self) -> tuple[Planned, ...]:
        return (*self.visits, *self.asides)

    @property
    def travel(self) -> int:
        """Seconds of travel, from home to home."""
        return sum(halt.travel for halt in self._unordered) + self.return_travel

    @property
    def metres(self) -> int:
        """Metres, from home to home."""
        return sum(halt.metres for halt in self._unordered) + self.return_metres

    @property
    def waiting(self) -> int:
        """Seconds of waiting between visits."""
        return sum(halt.waiting for halt in self._unordered)

    @property
    def service(self) -> int:
        """Seconds with clients or at posts, and collecting or bringing back what they need."""
        errands = sum(halt.aside.duration for halt in self.asides if halt.aside.kind != "break")
        return sum(halt.lasting for halt in self.visits) + errands

    @property
    def work(self) -> int:
        """Seconds of work: service and travel between visits, not from and to home."""
        return self.service + sum(halt.travel for halt in self.halts[1:])


@dataclass(frozen=True, slots=True, kw_only=True)
class UnservedVisit:
    """A visit left to fill, with every reason, the nearest to a solution first.

    ``explanation``: person by person, from the plan; None where nobody asked, or time was out.
    """

    visit: Visit
    earliest: datetime
    latest: datetime
    reasons: tuple[Reason, ...]
    explanation: Explanation | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkerHours:
    """Hours of one worker in the week, in seconds; ``contract`` None when the contract fixes none."""

    worker: str
    work: int
    contract: int | None
    longest: int


@dataclass(frozen=True, slots=True, kw_only=True)
class CostPart:
    """One term of the price, ``rule.term``, in euros."""

    term: str
    euros: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Figures of the week: counts, seconds, metres, euros."""

    visits: int
    served: int
    unserved: Mapping[str, int]
    shortened: int
    service: int
    travel: int
    waiting: int
    metres: int
    workers: int
    euros: float


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class WeekPlan:
    """One planned week.

    Attributes
    ----------
    week: the problem and what its ids stand for; its shortened visits hold their shorter duration.
    plan, verdict: the engine's plan and what the referee says of it.
    tours: by worker, then in time.
    shortened: ids of visits planned at their least duration, because the target found no place.
    solution: how the plan was found; None for a plan made by hand.
    """

    week: WeekProblem
    plan: Plan
    verdict: Verdict
    tours: tuple[PlannedTour, ...]
    unserved: tuple[UnservedVisit, ...]
    hours: tuple[WorkerHours, ...]
    totals: Totals
    shortened: tuple[str, ...] = ()
    solution: Solution | None = None

    @property
    def costs(self) -> tuple[CostPart, ...]:
        """Parts of the price in euros, the largest first; as the referee recomputed them."""
        parts = self.verdict.score.parts.items()
        ordered = sorted(parts, key=lambda part: (-part[1], part[0]))
        return tuple(CostPart(term=term, euros=to_euros(amount)) for term, amount in ordered)

    def tours_of(self, worker: str) -> tuple[PlannedTour, ...]:
        """Tours of one worker, in time."""
        return tuple(tour for tour in self.tours if tour.worker == worker)
