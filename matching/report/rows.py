"""The week as flat rows, the same for the CSV file and the spreadsheets."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from matching.report.bilingual import Language
from matching.report.families import family_of
from matching.report.view import Point, StopView, TourView, UnservedView, WeekView, WorkerView
from matching.report.words import mode_word, word

Cell = str | int | float | None

#: Columns of a visit row, as word codes.
VISIT_COLUMNS = (
    "id",
    "state",
    "date",
    "start",
    "end",
    "minutes",
    "carer",
    "organisation",
    "mode",
    "client",
    "service",
    "family",
    "commune",
    "latitude",
    "longitude",
    "travel_minutes",
    "travel_km",
    "wait_minutes",
    "partners",
    "level",
    "reasons",
    "precision",
)


def headings(columns: tuple[str, ...], language: Language) -> list[str]:
    """Words of the columns."""
    return [word(column).said(language) for column in columns]


def visit_rows(view: WeekView, language: Language) -> Iterator[list[Cell]]:
    """Planned visits in time order, then unserved ones; columns as in :data:`VISIT_COLUMNS`."""
    for worker, tour, stop in sorted(view.stops(), key=_in_time):
        yield planned_row(worker, tour, stop, language)
    for one in view.unserved:
        yield unserved_row(one, language)


def _in_time(found: tuple[WorkerView, TourView, StopView]) -> tuple[float, str]:
    return found[2].start.timestamp(), found[2].key


def planned_row(worker: WorkerView, tour: TourView, stop: StopView, language: Language) -> list[Cell]:
    """One planned visit."""
    first = stop is tour.stops[0]
    return [
        stop.key,
        word("state_planned").said(language),
        stop.start.date().isoformat(),
        _local(stop.start),
        _local(stop.end),
        _minutes(stop.duration),
        worker.name,
        worker.organisation,
        mode_word(worker.mode).said(language),
        stop.client,
        stop.service,
        family_of(stop.family).label.said(language),
        stop.commune,
        *_degrees(stop.point),
        _minutes(stop.travel),
        round(stop.metres / 1000, 2),
        0 if first else _minutes(stop.wait),
        ", ".join(stop.partners),
        "",
        "",
        _precision(stop.vague, language),
    ]


def unserved_row(one: UnservedView, language: Language) -> list[Cell]:
    """One unserved visit; start and end are the window its start may fall in."""
    return [
        one.key,
        word("state_unserved").said(language),
        one.day.isoformat() if one.day else "",
        _local(one.earliest) if one.earliest else "",
        _local(one.latest) if one.latest else "",
        _minutes(one.duration),
        "",
        "",
        "",
        one.client,
        one.service,
        family_of(one.family).label.said(language),
        one.commune,
        *_degrees(one.point),
        None,
        None,
        None,
        "",
        word(one.level).said(language),
        " ".join(reason.said(language) for reason in one.reasons),
        _precision(one.vague, language),
    ]


def _precision(vague: bool, language: Language) -> str:
    """Said only of places known by their commune: travel there is a guess."""
    return word("commune_only").said(language) if vague else ""


def _degrees(point: Point | None) -> tuple[Cell, Cell]:
    return (round(point[0], 6), round(point[1], 6)) if point is not None else (None, None)


def _local(moment: datetime) -> str:
    return moment.isoformat(" ", "minutes")[:16]


def _minutes(seconds: int) -> int:
    return round(seconds / 60)
