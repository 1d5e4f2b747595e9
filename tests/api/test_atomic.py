"""Files are whole or absent, whatever happens while they are written."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from api.errors import BadInput
from api.files.atomic import writable_folder, writable_place, write_files, write_whole


def test_a_file_is_replaced_whole_and_nothing_is_left_beside_it(tmp_path: Path) -> None:
    path = tmp_path / "plan.json"
    write_whole(path, b"first")
    write_whole(path, b"second")
    assert path.read_bytes() == b"second"
    assert [one.name for one in tmp_path.iterdir()] == ["plan.json"]
    assert path.stat().st_mode & 0o444 == 0o444


def test_a_failure_keeps_the_former_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "plan.json"
    write_whole(path, b"first")

    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space") as refused:
        write_whole(path, b"second")
    assert refused.value.filename == str(path)
    assert path.read_bytes() == b"first"
    assert [one.name for one in tmp_path.iterdir()] == ["plan.json"]


def test_several_files_change_together_or_not_at_all(tmp_path: Path) -> None:
    write_files(tmp_path / "out", {"plan.json": b"first", "page.html": b"first"})
    (tmp_path / "out" / "table.csv").mkdir()
    with pytest.raises(IsADirectoryError, match="table.csv"):
        write_files(tmp_path / "out", {"plan.json": b"2", "page.html": b"2", "table.csv": b"2"})
    assert (tmp_path / "out" / "plan.json").read_bytes() == b"first"
    assert sorted(one.name for one in (tmp_path / "out").iterdir()) == ["page.html", "plan.json", "table.csv"]


def test_a_place_is_proved_without_leaving_a_trace(tmp_path: Path) -> None:
    writable_place(tmp_path / "a" / "b")
    assert not any(tmp_path.iterdir())
    (tmp_path / "gone").symlink_to(tmp_path / "nowhere")
    with pytest.raises(BadInput, match="out.not_folder"):
        writable_place(tmp_path / "gone")
    with pytest.raises(BadInput, match="out.not_writable"):
        writable_place(Path("/proc/maillon"))


def test_a_folder_is_made_and_a_file_in_its_place_refused(tmp_path: Path) -> None:
    assert writable_folder(tmp_path / "a" / "b").is_dir()
    (tmp_path / "taken").write_text("x")
    with pytest.raises(BadInput, match="out.not_folder"):
        writable_folder(tmp_path / "taken")
    with pytest.raises(BadInput, match="out.not_folder"):
        writable_folder(tmp_path / "taken" / "below")
