"""Bad tables: every bad cell named at once, with file, row, column, value, rule and advice."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching import Association, InvalidTables, TableFault, read_folder, write_folder
from tests.matching.village import BASE, dated, tables, village


def faults(**more: object) -> tuple[TableFault, ...]:
    with pytest.raises(InvalidTables) as refused:
        Association.from_tables(tables(**more))  # type: ignore[arg-type]
    return refused.value.faults


def places(found: tuple[TableFault, ...]) -> set[tuple[str, int | None, str | None, str]]:
    return {(fault.file, fault.row, fault.column, fault.code.removeprefix("table.")) for fault in found}


def test_every_bad_cell_is_named_at_once() -> None:
    workers = [
        {"id": "ana", "name": "Ana", "organisation": "assso", "home": "ana-home", "mode": "moto"},
        {"id": "ana", "name": None, "organisation": "asso", "home": "nowhere", "contract_hours": "trente"},
    ]
    found = faults(
        workers=workers,
        availability=[{"worker": "ana", "weekdays": "lundix", "start": "25:00", "end": "12:00"}],
        absences=[{"worker": "ana", "start": "2026-11-25", "end": "2026-11-24"}],
    )
    assert places(found) == {
        ("workers", 1, "organisation", "reference"),
        ("workers", 1, "mode", "choice"),
        ("workers", 2, "id", "double"),
        ("workers", 2, "name", "required"),
        ("workers", 2, "home", "reference"),
        ("workers", 2, "contract_hours", "number"),
        ("availability", 1, "weekdays", "weekdays"),
        ("availability", 1, "start", "time"),
        ("absences", 1, "end", "reversed"),
    }
    by_cell = {(fault.row, fault.column): fault for fault in found if fault.file == "workers"}
    french = by_cell[1, "organisation"].sentence("fr")
    assert french == (
        "workers, ligne 1, colonne organisation : vu 'assso'. "
        "La valeur doit exister dans la table organisations. Vouliez-vous dire asso ?"
    )


BAD_LINES: list[tuple[dict[str, object], str, str]] = [
    ({"rrule": None}, "rrule", "dated"),
    ({"first_date": None}, "first_date", "dated"),
    ({"time": None}, "time", "one_of"),
    ({"earliest": "08:00"}, "time", "one_of"),
    ({"min_duration": 45}, "min_duration", "reversed"),
    ({"last_date": "2025-01-01"}, "last_date", "reversed"),
    ({"kind": "counted"}, "visits", "counted"),
    ({"kind": "counted", "visits": 4, "days": "lu-ve", "min_spacing": 2}, "visits", "spacing"),
    ({"kind": "counted", "visits": 2, "min_spacing": 3, "max_spacing": 2}, "max_spacing", "reversed"),
    (
        {"kind": "counted", "visits": 2, "time": None, "earliest": "08:00", "latest": "19:00"},
        "latest",
        "wide_window",
    ),
    ({"kind": "counted", "visits": 2, "service": "errand"}, "tolerance", "wide_window"),
    ({"clients": "odette|alone"}, "clients", "same_place"),
    ({"clients": " | "}, "clients", "required"),
    ({"service": "baby"}, "clients", "birth_date"),
    ({"clients": "odette|who"}, "clients", "reference"),
]


@pytest.mark.parametrize(("change", "column", "code"), BAD_LINES)
def test_a_line_that_does_not_hold_together(change: dict[str, object], column: str, code: str) -> None:
    line = {**dated("a", "odette", "help", "08:00", 30), **change}
    clients = [
        {"id": "odette", "name": "Odette", "place": "house"},
        {"id": "alone", "name": "Seule", "place": "hall"},
    ]
    services = [*BASE["services"], {"id": "errand", "name": "Courses", "tolerance": 360}]
    found = faults(care_lines=[line], clients=clients, services=services)
    assert places(found) == {("care_lines", 1, column, code)}


def test_ways_settings_and_choices_between_columns() -> None:
    found = faults(
        corrections=[
            {"origin": "bourg", "destination": "hales", "minutes": 12},
            {"origin": "bourg", "destination": "halles", "minutes": 12},
            {"origin": "halles", "destination": "bourg", "minutes": 12},
        ],
        settings=[
            {"key": "euros_per_mile", "value": "1"},
            {"key": "euros_per_km", "value": "cher"},
            {"key": "max_week_hours", "value": "480"},
            {"key": "time_zone", "value": "Europe/Rungis"},
            {"key": "holidays_subdivision", "value": "Val-de-Marne"},
        ],
        availability=[{"worker": "ana", "start": "08:00", "end": "12:00"}],
    )
    assert places(found) == {
        ("corrections", 1, "destination", "ground"),
        ("corrections", 3, "origin", "double_way"),
        ("settings", 1, "key", "setting"),
        ("settings", 2, "value", "number"),
        ("settings", 3, "value", "range"),
        ("settings", 4, "value", "zone"),
        ("settings", 5, "value", "zone"),
        ("availability", 1, "weekdays", "one_of"),
    }


def test_columns_and_tables_that_are_missing_or_misspelt() -> None:
    given = tables()
    given["workers"] = given["workers"].rename(columns={"home": "house"})
    given["availabilty"] = given.pop("availability")
    with pytest.raises(InvalidTables) as refused:
        Association.from_tables(given)
    assert {("workers", 1, "home", "missing_column"), ("workers", 1, "house", "stray_column")} <= places(
        refused.value.faults
    )
    assert {fault.code for fault in refused.value.faults if fault.row is None} == {
        "table.missing_table",
        "table.stray_table",
    }


def test_every_fault_speaks_both_languages() -> None:
    lines = [{**dated("a", "", "help", "25:00", 30), "crew": 9, "kind": "x"}]
    found = faults(
        care_lines=lines, corrections=[{"origin": "nowhere", "destination": "bourg", "minutes": -1}]
    )
    assert len(found) >= 6
    for fault in found:
        assert fault.sentence("fr") != fault.sentence("en")


def test_files_are_named_with_the_line_that_a_spreadsheet_shows(tmp_path: Path) -> None:
    write_folder(village(), tmp_path)
    text = (tmp_path / "places.csv").read_text(encoding="utf-8")
    (tmp_path / "places.csv").write_text(text.replace("48.725", "948.725"), encoding="utf-8")
    (tmp_path / "workers.csv").write_bytes("id;name\n1;Zoé\n".encode("latin-1"))
    with pytest.raises(InvalidTables) as refused:
        read_folder(tmp_path)
    assert ("places.csv", 6, "lat", "range") in places(refused.value.faults)
    assert ("workers.csv", None, None, "unreadable") in places(refused.value.faults)
    assert len(refused.value.faults) == 2, "what names the unreadable table is not at fault"
    assert "places.csv, ligne 6, colonne lat : vu '948.725'." in str(refused.value)


NO_TABLES = {"nowhere": "missing_folder", "broken.xlsx": "unreadable", "empty": "missing_table"}


@pytest.mark.parametrize(("name", "code"), NO_TABLES.items())
def test_what_is_no_folder_of_tables_is_one_fault_not_a_crash(tmp_path: Path, name: str, code: str) -> None:
    (tmp_path / "broken.xlsx").write_bytes(b"PK\x03\x04 not a workbook")
    (tmp_path / "empty").mkdir()
    with pytest.raises(InvalidTables) as refused:
        read_folder(tmp_path / name)
    assert {fault.code for fault in refused.value.faults} == {f"table.{code}"}
