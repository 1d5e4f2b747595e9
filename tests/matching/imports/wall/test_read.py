"""Workbooks made by hand, cell by cell, read whole: entries, guesses, what is ignored, what is refused."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date, time

import pytest
from openpyxl import Workbook

from matching.imports.record import Entry
from matching.imports.wall import Wall, read_wall
from matching.planning.calendar import Week
from tests.matching.imports.wall.book import DAYS, LEGEND, Held, book_bytes, colour, fill, grid

TODAY = date(2026, 11, 20)
Rows = Sequence[tuple[Held, Mapping[int, Held]]]


def read(
    book: Workbook, *, week: str | None = None, today: date = TODAY, clients: Sequence[str] = ()
) -> Wall:
    asked = None if week is None else Week.parse(week)
    return read_wall(book_bytes(book), file="planning.xlsx", today=today, week=asked, clients=clients)


def short(entry: Entry) -> tuple[str | None, str | None, str | None, str, int]:
    return entry.person, entry.client, entry.service, f"{entry.start:%a %d %H:%M}", entry.minutes


def codes(wall: Wall) -> set[str]:
    return {guess.code for guess in wall.reading.guesses}


def test_a_grid_gives_its_visits_with_their_cells() -> None:
    wall = read(
        grid([("DUPONT Marie", {0: "8h-9h MARTIN toilette / 9h15-10h DURAND", 2: "21h-7h HUET nuit"})])
    )
    assert [short(entry) for entry in wall.reading.entries] == [
        ("DUPONT Marie", "MARTIN", "toilette", "Mon 23 08:00", 60),
        ("DUPONT Marie", "DURAND", None, "Mon 23 09:15", 45),
        ("DUPONT Marie", "HUET", "nuit", "Wed 25 21:00", 600),
    ]
    where = wall.reading.entries[2].where
    assert (where.tab, where.cell, where.heading) == ("Nord", "D4", "mer 25")
    assert not wall.reading.faults
    assert wall.days == Week.parse("2026-W48").days


def test_a_merged_name_holds_for_its_rows_and_a_blank_one_is_a_guess() -> None:
    book = grid([("DUPONT", {0: "8h-9h MARTIN"}), (None, {0: "14h-15h PETIT"}), (None, {0: "16h-17h ROUX"})])
    assert "read_as.wall_continued" in codes(read(book))
    book["Nord"].merge_cells("A4:A6")
    wall = read(book)
    assert {entry.person for entry in wall.reading.entries} == {"DUPONT"}
    assert "read_as.wall_continued" not in codes(wall)


def test_titles_totals_and_remarks_are_no_people() -> None:
    book = grid(
        [
            ("DUPONT", {0: "8h-9h MARTIN"}),
            ("Total", {0: 7.5, 1: 8}),
            ("TOTAL HEURES", {0: "35h"}),
            ("Imprimé le 20/11/2026", {}),
        ]
    )
    sheet = book["Nord"]
    sheet.merge_cells("A1:I1")
    sheet["I3"] = "Total"
    sheet["I4"] = 35
    wall = read(book)
    assert [party.name for party in wall.reading.people] == ["DUPONT"]
    assert len(wall.reading.entries) == 1
    assert not wall.reading.faults
    assert "Total" in wall.reading.ignored


def test_two_grids_on_one_sheet_keep_their_titles_apart() -> None:
    book = grid([("DUPONT", {0: "8h-9h MARTIN"})])
    sheet = book["Nord"]
    sheet["A7"] = "SECTEUR SUD"
    sheet.merge_cells("A7:H7")
    for number, day in enumerate(DAYS):
        sheet.cell(row=8, column=2 + number, value=day)
    sheet["A9"], sheet["B9"] = "LEROY", "9h-10h PETIT"
    assert [short(entry)[:2] for entry in read(book).reading.entries] == [
        ("DUPONT", "MARTIN"),
        ("LEROY", "PETIT"),
    ]


def test_codes_are_read_from_the_legend_sheet() -> None:
    days = {0: "RH", 1: "CP", 2: "AM", 3: "FORM 9h-12h", 4: "JF", 5: "CP matin", 6: "FORM"}
    wall = read(grid([("DUPONT", days)], legend=LEGEND))
    found = [(entry.kind, entry.code, entry.service, entry.minutes) for entry in wall.reading.entries]
    assert found == [
        ("absence", "RH", "repos hebdomadaire", 1440),
        ("absence", "CP", "congés payés", 1440),
        ("absence", "AM", "arrêt maladie", 1440),
        ("internal", "FORM", "formation", 180),
        ("absence", "JF", "jour férié", 1440),
        ("absence", "CP", "congés payés", 720),
        ("absence", "FORM", "formation", 1440),
    ]
    assert codes(wall) == {"read_as.wall_days_title", "read_as.wall_half", "read_as.wall_whole_day"}


def test_a_code_without_a_legend_is_a_guess() -> None:
    assert "read_as.wall_code" in codes(read(grid([("DUPONT", {0: "AM"})])))


def test_colours_are_told_and_change_nothing() -> None:
    plain = grid([("DUPONT", {0: "8h-9h MARTIN"})], legend=LEGEND)
    tinted = grid([("DUPONT", {0: "8h-9h MARTIN"})], legend=LEGEND)
    colour(tinted["Nord"], "B4", "FFFF00")
    colour(tinted["Légende"], "A9", "FFFF00")
    tinted["Légende"]["B9"] = "remplacement"
    assert read(plain).reading.entries == read(tinted).reading.entries
    (told,) = (guess for guess in read(tinted).reading.guesses if guess.code == "read_as.wall_colour_legend")
    assert "remplacement" in told.text("fr")


def test_the_end_nobody_wrote_comes_from_the_same_visit_then_from_the_service() -> None:
    wall = read(
        grid(
            [
                (
                    "DUPONT",
                    {
                        0: "8h-8h40 MARTIN toilette",
                        1: "8h MARTIN toilette",
                        2: "8h PETIT toilette",
                        3: "8h ROUX",
                    },
                )
            ]
        )
    )
    assert [entry.minutes for entry in wall.reading.entries] == [40, 40, 45, 60]
    assert {"read_as.wall_end_same", "read_as.wall_end_service"} <= codes(wall)


def test_the_end_nobody_wrote_never_makes_an_overlap() -> None:
    wall = read(grid([("DUPONT", {0: "8h PETIT ménage / 8h30-9h MARTIN"})]))
    assert [entry.minutes for entry in wall.reading.entries] == [30, 30]


def test_a_cell_merged_over_days_is_read_for_each() -> None:
    book = grid([("DUPONT", {0: "CP"}), ("LEROY", {0: "8h-9h MARTIN"})], legend=LEGEND)
    book["Nord"].merge_cells("B4:F4")
    book["Nord"].merge_cells("B5:C5")
    wall = read(book)
    assert sum(entry.person == "DUPONT" for entry in wall.reading.entries) == 5
    assert sum(entry.person == "LEROY" for entry in wall.reading.entries) == 2
    assert sum(guess.code == "read_as.wall_spread" for guess in wall.reading.guesses) == 1


def test_a_cell_merged_down_the_rows_of_one_person_is_read_once() -> None:
    book = grid([("DUPONT", {0: "RH"}), (None, {1: "8h-9h MARTIN"})])
    book["Nord"].merge_cells("A4:A5")
    book["Nord"].merge_cells("B4:B5")
    assert sum(entry.kind == "absence" for entry in read(book).reading.entries) == 1


def test_visits_without_a_carer_stay_without_one() -> None:
    wall = read(grid([("À pourvoir", {0: "8h-9h MARTIN"}), ("Non affecté", {1: "8h-9h MARTIN"})]))
    assert [entry.person for entry in wall.reading.entries] == [None, None]
    assert not wall.reading.people


def test_contract_hours_stand_behind_a_name_or_in_their_column() -> None:
    book = grid([("DUPONT Marie (28h)", {0: "8h-9h MARTIN"}), ("LEROY Anne", {1: "8h-9h MARTIN"})])
    assert read(book).week_hours == {"DUPONT Marie": 28.0}
    sheet = book["Nord"]
    sheet["J3"], sheet["J5"] = "Contrat", 151.67
    assert read(book).week_hours == {"DUPONT Marie": 28.0, "LEROY Anne": pytest.approx(35.0, abs=0.01)}
    assert "read_as.wall_month_hours" in codes(read(book))


def test_homonyms_are_told_apart_or_refused() -> None:
    rows: Rows = [("DUPONT", {0: "8h-9h DURAND J.", 1: "8h-9h DURAND"}), ("LEROY", {0: "9h-10h MARTIN"})]
    wall = read(grid(rows), clients=["DURAND Jeanne", "DURAND Paul", "MARTIN Odette"])
    assert [entry.client for entry in wall.reading.entries] == ["DURAND Jeanne", "MARTIN Odette"]
    assert [fault.code for fault in wall.reading.faults] == ["import.homonym"]


def test_one_name_on_two_rows_apart_is_two_people_and_on_two_sheets_one() -> None:
    book = grid(
        [("DUPONT", {0: "8h-9h MARTIN"}), ("LEROY", {0: "8h-9h PETIT"}), ("DUPONT", {0: "8h-9h ROUX"})]
    )
    fill(book.create_sheet("Sud"), [("LEROY", {1: "9h-10h ROUX"})])
    wall = read(book)
    assert [party.name for party in wall.reading.people] == ["DUPONT", "LEROY", "DUPONT (6)"]
    assert {"read_as.wall_two_people", "read_as.wall_one_person"} <= codes(wall)
    assert wall.sectors_of["LEROY"] == ("Nord", "Sud")


def test_the_week_asked_for_dates_the_days_and_leaves_others_out() -> None:
    wall = read(grid([("DUPONT", {0: "8h-9h MARTIN"})], title=None, days=DAYS[:6]), week="2026-W09")
    assert wall.days[0] == date(2026, 2, 23)
    two = grid([("DUPONT", {0: "8h-9h MARTIN", 7: "8h-9h PETIT"})], days=[*DAYS, "lun 30"])
    kept = read(two, week="2026-W48")
    assert [entry.client for entry in kept.reading.entries] == ["MARTIN"]
    assert kept.reading.outside == 1


def test_a_heading_out_of_step_stops_its_grid_alone() -> None:
    book = grid([("DUPONT", {0: "8h-9h MARTIN"})], days=["lun 23", "mar 24", "mer 26", "jeu 26"])
    fill(book.create_sheet("Sud"), [("LEROY", {1: "9h-10h ROUX"})])
    wall = read(book)
    assert [fault.code for fault in wall.reading.faults] == ["import.wall_next_day"]
    assert [entry.person for entry in wall.reading.entries] == ["LEROY"]


def test_a_row_of_visits_without_any_name_is_refused() -> None:
    wall = read(grid([(None, {0: "8h-9h MARTIN"}), ("DUPONT", {0: "9h-10h MARTIN"})]))
    assert [fault.code for fault in wall.reading.faults] == ["import.wall_no_name"]
    assert len(wall.reading.entries) == 1


def test_a_true_time_cell_without_a_name_is_refused_with_its_day() -> None:
    wall = read(grid([("DUPONT", {4: time(8, 30), 5: 0.354})]))
    assert [fault.code for fault in wall.reading.faults] == ["import.wall_no_client"] * 2
    assert wall.rejected_days == (date(2026, 11, 27), date(2026, 11, 28))
    assert wall.reading.rejected[0].person == "DUPONT"


def test_notes_and_telephones_never_reach_the_reading() -> None:
    book = grid(
        [("DUPONT 06 11 22 33 44", {0: "8h-9h MARTIN (code 4521B) toilette", 1: "MARTIN (alarme 999)"})]
    )
    sheet = book["Nord"]
    sheet["J3"], sheet["J4"] = "N° sécu", "2 85 05 78 006 084 36"
    sheet["A6"] = "Note : clé sous le pot de fleurs"
    shown = repr(read(book))
    assert not [secret for secret in ("4521B", "11 22 33", "999", "006 084", "fleurs") if secret in shown]
    assert "N° sécu" in shown
