"""The shipped wall planning is what its module writes, and has the quirks that it is for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from matching import read_folder
from matching.imports.wall import read_wall
from scenarios.wall.book import EXCEPTIONS
from scenarios.wall.pack import FOLDER, TABLES, WORKBOOK, write_wall
from scenarios.wall.people import CARERS, CLIENTS


def test_the_shipped_files_are_written_again_byte_for_byte(tmp_path: Path) -> None:
    made = {path.relative_to(tmp_path): path.read_bytes() for path in write_wall(tmp_path)}
    shipped = {path.relative_to(FOLDER): path.read_bytes() for path in FOLDER.rglob("*") if path.is_file()}
    assert made == shipped


def test_it_reads_the_same_whenever_it_is_read() -> None:
    """Its title names the year: the first command of the README must not depend on the day it is typed."""
    content = WORKBOOK.read_bytes()
    one, other = (
        read_wall(content, file="planning.xlsx", today=today)
        for today in (date(2026, 11, 20), date(2031, 6, 1))
    )
    assert one == other
    assert one.days[0] == date(2026, 11, 23)


def test_it_shows_two_sectors_twelve_people_and_every_quirk() -> None:
    wall = read_wall(WORKBOOK.read_bytes(), file="planning.xlsx", today=date(2026, 11, 20))
    assert wall.sectors == ("Thiais", "Orly")
    assert [party.name for party in wall.reading.people] == [carer.name for carer in CARERS]
    assert wall.week_hours == {carer.name: carer.hours for carer in CARERS}
    guesses = {guess.code for guess in wall.reading.guesses}
    wanted = {"time", "night", "end_same", "nobody", "colour", "colour_legend", "days_title"}
    assert {f"read_as.wall_{what}" for what in wanted} <= guesses
    assert {"Tél.", "Total"} <= set(wall.reading.ignored)
    assert len(wall.reading.rejected) == 1
    assert len(EXCEPTIONS) == 11


def test_the_tables_are_those_that_plan_reads_and_are_synthetic() -> None:
    association = read_folder(TABLES)
    assert {client.name for client in association.clients} == {client.name for client in CLIENTS}
    assert all(place.synthetic for place in association.locations)
