"""Visits nobody takes, hour by hour: what is left to do before Monday."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date

from matching.papers.appointment import appointment_of
from matching.papers.carers import service_of
from matching.papers.clients import free_day
from matching.papers.households import Households
from matching.papers.sheets import OpenVisit
from matching.planning.result import UnservedVisit, WeekPlan
from matching.report.bilingual import Bilingual
from matching.report.to_complete import views_to_complete
from matching.report.view import UnservedView


def open_visits(plan: WeekPlan, *, households: Households) -> tuple[OpenVisit, ...]:
    """Everything left to fill, by the hour it may begin; what has no day yet comes last.

    Visits of one crew, or of one post, are one line; visits that an import could not read whole are here too.
    """
    crews: dict[str, list[UnservedVisit]] = defaultdict(list)
    for missing in plan.unserved:
        crews[appointment_of(missing.visit.id)].append(missing)
    found = [_opened(crew, households) for crew in crews.values()]
    found += [_to_complete(one) for one in views_to_complete(plan.week)]
    return tuple(sorted(found, key=_in_time))


def _opened(crew: Sequence[UnservedVisit], households: Households) -> OpenVisit:
    missing = crew[0]
    visit = missing.visit
    free = free_day(visit)
    return OpenVisit(
        keys=tuple(one.visit.id for one in crew),
        title=visit.title,
        service=service_of(visit.title, visit.service, part=visit.part, parts=visit.parts),
        level=visit.level,
        # The day is that of the hour shown: a tolerance may reach into the evening before.
        day=None if free else missing.earliest.date(),
        earliest=None if free else missing.earliest,
        latest=None if free else missing.latest,
        duration=visit.duration,
        address=households.address(visit),
        phones=households.phones(visit),
        reasons=tuple(Bilingual(reason.text("fr"), reason.text("en")) for reason in missing.reasons),
    )


def _to_complete(one: UnservedView) -> OpenVisit:
    return OpenVisit(
        keys=(one.key,),
        title=one.client,
        service=one.service,
        level=one.level,
        day=one.day,
        earliest=one.earliest,
        latest=one.latest,
        duration=one.duration,
        reasons=one.reasons,
    )


def _in_time(one: OpenVisit) -> tuple[date, float, tuple[str, ...]]:
    return one.day or date.max, 0.0 if one.earliest is None else one.earliest.timestamp(), one.keys
