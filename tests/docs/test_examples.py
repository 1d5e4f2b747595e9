"""The Python shown in the documentation runs, page by page, as a reader would type it."""

from __future__ import annotations

import runpy
from pathlib import Path

import pytest

from tests.docs.pages import blocks, pages
from tests.plugins.shared import ROOT

WITH_CODE = [page for page in pages() if any(blocks(page, "python"))]


@pytest.mark.parametrize("page", WITH_CODE, ids=lambda page: str(page.relative_to(ROOT)))
def test_examples_run(page: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """All blocks of a page, in order, in one namespace, in an empty folder; they fail by raising."""
    script = tmp_path / f"{page.stem}_examples.py"
    script.write_text("\n".join(blocks(page, "python")), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    runpy.run_path(str(script))
