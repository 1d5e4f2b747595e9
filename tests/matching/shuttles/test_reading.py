"""Employers' files as they are: codes, legend, homes known by their commune; every bad cell at once."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import openpyxl
import pytest

from matching.shuttles import read_shuttle_book
from matching.shuttles.hours import HourRange
from matching.shuttles.roster.read import read_roster
from matching.tables.faults import InvalidTables, TableFault
from tests.matching.shuttles.folder import DAY, GRID, LEGEND, write_folder


def test_a_grid_with_codes_becomes_shifts(tmp_path: Path) -> None:
    book = read_shuttle_book(write_folder(tmp_path), near=DAY)
    found = {(one.worker, one.day.day): (one.start, one.end) for one in book.shifts}
    assert found == {
        ("maree/Ada", 23): (165, HourRange(570, 570)),
        ("maree/Bob", 23): (21 * 60 + 30, HourRange(29 * 60, 29 * 60)),
        ("maree/Ada", 24): (165, HourRange(570, 570)),
        ("maree/Bob", 24): (165, HourRange(570, 570)),
        ("maree/Chloé", 24): (21 * 60 + 30, HourRange(29 * 60, 29 * 60)),
        ("maree/Bob", 25): (13 * 60, HourRange(20 * 60, 21 * 60)),
    }
    assert {shift.site for shift in book.shifts} == {"min"}


def test_homes_known_by_their_commune_are_spread_and_marked(tmp_path: Path) -> None:
    rows = [*GRID[:2], *((f"V{number}", "vitry sur seine", None, "M", None) for number in range(40))]
    folder = write_folder(tmp_path, grid=rows)
    homes = {one.id: one.home for one in read_shuttle_book(folder, near=DAY).workers}
    assert all(home.estimated for home in homes.values())
    assert {home.place for home in homes.values()} == {"v1", "v2"}
    assert homes == {one.id: one.home for one in read_shuttle_book(folder, near=DAY).workers}
    assert homes != {one.id: one.home for one in read_shuttle_book(folder, near=DAY, seed=1).workers}


def test_one_more_person_moves_nobody_else(tmp_path: Path) -> None:
    people = [(f"V{number}", "Vitry-sur-Seine", None, "M", None) for number in range(20)]
    before = read_shuttle_book(write_folder(tmp_path, grid=[*GRID[:2], *people]), near=DAY).workers
    more = [("Aaa", "Vitry-sur-Seine", None, "M", None), *reversed(people)]
    after = {
        one.id: one
        for one in read_shuttle_book(write_folder(tmp_path, grid=[*GRID[:2], *more]), near=DAY).workers
    }
    assert all(after[one.id] == one for one in before)


def test_every_bad_cell_is_told_with_its_sheet_and_cell(tmp_path: Path) -> None:
    grid = [
        *GRID[:2],
        ("Ada", "Thiai", "M", "X9", "RH"),
        (None, "Orly", "M", None, None),
        ("Bob", None, None, "25h-", None),
    ]
    legend = [*LEGEND, ("S", "Soir", "18:00", None), ("T", "Tard", "vers 19h", "20h")]
    tables = {
        "gates": "id,site,lat,lon,access_minutes\ng,nulle-part,48.7,2.3,dix\n",
        "service_windows": "line,origin,destination,first,last,minutes\nN22,Thiais,MINN,5,06:00,20\n",
    }
    with pytest.raises(InvalidTables) as raised:
        read_shuttle_book(write_folder(tmp_path, grid=grid, legend=legend, tables=tables), near=DAY)
    told = {(fault.where("fr"), fault.code) for fault in raised.value.faults}
    assert told >= {
        ("maree.xlsx [Planning], cellule B3", "shuttles.commune"),
        ("maree.xlsx [Planning], cellule D3", "shuttles.code"),
        ("maree.xlsx [Planning], cellule A4", "shuttles.no_name"),
        ("maree.xlsx [Planning], cellule B5", "shuttles.no_home"),
        ("maree.xlsx [Planning], cellule D5", "shuttles.span"),
        ("maree.xlsx [Légende], cellule D6", "shuttles.half_code"),
        ("maree.xlsx [Légende], cellule C7", "shuttles.hour"),
        ("gates.csv, ligne 2, colonne access_minutes", "table.integer"),
        ("gates.csv, ligne 2, colonne site", "table.reference"),
        ("sites.csv, ligne 2, colonne id", "shuttles.site_gate"),
        ("service_windows.csv, ligne 2, colonne first", "shuttles.hour_doubt"),
        ("service_windows.csv, ligne 2, colonne destination", "shuttles.area"),
    }
    french, english = raised.value.text("fr"), raised.value.text("en")
    assert "Thiais" in french
    assert "cell D3" in english


@pytest.mark.parametrize(
    ("more", "codes"),
    [
        (("M", "Matin", "05:00", "12:00"), ["shuttles.code_twice"]),
        (("m", "Matin encore", "02:45", "09:30"), []),
    ],
)
def test_a_code_of_two_legend_sheets_has_one_meaning(
    tmp_path: Path, more: tuple[str, ...], codes: list[str]
) -> None:
    folder = write_folder(tmp_path)
    book = openpyxl.load_workbook(folder / "maree.xlsx")
    sheet = book.create_sheet("Codes du samedi")
    for row in (LEGEND[0], more):
        sheet.append(list(row))
    book.save(folder / "maree.xlsx")
    faults: list[TableFault] = []
    read_roster(folder / "maree.xlsx", near=DAY, faults=faults)
    assert [fault.code for fault in faults] == codes
    assert all(fault.where("fr") == "maree.xlsx [Codes du samedi], cellule A2" for fault in faults)


def test_headings_without_a_year_are_completed(tmp_path: Path) -> None:
    heads = ("Nom", "Commune", "lun 23", "mar 24", "mer 25")
    book = read_shuttle_book(
        write_folder(tmp_path, grid=[GRID[0], heads, *GRID[2:]]), near=date(2026, 11, 20)
    )
    assert book.days == (date(2026, 11, 23), date(2026, 11, 24), date(2026, 11, 25))


def test_hours_written_out_need_no_legend(tmp_path: Path) -> None:
    grid = [*GRID[:2], ("Ada", "Thiais", "2h45-9h30", "21:30–05:00", "-")]
    book = read_shuttle_book(write_folder(tmp_path, grid=grid, legend=()), near=DAY)
    assert [(one.start, one.end.last) for one in book.shifts] == [(165, 570), (1290, 1740)]


def test_the_long_form_says_the_same_as_a_grid(tmp_path: Path) -> None:
    tables = {
        "employees": "id,name,commune\nada,Ada,Thiais\nbob,Bob,Vitry-sur-Seine\n",
        "shifts": "person,date,start,end\nada,24/11/2026,2h45,9h30\nbob,2026-11-24,26:45,31:00-32:30\n",
    }
    book = read_shuttle_book(write_folder(tmp_path, grid=(), tables=tables), near=DAY)
    assert [(one.worker, one.start, one.end.last) for one in book.shifts] == [
        ("ada", 165, 570),
        ("bob", 1605, 1950),
    ]


def test_the_table_of_employees_says_what_the_grid_does_not(tmp_path: Path) -> None:
    grid = [("Matricule", "Nom", "23/11/2026", "24/11/2026"), (12, "Ada Fictive", "M", "M")]
    tables = {"employees": "id,commune,wheelchair,rides\n12,Orly,oui,oui\n"}
    book = read_shuttle_book(write_folder(tmp_path, grid=grid, tables=tables), near=DAY)
    (worker,) = book.workers
    assert (worker.id, worker.home.place, worker.wheelchair) == ("12", "o1", True)


def test_a_damaged_workbook_is_one_fault(tmp_path: Path) -> None:
    folder = write_folder(tmp_path)
    (folder / "maree.xlsx").write_bytes(b"PK\x03\x04 nothing")
    with pytest.raises(InvalidTables) as raised:
        read_shuttle_book(folder, near=DAY)
    assert [fault.code for fault in raised.value.faults] == ["table.unreadable"]
