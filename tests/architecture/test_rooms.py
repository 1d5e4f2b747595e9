"""One rule, one room: every room is complete and every rule has its room."""

from __future__ import annotations

from pathlib import Path

import pytest

from routing.rules.registry import RULES

CODES = [rule.code for rule in RULES]
PARTS = ("__init__.py", "spec.py", "kernel.py", "audit.py", "words.py")


@pytest.fixture(scope="module")
def rules_folder(repository: Path) -> Path:
    return repository / "routing" / "rules"


def test_every_folder_is_a_registered_rule(rules_folder: Path) -> None:
    rooms = {path.name for path in rules_folder.iterdir() if (path / "spec.py").exists()}
    assert rooms == set(CODES)
    assert len(CODES) == len(set(CODES))


@pytest.mark.parametrize("code", CODES)
def test_a_room_is_complete(code: str, rules_folder: Path) -> None:
    missing = [part for part in PARTS if not (rules_folder / code / part).is_file()]
    assert not missing, f"routing/rules/{code} lacks {missing}"
    assert not (rules_folder / code / "__init__.py").read_text().strip(), "a room's __init__ is empty"


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_rule_lives_in_the_room_of_its_code(rule: type) -> None:
    assert rule.__module__ == f"routing.rules.{rule.code}.spec"  # type: ignore[attr-defined]
    assert (rule.__doc__ or "").strip(), "its data says what it means"


@pytest.mark.parametrize("code", CODES)
def test_a_rule_has_its_own_story(code: str, repository: Path) -> None:
    """A tiny case in product words: one plan that respects the rule, one that breaks it."""
    assert (repository / "tests" / "stories" / f"test_{code}.py").is_file()


@pytest.mark.parametrize("rule", RULES, ids=CODES)
def test_a_rule_that_charges_says_how_much_at_most(rule: type, rules_folder: Path) -> None:
    """Without its bound, a problem whose total overflows would pass for a good one."""
    audit = (rules_folder / rule.code / "audit.py").read_text()  # type: ignore[attr-defined]
    assert hasattr(rule, "largest") == ("Price(" in audit)
