"""What is written is read back equal: folder of CSV files, workbook, other separators."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching import Association, read_folder, write_folder
from tests.matching.village import dated, village

RICH: dict[str, list[dict[str, object]]] = {
    "qualifications": [
        {"worker": "ana", "qualification": "DEAES", "valid_from": "2020-01-01", "valid_until": "2026-11-25"},
        {"worker": "ben", "qualification": "permis-B"},
    ],
    "absences": [
        {"worker": "ana", "start": "2026-11-24", "end": "2026-11-24", "cause": "formation"},
        {"worker": "ben", "start": "2026-11-24 08:00", "end": "2026-11-25 12:30"},
        {"worker": "zoe", "start": "2026-11-27", "cause": "hôpital"},
    ],
    "client_absences": [
        {"client": "odette", "start": "2026-12-01 14:00", "cause": "hôpital"},
        {"client": "lea", "start": "2026-12-20", "end": "2027-01-03"},
    ],
    "client_places": [
        {"client": "odette", "place": "hall", "weekdays": "sa-di", "valid_from": "2026-12-01"},
        {"client": "odette", "place": "ana-home", "valid_until": "2026-10-31"},
    ],
    "internal": [
        {
            "id": "meeting",
            "name": "Réunion",
            "workers": "ana|ben",
            "place": "hall",
            "weekdays": "je",
            "start": "14:00",
            "end": "16:00",
            "exceptions": "2026-12-24",
            "first_date": "2026-11-01",
        },
        {
            "id": "training",
            "name": "Formation",
            "workers": "zoe",
            "place": "hall",
            "dates": "2026-12-02|2026-12-03",
            "start": "21:00",
            "end": "01:00",
            "level": "ordinary",
            "holidays": "keep",
        },
    ],
    "pins": [
        {"line": "day", "date": "2026-11-27", "worker": "zoe", "start": "08:45"},
        {"line": "next", "date": "2026-11-27", "after": "day"},
    ],
    "introductions": [{"line": "day", "date": "2026-11-26", "worker": "zoe", "by": "ana"}],
    "care_lines": [
        dict(
            dated("day", "odette", "help", "08:00", 30, exceptions="2026-11-24|2026-12-25", holidays="skip")
        ),
        dict(dated("late", "lea|tom", "kids", "00:10", 90, tolerance=30, min_duration=60)),
        dict(dated("next", "odette", "help", "08:30", 30, after="day")),
        {
            "id": "count",
            "clients": "odette",
            "service": "wash",
            "kind": "counted",
            "visits": 3,
            "days": "lu-sa",
            "min_spacing": 2,
            "max_spacing": 3,
            "earliest": "09:00",
            "latest": "11:31",
            "duration": 45,
            "person": "same",
        },
        {**dated("night", "odette", "help", "", 30), "time": None, "earliest": "23:00", "latest": "00:31"},
    ],
    "posts": [
        {
            "id": "fish",
            "name": "=Marée; « MIN »",
            "place": "hall",
            "weekdays": "ma-sa",
            "start": "22:00",
            "end": "05:00",
            "headcount": 3,
            "any_of": "a|b & c",
        }
    ],
    "corrections": [{"origin": "bourg", "destination": "halles", "minutes": 12.5, "mode": "car"}],
    "transit": [{"origin": "bourg", "destination": "halles", "minutes": 25, "both_ways": "non"}],
    "settings": [{"key": "name", "value": "Aide du bourg"}, {"key": "euros_per_km", "value": "0,41"}],
}


@pytest.fixture
def rich() -> Association:
    return village(**RICH)


@pytest.mark.parametrize("name", ["folder", "book.xlsx"])
def test_what_is_written_is_read_back_equal(rich: Association, tmp_path: Path, name: str) -> None:
    write_folder(rich, tmp_path / name)
    assert read_folder(tmp_path / name) == rich


def test_semicolons_and_decimal_commas_mean_the_same(rich: Association, tmp_path: Path) -> None:
    write_folder(rich, tmp_path)
    places = tmp_path / "places.csv"
    text = places.read_text(encoding="utf-8").replace(",", ";").replace(".", ",")
    places.write_text("\n" + text, encoding="utf-8-sig", newline="\r\n")
    assert read_folder(tmp_path) == rich


def test_other_files_of_the_folder_are_left_alone(rich: Association, tmp_path: Path) -> None:
    write_folder(rich, tmp_path)
    (tmp_path / "shift_workers.csv").write_text("id\n1\n", encoding="utf-8")
    (tmp_path / "notes.txt").write_text("…", encoding="utf-8")
    assert read_folder(tmp_path) == rich


def test_a_folder_may_hold_one_workbook_instead(rich: Association, tmp_path: Path) -> None:
    write_folder(rich, tmp_path / "structure.xlsx")
    assert read_folder(tmp_path) == rich
