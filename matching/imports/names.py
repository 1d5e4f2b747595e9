"""Names of people as schedules write them: DURAND Marie, Mme Durand, M. et Mme DURAND, DURAND M."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from matching.imports.cell import plain, spaced

Title = Literal["", "mme", "m", "couple"]

#: How each title is written in front of a name it tells apart.
TITLES: dict[Title, str] = {"": "", "mme": "Mme", "m": "M.", "couple": "M. et Mme"}

_M = r"(?:monsieur|mr\.?|m\.|m(?=\s))"
_MME = r"(?:madame|mademoiselle|mme\.?|mlle\.?|mrs\.?|ms\.?)"
_AND = r"\s*(?:et|&|and|/|\+)\s*"
#: Couples first: a name may carry the titles in front or behind.
_FORMS: tuple[tuple[Title, str], ...] = (
    ("couple", rf"(?:{_M}{_AND}{_MME}|{_MME}{_AND}{_M}|couple|epoux|époux)"),
    ("mme", _MME),
    ("m", _M),
)
_FRONT = tuple((title, re.compile(rf"{form}(?:(?=[\s.]|$)|(?<=\.))\.?\s*", re.I)) for title, form in _FORMS)
_BEHIND = tuple((title, re.compile(rf"[\s,]+\(?(?:{form})\)?$", re.I)) for title, form in _FORMS[:2])


@dataclass(frozen=True, slots=True, kw_only=True)
class Name:
    """One name, taken apart.

    Attributes
    ----------
    last: family name; the whole name when nothing tells where it ends.
    first: first name or initial; "" when there is none, or nothing tells it apart.
    title: what stands in front; two people may differ by nothing else.
    written: the name as read.
    """

    last: str
    first: str = ""
    title: Title = ""
    written: str = ""

    @property
    def text(self) -> str:
        """Family name, then first name, without title: ``DURAND Marie``; a couple keeps its title."""
        bare = f"{self.last} {self.first}".strip()
        return f"{TITLES['couple']} {bare}" if self.title == "couple" else bare

    @property
    def words(self) -> tuple[str, ...]:
        """Its words whatever their order, case and accents: what makes two writings the same name."""
        return tuple(sorted(plain(f"{self.last} {self.first}").split()))

    @property
    def initial(self) -> str:
        """The first name, when it is only a letter; "" otherwise."""
        first = plain(self.first)
        return first if len(first) == 1 else ""

    @property
    def whole(self) -> bool:
        """Whether a first name stands with the family name."""
        return len(self.words) > 1 and not self.initial


@lru_cache(maxsize=1 << 14)
def read_name(text: str) -> Name | None:
    """The name that one cell holds; None when it holds no letter."""
    written = spaced(text)
    left, title = written.strip(" ,;"), ""
    for form, pattern in _FRONT:
        found = pattern.match(left)
        if found and found.end() < len(left):
            left, title = left[found.end() :], form
            break
    else:
        for form, pattern in _BEHIND:
            found = pattern.search(left)
            if found:
                left, title = left[: found.start()], form
                break
    left = left.strip(" ,;.") if not re.search(r"\b\w\.$", left) else left.strip(" ,;")
    if not any(letter.isalpha() for letter in left):
        return None
    last, first = _apart(left)
    return Name(last=last, first=first, title=_title(title), written=written)


@lru_cache(maxsize=1 << 14)
def join_name(*, title: str, first: str, last: str) -> Name | None:
    """The name of cells of their own; None when both first and last are empty."""
    first, last = spaced(first), spaced(last)
    written = spaced(f"{title} {last} {first}")
    if not any(letter.isalpha() for letter in last):
        last, first = first, ""
    if not any(letter.isalpha() for letter in last):
        return None
    in_front = read_name(f"{title} x") if title.strip() else None
    return Name(last=last.upper(), first=first, title=in_front.title if in_front else "", written=written)


def _title(text: str) -> Title:
    return next((title for title in TITLES if title == text), "")


def _apart(text: str) -> tuple[str, str]:
    """Family name and first name: a comma, or capitals beside small letters, tell them apart."""
    if "," in text:
        last, _, first = text.partition(",")
        return spaced(last).upper(), spaced(first)
    words = text.split()
    # A single letter is the initial of a first name, wherever it stands.
    alone = [word for word in words if len(word.rstrip(".")) == 1]
    if len(alone) == 1 and len(words) > 1:
        return " ".join(word for word in words if word not in alone), alone[0]
    capitals = [word for word in words if _capital(word)]
    # Small particles go with the family name they stand in front of: de la TOUR Anne.
    if not capitals or len(capitals) == len(words):
        return text, ""
    begin = words.index(capitals[0])
    end = len(words) - words[::-1].index(capitals[-1])
    while begin and words[begin - 1].lower() in _PARTICLES:
        begin -= 1
    return " ".join(words[begin:end]), " ".join(words[:begin] + words[end:])


_PARTICLES = {"de", "du", "des", "la", "le", "d'", "ben", "el", "al", "van", "von", "da", "dos"}


def _capital(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    return len(letters) > 1 and all(letter.isupper() for letter in letters)
