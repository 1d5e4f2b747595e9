"""The lines of the tables of presence, of internal time and of pins, as text, from an association."""

from __future__ import annotations

from collections.abc import Iterator

from matching.model.association import Association
from matching.tables.spelling import Line, away, clock, dates, spelled, validity, weekdays


def client_absence_lines(association: Association) -> Iterator[Line]:
    """Time away of every client."""
    for client in association.clients:
        for gone in client.absences:
            yield spelled(client=client.id, **away(gone))


def client_place_lines(association: Association) -> Iterator[Line]:
    """Other addresses of every client."""
    for client in association.clients:
        for stay in client.stays:
            yield spelled(
                client=client.id,
                place=stay.place,
                weekdays=weekdays(stay.weekdays),
                **validity(stay.validity),
            )


def internal_lines(association: Association) -> Iterator[Line]:
    """Meetings and training."""
    for one in association.internal:
        yield spelled(
            id=one.id,
            name=one.name,
            workers="|".join(one.workers),
            place=one.place,
            weekdays=weekdays(one.weekdays),
            dates=dates(one.dates),
            start=clock(one.start),
            end=clock(one.end),
            level=one.level,
            holidays=one.holidays,
            exceptions=dates(one.exceptions),
            **validity(one.validity, "first_date", "last_date"),
        )


def introduction_lines(association: Association) -> Iterator[Line]:
    """Introductions of new carers."""
    for one in association.introductions:
        yield spelled(line=one.line, date=one.day, worker=one.worker, by=one.by)


def pin_lines(association: Association) -> Iterator[Line]:
    """Pins as text."""
    for one in association.pins:
        yield spelled(
            line=one.line,
            date=one.day,
            worker=one.worker,
            start=None if one.start is None else clock(one.start),
            after=one.after,
        )
