"""How much of a file is read: sizes, rows, and what an archive may grow to. Kept small enough for a laptop.

A workbook is a ZIP of XML, so a few kilobytes can unfold into gigabytes: its parts are counted as they
unfold, before any of them is parsed, and one that declares entities (which could grow in the parser) is
refused.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from dataclasses import dataclass

MIB = 1 << 20

#: Bytes read at once while a part unfolds; declarations stand before the root element, within the first.
_CHUNK = MIB


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The most of each that a file may hold.

    Attributes
    ----------
    file_bytes: of the file as it lies on the disk.
    unfolded_bytes: of all parts of a workbook together.
    parts: files inside a workbook.
    rows, columns: of one sheet; ``cells``: rows times columns of one sheet, empty ones included.
    """

    file_bytes: int = 64 * MIB
    unfolded_bytes: int = 512 * MIB
    parts: int = 2_000
    rows: int = 200_000
    columns: int = 400
    cells: int = 6_000_000


USUAL_LIMITS = Limits()


class TooLarge(ValueError):
    """A limit is passed; ``limit`` names it, ``most`` is its value in ``unit``."""

    def __init__(self, limit: str, most: int, unit: str) -> None:
        self.limit, self.most, self.unit = limit, most, unit
        super().__init__(f"{limit}: at most {most} {unit}")


class NotAWorkbook(ValueError):
    """The bytes are no ``.xlsx`` workbook; ``reason`` is old, locked, damaged or entities."""

    def __init__(self, reason: str) -> None:
        self.reason = reason
        super().__init__(reason)


def check_size(size: int, limits: Limits = USUAL_LIMITS) -> None:
    """Refuse a file of more than so many bytes. Raises :class:`TooLarge`."""
    if size > limits.file_bytes:
        raise TooLarge("file_bytes", limits.file_bytes // MIB, "Mio")


def check_shape(rows: int, columns: int, limits: Limits = USUAL_LIMITS) -> None:
    """Refuse a sheet that is too long, too wide, or too large. Raises :class:`TooLarge`."""
    if rows > limits.rows:
        raise TooLarge("rows", limits.rows, "lignes")
    if columns > limits.columns:
        raise TooLarge("columns", limits.columns, "colonnes")
    if rows * columns > limits.cells:
        raise TooLarge("cells", limits.cells, "cellules")


def check_workbook(content: bytes, limits: Limits = USUAL_LIMITS) -> None:
    """Refuse bytes that are no workbook, or one that would grow too large.

    Raises
    ------
    NotAWorkbook: an old ``.xls``, a protected or a damaged file, or one that declares entities.
    TooLarge: one of its limits is passed.
    """
    check_size(len(content), limits)
    if content.startswith(b"\xd0\xcf\x11\xe0"):  # a compound file: .xls, or an encrypted .xlsx
        encrypted = "EncryptedPackage".encode("utf-16-le") in content
        raise NotAWorkbook("locked" if encrypted else "old")
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            _check_parts(archive, limits)
    except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, RuntimeError, OSError):
        raise NotAWorkbook("damaged") from None


def _check_parts(archive: zipfile.ZipFile, limits: Limits) -> None:
    parts = archive.infolist()
    if len(parts) > limits.parts:
        raise TooLarge("parts", limits.parts, "fichiers")
    if "[Content_Types].xml" not in archive.namelist():
        raise NotAWorkbook("damaged")
    unfolded = spread = 0
    for part in parts:
        tail = b""
        with archive.open(part) as stream:
            # What a part says of its own size may be false: only what comes out counts.
            while chunk := stream.read(_CHUNK):
                unfolded += len(chunk)
                if unfolded > limits.unfolded_bytes:
                    raise TooLarge("unfolded_bytes", limits.unfolded_bytes // MIB, "Mio")
                if not tail:
                    _check_head(part.filename, chunk)
                spread += _spread_cells(tail + chunk, known=len(tail))
                if spread > limits.cells:
                    raise TooLarge("cells", limits.cells, "cellules")
                tail = chunk[-_LONGEST_TAG:]


def _check_head(name: str, chunk: bytes) -> None:
    """Refuse an XML part in another encoding than UTF-8, or that begins with a document type."""
    if not name.lower().endswith((".xml", ".rels")):
        return
    if b"<!DOCTYPE" in chunk.replace(b"\x00", b""):
        raise NotAWorkbook("entities")
    if b"\x00" in chunk[:4] or chunk.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise NotAWorkbook("damaged")


#: An area written ``A1:B2``, in an element that readers spread out cell by cell.
_AREA = re.compile(
    rb"<(?:\w+:)?(?:mergeCell|hyperlink)\b[^<>]*?\bref=[\"']\$?([A-Z]{1,3})\$?(\d{1,7})"
    rb":\$?([A-Z]{1,3})\$?(\d{1,7})[\"']"
)
_LONGEST_TAG = 400


def _spread_cells(text: bytes, *, known: int) -> int:
    """Cells of the areas in ``text`` that do not end within its first ``known`` bytes, counted before."""
    total = 0
    for area in _AREA.finditer(text):
        if area.end() > known:
            columns = abs(column_number(area[3]) - column_number(area[1])) + 1
            total += columns * (abs(int(area[4]) - int(area[2])) + 1)
    return total


def column_number(letters: bytes) -> int:
    """Number of the column called so: A is 1, AA is 27."""
    number = 0
    for letter in letters:
        number = number * 26 + letter - ord("A") + 1
    return number
