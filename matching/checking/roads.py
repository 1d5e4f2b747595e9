"""Travel between two visits, by the carer's mode, with the association's corrections and peak hours."""

from __future__ import annotations

from collections.abc import Mapping

from matching.checking.jobs import Job
from matching.model.association import Association
from matching.planning.calendar import Clock
from matching.planning.dates import public_holidays
from matching.planning.travel import ground
from matching.report.bilingual import Bilingual
from matching.report.words import mode_word
from routing.travel.leg import Legs


class Roads:
    """Legs between clients; nothing is known without an association.

    Travel comes from ``routing``'s public face alone, the same that plans use: corrections win, a place
    known only by its commune is never next door to another.
    """

    def __init__(self, association: Association | None, jobs: Mapping[str, list[Job]], clock: Clock) -> None:
        self._legs: Legs | None = None
        self._mode_of: dict[str, str] = {}
        self._modes: dict[str, str] = {}
        if association is None:
            return
        located = {location.id for location in association.locations}
        found = [job for own in jobs.values() for job in own]
        places = {job.client.place for job in found if job.client is not None and job.client.place in located}
        if not places:
            return
        days = sorted({job.day for job in found})
        free = public_holidays(association.settings, days)
        travel = ground(association, used=places, clock=clock, holidays=free)
        self._legs = Legs(travel.bare())
        self._mode_of = travel.mode_of
        self._modes = {worker.id: worker.mode for worker in association.workers}
        self._located = located

    def seconds(self, one: Job, other: Job) -> int | None:
        """Seconds from a visit to the next, leaving at the sure end of the first; None when not known."""
        if self._legs is None or one.worker is None or one.client is None or other.client is None:
            return None
        if not {one.client.place, other.client.place} <= self._located:
            return None
        return self._legs.seconds(
            origin=one.client.place,
            destination=other.client.place,
            mode=self._mode_of[one.worker.id],
            leaving=one.sure_end,
        )

    def mode_said(self, job: Job) -> Bilingual:
        """How the carer travels."""
        return mode_word(self._modes[job.worker.id] if job.worker is not None else "car")
