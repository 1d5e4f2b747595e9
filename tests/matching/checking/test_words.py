"""Every finding, check left out, guess and refusal has its sentence in both languages."""

from __future__ import annotations

import re
from pathlib import Path

import matching.checking
import matching.imports.wall
from matching.checking.findings import KINDS
from matching.words import CATALOGUE

FOLDERS = [Path(package.__path__[0]) for package in (matching.checking, matching.imports.wall)]
SOURCES = "\n".join(path.read_text("utf-8") for folder in FOLDERS for path in folder.rglob("*.[pj][y2]*"))


def test_every_kind_of_finding_has_its_sentence_and_its_name() -> None:
    assert {f"check.{kind}" for kind in KINDS} | {f"check.kind.{kind}" for kind in KINDS} <= CATALOGUE.keys()


def test_every_code_in_the_sources_has_its_sentences() -> None:
    said = set(re.findall(r'"((?:unmade|read_as)\.[a-z_]+)"', SOURCES))
    said |= {f"check.{code}" for code in re.findall(r'\bw\("([a-z_]+)"', SOURCES)}
    said |= {f"read_as.wall_days_{source}" for source in ("week", "title", "nearest")}
    assert len(said) > 40, "the search for codes finds nothing any more"
    assert said <= CATALOGUE.keys()
    faults = set(re.findall(r'"(import\.[a-z_]+)"', SOURCES))
    assert len(faults) > 8
    assert not [
        code for code in faults if f"{code}.rule" not in CATALOGUE or f"{code}.advice" not in CATALOGUE
    ]


def test_every_kind_in_the_sources_is_one_of_the_kinds() -> None:
    used = set(re.findall(r'of_jobs\(\s*"([a-z_]+)"', SOURCES)) | set(
        re.findall(r'kind="([a-z_]+)"', SOURCES)
    )
    assert used - {"unread"} <= set(KINDS)


def test_every_sentence_of_these_pages_is_used() -> None:
    """A sentence nobody says is one nobody checks."""
    made = ("check.kind.", "read_as.wall_days_")
    idle = [
        code
        for code in CATALOGUE
        if code.startswith(("check.", "unmade.", "read_as.wall_"))
        and not code.startswith(made)
        and f'"{code}"' not in SOURCES
        and f'"{code.removeprefix("check.")}"' not in SOURCES
    ]
    assert not idle
