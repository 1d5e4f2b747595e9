"""A table as rows of cells that can be read, added to and saved, whatever kind of file it came from."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Protocol

Value = str | float | None
#: Whether the cells of a row are the titles looked for.
IsHeader = Callable[[Sequence[str]], bool]

#: The header is among the first so many rows.
HEADER_WITHIN = 20


class Grid(Protocol):
    """A table being completed; rows and columns count from 0, without the header.

    ``numbers`` are the rows' numbers in the file, as its reader sees them.
    """

    @property
    def header(self) -> Sequence[str]:
        """Titles of the columns."""
        ...

    @property
    def numbers(self) -> Sequence[int]:
        """Number of each row in the file."""
        ...

    def text(self, row: int, column: int) -> str:
        """What a cell holds, as text; "" for nothing."""
        ...

    def add_column(self, title: str) -> int:
        """A new last column; its place."""
        ...

    def write(self, row: int, column: int, value: Value) -> None:
        """Put a value into a cell."""
        ...

    def mark(self, row: int, column: int) -> None:
        """Colour a cell that needs attention, where the kind of file has colours."""
        ...

    def saved(self) -> bytes:
        """The whole file, the cells nobody wrote to as they were."""
        ...


class BadGrid(ValueError):
    """The file is no table we can complete; ``code`` is ``locate.<reason>``, ``seen`` what was found."""

    def __init__(self, code: str, seen: str) -> None:
        self.code, self.seen = code, seen
        super().__init__(f"{code}: {seen}")


def header_row(rows: Sequence[Sequence[str]], is_header: IsHeader) -> int:
    """The first row that is the header. Raises BadGrid, showing the fullest row, when none is."""
    for number, row in enumerate(rows):
        if is_header(row):
            return number
    fullest = max(rows, key=lambda row: sum(bool(cell.strip()) for cell in row), default=())
    titles = ", ".join(cell.strip() for cell in fullest if cell.strip())
    raise BadGrid("locate.no_column", titles[:200] or "-")


def number_text(value: object) -> str:
    """A cell as text: whole numbers without ``.0``, so that a postcode stays one."""
    if value is None:
        return ""
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return str(value).strip()
