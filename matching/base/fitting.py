"""What of a reference still holds in a week, visit by visit, and why the rest does not.

Only what the visit and its person say is looked at here; whether the visits of one tour still fit together
is settled by :mod:`matching.base.standing`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

from matching.base.reference import Held
from matching.model.worker import Worker
from matching.planning.gates import Refusal
from matching.planning.period import WorkPeriod
from matching.planning.visit import Visit
from matching.planning.week import WeekProblem

#: How tightly a visit keeps to its reference: person and hour, person alone, or nothing.
Hold = Literal["hour", "person", "free"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Cause:
    """Why something differs from the reference: code ``base.cause.<code>`` of the catalogue, and values."""

    code: str
    values: Mapping[str, object] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Fit:
    """How a visit may keep to its reference, and the cause when it may not keep all of it."""

    hold: Hold
    cause: Cause | None = None


class Fitting:
    """Judges the references of one week's visits."""

    def __init__(self, week: WeekProblem) -> None:
        self._week = week
        self._own: dict[str, list[WorkPeriod]] = {}
        for period in week.periods.values():
            self._own.setdefault(period.worker, []).append(period)

    def fit(self, visit: Visit, held: Held) -> Fit:
        """How tightly the visit may keep to its reference."""
        worker = self._week.workers.get(held.person)
        if worker is None:
            return Fit(hold="free", cause=Cause(code="left", values={"person": held.person}))
        if visit.closed_ages:
            return Fit(hold="free", cause=Cause(code="act"))
        if visit.only and worker.id not in visit.only:
            return Fit(hold="free", cause=Cause(code="reserved"))
        if worker.id in visit.refused:
            return Fit(hold="free", cause=Cause(code="refused", values={"person": worker.name}))
        inside = any(opening.opening <= held.start <= opening.close for opening in visit.openings)
        at_hour = self._period(visit, worker.id, held.start, held.start) if inside else None
        if at_hour is not None:
            return self._gated(visit, worker, at_hour) or Fit(hold="hour")
        return self._beside(visit, worker, held, inside=inside)

    def _beside(self, visit: Visit, worker: Worker, held: Held, *, inside: bool) -> Fit:
        """The hour cannot be kept: perhaps the person can, at another hour of the promise."""
        away = self._absence(worker, held.start, held.start + visit.duration)
        if away is not None:
            return Fit(hold="free", cause=away)
        for opening in visit.openings:
            period = self._period(visit, worker.id, opening.opening, opening.close)
            if period is not None:
                closed = self._gated(visit, worker, period)
                return closed or Fit(hold="person", cause=Cause(code="hours" if inside else "promise"))
        return Fit(hold="free", cause=Cause(code="off", values={"person": worker.name}))

    def _period(self, visit: Visit, person: str, first: int, last: int) -> WorkPeriod | None:
        """A period of the person that, empty, holds the visit with a start between the two times."""
        for period in self._own.get(person, ()):
            there, leaving = self._week.cover.presence(period, visit.place)
            if max(first, there) <= min(last, leaving - visit.duration):
                return period
        return None

    def _gated(self, visit: Visit, worker: Worker, period: WorkPeriod) -> Fit | None:
        refusal = self._week.gates.refusal(visit.requirements, worker.id, period.dates)
        return None if refusal is None else Fit(hold="free", cause=_closed(worker, refusal))

    def _absence(self, worker: Worker, start: int, end: int) -> Cause | None:
        """The absence that takes the person away then; None when she was not to work anyway."""
        clock = self._week.clock
        for away in worker.absences:
            if clock.at_wall(away.start) < end and start < clock.at_wall(away.end):
                values: dict[str, object] = {"person": worker.name, "cause": away.cause}
                return Cause(code="absent_for" if away.cause else "absent", values=values)
        return None


def _closed(worker: Worker, refusal: Refusal) -> Cause:
    values: dict[str, object] = {"person": worker.name, "missing": ", ".join(refusal.missing)}
    if refusal.gate == "expired" and refusal.lapsed is not None:
        return Cause(code="expired", values={**values, "lapsed": refusal.lapsed})
    return Cause(code=refusal.gate if refusal.gate != "expired" else "unqualified", values=values)
