"""From a zip to tables with the number of each line, and what in it cannot be read at all."""

from __future__ import annotations

import csv
import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from matching.rides.gtfs.schema import File, schema
from matching.tables.faults import TableFault

LOCATIONS = "locations.geojson"
#: A file of a feed larger than this, unpacked, is refused before it fills the memory.
LARGEST = 256 << 20


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of a table, values without the spaces around them."""

    number: int
    values: Mapping[str, str]

    def of(self, name: str) -> str:
        """The value of a column; empty when the table has no such column."""
        return self.values.get(name, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class Feed:
    """Tables by file name, each with its columns and lines; ``zones`` is the text of the zones, if any."""

    columns: dict[str, tuple[str, ...]] = field(default_factory=dict)
    lines: dict[str, list[Line]] = field(default_factory=dict)
    zones: bytes | None = None

    def has(self, name: str) -> bool:
        """Whether the feed holds that file."""
        return name in self.columns or (name == LOCATIONS and self.zones is not None)


def open_feed(content: bytes, *, name: str) -> tuple[Feed, list[TableFault]]:
    """The tables of a feed and the faults of files that cannot be read; ``name`` is shown in them."""
    feed, faults = Feed(), list[TableFault]()
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            members = {one.filename: one for one in archive.infolist() if not one.is_dir()}
            members = _unwrapped(members)
            known = {file.name: file for file in schema()}
            for inner in (*known, LOCATIONS):
                if inner not in members:
                    continue
                if members[inner].file_size > LARGEST:
                    faults.append(_whole("gtfs.too_large", inner))
                elif inner == LOCATIONS:
                    feed = Feed(columns=feed.columns, lines=feed.lines, zones=archive.read(members[inner]))
                else:
                    faults.extend(_table(feed, known[inner], archive.read(members[inner])))
    except (zipfile.BadZipFile, RuntimeError, NotImplementedError, EOFError, OSError, zlib.error):
        return Feed(), [_whole("gtfs.not_zip", name)]
    return feed, faults


def _unwrapped(members: dict[str, zipfile.ZipInfo]) -> dict[str, zipfile.ZipInfo]:
    """The members as they are, or those of the one folder that holds everything."""
    tops = {name.partition("/")[0] for name in members}
    if len(tops) == 1 and all("/" in name for name in members):
        return {name.partition("/")[2]: one for name, one in members.items()}
    return members


def _whole(code: str, file: str, **parameters: object) -> TableFault:
    return TableFault(code=code, file=file, parameters=parameters)


def _table(feed: Feed, file: File, content: bytes) -> Iterator[TableFault]:
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        number = content[: error.start].count(b"\n") + 1
        yield TableFault(code="gtfs.not_utf8", file=file.name, row=number)
        return
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = tuple(name.strip() for name in next(reader, []))
        feed.columns[file.name], feed.lines[file.name] = header, []
        yield from _header_faults(file, header)
        for cells in reader:
            if not any(cell.strip() for cell in cells):
                continue
            if len(cells) != len(header):
                parameters = {"count": len(header), "found": len(cells)}
                yield TableFault(
                    code="gtfs.ragged", file=file.name, row=reader.line_num, parameters=parameters
                )
            values = {name: cell.strip() for name, cell in zip(header, cells, strict=False)}
            feed.lines[file.name].append(Line(number=reader.line_num, values=values))
    except csv.Error as error:
        yield TableFault(code="gtfs.quotes", file=file.name, row=reader.line_num, seen=str(error))


def _header_faults(file: File, header: tuple[str, ...]) -> Iterator[TableFault]:
    for one in file.fields:
        if one.required and one.name not in header:
            yield TableFault(code="gtfs.missing_field", file=file.name, row=1, column=one.name)
    known = {one.name for one in file.fields}
    for place, name in enumerate(header):
        if name in header[:place]:
            yield TableFault(code="gtfs.twice_field", file=file.name, row=1, column=name, seen=name)
        near = next((one for one in sorted(known) if one.casefold() == name.casefold() and one != name), None)
        if near is not None:
            yield TableFault(
                code="gtfs.field_case",
                file=file.name,
                row=1,
                column=name,
                seen=name,
                parameters={"name": near},
            )
