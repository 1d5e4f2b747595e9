"""The layers hold: contracts of pyproject.toml, and rooms that do not know each other."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from pathlib import Path

import grimp
import pytest

from tests.architecture.tree import PACKAGES, modules

#: Files of ``routing/rules`` that are not a room.
ROOM_OF = ("routing", "rules")


def test_import_contracts_are_kept(repository: Path) -> None:
    """What ``make check`` says, the tests say too."""
    linter = Path(sys.executable).with_name("lint-imports")
    done = subprocess.run(
        [sys.executable, linter, "--no-cache"],
        cwd=repository,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="module")
def graph() -> grimp.ImportGraph:
    return grimp.build_graph(*PACKAGES, cache_dir=None)


def _room(module: str) -> str | None:
    parts = module.split(".")
    return parts[2] if tuple(parts[:2]) == ROOM_OF and len(parts) > 3 else None


def test_no_room_imports_another(graph: grimp.ImportGraph) -> None:
    """A rule can be read, changed and removed alone."""
    meddling = [
        f"{module} imports {other}"
        for module in graph.modules
        for other in graph.find_modules_directly_imported_by(module)
        if _room(module) and _room(other) and _room(module) != _room(other)
    ]
    assert not meddling


def test_search_names_no_room(graph: grimp.ImportGraph) -> None:
    """A new rule does not touch the search: only registries name rooms."""
    naming = [
        f"{module} imports {other}"
        for module in graph.modules
        if module.startswith("routing.search")
        for other in graph.find_modules_directly_imported_by(module)
        if _room(other)
    ]
    assert not naming


#: What is done to a list to change it, in source.
EDITS_PATH = re.compile(
    r"\bsys\.path(\.(append|clear|extend|insert|pop|remove|reverse)\(|(\[.*\])? *\+?=[^=])"
)


def test_no_file_edits_the_module_path() -> None:
    """Modules are found because they are installed, never because a file changed where Python looks."""
    assert not [path for path, tree in modules(*PACKAGES, "tests") if EDITS_PATH.search(ast.unparse(tree))]


def test_an_edit_of_the_module_path_is_seen() -> None:
    for edit in ("append('x')", "insert(0, 'x')"):
        assert EDITS_PATH.search(f"sys.path.{edit}")
    for edit in ("[:0] = ['x']", " += ['x']", " = []"):
        assert EDITS_PATH.search(f"sys.path{edit}")
    assert not EDITS_PATH.search("[p for p in sys.path if sys.path == before]")
