"""For one visit and one worker: what stands between them, from the masks of the week, not from the plan."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from matching.model.worker import Worker
from matching.planning.gates import Refusal
from matching.planning.meals import meals_carried
from matching.planning.period import WorkPeriod, periods_without_absences
from matching.planning.visit import Opening, Visit
from matching.planning.week import WeekProblem

Obstacle = Literal[
    "reserved",
    "refused",
    "no_key",
    "bag",
    "unqualified",
    "expired",
    "licence",
    "off",
    "absent",
    "window",
    "cold",
    "busy",
]

#: From the farthest to the nearest of taking the visit.
ORDER: tuple[Obstacle, ...] = (
    "reserved",
    "refused",
    "no_key",
    "bag",
    "unqualified",
    "expired",
    "licence",
    "off",
    "absent",
    "window",
    "cold",
    "busy",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """Why ``worker`` does not take the visit.

    ``busy`` means that nothing forbids it: one of the worker's periods, empty, could hold the visit. ``bag``
    and ``cold`` are about meals: more than she carries at once, or too far from the kitchen to stay hot.

    Attributes
    ----------
    missing, lapsed: of a closed gate.
    short: seconds that the nearest period lacks (``window``).
    """

    worker: str
    obstacle: Obstacle
    missing: tuple[str, ...] = ()
    lapsed: date | None = None
    short: int = 0


class Candidates:
    """Obstacles between visits and workers of one week."""

    def __init__(self, week: WeekProblem) -> None:
        self._week = week
        full = (
            period
            for worker in week.workers.values()
            if worker.absences
            for period in periods_without_absences(worker, week.week.days, week.clock)
        )
        self._own = _by_day(week.periods.values())
        self._full = _by_day(full, mark="!")

    def of(self, visit: Visit) -> tuple[Candidate, ...]:
        """One obstacle for each worker: on the day and in the period that come nearest."""
        return tuple(self._nearest(visit, worker) for worker in self._week.workers.values())

    def _nearest(self, visit: Visit, worker: Worker) -> Candidate:
        if visit.only and worker.id not in visit.only:
            return Candidate(worker=worker.id, obstacle="reserved")
        if worker.id in visit.refused:
            return Candidate(worker=worker.id, obstacle="refused")
        if visit.key_holders and worker.id not in visit.key_holders:
            return Candidate(worker=worker.id, obstacle="no_key")
        if visit.pickup is not None and visit.pickup.meals > self._carried(worker):
            return Candidate(worker=worker.id, obstacle="bag")
        found = [self._on(visit, opening, worker) for opening in visit.openings]
        return max(found, key=lambda candidate: (ORDER.index(candidate.obstacle), -candidate.short))

    def _on(self, visit: Visit, opening: Opening, worker: Worker) -> Candidate:
        closed = self._gate(visit, worker, (opening.day,))
        if closed is not None:
            return _closed(worker, closed)
        short, period = self._shortage(visit, opening, self._own.get((worker.id, opening.day), ()))
        if short == 0 and period is not None:
            night = self._gate(visit, worker, period.dates)
            if night is not None:
                return _closed(worker, night)
            return Candidate(worker=worker.id, obstacle="cold" if self._cools(visit, worker) else "busy")
        if self._shortage(visit, opening, self._full.get((worker.id, opening.day), ()))[0] == 0:
            return Candidate(worker=worker.id, obstacle="absent")
        if short is None:
            return Candidate(worker=worker.id, obstacle="off")
        return Candidate(worker=worker.id, obstacle="window", short=short)

    def _carried(self, worker: Worker) -> int:
        return meals_carried(worker, self._week.association.settings)

    def _cools(self, visit: Visit, worker: Worker) -> bool:
        """Whether the way from the kitchen takes longer than the meal stays hot, at every possible hour."""
        pickup = visit.pickup
        if pickup is None or pickup.longest is None:
            return False
        return all(
            self._week.cover.quickest(
                worker.id,
                origin=pickup.place,
                destination=visit.place,
                first=opening.opening - pickup.longest,
                last=opening.close,
            )
            > pickup.longest
            for opening in visit.openings
        )

    def _gate(self, visit: Visit, worker: Worker, days: tuple[date, ...]) -> Refusal | None:
        return self._week.gates.refusal(visit.requirements, worker.id, days)

    def _shortage(
        self, visit: Visit, opening: Opening, periods: Sequence[WorkPeriod]
    ) -> tuple[int | None, WorkPeriod | None]:
        """Seconds that the nearest of the day's periods lacks to hold the visit alone; None without any."""
        best: tuple[int | None, WorkPeriod | None] = (None, None)
        for period in periods:
            first, last = self._week.cover.presence(period, visit.place)
            start = max(opening.opening, min(first, opening.close))
            lack = max(0, first - opening.close) + max(0, start + visit.duration - last)
            if best[0] is None or lack < best[0]:
                best = lack, period
        return best


def _by_day(periods: Iterable[WorkPeriod], mark: str = "") -> dict[tuple[str, date], tuple[WorkPeriod, ...]]:
    """Periods by worker and date touched; ``mark`` keeps their ids apart from the week's own."""
    found: dict[tuple[str, date], tuple[WorkPeriod, ...]] = {}
    for period in periods:
        for day in period.dates:
            key = (period.worker, day)
            found[key] = (*found.get(key, ()), replace(period, id=period.id + mark))
    return found


def _closed(worker: Worker, closed: Refusal) -> Candidate:
    return Candidate(worker=worker.id, obstacle=closed.gate, missing=closed.missing, lapsed=closed.lapsed)
