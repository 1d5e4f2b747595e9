"""Work that is no ordinary visit: meetings and training, introductions, visits done one after the other."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from datetime import date

from matching.model.association import Association
from matching.model.internal import InternalTime, Introduction
from matching.model.service import NOTHING
from matching.model.worker import Worker
from matching.planning.calendar import Clock
from matching.planning.crew import Lane, lanes
from matching.planning.visit import Opening, Visit
from routing.model.link import Link
from routing.model.task import StopRef
from routing.units import MINUTE

#: Most time from the end of one visit to the start of the one done right after it: travel, or a breath.
RIGHT_AFTER = 15 * MINUTE


def internal_visits(
    association: Association, days: Collection[date], off: Collection[date], clock: Clock
) -> Iterator[Visit]:
    """A task of her own for each worker expected; somebody absent then is not expected."""
    workers = {worker.id: worker for worker in association.workers}
    for one in association.internal:
        for day in days:
            if not one.on(day) or (one.holidays == "skip" and day in off):
                continue
            start, end = clock.at(day, one.start), clock.at(day, one.end)
            for number, name in enumerate(one.workers, start=1):
                if end > start and not _absent(workers[name], clock, start, end):
                    yield _visit(
                        one, day, name, number, Opening(day=day, opening=start, close=start), end - start
                    )


def _visit(one: InternalTime, day: date, worker: str, number: int, opening: Opening, duration: int) -> Visit:
    crew = len(one.workers)
    return Visit(
        id=f"{one.id}/{day.isoformat()}" + (f"/{number}" if crew > 1 else ""),
        line=one.id,
        family="internal",
        title=one.name,
        service=one.name,
        clients=(),
        place=one.place,
        duration=duration,
        min_duration=None,
        openings=(opening,),
        requirements=NOTHING,
        level=one.level,
        weight=1,
        member=number,
        crew=crew,
        only=frozenset({worker}),
    )


def _absent(worker: Worker, clock: Clock, start: int, end: int) -> bool:
    return any(
        clock.at_wall(away.start) < end and start < clock.at_wall(away.end) for away in worker.absences
    )


def introduction_lanes(visit: Visit, introduction: Introduction) -> list[Lane]:
    """The visit for two: the carer the client knows, then the new one."""
    known, new = lanes(visit, crew=2)
    return [
        [replace(part, only=frozenset({introduction.by})) for part in known],
        [replace(part, only=frozenset({introduction.worker})) for part in new],
    ]


def after_links(association: Association, heads: Mapping[tuple[str, date], Visit]) -> Iterator[Link]:
    """The same person, right after: on the days on which both lines have a visit that one worker does."""
    for line in association.care_lines:
        if line.after is None:
            continue
        for (name, day), visit in heads.items():
            before = heads.get((line.after, day)) if name == line.id else None
            if before is not None:
                yield Link(
                    first=StopRef(task=before.id),
                    second=StopRef(task=visit.id),
                    origin="end",
                    max_gap=RIGHT_AFTER,
                    person="same",
                )
