"""The doors' sentences: both languages, the same places to fill, and every code that is used exists."""

from __future__ import annotations

import re
from pathlib import Path
from string import Formatter

import pytest

import api
from api.words import WORDS
from api.words.faults import FAULTS

SOURCES = "\n".join(path.read_text("utf-8") for path in Path(api.__path__[0]).rglob("*.py"))


@pytest.mark.parametrize("code", WORDS)
def test_both_languages_fill_the_same_places(code: str) -> None:
    french, english = ({name for _, name, _, _ in Formatter().parse(text) if name} for text in WORDS[code])
    assert french == english
    assert all(text.strip() for text in WORDS[code])


def test_every_refusal_has_its_rule_and_its_advice() -> None:
    used = set(re.findall(r'Reason\(\s*code="([\w.]+)"', SOURCES))
    used |= {f"json.{reason}" for reason in re.findall(r'NotJson\("(\w+)"', SOURCES)}
    assert len(used) > 20
    assert not [code for code in used if f"{code}.rule" not in FAULTS or f"{code}.advice" not in FAULTS]


def test_every_code_said_exists_and_every_help_is_used() -> None:
    said = set(re.findall(r'\bsay\(\s*"([\w.]+)"', SOURCES)) | set(re.findall(r'"(help\.[\w.]+)"', SOURCES))
    assert len(said) > 40
    assert said <= WORDS.keys()
