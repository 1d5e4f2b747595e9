"""The figures at the head of a report, counted from the view."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from matching.report.view import WeekView


@dataclass(frozen=True, slots=True, kw_only=True)
class Counters:
    """Sums over the week; seconds and metres.

    ``contract`` sums the hours contracts ask and ``contract_work`` the work of those same people, so that
    their ratio compares like with like. ``people`` counts those with at least one visit.
    """

    planned: int
    unserved: int
    unserved_by_level: dict[str, int]
    by_family: dict[str, int]
    service: int
    travel: int
    wait: int
    metres: int
    work: int
    contract: int
    contract_work: int
    people: int
    tours: int
    euros: float

    @property
    def asked(self) -> int:
        """Visits asked for: planned and unserved."""
        return self.planned + self.unserved

    @property
    def served_share(self) -> float:
        """Share of the visits asked for that are planned; 1 when none is asked."""
        return self.planned / self.asked if self.asked else 1.0

    @property
    def contract_share(self) -> float | None:
        """Work over contract hours, or None when no contract says a number."""
        return self.contract_work / self.contract if self.contract else None


def count(view: WeekView) -> Counters:
    """Count one week."""
    tours = list(view.tours())
    stops = [stop for _, _, stop in view.stops()]
    under_contract = [worker for worker in view.workers if worker.contract is not None]
    return Counters(
        planned=len(stops),
        unserved=len(view.unserved),
        unserved_by_level=_by_level(view),
        by_family=dict(Counter(stop.family for stop in stops)),
        service=sum(tour.service for tour in tours),
        travel=sum(tour.travel for tour in tours),
        wait=sum(tour.wait for tour in tours),
        metres=sum(tour.metres for tour in tours),
        work=sum(worker.work for worker in view.workers),
        contract=sum(worker.contract or 0 for worker in under_contract),
        contract_work=sum(worker.work for worker in under_contract),
        people=sum(1 for worker in view.workers if worker.tours),
        tours=len(tours),
        euros=sum(price.euros for price in view.prices),
    )


_LEVELS = ("essential", "ordinary")


def _by_level(view: WeekView) -> dict[str, int]:
    """How many visits of each level are unserved, the gravest level first."""
    found = Counter(missing.level for missing in view.unserved)
    return {level: found[level] for level in (*_LEVELS, *sorted(found.keys() - set(_LEVELS))) if found[level]}
