"""A bad cell of an employer's workbook: named by its sheet and its cell."""

from __future__ import annotations

from dataclasses import dataclass

from openpyxl.utils import get_column_letter

from matching.imports.cell import shown
from matching.tables.faults import TableFault
from matching.words import Language, say


@dataclass(frozen=True, slots=True, kw_only=True)
class CellFault(TableFault):
    """One bad cell; ``file`` names the workbook and the sheet, ``column`` the letters of the column."""

    def where(self, language: Language = "fr") -> str:
        """Workbook, sheet and cell in words: ``planning.xlsx [Équipe], cellule F7``."""
        return say("shuttles.where", language, file=self.file, cell=f"{self.column or ''}{self.row or ''}")


def cell_fault(
    code: str, *, file: str, row: int, column: int, seen: object, **parameters: object
) -> CellFault:
    """The fault of one cell; ``row`` and ``column`` count from 1."""
    return CellFault(
        code=code,
        file=file,
        row=row,
        column=get_column_letter(column),
        seen=shown(seen),
        parameters=parameters,
    )
