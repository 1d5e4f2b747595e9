"""The layouts written by hand, read in every form people have them in."""

from __future__ import annotations

import dataclasses
import io

import openpyxl
import pytest

from matching.imports import Entry, Reading, UnreadableFile, profiles, read_content
from matching.planning.calendar import Week
from tests.matching.imports.layouts import (
    FILES,
    LAYOUTS,
    csv_bytes,
    heading_row,
    rows_of,
    saved,
    workbook_bytes,
)

#: Kind, person, client, service, start, minutes.
Told = tuple[str, str | None, str | None, str | None, str, int]

TOLD: dict[str, list[Told]] = {
    "compani": [
        ("visit", "MARTIN Sophie", "DURAND Marie", "Aide à la toilette", "2026-11-23T07:45", 45),
        ("visit", "MARTIN Sophie", "M. et Mme PETIT", "Ménage", "2026-11-23T09:00", 120),
        ("visit", "MARTIN Sophie", "DURAND Paul", "Aide aux repas", "2026-11-23T11:45", 45),
        ("internal", "MARTIN Sophie", None, "Réunion d'équipe", "2026-11-23T14:00", 90),
        ("visit", None, "DURAND Marie", "Aide à la toilette", "2026-11-24T07:45", 45),
        ("cancelled", "BENALI Karim", "LE GOFF Yvonne", "Courses", "2026-11-24T10:00", 70),
        ("visit", "BENALI Karim", "LE GOFF Yvonne", "Aide à la toilette", "2026-11-24T18:00", 20),
        ("visit", "BENALI Karim", "DURAND Marie", "Garde de nuit", "2026-11-24T21:00", 600),
        ("absence", "MARTIN Sophie", None, "Indisponibilité", "2026-11-26T08:00", 600),
    ],
    "ogust7": [
        ("visit", "MARTIN Sophie", "DURAND Marie", "Aide à la toilette", "2026-11-23T07:45", 45),
        ("visit", "MARTIN Sophie", "M. et Mme PETIT", "Ménage", "2026-11-23T09:00", 120),
        ("visit", "MARTIN Sophie", "DURAND Paul", "Aide aux repas", "2026-11-23T11:45", 45),
        ("visit", None, "DURAND Marie", "Aide à la toilette", "2026-11-24T07:45", 45),
        ("visit", "BENALI Karim", "LE GOFF Yvonne", "Aide à la toilette", "2026-11-24T18:00", 20),
        ("visit", "BENALI Karim", "DURAND Marie", "Garde de nuit", "2026-11-24T21:00", 600),
        ("visit", "BENALI Karim", "LE GOFF Yvonne", "Courses", "2026-11-27T10:00", 70),
    ],
    "generique": [
        ("visit", "MARTIN Sophie", "DURAND Marie", "Toilette", "2026-11-23T07:45", 45),
        ("visit", "MARTIN Sophie", "M. et Mme PETIT", "Ménage", "2026-11-23T09:00", 120),
        ("visit", "MARTIN Sophie", "DURAND Paul", "Repas", "2026-11-23T11:45", 45),
        ("visit", None, "DURAND Marie", "Toilette", "2026-11-24T07:45", 45),
        ("visit", "BENALI Karim", "LE GOFF Yvonne", "Toilette", "2026-11-24T18:00", 20),
        ("visit", "BENALI Karim", "DURAND Marie", "Garde de nuit", "2026-11-24T21:00", 600),
    ],
}


def told(entries: tuple[Entry, ...]) -> list[Told]:
    return [
        (one.kind, one.person, one.client, one.service, one.start.isoformat()[:16], one.minutes)
        for one in entries
    ]


def read(layout: str, form: str) -> Reading:
    rows = rows_of(layout)
    if form in ("text", "typed"):
        return read_content("planning.xlsx", workbook_bytes(rows, typed=form == "typed"))
    encoding, separator = form.split("/")
    return read_content("planning.csv", csv_bytes(rows, encoding=encoding, separator=separator))


FORMS = ("utf-8/;", "utf-8-sig/,", "cp1252/;", "utf-16/\t", "text", "typed")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("layout", LAYOUTS)
def test_every_row_is_read_whatever_the_form(layout: str, form: str) -> None:
    reading = read(layout, form)
    assert reading.faults == ()
    assert reading.profile == layout
    assert told(reading.entries) == TOLD[layout]
    assert all(str(one.start.tzinfo) == "Europe/Paris" for one in reading.entries)


def test_english_headings_in_another_order() -> None:
    reading = read_content("week.csv", (FILES / "generic-english.csv").read_bytes())
    assert reading.profile == "generique"
    assert [entry.minutes for entry in reading.entries] == [45, 120, 45, 45]
    assert [entry.person for entry in reading.entries] == ["MARTIN Sophie"] * 3 + [None]
    assert reading.clients[1].name == "M. et Mme PETIT"


def test_every_guess_is_listed_with_its_cell() -> None:
    reading = read("generique", "utf-8/;")
    found = {(guess.where.cell, guess.text("fr")) for guess in reading.guesses}
    assert ("B5", "« lun. 23 nov. 26 » lu comme 23/11/2026") in found
    assert ("H8", "« 1000 » lu comme 01000") in found
    assert ("J4", "« 612345678 » lu comme 06 12 34 56 78") in found
    assert ("E8", "« BENALI K. » lu comme BENALI Karim") in found
    assert ("C9", "« 21h-7h » lu comme le lendemain, 25/11/2026 07:00") in found
    assert all(guess in reading.guesses for entry in reading.entries for guess in entry.read_as)


def test_zeros_of_postcodes_and_telephones_come_back() -> None:
    clients = {client.name: client for client in read("generique", "typed").clients}
    assert clients["LE GOFF Yvonne"].postcode == "01000"
    assert clients["LE GOFF Yvonne"].phone == "04 74 00 00 00"
    assert clients["DURAND Marie"].phone == "06 12 34 56 78"


def test_windows_1252_is_said() -> None:
    guesses = read("ogust7", "cp1252/;").guesses
    assert [guess.text("fr") for guess in guesses] == ["texte lu comme Windows-1252"]


def test_a_week_leaves_the_others_out_and_gives_the_year() -> None:
    rows = rows_of("ogust7")
    rows[1][1], rows[2][1] = "lun 23", "16/11/2026"
    reading = read_content("p.csv", csv_bytes(rows), week=Week(2026, 48))
    assert reading.faults == ()
    assert reading.outside == 1
    assert reading.entries[0].start.date().isoformat() == "2026-11-23"


def test_two_rows_with_two_people_are_one_visit_for_both() -> None:
    rows = rows_of("ogust7")
    rows.append([*rows[1][:4], "LEROY Anne", *rows[1][5:]])
    reading = read_content("p.csv", csv_bytes(rows))
    assert reading.faults == ()
    assert [guess.code for guess in reading.entries[-1].read_as] == ["read_as.crew"]


def test_the_profile_asked_for_wins_over_the_one_recognised() -> None:
    content = csv_bytes(rows_of("ogust7"))
    assert read_content("p.csv", content, profile="Générique").profile == "generique"
    with pytest.raises(UnreadableFile) as refused:
        read_content("p.csv", content, profile="compani")
    assert {fault.code for fault in refused.value.faults} == {"import.no_header"}
    with pytest.raises(UnreadableFile) as unknown:
        read_content("p.csv", content, profile="excel")
    assert [fault.code for fault in unknown.value.faults] == ["import.profile"]


def test_a_merged_cell_stands_for_each_of_its_rows() -> None:
    rows = rows_of("ogust7")
    rows[2][4] = rows[3][4] = ""
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(rows)))
    book.worksheets[0].merge_cells("E2:E4")
    reading = read_content("p.xlsx", saved(book))
    assert told(reading.entries) == TOLD["ogust7"]
    assert [guess.sentence("fr") for guess in reading.guesses] == [
        "p.xlsx [Planning] E3 : cellule fusionnée lue comme « MARTIN Sophie » sur cette ligne",
        "p.xlsx [Planning] E4 : cellule fusionnée lue comme « MARTIN Sophie » sur cette ligne",
    ]


def test_a_name_one_letter_off_is_pointed_out() -> None:
    rows = rows_of("ogust7")
    rows[4][0] = "DURANT Marie"
    guesses = read_content("p.csv", csv_bytes(rows)).guesses
    assert "« DURANT Marie » lu comme une autre personne que DURAND Marie" in [
        guess.text("fr") for guess in guesses
    ]


def test_a_sheet_beside_the_table_is_passed_over() -> None:
    book = openpyxl.load_workbook(io.BytesIO(workbook_bytes(rows_of("ogust7"))))
    book.create_sheet("Légende")["A1"] = "RH = repos"
    reading = read_content("p.xlsx", saved(book))
    assert reading.sheets == ("Planning",)
    assert len(reading.entries) == 7


def test_no_heading_means_two_things_to_one_profile() -> None:
    from matching.imports.cell import plain

    for profile in profiles().values():
        fields: dict[str, set[str]] = {}
        for field, headings in profile.columns.items():
            for heading in headings:
                fields.setdefault(plain(heading), set()).add(field)
        assert not {heading: found for heading, found in fields.items() if len(found) > 1}, profile.id


def test_an_entry_cannot_be_changed() -> None:
    entry = read("ogust7", "utf-8/;").entries[0]
    with pytest.raises(dataclasses.FrozenInstanceError):
        entry.minutes = 3  # type: ignore[misc]


def test_headings_stand_where_the_tests_think() -> None:
    assert [heading_row(rows_of(layout)) for layout in LAYOUTS] == [0, 0, 2]
