"""What is wrong in a cell, and the error that lists every bad cell at once."""

from __future__ import annotations

import difflib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from matching.words import Language, say
from routing.errors import MaillonError


@dataclass(frozen=True, slots=True, kw_only=True)
class TableFault:
    """One bad cell, row or file.

    Attributes
    ----------
    file: name of the file, or of the workbook and its sheet.
    row: number of the line in the file (1 is the header); None for a whole file.
    column: name of the column; None for a whole row.
    seen: the value found; None for an empty cell.
    code: stable identifier, ``table.<reason>``, of which the catalogue has the rule and the advice.
    parameters: what the sentences name.
    """

    code: str
    file: str
    row: int | None = None
    column: str | None = None
    seen: str | None = None
    parameters: Mapping[str, object] = field(default_factory=dict)

    def where(self, language: Language = "fr") -> str:
        """File, row and column in words."""
        if self.row is None:
            return say("table.where_file", language, file=self.file)
        if self.column is None:
            return say("table.where_row", language, file=self.file, row=self.row)
        return say("table.where", language, file=self.file, row=self.row, column=self.column)

    def rule(self, language: Language = "fr") -> str:
        """What is expected there."""
        return say(f"{self.code}.rule", language, **self._said(language))

    def advice(self, language: Language = "fr") -> str:
        """What to do about it."""
        return say(f"{self.code}.advice", language, **self._said(language))

    def sentence(self, language: Language = "fr") -> str:
        """Everything in one line."""
        seen = (
            say("table.seen_nothing", language)
            if self.seen is None
            else say("table.seen", language, seen=repr(self.seen))
        )
        return f"{self.where(language)} : {seen}. {self.rule(language)} {self.advice(language)}"

    def _said(self, language: Language) -> dict[str, object]:
        """Parameters, with the ones that depend on the language settled."""
        said = dict(self.parameters)
        if "meaning" in said and isinstance(said["meaning"], tuple):
            said["meaning"] = said["meaning"][0 if language == "fr" else 1]
        if self.code in ("table.reference", "table.ground"):
            close = said.get("close")
            said["close"] = say("table.close", language, close=close) if close else say("table.add", language)
        return said

    def __str__(self) -> str:
        return self.sentence()


class InvalidTables(MaillonError):
    """The tables cannot be planned from as written; :attr:`faults` lists every bad cell."""

    def __init__(self, faults: Iterable[TableFault]) -> None:
        self.faults: tuple[TableFault, ...] = tuple(faults)
        super().__init__(self.text())

    def text(self, language: Language = "fr", most: int = 50) -> str:
        """Every fault, one a line, the first ``most`` of them."""
        lines = [say("table.heading", language, count=len(self.faults))]
        lines += [f"- {fault.sentence(language)}" for fault in self.faults[:most]]
        if len(self.faults) > most:
            lines.append(say("table.more", language, count=len(self.faults) - most))
        return "\n".join(lines)


def closest(seen: str, known: Iterable[str], *, likeness: float = 0.6) -> str | None:
    """The known word most like ``seen``; None when none resembles it."""
    found = difflib.get_close_matches(seen, sorted(known), n=1, cutoff=likeness)
    return found[0] if found else None
