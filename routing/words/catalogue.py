"""The catalogue: one French and one English sentence for each code, replaceable by each organisation.

A rule's words are in ``words.py`` of its room, those of any tour beside the referee's structure checks,
those of explanations beside them.
Keys are a rule's code (its name), a breach's code (a sentence) and a price's term (a short label). A
sentence holds fields such as ``{start:clock}``; the part after the colon says how the value is shown
(see :mod:`routing.words.forms`).
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from string import Formatter
from types import MappingProxyType
from typing import Literal, TypeAlias, get_args

from routing.errors import MaillonError
from routing.explain.words import WORDS as EXPLAIN_WORDS
from routing.referee.words import WORDS as TOUR_WORDS
from routing.rules.audits import room_of
from routing.rules.contract import Rule
from routing.rules.registry import RULES

Language: TypeAlias = Literal["fr", "en"]
LANGUAGES: tuple[Language, ...] = get_args(Language)
Words: TypeAlias = Mapping[str, Mapping[str, str]]


@dataclass(frozen=True, slots=True)
class Catalogue:
    """Sentences by code and language."""

    words: Words

    def sentence(self, code: str, language: Language) -> str:
        """The sentence of a code, fields not yet filled.

        Raises
        ------
        MaillonError: the code has no sentence in that language.
        """
        found = self.words.get(code, {}).get(language)
        if found is None:
            raise MaillonError(f"No sentence for {code!r} in {language!r}; add it to the words of its rule.")
        return found

    def replaced(self, words: Words) -> Catalogue:
        """The catalogue with an organisation's own sentences; codes and languages not given stay.

        Raises
        ------
        MaillonError: a code is unknown, or a new sentence uses a field the original does not.
        """
        merged = {code: dict(sentences) for code, sentences in self.words.items()}
        for code, sentences in words.items():
            if code not in merged:
                raise MaillonError(f"Unknown code {code!r}; the known ones are {', '.join(sorted(merged))}.")
            known = {name for sentence in merged[code].values() for name in fields(sentence)}
            for sentence in sentences.values():
                strange = fields(sentence) - known
                if strange:
                    raise MaillonError(f"{code!r} has no field {sorted(strange)}; use {sorted(known)}.")
            merged[code].update(sentences)
        return Catalogue(_frozen(merged))


def fields(sentence: str) -> frozenset[str]:
    """Names of the fields of a sentence."""
    return frozenset(name for _, name, _, _ in Formatter().parse(sentence) if name)


@cache
def catalogue(kinds: tuple[type[Rule], ...] = RULES) -> Catalogue:
    """The words of every tour, of explanations and of the rules given."""
    rooms: Iterable[Words] = (import_module(f"{room_of(kind)}.words").WORDS for kind in kinds)
    merged: dict[str, Mapping[str, str]] = {}
    for words in (TOUR_WORDS, EXPLAIN_WORDS, *rooms):
        merged.update(words)
    return Catalogue(_frozen(merged))


def _frozen(words: Words) -> Words:
    return MappingProxyType({code: MappingProxyType(dict(sentences)) for code, sentences in words.items()})
