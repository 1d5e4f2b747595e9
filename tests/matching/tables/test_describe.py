"""The page that explains the input folder says what the code reads."""

from __future__ import annotations

from pathlib import Path

from matching.tables.catalogue import TABLES
from matching.tables.describe import markdown

PAGE = Path(__file__).parents[3] / "docs" / "tables.md"


def test_the_shipped_page_is_the_generated_one() -> None:
    assert PAGE.read_text(encoding="utf-8") == markdown(), "run: python -m matching.tables > docs/tables.md"


def test_every_column_is_on_the_page() -> None:
    text = markdown()
    for table in TABLES:
        assert f"## `{table.name}`" in text
        for column in table.columns:
            assert f"| `{column.name}` |" in text
