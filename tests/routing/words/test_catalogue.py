"""No rule is mute: each breach and each price has a sentence in both languages, and nothing is left over."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from pathlib import Path

import pytest

import routing
from routing.errors import MaillonError
from routing.rules.audits import audit_of
from routing.rules.registry import RULES
from routing.words.catalogue import LANGUAGES, catalogue, fields

ROOT = Path(routing.__file__).parent
JUDGES = sorted(
    path
    for pattern in ("rules/*/audit.py", "rules/*/explain.py", "referee/*.py", "explain/*.py")
    for path in ROOT.glob(pattern)
)
CODES = {rule.code for rule in RULES} | {"tour", "explain"}


def spoken(path: Path) -> Iterator[str]:
    """Every text in a judge's source that looks like a code of its room."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            rule, dot, reason = node.value.partition(".")
            if dot and rule in CODES and reason.replace("_", "").isalpha():
                yield node.value


def test_every_rule_has_an_audit() -> None:
    assert all(callable(audit_of(kind)) for kind in RULES)


@pytest.mark.parametrize("language", LANGUAGES)
def test_everything_a_judge_may_say_has_words(language: str) -> None:
    said = {code for path in JUDGES for code in spoken(path)}
    assert len(said) > 40, "the search for codes found next to nothing: look at it"
    missing = {code for code in said | CODES if language not in catalogue().words.get(code, {})}
    assert not missing


def test_no_words_are_left_over() -> None:
    said = {code for path in JUDGES for code in spoken(path)} | CODES
    spare = {code for code in catalogue().words if code not in said and not code.startswith("word.")}
    assert spare == {"unserved.essential", "unserved.ordinary"}, "those two are built from the level"


def test_both_languages_use_the_same_numbers() -> None:
    for code, sentences in catalogue().words.items():
        assert fields(sentences["fr"]) == fields(sentences["en"]), code
        assert sentences["fr"] != sentences["en"], code


def test_a_missing_sentence_says_which() -> None:
    with pytest.raises(MaillonError, match=r"windows\.never"):
        catalogue().sentence("windows.never", "fr")


def test_an_organisation_may_use_its_own_words() -> None:
    own = catalogue().replaced({"unserved": {"fr": "Sans solution"}})
    assert own.sentence("unserved", "fr") == "Sans solution"
    assert own.sentence("unserved", "en") == catalogue().sentence("unserved", "en")


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ({"unservd": {"fr": "x"}}, "Unknown code 'unservd'"),
        ({"windows.late": {"fr": "{task:task} en retard de {lat:span}"}}, "no field"),
    ],
)
def test_wrong_replacements_are_refused(words: dict[str, dict[str, str]], match: str) -> None:
    with pytest.raises(MaillonError, match=match):
        catalogue().replaced(words)
