"""Compiled code of old versions does not pile up; what is in use stays."""

from __future__ import annotations

import os
from pathlib import Path

from routing.warming import forget_old


def cache(parent: Path, name: str, *, used: int) -> Path:
    folder = parent / name
    folder.mkdir()
    (folder / "anneal.nbc").write_bytes(b"code")
    os.utime(folder, (used, used))
    return folder


def names(parent: Path) -> set[str]:
    return {path.name for path in parent.iterdir()}


def test_the_last_folders_used_are_kept_and_the_present_one_is_among_them(tmp_path: Path) -> None:
    present = cache(tmp_path, "kernels-a", used=1)
    for number, name in enumerate(("b", "c", "d", "e"), start=2):
        cache(tmp_path, f"kernels-{name}", used=number)
    (tmp_path / "notes").mkdir()
    forget_old(present, keep=3)
    assert names(tmp_path) == {"kernels-a", "kernels-d", "kernels-e", "notes"}
    assert (present / "anneal.nbc").read_bytes() == b"code"


def test_what_is_gone_already_is_no_error(tmp_path: Path) -> None:
    """Another process may have removed a folder in between, or the cache may not exist any more."""
    forget_old(tmp_path / "nowhere" / "kernels-a")
    (tmp_path / "kernels-b").symlink_to(tmp_path / "dangling")
    forget_old(cache(tmp_path, "kernels-a", used=1), keep=1)
    assert "kernels-a" in names(tmp_path)
