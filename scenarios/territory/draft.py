"""The tables of a pack while they are being drawn."""

from __future__ import annotations

from collections import defaultdict

import pandas as pd

from matching.tables.catalogue import BY_NAME

Cell = str | int | float | None


class Draft:
    """Rows by table; cells are written as text, the way a CSV file holds them."""

    def __init__(self) -> None:
        self._rows: dict[str, list[dict[str, str]]] = defaultdict(list)

    def add(self, table: str, **cells: Cell) -> None:
        """Append a row; a cell that is None stays empty."""
        self._rows[table].append({name: "" if value is None else str(value) for name, value in cells.items()})

    def rows(self, table: str) -> list[dict[str, str]]:
        """Rows of one table so far."""
        return self._rows[table]

    def frame(self, table: str, columns: tuple[str, ...]) -> pd.DataFrame:
        """One table with all its columns, in order.

        Raises
        ------
        KeyError: when a row has a cell that is not one of the columns.
        """
        rows = self._rows[table]
        strangers = {name for row in rows for name in row} - set(columns)
        if strangers:
            raise KeyError(f"table {table!r} has no column {sorted(strangers)}")
        return pd.DataFrame(
            [{name: row.get(name, "") for name in columns} for row in rows], columns=list(columns)
        )

    def frames(self) -> dict[str, pd.DataFrame]:
        """Every table of the matching layer, in its catalogue's order."""
        return {
            name: self.frame(name, tuple(column.name for column in table.columns))
            for name, table in BY_NAME.items()
        }
