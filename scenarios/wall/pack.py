"""Where the wall planning is shipped, and how it is written again, byte for byte."""

from __future__ import annotations

from pathlib import Path

from scenarios.territory.facts import PACK
from scenarios.territory.packs import write_pack
from scenarios.wall.book import workbook_bytes
from scenarios.wall.tables import tables

FOLDER = PACK.parent / "mural"
#: The workbook as it hangs on the wall, and the tables that complete it.
WORKBOOK = FOLDER / "planning.xlsx"
TABLES = FOLDER / "tables"


def write_wall(folder: Path) -> list[Path]:
    """Write the workbook and the tables into ``folder``; returns the files."""
    folder.mkdir(parents=True, exist_ok=True)
    book = folder / WORKBOOK.name
    book.write_bytes(workbook_bytes())
    return [book, *write_pack(folder / TABLES.name, tables())]
