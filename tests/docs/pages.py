"""The pages people read, and the fenced blocks in them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from tests.plugins.shared import ROOT

FENCE = re.compile(r"^```(\w*)[^\n]*\n(.*?)^```", re.MULTILINE | re.DOTALL)


def pages() -> list[Path]:
    """README, changelog and everything under ``docs``."""
    return [ROOT / "README.md", ROOT / "CHANGELOG.md", *sorted((ROOT / "docs").rglob("*.md"))]


def blocks(page: Path, language: str) -> Iterator[str]:
    """Content of the blocks fenced as ``language``."""
    for found, content in FENCE.findall(page.read_text(encoding="utf-8")):
        if found == language:
            yield content


def commands(page: Path, program: str) -> Iterator[list[str]]:
    """Arguments of every ``$ program ...`` line in the ``console`` blocks; a final backslash continues it."""
    for block in blocks(page, "console"):
        for line in block.replace("\\\n", " ").splitlines():
            words = line.split("#")[0].split()
            if words[:2] == ["$", program]:
                yield words[2:]


def prose(page: Path) -> str:
    """The page without its blocks."""
    return FENCE.sub("", page.read_text(encoding="utf-8"))
