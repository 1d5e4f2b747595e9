"""A wall planning that comes back every week: rest days, nights before them, copies corrected."""

from __future__ import annotations

import io
from dataclasses import replace
from datetime import date, datetime, time

import openpyxl

from matching.imports import corrected_copy, structure_of
from matching.imports.wall import Wall, read_wall
from matching.model.association import Association
from matching.model.worker import Availability, Worker
from tests.matching.imports.wall.book import LEGEND, book_bytes, grid

TODAY = date(2026, 11, 20)
EVERY_DAY = Availability(start=7 * 60, end=20 * 60, weekdays=frozenset(range(7)))


def wall(content: bytes) -> Wall:
    return read_wall(content, file="planning.xlsx", today=TODAY)


def always_there(content: bytes) -> Association:
    """The association of the file, everybody available every day: what its own tables might say."""
    made = structure_of(wall(content).reading).association
    return replace(made, workers=tuple(replace(one, availability=(EVERY_DAY,)) for one in made.workers))


def worker(association: Association, name: str) -> Worker:
    return next(one for one in association.workers if one.name == name)


def test_rest_days_come_back_and_leave_does_not() -> None:
    week = {0: "8h-9h MARTIN toilette", 2: "CP", 3: "RH 9h-12h", 5: "RH", 6: "RH"}
    content = book_bytes(grid([("DUPONT", week)], legend=LEGEND))
    known, reading = always_there(content), wall(content).reading
    imported = structure_of(reading, known=known, recurring=True)
    (row,) = worker(imported.association, "DUPONT").availability
    assert row.weekdays == {0, 1, 2, 3, 4}
    assert any("DUPONT" in one.text("fr") and "repos" in one.text("fr") for one in imported.defaults)
    once = structure_of(reading, known=known).association
    assert worker(once, "DUPONT").availability == (EVERY_DAY,)


def test_a_day_off_after_a_night_begins_once_she_is_home() -> None:
    week = {0: "21h-7h MARTIN nuit", 1: "RH", 2: "RH"}
    made = structure_of(wall(book_bytes(grid([("DUPONT", week)], legend=LEGEND))).reading).association
    first, second = worker(made, "DUPONT").absences
    assert (first.start, first.end) == (datetime(2026, 11, 24, 8), datetime(2026, 11, 25))  # noqa: DTZ001
    assert second.start.time() == time.min


def test_a_corrected_copy_of_a_grid_is_read_again_without_a_trace() -> None:
    week = {0: "8h-9h MARTIN toilette", 1: "MARTIN repas"}
    content = book_bytes(grid([("DUPONT", week), ("DURAND", {0: "9h-10h PETIT ménage"})], legend=LEGEND))
    spoiled = wall(content).reading
    assert len(spoiled.faults) == 1
    book = openpyxl.load_workbook(io.BytesIO(corrected_copy(content, spoiled)))
    sheet = book.worksheets[0]
    told = {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.column == 9}
    assert told["I3"] == "Erreur"
    assert told["I4"]
    assert told["I5"] is None
    sheet["C4"] = "12h-13h MARTIN repas"
    again = wall(book_bytes(book)).reading
    assert again.faults == ()
    assert again.ignored == spoiled.ignored == ()
    assert sum(entry.kind == "visit" for entry in again.entries) == 3
