"""Cells that say who is wanted and when: read, written back, and what is wrong in them."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching import InvalidTables, read_folder, write_folder
from tests.matching.village import BASE, Row, dated, village


def clients(**cells: object) -> list[Row]:
    return [{**row, **cells} if row["id"] == "odette" else row for row in BASE["clients"]]


def codes(**tables: list[Row]) -> list[tuple[str, str | None]]:
    with pytest.raises(InvalidTables) as caught:
        village(**tables)
    for fault in caught.value.faults:
        assert fault.sentence("fr") != fault.sentence("en")
    return [(fault.code, fault.column) for fault in caught.value.faults]


def test_teams_are_read_and_written_back(tmp_path: Path) -> None:
    workers = [{**row, "team": "Nord" if row["id"] == "ana" else None} for row in BASE["workers"]]
    lending: list[Row] = [{"key": "lending_price", "value": "7,5"}]
    association = village(workers=workers, clients=clients(team="Val de Bièvre"), settings=lending)
    assert [one.team for one in association.workers] == ["Nord", "", ""]
    assert next(one.team for one in association.clients if one.id == "odette") == "Val de Bièvre"
    assert association.settings.lending_price == 7.5
    write_folder(association, tmp_path)
    assert read_folder(tmp_path) == association


def test_a_negative_price_of_lending_is_refused() -> None:
    assert codes(settings=[{"key": "lending_price", "value": "-1"}])


def test_wishes_are_read_and_written_back(tmp_path: Path) -> None:
    night = {**dated("night", "odette", "help", "", 30), "time": None, "earliest": "23:00", "latest": "00:31"}
    lines = [
        dated("day", "odette", "help", "08:00", 30, usual="ana|ben", target="08:10"),
        {**night, "target": "00:10"},
        dated("late", "odette", "help", "00:10", 30, tolerance=30, target="23:50"),
        {**night, "id": "flat", "earliest": "09:00", "latest": "11:00"},
    ]
    association = village(care_lines=lines, clients=clients(preferred="zoe", known="ana|zoe"))
    write_folder(association, tmp_path)
    assert read_folder(tmp_path) == association
    found = {line.id: line for line in association.care_lines}
    assert (found["day"].time, found["day"].target) == (480, 490)
    assert found["day"].usual == {"ana", "ben"}
    assert [found[name].target for name in ("night", "late", "flat")] == [1450, -10, None]
    assert found["flat"].time is None
    assert association.clients[0].preferred == {"zoe"}
    assert association.clients[0].known == {"ana", "zoe"}


def test_the_wanted_hour_is_one_the_line_allows() -> None:
    assert codes(care_lines=[dated("a", "odette", "help", "08:00", 30, target="09:00")]) == [
        ("table.target", "target")
    ]


def test_nobody_is_both_wanted_and_refused() -> None:
    assert codes(
        care_lines=[dated("a", "odette", "help", "08:00", 30, usual="ana|ben")],
        clients=clients(refused="ben|zoe", preferred="zoe"),
    ) == [("table.refused_wanted", "preferred"), ("table.refused_wanted", "usual")]


def test_a_name_that_is_no_worker_is_told() -> None:
    lines = [dated("a", "odette", "help", "08:00", 30, usual="anna")]
    assert codes(care_lines=lines, clients=clients(known="nobody")) == [
        ("table.reference", "known"),
        ("table.reference", "usual"),
    ]


@pytest.mark.parametrize(
    ("key", "value"), [("start_grid", "7"), ("other_carer", "-1"), ("longest_gap", "2000")]
)
def test_settings_have_their_limits(key: str, value: str) -> None:
    (found,) = codes(settings=[{"key": key, "value": value}])
    assert found == ("table.allowed" if key == "start_grid" else "table.range", "value")
