"""The lines of each table, as text, from an association."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import date, datetime, time, timedelta

from matching.model.association import Association
from matching.model.care import CareLine, Dated, StartWindow
from matching.model.service import Requirements
from matching.model.settings import SETTINGS, Settings
from matching.model.validity import Validity

Line = dict[str, str]
_DAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def _text(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return repr(value)
    return str(value)


def _line(**values: object) -> Line:
    return {name: _text(value) for name, value in values.items()}


def _clock(minutes: int) -> str:
    """Minutes after midnight as a time; past 24:00 it is the next day's."""
    inside = minutes if 0 <= minutes <= 1440 else minutes % 1440
    return f"{inside // 60:02d}:{inside % 60:02d}"


def _weekdays(days: Iterable[int]) -> str:
    return "|".join(_DAYS[day] for day in sorted(days))


def _dates(days: Iterable[date]) -> str:
    return "|".join(day.isoformat() for day in sorted(days))


def _validity(validity: Validity, first: str = "valid_from", last: str = "valid_until") -> dict[str, object]:
    return {first: validity.first, last: validity.last}


def _requirements(requirements: Requirements) -> dict[str, object]:
    return {
        "all_of": "|".join(requirements.all_of),
        "any_of": " & ".join("|".join(group) for group in requirements.any_of),
        "licence": requirements.licence,
    }


def _organisations(association: Association) -> Iterator[Line]:
    for one in association.organisations:
        yield _line(id=one.id, name=one.name, kind=one.kind)


def _licences(association: Association) -> Iterator[Line]:
    for one in association.organisations:
        for held in one.licences:
            yield _line(organisation=one.id, licence=held.name, **_validity(held.validity))


def _places(association: Association) -> Iterator[Line]:
    for one in association.locations:
        yield _line(
            id=one.id,
            lat=one.lat,
            lon=one.lon,
            address=one.address,
            commune=one.commune,
            sector=one.sector,
            synthetic=one.synthetic,
        )


def _workers(association: Association) -> Iterator[Line]:
    for one in association.workers:
        yield _line(
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
        )


def _qualifications(association: Association) -> Iterator[Line]:
    for one in association.workers:
        for held in one.qualifications:
            yield _line(worker=one.id, qualification=held.name, **_validity(held.validity))


def _availability(association: Association) -> Iterator[Line]:
    for one in association.workers:
        for period in one.availability:
            yield _line(
                worker=one.id,
                weekdays=_weekdays(period.weekdays),
                dates=_dates(period.dates),
                start=_clock(period.start),
                end=_clock(period.end),
                **_validity(period.validity),
            )


def _absences(association: Association) -> Iterator[Line]:
    for one in association.workers:
        for away in one.absences:
            yield _line(
                worker=one.id, start=_moment(away.start), end=_moment(away.end, last=True), cause=away.cause
            )


def _moment(moment: datetime, *, last: bool = False) -> str:
    """A date and time; an end at midnight is the whole day before."""
    if last and moment.time() == time():
        return (moment.date() - timedelta(days=1)).isoformat()
    return moment.strftime("%Y-%m-%d %H:%M")


def _clients(association: Association) -> Iterator[Line]:
    for one in association.clients:
        yield _line(
            id=one.id,
            name=one.name,
            place=one.place,
            family=one.family,
            birth_date=one.birth_date,
            refused="|".join(sorted(one.refused)),
        )


def _services(association: Association) -> Iterator[Line]:
    for one in association.services:
        yield _line(
            id=one.id,
            name=one.name,
            family=one.family,
            crew=one.crew,
            tolerance=one.tolerance,
            level=one.level,
            weight=one.weight,
            age_min=one.age_min,
            age_max=one.age_max,
            per_carer=one.per_carer,
            **_requirements(one.requirements),
        )


def _care_lines(association: Association) -> Iterator[Line]:
    for one in association.care_lines:
        yield _line(
            id=one.id,
            clients="|".join(one.clients),
            service=one.service,
            duration=one.duration,
            min_duration=one.min_duration,
            crew=one.crew,
            person=one.person,
            exceptions=_dates(one.exceptions),
            holidays=one.holidays,
            **_validity(one.validity, "first_date", "last_date"),
            **_window(one.window),
            **_pattern(one),
        )


def _window(window: StartWindow) -> dict[str, object]:
    """A planned time with its tolerance where they can say it, else two times."""
    width = window.latest - window.earliest
    middle = window.earliest + width // 2
    if width % 2 == 0 and width <= 720 and 0 <= middle <= 1440:
        return {"time": _clock(middle), "tolerance": width // 2}
    return {"earliest": _clock(window.earliest), "latest": _clock(window.latest)}


def _pattern(line: CareLine) -> dict[str, object]:
    pattern = line.pattern
    if isinstance(pattern, Dated):
        return {"kind": "dated", "rrule": pattern.rrule}
    return {
        "kind": "counted",
        "visits": pattern.visits,
        "days": _weekdays(pattern.days),
        "min_spacing": pattern.min_spacing,
        "max_spacing": pattern.max_spacing,
    }


def _posts(association: Association) -> Iterator[Line]:
    for one in association.posts:
        yield _line(
            id=one.id,
            name=one.name,
            place=one.place,
            weekdays=_weekdays(one.weekdays),
            dates=_dates(one.dates),
            start=_clock(one.start),
            end=_clock(one.end),
            headcount=one.headcount,
            level=one.level,
            weight=one.weight,
            holidays=one.holidays,
            exceptions=_dates(one.exceptions),
            **_requirements(one.requirements),
            **_validity(one.validity, "first_date", "last_date"),
        )


def _corrections(association: Association) -> Iterator[Line]:
    for one in association.corrections:
        yield _line(
            origin=one.origin,
            destination=one.destination,
            mode=one.mode,
            minutes=one.minutes,
            both_ways=one.both_ways,
        )


def _transit(association: Association) -> Iterator[Line]:
    for one in association.transit:
        yield _line(
            origin=one.origin, destination=one.destination, minutes=one.minutes, both_ways=one.both_ways
        )


def _settings(association: Association) -> Iterator[Line]:
    usual = Settings()
    for setting in SETTINGS:
        value = getattr(association.settings, setting.key)
        if value != getattr(usual, setting.key):
            yield _line(key=setting.key, value=value)


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
    "care_lines": _care_lines,
    "posts": _posts,
    "corrections": _corrections,
    "transit": _transit,
    "settings": _settings,
}
