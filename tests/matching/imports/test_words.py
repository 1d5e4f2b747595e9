"""Every code that an import can say has its sentences; every sentence is said somewhere."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import matching.imports
from matching.imports.file import _BY_REASON
from matching.words import CATALOGUE
from matching.words.imports import IMPORTS
from matching.words.read_as import READ_AS

ROOT = Path(matching.imports.__file__).parent
CODE = re.compile(r"(import|read_as|default|level|because)\.[a-z_0-9]*[a-z0-9]")


def codes() -> set[str]:
    found = {f"import.{reason}" for reason in _BY_REASON.values()}
    # Reasons of the opening of a CSV file become codes by their name.
    found |= {f"import.{reason}" for reason in ("encoding", "quotes", "empty")}
    for path in ROOT.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                found.add(node.value)
    return found


def test_every_code_has_its_sentences() -> None:
    found = codes()
    assert len(found) > 70
    missing = {
        code
        for code in found
        if code not in CATALOGUE and not {f"{code}.rule", f"{code}.advice"} <= CATALOGUE.keys()
    }
    assert not missing


def test_no_sentence_is_idle() -> None:
    said = codes()
    own = {code.removesuffix(".rule").removesuffix(".advice") for code in (*IMPORTS, *READ_AS)}
    # These are said by the command line, from what it is given.
    by_the_door = {code for code in own if code.startswith(("level.", "because."))} | {"read_as.tolerance"}
    assert not own - said - by_the_door
