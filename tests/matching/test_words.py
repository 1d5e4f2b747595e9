"""No sentence is missing, in either language, for any code the package can say."""

from __future__ import annotations

import ast
import re
from pathlib import Path
from string import Formatter

import pytest

import matching
from matching.planning.candidates import ORDER
from matching.tables.catalogue import TABLES
from matching.words import CATALOGUE, say

ROOT = Path(matching.__file__).parent
CODE = re.compile(r"(base|table|reason|week)\.[a-z_]+")


def fields(sentence: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(sentence) if name}


def said_in_code() -> set[str]:
    """Every literal that looks like a code, outside the catalogue and the reports."""
    found: set[str] = set()
    for path in ROOT.rglob("*.py"):
        if {"words", "report"} & set(path.relative_to(ROOT).parts):
            continue
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str) and CODE.fullmatch(node.value):
                found.add(node.value)
    return found


def test_every_code_in_the_code_has_its_sentences() -> None:
    codes = said_in_code()
    assert len(codes) > 40, "the search for codes finds nothing any more"
    missing = {
        code
        for code in codes
        if code not in CATALOGUE and not {f"{code}.rule", f"{code}.advice"} <= CATALOGUE.keys()
    }
    assert not missing


def test_every_obstacle_has_its_reason() -> None:
    assert {f"reason.{obstacle}" for obstacle in ORDER} <= CATALOGUE.keys()


@pytest.mark.parametrize("code", sorted(CATALOGUE))
def test_both_languages_say_the_same_things(code: str) -> None:
    french, english = CATALOGUE[code]
    assert french.strip()
    assert english.strip()
    assert fields(french) == fields(english)


def test_every_rule_has_its_advice() -> None:
    rules = {code.removesuffix(".rule") for code in CATALOGUE if code.endswith(".rule")}
    advices = {code.removesuffix(".advice") for code in CATALOGUE if code.endswith(".advice")}
    assert rules == advices


def test_every_column_is_explained_in_both_languages() -> None:
    for table in TABLES:
        assert table.french != ""
        assert table.english != ""
        for column in table.columns:
            assert column.french, (table.name, column.name)
            assert column.english, (table.name, column.name)
            assert column.example, (table.name, column.name)


def test_a_sentence_takes_its_parameters() -> None:
    assert say("reason.crew", "en", crew=2) == "2 people are needed together: all or none."
