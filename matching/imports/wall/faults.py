"""Why a workbook as a whole cannot be read as a wall grid."""

from __future__ import annotations

from matching.imports.record import ImportFault
from matching.tables.limits import NotAWorkbook, TooLarge

_BY_REASON = {"old": "old_workbook", "locked": "locked", "damaged": "damaged", "entities": "entities"}


def file_fault(problem: NotAWorkbook | TooLarge | None, file: str) -> ImportFault:
    """The fault of a file that cannot be opened; without a problem, of one that holds no grid."""
    if problem is None:
        return ImportFault(code="import.wall_no_grid", file=file, seen=file)
    if isinstance(problem, NotAWorkbook):
        return ImportFault(code=f"import.{_BY_REASON[problem.reason]}", file=file, seen=file)
    parameters = {"most": problem.most, "unit": problem.unit}
    return ImportFault(code="import.too_large", file=file, seen=file, parameters=parameters)
