"""Shipped packs: exactly what their seed gives, small, and readable."""

from __future__ import annotations

from pathlib import Path

import pandas as pd
import pytest

from matching import read_folder
from scenarios.territory.__main__ import main
from scenarios.territory.packs import REFERENCE_PACK, SHIPPED, TINY_PACK, ShippedPack, csv_bytes, write_pack


@pytest.mark.parametrize("pack", SHIPPED, ids=lambda pack: pack.name)
def test_drawing_again_gives_the_shipped_files(pack: ShippedPack) -> None:
    expected = {f"{name}.csv": csv_bytes(table) for name, table in pack.tables().items() if not table.empty}
    shipped = {path.name: path.read_bytes() for path in pack.folder.glob("*.csv")}
    assert shipped.keys() == expected.keys()
    changed = [name for name, content in expected.items() if shipped[name] != content]
    assert not changed, "run python -m scenarios.territory and commit what it writes"


def test_all_packs_weigh_less_than_two_megabytes() -> None:
    files = [path for path in REFERENCE_PACK.folder.parent.parent.rglob("*") if path.is_file()]
    assert sum(path.stat().st_size for path in files) < 2_000_000


@pytest.mark.parametrize("pack", SHIPPED, ids=lambda pack: pack.name)
def test_a_shipped_pack_is_an_input_folder_without_fault(pack: ShippedPack) -> None:
    association = read_folder(pack.folder)
    assert len(association.workers) == pack.sizes.carers
    assert len(association.clients) == pack.sizes.clients
    assert "fictives" in association.settings.name


def test_the_command_writes_the_asked_pack_only(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--pack", "tiny", "--out", str(tmp_path)]) == 0
    assert [path.name for path in tmp_path.iterdir()] == ["tiny"]
    for path in TINY_PACK.folder.glob("*.csv"):
        assert (tmp_path / "tiny" / path.name).read_bytes() == path.read_bytes()
    assert capsys.readouterr().out.startswith("tiny: ")


def test_empty_tables_are_not_written(tmp_path: Path) -> None:
    full, empty = pd.DataFrame({"id": ["a"]}), pd.DataFrame(columns=["id"])
    assert [path.name for path in write_pack(tmp_path / "new", {"full": full, "empty": empty})] == [
        "full.csv"
    ]
    assert (tmp_path / "new" / "full.csv").read_bytes() == b"id\na\n"
