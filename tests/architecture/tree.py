"""What the project's tree holds, read from the disk: works without git, in a clone or an unpacked archive."""

from __future__ import annotations

import ast
import os
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from tests.plugins.shared import ROOT

PACKAGES = ("routing", "matching", "scenarios", "api")

#: What tools make and git ignores; ``.git`` is a file where a clone has several working trees.
MADE = {".git", ".venv", "__pycache__", "build", "dist", "out", "node_modules"}
TEXT = {"", ".cfg", ".css", ".csv", ".geojson", ".html", ".ini", ".j2", ".js", ".json", ".md", ".py"}
TEXT |= {".pyi", ".sh", ".svg", ".toml", ".txt", ".yaml", ".yml"}


def files(*tops: str) -> Iterator[Path]:
    """Files of the project under the folders ``tops`` (all of it without any), in a fixed order."""
    for top in tops or (".",):
        for folder, inner, names in os.walk(ROOT / top):
            inner[:] = sorted(name for name in inner if name not in MADE and not _is_cache(name))
            yield from (Path(folder, name) for name in sorted(names) if name not in MADE)


def _is_cache(name: str) -> bool:
    return name.endswith((".egg-info", "_cache")) or name in {".cache", ".hypothesis"}


def texts() -> Iterator[tuple[str, str]]:
    """Path from the root and content of every text file."""
    for path in files():
        if path.suffix in TEXT and not path.name.startswith(".coverage"):
            yield str(path.relative_to(ROOT)), path.read_text(encoding="utf-8")


def modules(*tops: str) -> Iterator[tuple[str, ast.Module]]:
    """Path from the root and syntax tree of every Python file under the folders ``tops``."""
    for path in files(*tops):
        if path.suffix == ".py":
            yield str(path.relative_to(ROOT)), _parsed(path)


@cache
def _parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))
