"""The lines of each table, as text, from an association."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from matching.model.association import Association
from matching.model.care import CareLine, Dated
from matching.model.service import Requirements
from matching.model.settings import SETTINGS, Settings
from matching.tables.build_pauses import break_lines
from matching.tables.lines_internal import (
    client_absence_lines,
    client_place_lines,
    internal_lines,
    introduction_lines,
    pin_lines,
)
from matching.tables.spelling import Line, away, clock, dates, spelled, validity, weekdays


def _requirements(requirements: Requirements) -> dict[str, object]:
    return {
        "all_of": "|".join(requirements.all_of),
        "any_of": " & ".join("|".join(group) for group in requirements.any_of),
        "licence": requirements.licence,
    }


def _organisations(association: Association) -> Iterator[Line]:
    for one in association.organisations:
        yield spelled(id=one.id, name=one.name, kind=one.kind)


def _licences(association: Association) -> Iterator[Line]:
    for one in association.organisations:
        for held in one.licences:
            yield spelled(organisation=one.id, licence=held.name, **validity(held.validity))


def _places(association: Association) -> Iterator[Line]:
    for one in association.locations:
        yield spelled(
            id=one.id,
            lat=one.lat,
            lon=one.lon,
            address=one.address,
            commune=one.commune,
            sector=one.sector,
            precision=one.precision,
            score=one.score,
            synthetic=one.synthetic,
        )


def _workers(association: Association) -> Iterator[Line]:
    for one in association.workers:
        yield spelled(
            id=one.id,
            name=one.name,
            organisation=one.organisation,
            home=one.home,
            mode=one.mode,
            contract_hours=one.contract_hours,
            contract_period=one.contract_period,
            max_week_hours=one.max_week_hours,
            rate=one.rate,
            mileage=one.mileage,
            phone=one.phone,
            pace=one.pace,
            team=one.team,
            meals=one.meals,
        )


def _qualifications(association: Association) -> Iterator[Line]:
    for one in association.workers:
        for held in one.qualifications:
            yield spelled(worker=one.id, qualification=held.name, **validity(held.validity))


def _availability(association: Association) -> Iterator[Line]:
    for one in association.workers:
        for period in one.availability:
            yield spelled(
                worker=one.id,
                weekdays=weekdays(period.weekdays),
                dates=dates(period.dates),
                start=clock(period.start),
                end=clock(period.end),
                **validity(period.validity),
            )


def _absences(association: Association) -> Iterator[Line]:
    for one in association.workers:
        for gone in one.absences:
            yield spelled(worker=one.id, **away(gone))


def _clients(association: Association) -> Iterator[Line]:
    for one in association.clients:
        yield spelled(
            id=one.id,
            name=one.name,
            place=one.place,
            family=one.family,
            birth_date=one.birth_date,
            refused="|".join(sorted(one.refused)),
            preferred="|".join(sorted(one.preferred)),
            known="|".join(sorted(one.known)),
            phone=one.phone,
            floor=one.floor,
            door_code=one.door_code,
            key=one.key,
            key_place=one.key_place,
            key_return=one.key_return,
            key_holders="|".join(sorted(one.key_holders)),
            team=one.team,
        )


def _services(association: Association) -> Iterator[Line]:
    for one in association.services:
        yield spelled(
            id=one.id,
            name=one.name,
            family=one.family,
            crew=one.crew,
            setup_minutes=one.setup,
            tolerance=one.tolerance,
            level=one.level,
            weight=one.weight,
            age_min=one.age_min,
            age_max=one.age_max,
            per_carer=one.per_carer,
            kitchen=one.kitchen,
            hot_minutes=one.hot,
            **_requirements(one.requirements),
        )


def _paces(association: Association) -> Iterator[Line]:
    for worker in association.workers:
        for service, percent in worker.paces:
            yield spelled(worker=worker.id, service=service, percent=percent)


def _care_lines(association: Association) -> Iterator[Line]:
    for one in association.care_lines:
        yield spelled(
            id=one.id,
            clients="|".join(one.clients),
            service=one.service,
            duration=one.duration,
            min_duration=one.min_duration,
            crew=one.crew,
            person=one.person,
            exceptions=dates(one.exceptions),
            holidays=one.holidays,
            after=one.after,
            tasks=one.tasks,
            **validity(one.validity, "first_date", "last_date"),
            usual="|".join(sorted(one.usual)),
            target=None if one.target is None else clock(one.target),
            **_window(one),
            **_pattern(one),
        )


def _window(line: CareLine) -> dict[str, object]:
    """A planned time with its tolerance, where the line has one or two times cannot say its window."""
    window = line.window
    width = window.latest - window.earliest
    middle = window.earliest + width // 2
    planned = line.time == middle or window.earliest < 0
    if planned and width % 2 == 0 and width <= 720 and 0 <= middle <= 1440:
        return {"time": clock(middle), "tolerance": width // 2}
    return {"earliest": clock(window.earliest), "latest": clock(window.latest)}


def _pattern(line: CareLine) -> dict[str, object]:
    pattern = line.pattern
    if isinstance(pattern, Dated):
        return {"kind": "dated", "rrule": pattern.rrule}
    return {
        "kind": "counted",
        "visits": pattern.visits,
        "days": weekdays(pattern.days),
        "min_spacing": pattern.min_spacing,
        "max_spacing": pattern.max_spacing,
    }


def _posts(association: Association) -> Iterator[Line]:
    for one in association.posts:
        yield spelled(
            id=one.id,
            name=one.name,
            place=one.place,
            weekdays=weekdays(one.weekdays),
            dates=dates(one.dates),
            start=clock(one.start),
            end=clock(one.end),
            headcount=one.headcount,
            level=one.level,
            weight=one.weight,
            holidays=one.holidays,
            exceptions=dates(one.exceptions),
            **_requirements(one.requirements),
            **validity(one.validity, "first_date", "last_date"),
        )


def _corrections(association: Association) -> Iterator[Line]:
    for one in association.corrections:
        yield spelled(
            origin=one.origin,
            destination=one.destination,
            mode=one.mode,
            minutes=one.minutes,
            both_ways=one.both_ways,
        )


def _transit(association: Association) -> Iterator[Line]:
    for one in association.transit:
        yield spelled(
            origin=one.origin, destination=one.destination, minutes=one.minutes, both_ways=one.both_ways
        )


def _settings(association: Association) -> Iterator[Line]:
    usual = Settings()
    for setting in SETTINGS:
        value = getattr(association.settings, setting.key)
        if value != getattr(usual, setting.key):
            yield spelled(key=setting.key, value=value)


def _incomplete(association: Association) -> Iterator[Line]:
    for one in association.incomplete:
        yield spelled(
            id=one.id,
            cause=one.cause,
            cause_english=one.cause_english,
            source=one.source,
            date=one.day,
            start=None if one.start is None else clock(one.start),
            minutes=one.minutes,
            client=one.client,
            service=one.service,
            worker=one.worker,
        )


LINES: Mapping[str, Callable[[Association], Iterator[Line]]] = {
    "organisations": _organisations,
    "licences": _licences,
    "places": _places,
    "workers": _workers,
    "qualifications": _qualifications,
    "availability": _availability,
    "absences": _absences,
    "clients": _clients,
    "services": _services,
    "paces": _paces,
    "care_lines": _care_lines,
    "posts": _posts,
    "client_absences": client_absence_lines,
    "client_places": client_place_lines,
    "internal": internal_lines,
    "introductions": introduction_lines,
    "breaks": break_lines,
    "pins": pin_lines,
    "corrections": _corrections,
    "transit": _transit,
    "settings": _settings,
    "incomplete": _incomplete,
}
