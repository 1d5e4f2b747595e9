"""No word of the papers is missing, none is idle, and each says the same in both languages."""

from __future__ import annotations

import re
from datetime import datetime
from pathlib import Path

import pytest

import matching.papers
from matching.papers.changes import Change, _codes
from matching.papers.published import Appointment
from matching.papers.words import at_clock, telephone, word
from matching.words.papers import PAPERS
from tests.matching.papers.monday import PARIS

FOLDER = Path(matching.papers.__path__[0])
SOURCES = "\n".join(
    path.read_text("utf-8") for pattern in ("*.py", "*.j2") for path in sorted(FOLDER.rglob(pattern))
)


def test_every_word_said_exists() -> None:
    said = set(re.findall(r'\b(?:word|s)\(\s*"([a-z_]+)"', SOURCES))
    assert len(said) > 40
    assert {f"paper.{code}" for code in said} <= PAPERS.keys()


def test_no_word_is_idle() -> None:
    """Each code stands in the sources, or is made from a known beginning."""
    made = re.compile(r"(change|level|opened|calls|counters|changes)_")
    idle = [
        code
        for code in (key.removeprefix("paper.") for key in PAPERS)
        if not made.match(code) and f'"{code}"' not in SOURCES
    ]
    assert not idle


def test_every_kind_of_change_has_its_words() -> None:
    someone = Appointment(key="a", label="A", people=frozenset({"x"}))
    nobody = Appointment(key="a", label="A")
    pairs = [
        (someone, None),
        (nobody, None),
        (None, someone),
        (None, nobody),
        (someone, nobody),
        (nobody, someone),
    ]
    codes = {code for pair in pairs for code in _codes(*pair)} | {"carer", "moved", "length"}
    assert {f"paper.change_{code}" for code in codes} <= PAPERS.keys()
    documented = set(re.findall(r"``([a-z_]+)``", Change.__doc__ or ""))
    assert codes <= documented


@pytest.mark.parametrize("level", ["essential", "ordinary", "optional", "incomplete"])
def test_every_level_has_its_word(level: str) -> None:
    assert word(f"level_{level}").fr


def test_an_hour_that_comes_twice_says_which() -> None:
    first = datetime(2026, 10, 25, 2, 30, tzinfo=PARIS)
    assert at_clock(first).fr == "02:30 (heure d'été)"
    assert at_clock(first.replace(fold=1)).en == "02:30 (winter time)"
    assert at_clock(datetime(2026, 10, 25, 3, 30, tzinfo=PARIS)).fr == "03:30"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("0199001234", "01\u00a099\u00a000\u00a012\u00a034"),
        ("01.99.00.12.34", "01\u00a099\u00a000\u00a012\u00a034"),
        ("+33 1 99 00 12 34", "+33 1 99 00 12 34"),
        ("voisine", "voisine"),
    ],
)
def test_french_numbers_are_shown_in_pairs(written: str, shown: str) -> None:
    assert telephone(written) == shown
