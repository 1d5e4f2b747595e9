"""Rows of the table of breaks become rules, and rules become lines again."""

from __future__ import annotations

from collections.abc import Iterator

from matching.model.association import Association
from matching.model.pauses import BreakRule
from matching.tables.build_ground import validity
from matching.tables.sheet import Row
from matching.tables.spelling import Line, clock, spelled, weekdays
from matching.tables.spelling import validity as spelled_validity


def break_rule(row: Row) -> BreakRule:
    """One kind of break."""
    earliest, latest = row.maybe(int, "earliest"), row.maybe(int, "latest")
    hours = row.maybe(float, "after_hours")
    if earliest is not None and latest is not None and latest < earliest:
        latest += 1440
    return BreakRule(
        id=row.of(str, "id"),
        name=row.of(str, "name"),
        minutes=row.of(int, "minutes"),
        workers=row.ids("workers"),
        earliest=earliest,
        latest=latest,
        after=None if hours is None else round(hours * 60),
        price=row.of(float, "price"),
        required=row.of(bool, "required"),
        weekdays=row.maybe(frozenset, "weekdays") or frozenset(),
        validity=validity(row),
    )


def break_lines(association: Association) -> Iterator[Line]:
    """The lines of the table, as text."""
    for one in association.breaks:
        yield spelled(
            id=one.id,
            name=one.name,
            minutes=one.minutes,
            workers="|".join(one.workers),
            earliest=None if one.earliest is None else clock(one.earliest),
            latest=None if one.latest is None else clock(one.latest),
            after_hours=None if one.after is None else one.after / 60,
            price=one.price,
            required=one.required,
            weekdays=weekdays(one.weekdays),
            **spelled_validity(one.validity),
        )
