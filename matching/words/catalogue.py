"""The catalogue: a code and its parameters become a sentence."""

from __future__ import annotations

from typing import Literal

from matching.words.labels import LABELS
from matching.words.reasons import REASONS
from matching.words.tables import TABLE_SENTENCES

Language = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = ("fr", "en")

#: code -> (French, English)
CATALOGUE: dict[str, tuple[str, str]] = {**LABELS, **REASONS, **TABLE_SENTENCES}


def say(code: str, language: Language = "fr", **parameters: object) -> str:
    """The sentence of ``code``.

    Parameters are named in the sentence between braces. Raises KeyError when the code or a parameter is
    missing: a test keeps both from happening.
    """
    return CATALOGUE[code][LANGUAGES.index(language)].format(**parameters)
