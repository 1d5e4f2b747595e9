"""The catalogue of the doors: a code and its values become a sentence."""

from __future__ import annotations

from typing import Literal

from api.words.booking import BOOKING
from api.words.explain import EXPLAIN
from api.words.exports import EXPORTS
from api.words.faults import FAULTS
from api.words.help import HELP
from api.words.imports import IMPORTS
from api.words.joint import JOINT
from api.words.rides import RIDES
from api.words.shuttles import SHUTTLES
from api.words.talk import TALK

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")

#: code -> (French, English)
WORDS: dict[str, tuple[str, str]] = {
    **BOOKING,
    **TALK,
    **EXPLAIN,
    **EXPORTS,
    **FAULTS,
    **HELP,
    **IMPORTS,
    **JOINT,
    **RIDES,
    **SHUTTLES,
}


def say(code: str, language: Language, **values: object) -> str:
    """The sentence of ``code`` in one language, its ``{name}`` places filled; KeyError when there is none."""
    text = WORDS[code][LANGUAGES.index(language)]
    return text.format(**values) if values else text
