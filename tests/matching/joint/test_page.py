"""The page of the table of ties is what the declaration says."""

from __future__ import annotations

from pathlib import Path

from matching.joint.tables.describe import markdown


def test_the_page_is_up_to_date(repository: Path) -> None:
    page = (repository / "docs" / "joint-tables.md").read_text(encoding="utf-8")
    assert page == markdown(), "run python -m matching.joint.tables > docs/joint-tables.md"
