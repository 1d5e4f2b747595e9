"""Every command shown in the documentation exists, with every option shown."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from api.cli import main
from tests.docs.pages import commands, pages
from tests.plugins.shared import ROOT

SHOWN = [(page, words) for page in pages() for words in commands(page, "maillon")]
MADE = [(page, words) for page in pages() for words in commands(page, "make")]


def _name(example: object) -> str:
    return example.name if isinstance(example, Path) else " ".join(example)  # type: ignore[arg-type]


@pytest.mark.parametrize(("page", "words"), SHOWN, ids=_name)
def test_shown_command_exists(
    page: Path, words: list[str], capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Its ``--help`` answers, and lists each option of the example."""
    monkeypatch.setenv("COLUMNS", "200")
    monkeypatch.setenv("NO_COLOR", "1")
    plain = next((n for n, word in enumerate(words) if not re.fullmatch(r"[a-z][a-z-]*", word)), len(words))
    options = [word.split("=")[0] for word in words if word.startswith("--")]
    assert main([*words[:plain], "--help"]) == 0
    shown = capsys.readouterr().out
    assert not [option for option in options if option not in shown], page.name


@pytest.mark.parametrize(("page", "words"), MADE, ids=_name)
def test_shown_make_target_exists(page: Path, words: list[str]) -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    assert words[0] in targets, page.name


def test_the_documentation_shows_commands() -> None:
    """The two tests above are not empty."""
    assert len(SHOWN) >= 2
    assert len(MADE) >= 2
