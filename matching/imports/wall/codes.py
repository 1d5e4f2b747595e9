"""Codes of a planning: RH, CP, AM, FORM, JF... as the legend sheet explains them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from typing import Literal

from matching.imports.wall.cells import Tab
from matching.imports.wall.clock import is_span_beginning
from matching.imports.wall.folded import folded

#: Time away; paid time elsewhere; a service written short.
Meaning = Literal["absence", "internal", "service"]

#: Words of a meaning, in plain text, and what they say.
_SAY: tuple[tuple[str, Meaning], ...] = (
    (
        r"repos|conge|maladie|arret|absen|ferie|recup|rtt|vacance|indispo|maternite|ecole|off\b|accident",
        "absence",
    ),
    (r"leave|holiday|rest day|day off|sick|unavailable", "absence"),
    (r"formation|reunion|bureau|tutorat|training|meeting|entretien annuel|visite medicale", "internal"),
)
#: What the best-known codes mean when no legend says it: a guess, listed each time.
USUAL: Mapping[str, tuple[str, Meaning]] = {
    "RH": ("repos hebdomadaire", "absence"),
    "R": ("repos", "absence"),
    "REPOS": ("repos", "absence"),
    "OFF": ("repos", "absence"),
    "CP": ("congés payés", "absence"),
    "CONGE": ("congé", "absence"),
    "CONGES": ("congés", "absence"),
    "RTT": ("RTT", "absence"),
    "AM": ("arrêt maladie", "absence"),
    "MAL": ("maladie", "absence"),
    "MALADIE": ("maladie", "absence"),
    "ABS": ("absence", "absence"),
    "JF": ("jour férié", "absence"),
    "FERIE": ("jour férié", "absence"),
    "FORM": ("formation", "internal"),
    "FORMATION": ("formation", "internal"),
    "REU": ("réunion", "internal"),
    "REUNION": ("réunion", "internal"),
}
_LEGEND_TITLE = re.compile(r"legend|code|abrevi|lexique|key\b")
_INLINE = re.compile(r"\s*(?P<code>[A-ZÀ-Ÿ]{1,6})\s*[=:]\s*(?P<meaning>.+?)\s*$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One code: what it stands for, and whether a legend says so."""

    code: str
    label: str
    meaning: Meaning
    from_legend: bool


@dataclass(frozen=True, slots=True)
class Codes:
    """The codes of one workbook.

    Attributes
    ----------
    known: by code in capitals without accents.
    colours: what the legend says of a colour, by its RGB: reported, never used.
    """

    known: dict[str, Code] = field(default_factory=dict)
    colours: dict[str, str] = field(default_factory=dict)

    def of(self, word: str) -> Code | None:
        """The code that a word is, written in capitals or as the legend writes it; None for other words."""
        key = folded(word.strip(".,:;()")).upper()
        found = self.known.get(key)
        if found is not None:
            return found
        usual = USUAL.get(key)
        if usual is None or (len(key) <= 2 and not word.strip(".,:;()").isupper()):
            return None
        return Code(code=key, label=usual[0], meaning=usual[1], from_legend=False)

    def services(self) -> dict[str, str]:
        """Services that the legend abbreviates, by plain text."""
        return {folded(code.code): code.label for code in self.known.values() if code.meaning == "service"}


def is_legend(tab: Tab) -> bool:
    """Whether a sheet's title announces the meaning of codes."""
    return bool(_LEGEND_TITLE.search(folded(tab.title)))


def codes_of(tabs: Iterable[Tab]) -> Codes:
    """The codes that legend sheets explain: a short cell, its meaning in the next cell or after ``=``."""
    codes = Codes()
    for tab in tabs:
        for row in range(1, tab.rows + 1):
            _read_row(tab, row, codes)
    return codes


def _read_row(tab: Tab, row: int, codes: Codes) -> None:
    cells = [tab.at(row, column) for column in range(1, tab.columns + 1)]
    shown = [cell for cell in cells if cell.text or cell.colour]
    for place, cell in enumerate(shown):
        following = shown[place + 1].text if place + 1 < len(shown) else ""
        inline = _INLINE.match(cell.text)
        if inline:
            _add(codes, inline["code"], inline["meaning"])
        elif following and re.fullmatch(r"[^\W\d_]{1,6}", cell.text) and folded(cell.text) != "code":
            _add(codes, cell.text, following)
        if cell.colour and (cell.text or following):
            codes.colours.setdefault(cell.colour, cell.text or following)


def _add(codes: Codes, code: str, label: str) -> None:
    text = folded(label)
    if is_span_beginning(label):
        return
    meaning = next((meaning for words, meaning in _SAY if re.search(words, text)), "service")
    key = folded(code).upper()
    codes.known[key] = Code(code=key, label=label, meaning=meaning, from_legend=True)  # type: ignore[arg-type]
