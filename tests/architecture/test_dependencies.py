"""What pyproject.toml says we need is what the four packages import, and every need is pinned."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from tests.architecture.tree import PACKAGES, modules

#: Needed though nothing imports it: distribution -> why.
NOT_IMPORTED = {
    "openpyxl": "pandas reads Excel workbooks with it",
    "tzdata": "time zones for zoneinfo where the system has none",
}


def _plain(requirement: str) -> str:
    name = re.split(r"[\s\[<>=!~;]", requirement, maxsplit=1)[0]
    return re.sub(r"[-_.]+", "-", name).lower()


@pytest.fixture(scope="module")
def project(repository: Path) -> dict[str, Any]:
    return tomllib.loads((repository / "pyproject.toml").read_text(encoding="utf-8"))


def _imported(*tops: str) -> Iterator[str]:
    for _, tree in modules(*tops):
        for node in ast.walk(tree):
            if isinstance(node, ast.Import):
                yield from (alias.name.split(".")[0] for alias in node.names)
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                yield node.module.split(".")[0]


def _needed() -> set[str]:
    foreign = set(_imported(*PACKAGES)) - set(sys.stdlib_module_names) - set(PACKAGES)
    owners = metadata.packages_distributions()
    return {_plain(owners[name][0]) if name in owners else name for name in foreign}


def test_every_import_is_declared(project: dict[str, Any]) -> None:
    declared = {_plain(line) for line in project["project"]["dependencies"]}
    undeclared = _needed() - declared
    assert not undeclared


def test_every_declaration_is_imported(project: dict[str, Any]) -> None:
    declared = {_plain(line) for line in project["project"]["dependencies"]}
    idle = declared - _needed() - set(NOT_IMPORTED)
    assert not idle


def test_everything_the_makefile_installs_is_pinned(project: dict[str, Any], repository: Path) -> None:
    lines = (repository / "constraints.txt").read_text(encoding="utf-8").splitlines()
    assert all(re.fullmatch(r"[A-Za-z0-9._-]+==[A-Za-z0-9.+!]+", line) for line in lines)
    pinned = {_plain(line) for line in lines}
    groups = project["dependency-groups"]
    wanted = [*project["project"]["dependencies"], *groups["test"], *groups["check"]]
    loose = {_plain(line) for line in wanted} - pinned
    assert not loose
