"""The format of an input folder as a page, from the same declarations that read it."""

from __future__ import annotations

from collections.abc import Iterator

from matching.model.settings import SETTINGS, USUAL
from matching.tables.catalogue import TABLES
from matching.tables.columns import Column, Kind, Table

#: What a cell of each kind looks like.
KINDS: dict[Kind, str] = {
    "id": "key",
    "ids": "names separated by `|`",
    "text": "text",
    "number": "number, `.` or `,`",
    "integer": "whole number",
    "boolean": "oui/non, yes/no",
    "choice": "one of a list",
    "date": "`2026-11-23` or `23/11/2026`",
    "dates": "dates separated by `|`",
    "moment": "date, or date and time",
    "time": "`07:30` or `7h30`",
    "weekdays": "`lu-ve`, `mon|wed`, `1-5`",
    "groups": "alternatives by `|`, groups by `&`",
    "rrule": "RFC 5545, without DTSTART",
}


def markdown() -> str:
    """The whole format, table by table, in both languages."""
    parts = [
        "# The input folder",
        "",
        "One CSV file per table (UTF-8; comma, semicolon or tab; decimal point or comma), or one Excel",
        "workbook with a sheet per table. Other files of the folder are left alone.",
        "",
        "This page is generated from `matching/tables` by `python -m matching.tables`; a test keeps it true.",
    ]
    for table in TABLES:
        parts += ["", *table_lines(table)]
    return "\n".join([*parts, "", *_settings()]) + "\n"


def table_lines(table: Table) -> Iterator[str]:
    """One table: its names, then a row for each column."""
    needed = " (required)" if table.required else ""
    yield f"## `{table.name}`{needed}"
    yield ""
    yield f"{table.english} / *{table.french}*"
    yield ""
    yield "| column | cell | default | meaning | sens | example |"
    yield "|---|---|---|---|---|---|"
    for column in table.columns:
        cells = (_code(column.name), _cell(column), _default(column), column.english, column.french)
        yield "| " + " | ".join(_safe(cell) for cell in (*cells, _code(column.example))) + " |"


def _settings() -> Iterator[str]:
    yield "## Keys of `settings`"
    yield ""
    yield "| key | default | meaning | sens | source |"
    yield "|---|---|---|---|---|"
    for setting in SETTINGS:
        default = getattr(USUAL, setting.key)
        cells = (_code(setting.key), str(default), setting.english, setting.french, setting.source)
        yield "| " + " | ".join(_safe(cell) for cell in cells) + " |"


def _cell(column: Column) -> str:
    if column.choices:
        return ", ".join(_code(choice) for choice in column.choices)
    if column.references is not None:
        return f"{KINDS[column.kind]} of `{column.references}`"
    return KINDS[column.kind]


def _default(column: Column) -> str:
    if column.required:
        return "**required**"
    if column.default is None or column.default == () or column.default == "":
        return ""
    return "yes" if column.default is True else "no" if column.default is False else str(column.default)


def _code(text: str) -> str:
    return f"`{text}`"


def _safe(cell: str) -> str:
    """A bar inside a cell would end it."""
    return cell.replace("|", "\\|")
