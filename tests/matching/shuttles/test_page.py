"""The page of the tables of shift shuttles is what the declarations say."""

from __future__ import annotations

from pathlib import Path

from matching.shuttles.tables.describe import markdown


def test_the_page_is_up_to_date(repository: Path) -> None:
    page = (repository / "docs" / "shuttle-tables.md").read_text(encoding="utf-8")
    assert page == markdown(), "run python -m matching.shuttles.tables > docs/shuttle-tables.md"
