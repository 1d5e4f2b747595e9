"""Files and functions stay small enough to be read in one go."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.architecture.tree import PACKAGES, modules

FILE_LINES = 300
FILE_LINES_AT_MOST = 500
#: How many files may lie between the two limits before one of them is split.
LONG_FILES = 5
FUNCTION_LINES = 50

#: ``path::function`` -> why it may be longer than the others.
LONG_FUNCTIONS: dict[str, str] = {
    "routing/search/pairs.py::best_pair": "two nested walks share eight running numbers, in the hottest loop",
}


def _line_counts(*tops: str) -> dict[str, int]:
    return {path: tree.body[-1].end_lineno or 0 for path, tree in modules(*tops) if tree.body}


def test_no_file_is_too_long() -> None:
    too_long = {path: n for path, n in _line_counts(*PACKAGES, "tests").items() if n > FILE_LINES_AT_MOST}
    assert not too_long


def test_few_files_are_long() -> None:
    long = {path: n for path, n in _line_counts(*PACKAGES, "tests").items() if n > FILE_LINES}
    assert len(long) <= LONG_FILES, f"split some of {long}"


def _functions(*tops: str) -> Iterator[tuple[str, int]]:
    """Name and lines of code of every function, its docstring not counted."""
    for path, tree in modules(*tops):
        for node in ast.walk(tree):
            if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
                lines = (node.end_lineno or node.lineno) - node.lineno + 1
                if ast.get_docstring(node, clean=False) is not None:
                    said = node.body[0]
                    lines -= (said.end_lineno or said.lineno) - said.lineno + 1
                yield f"{path}::{node.name}", lines


def test_no_function_is_too_long() -> None:
    too_long = {
        name: lines
        for name, lines in _functions(*PACKAGES)
        if lines > FUNCTION_LINES and name not in LONG_FUNCTIONS
    }
    assert not too_long, "split them, or give the reason in LONG_FUNCTIONS"


def test_every_allowance_is_still_needed() -> None:
    lengths = dict(_functions(*PACKAGES))
    stale = [name for name in LONG_FUNCTIONS if lengths.get(name, 0) <= FUNCTION_LINES]
    assert not stale
