"""The engine's rules for a week: who may do what, when, and what everything costs."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date, timedelta

from matching.model.association import Association
from matching.model.organisation import Organisation
from matching.model.worker import Worker
from matching.planning.calendar import Clock
from matching.planning.gates import abilities, needs, person_ability
from matching.planning.period import WorkPeriod
from matching.planning.visit import Visit
from routing.model.task import StopRef
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.forbidden.spec import Ban, Forbidden
from routing.rules.hours.spec import Hours, HoursLimit
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.windows.spec import StopWindows, Windows
from routing.units import HOUR, euros, euros_per_hour


def windows_rule(visits: Iterable[Visit]) -> Windows:
    """Start times, hard."""
    return Windows(
        rows=tuple(
            StopWindows(
                stop=StopRef(task=visit.id),
                windows=tuple((opening.opening, opening.close) for opening in visit.openings),
            )
            for visit in visits
        )
    )


def abilities_rule(
    visits: Sequence[Visit],
    periods: Iterable[WorkPeriod],
    workers: dict[str, Worker],
    employers: dict[str, Organisation],
) -> Abilities:
    """The three gates (certificates and licences valid on the period's dates, the act), and who alone may."""
    rows: list[Need] = []
    for visit in visits:
        all_of, any_of = needs(visit.requirements, closed=bool(visit.closed_ages))
        if visit.only:
            any_of = (*any_of, tuple(person_ability(name) for name in sorted(visit.only)))
        if all_of or any_of:
            rows.append(Need(task=visit.id, all_of=all_of, any_of=any_of))
    useful = {name for row in rows for name in row.all_of}
    useful |= {name for row in rows for group in row.any_of for name in group}
    offers: list[Offer] = []
    for period in periods:
        worker = workers[period.worker]
        held = (
            *abilities(worker, employers[worker.organisation], period.dates),
            person_ability(worker.id),
        )
        offers.append(Offer(shift=period.id, abilities=tuple(name for name in held if name in useful)))
    return Abilities(needs=tuple(rows), offers=tuple(offers))


def forbidden_rule(visits: Iterable[Visit], present: frozenset[str]) -> Forbidden:
    """Refused workers, those among ``present`` in the week."""
    return Forbidden(
        rows=tuple(
            Ban(task=visit.id, person=person)
            for visit in visits
            for person in sorted(visit.refused & present)
        )
    )


def unserved_rule(visits: Iterable[Visit], association: Association) -> Unserved:
    """Priorities: essential, ordinary, or optional at a price."""
    price = euros(association.settings.optional_unserved)
    rows: list[Priority] = []
    for visit in visits:
        if visit.level == "optional":
            rows.append(Priority(task=visit.id, level="soft", weight=price * visit.weight))
        else:
            rows.append(Priority(task=visit.id, level=visit.level, weight=visit.weight))
    return Unserved(rows=tuple(rows))


def hours_rule(
    periods: Sequence[WorkPeriod],
    workers: dict[str, Worker],
    association: Association,
    days: Sequence[date],
    clock: Clock,
) -> Hours:
    """Weekly hours, hard above the law and priced around the contract; daily hours where they can bind."""
    week = clock.at(days[0], 0), clock.at(days[-1] + timedelta(days=1), 0)
    own: dict[str, list[WorkPeriod]] = {}
    for period in periods:
        own.setdefault(period.worker, []).append(period)
    rows: list[HoursLimit] = []
    for person, theirs in own.items():
        rows.append(_week_limit(workers[person], association, days, week))
        rows.extend(_day_limits(person, theirs, association, clock))
    return Hours(rows=tuple(rows))


def planned_seconds(worker: Worker, days: Sequence[date]) -> int | None:
    """Contract work of the week, in seconds.

    Each working day (Monday to Saturday) of absence takes a sixth of the week off.
    """
    hours = worker.week_hours()
    if hours is None:
        return None
    business = [day for day in days if day.weekday() < 6]
    away = sum(any(absence.whole(day) for absence in worker.absences) for day in business)
    return round(hours * HOUR * (6 - away) / 6)


def longest_week(worker: Worker, association: Association) -> int:
    """Most seconds of work in a week (48 h, Code du travail L3121-20, unless told otherwise)."""
    hours = association.settings.max_week_hours if worker.max_week_hours is None else worker.max_week_hours
    return round(hours * HOUR)


def _week_limit(
    worker: Worker, association: Association, days: Sequence[date], week: tuple[int, int]
) -> HoursLimit:
    settings = association.settings
    planned = planned_seconds(worker, days)
    over = settings.over_contract if worker.rate is None else worker.rate
    return HoursLimit(
        person=worker.id,
        start=week[0],
        end=week[1],
        planned=planned,
        over_price=0 if planned is None else euros_per_hour(over),
        under_price=0 if planned is None else euros_per_hour(settings.under_contract),
        longest=longest_week(worker, association),
    )


def _day_limits(
    person: str, periods: Iterable[WorkPeriod], association: Association, clock: Clock
) -> Iterable[HoursLimit]:
    """A limit for each day whose periods are long enough to break it (10 h, Code du travail L3121-18)."""
    longest = round(association.settings.max_day_hours * HOUR)
    total: dict[date, int] = {}
    for period in periods:
        total[period.day] = total.get(period.day, 0) + period.end - period.start
    for day, seconds in total.items():
        if seconds > longest:
            start, end = clock.at(day, 0), clock.at(day + timedelta(days=1), 0)
            yield HoursLimit(person=person, start=start, end=end, longest=longest)
