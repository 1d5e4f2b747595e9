"""Guesses alike told once: "8-9 read as 08:00-09:00" stands in twenty cells, it is confirmed once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from matching.checking.findings import place_text
from matching.imports.record import Guess
from matching.words import Language

#: Cells named in one line; the others are counted.
_NAMED = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class GuessGroup:
    """One guess and the cells where it was made."""

    text: str
    places: str
    count: int


def guess_groups(guesses: Iterable[Guess], language: Language) -> list[GuessGroup]:
    """The guesses by what they say, in the order of the file."""
    found: dict[str, list[str]] = {}
    for guess in guesses:
        found.setdefault(guess.text(language), []).append(place_text(guess.where, language))
    groups: list[GuessGroup] = []
    for text, cells in found.items():
        places = list(dict.fromkeys(cells))
        more = len(places) - _NAMED
        shown = ", ".join(places[:_NAMED]) + (f" (+ {more})" if more > 0 else "")
        groups.append(GuessGroup(text=text, places=shown, count=len(places)))
    return groups
