"""Locating a table row by row: what is asked, which answers are believed, what is written."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from matching.locating.columns import Columns
from matching.locating.grid import Grid
from matching.locating.outcome import Failure, Outcome
from matching.words import Language, say
from routing.travel.geocoding.answer import Found, Geocoder, NoAnswer, Precision

#: Answers less sure than this are not written: the report shows them, to be checked by hand.
LEAST_SCORE = 0.5
#: After so many questions without an answer, one after the other, the service is taken to be down.
PATIENCE = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class Locating:
    """How to locate.

    Attributes
    ----------
    geocoder: who is asked.
    separator: between the cells of an address.
    least_score: answers below it are not believed.
    again: ask also for rows that have a position.
    language: of the titles of added columns and of what is written in ``Erreur``.
    stop: whether to stop, asked before each row.
    told: called after each row with its place among the rows, from 1.
    """

    geocoder: Geocoder
    separator: str = " "
    least_score: float = LEAST_SCORE
    again: bool = False
    language: Language = "fr"
    stop: Callable[[], bool] = lambda: False
    told: Callable[[int], None] = lambda row: None


@dataclass(slots=True)
class _Course:
    """What has happened so far."""

    located: dict[int, Precision] = field(default_factory=dict)
    kept: list[int] = field(default_factory=list)
    failures: list[Failure] = field(default_factory=list)
    silent: int = 0
    stopped: bool = False


def locate(grid: Grid, columns: Columns, how: Locating) -> Outcome:
    """Write latitude, longitude, score and precision of every row of the grid that can be located.

    Rows with a position keep it, unless ``again``. A row that fails keeps all its cells; its address is
    marked, and in a table that is not ours a column ``Erreur`` says why.
    """
    columns = _completed(grid, columns, how.language)
    course = _Course()
    for row, number in enumerate(grid.numbers):
        _locate_row(grid, columns, how, course, row, number)
        how.told(row + 1)
    _write_failures(grid, columns, course, how.language)
    return Outcome(
        located=course.located,
        kept=tuple(course.kept),
        failures=tuple(course.failures),
        stopped=course.stopped,
    )


def _completed(grid: Grid, columns: Columns, language: Language) -> Columns:
    """The columns, those for answers added where the table has none."""
    places: dict[str, int] = {}
    for name in ("lat", "lon", "score", "precision"):
        given = getattr(columns, name)
        title = name if columns.own else say(f"locate.column_{name}", language)
        places[name] = grid.add_column(title) if given is None else given
    return Columns(
        query=columns.query,
        postcode=columns.postcode,
        town=columns.town,
        error=columns.error,
        own=columns.own,
        **places,
    )


def _locate_row(grid: Grid, columns: Columns, how: Locating, course: _Course, row: int, number: int) -> None:
    assert columns.lat is not None
    assert columns.lon is not None
    if not how.again and grid.text(row, columns.lat) and grid.text(row, columns.lon):
        course.kept.append(number)
        return
    query = _query(grid, columns, row, how.separator)
    if not query:
        course.failures.append(Failure(row=number, code="locate.no_address"))
        return
    course.stopped = course.stopped or how.stop()
    if course.stopped:
        course.failures.append(Failure(row=number, code="locate.not_asked"))
        return
    try:
        found = how.geocoder.locate(query)
    except NoAnswer as error:
        course.silent += 1
        course.stopped = course.silent >= PATIENCE
        values = {"problem": error.problem}
        course.failures.append(Failure(row=number, code="locate.no_answer", values=values))
        return
    course.silent = 0
    failure = _disbelief(grid, columns, row, number, found, how.least_score)
    if failure is not None or found is None:
        course.failures.append(failure or Failure(row=number, code="locate.not_found"))
        return
    course.located[number] = found.precision
    _write(grid, columns, row, found)


def _write(grid: Grid, columns: Columns, row: int, found: Found) -> None:
    values: Mapping[int | None, str | float | None] = {
        columns.lat: round(found.lat, 6),
        columns.lon: round(found.lon, 6),
        columns.score: None if found.score is None else round(found.score, 3),
        columns.precision: found.precision,
    }
    for column, value in values.items():
        assert column is not None
        grid.write(row, column, value)


def _disbelief(
    grid: Grid, columns: Columns, row: int, number: int, found: Found | None, least: float
) -> Failure | None:
    """Why an answer is not written: too unsure, or in another department than the address says."""
    if found is None:
        return None
    if found.score is not None and found.score < least:
        values = {"score": f"{found.score:.2f}", "least": f"{least:.2f}", "label": found.label}
        return Failure(row=number, code="locate.doubtful", values=values)
    wanted = _postcode(grid, columns, row)
    if wanted and found.postcode and wanted[:2] != found.postcode[:2]:
        values = {"postcode": wanted, "label": found.label}
        return Failure(row=number, code="locate.elsewhere", values=values)
    return None


def _query(grid: Grid, columns: Columns, row: int, separator: str) -> str:
    """The address in one line; a part that an earlier one already holds is not said twice."""
    parts: list[str] = []
    for column in columns.query:
        text = " ".join(grid.text(row, column).split())
        if column == columns.postcode and text.isdigit() and len(text) == 4:
            text = "0" + text  # a spreadsheet takes 01000 for a number
        if text and not any(text.casefold() in part.casefold() for part in parts):
            parts.append(text)
    return separator.join(parts)


def _postcode(grid: Grid, columns: Columns, row: int) -> str:
    """The postcode the address holds, "" when it holds none."""
    query = _query(grid, columns, row, " ")
    found = re.findall(r"(?<!\d)\d{5}(?!\d)", query)
    return found[-1] if found else ""


def _write_failures(grid: Grid, columns: Columns, course: _Course, language: Language) -> None:
    place = {number: row for row, number in enumerate(grid.numbers)}
    error = columns.error
    if not columns.own and (course.failures or error is not None):
        error = grid.add_column(say("locate.column_error", language)) if error is None else error
        for row in range(len(grid.numbers)):
            grid.write(row, error, None)
    for failure in course.failures:
        row = place[failure.row]
        grid.mark(row, columns.query[0])
        if not columns.own and error is not None:
            grid.write(row, error, failure.sentence(language))
