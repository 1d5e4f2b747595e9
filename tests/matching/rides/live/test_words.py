"""Every reason and every refusal of the desk has words, the same fields in both languages."""

from __future__ import annotations

import inspect
import re
from string import Formatter

from matching.rides.live.words import WORDS
from routing.rides.live import desk, possible
from routing.rides.live.figures import CLASSES
from routing.rides.live.refusing import REASONS


def _fields(text: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(text) if name}


def test_both_languages_say_the_same_values() -> None:
    assert not [code for code, text in WORDS.items() if _fields(text.fr) != _fields(text.en)]
    assert all(text.fr and text.en for text in WORDS.values())


def test_every_reason_refusal_and_class_has_words() -> None:
    assert not [code for code in REASONS if f"why.{code}" not in WORDS]
    assert not [name for name in CLASSES if f"class.{name}" not in WORDS]
    codes: set[str] = set()
    for module in (desk, possible):
        source = inspect.getsource(module)
        codes |= set(re.findall(r'"(live\.[a-z_]+)"', source))
    assert codes
    assert not [code for code in codes if f"not.{code}" not in WORDS]
