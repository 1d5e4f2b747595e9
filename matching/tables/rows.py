"""From raw cells to typed rows: columns, kinds, keys and references checked, every fault kept."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence

from matching.tables.catalogue import TABLES
from matching.tables.cells import BadCell, is_empty, parse, shown
from matching.tables.columns import Column, Table
from matching.tables.faults import TableFault, closest
from matching.tables.sheet import Row, Sheet

Rows = dict[str, list[Row]]


def typed_rows(
    sheets: Mapping[str, Sheet], faults: list[TableFault], *, tables: Sequence[Table] = TABLES
) -> Rows:
    """Rows of every one of the ``tables`` (an absent one has none); what is wrong is added to ``faults``."""
    rows: Rows = {}
    unread = {fault.file.partition(".")[0] for fault in faults}
    # Of a workbook or folder that could not be opened, nothing more can be said.
    closed = not sheets and any(
        fault.code in ("table.unreadable", "table.missing_folder") for fault in faults
    )
    for table in tables:
        sheet = sheets.get(table.name)
        rows[table.name] = [] if sheet is None else _table_rows(table, sheet, faults)
        if sheet is None and table.required and table.name not in unread and not closed:
            faults.append(
                TableFault(code="table.missing_table", file=table.name, parameters={"table": table.name})
            )
    faults.extend(_double_keys(rows, tables))
    # What names a table that could not be read is not at fault for it.
    faults.extend(_lost_references(rows, tables, unread))
    return rows


def _table_rows(table: Table, sheet: Sheet, faults: list[TableFault]) -> list[Row]:
    faults.extend(_header_faults(table, sheet))
    known = {column.name: column for column in table.columns}
    places = {name: place for place, name in reversed(list(enumerate(sheet.header))) if name in known}
    rows: list[Row] = []
    for number, cells in zip(sheet.numbers, sheet.lines, strict=True):
        if all(is_empty(cell) for cell in cells):
            continue
        row = Row(file=sheet.file, number=number, values={}, seen={})
        for name, column in known.items():
            if name in places:
                _read_cell(column, cells[places[name]], row, faults)
            else:
                row.values[name] = column.default
        rows.append(row)
    return rows


def _header_faults(table: Table, sheet: Sheet) -> Iterator[TableFault]:
    names = [column.name for column in table.columns]
    for column in table.columns:
        if column.required and column.name not in sheet.header:
            parameters = {"name": column.name}
            yield TableFault(
                code="table.missing_column", file=sheet.file, row=1, column=column.name, parameters=parameters
            )
    for place, name in enumerate(sheet.header):
        if not name or name.startswith("unnamed:"):
            continue
        if name not in names:
            known = {"known": ", ".join(names)}
            yield TableFault(
                code="table.stray_column", file=sheet.file, row=1, column=name, seen=name, parameters=known
            )
        elif name in sheet.header[:place]:
            yield TableFault(code="table.twice_column", file=sheet.file, row=1, column=name, seen=name)


def _read_cell(column: Column, cell: object, row: Row, faults: list[TableFault]) -> None:
    row.values[column.name] = column.default
    code = "table.required" if column.required else None
    if not is_empty(cell):
        row.seen[column.name] = cell
        try:
            value = parse(column, cell)
            # A required list of nothing but separators holds nothing.
            if value != () or not column.required:
                row.values[column.name] = value
                return
        except BadCell as bad:
            code = bad.code
    if code is not None:
        faults.append(cell_fault(code, row, column.name, **_named(column)))


def cell_fault(code: str, row: Row, column: str, **parameters: object) -> TableFault:
    """The fault of one cell of a row."""
    seen = shown(row.seen[column]) if column in row.seen else None
    return TableFault(
        code=code, file=row.file, row=row.number, column=column, seen=seen, parameters=parameters
    )


def _named(column: Column) -> dict[str, object]:
    """What the sentences about this column may name."""
    return {
        "example": column.example,
        "least": "-∞" if column.least is None else f"{column.least:g}",
        "most": "∞" if column.most is None else f"{column.most:g}",
        "meaning": (column.french, column.english),
        "choices": ", ".join(column.choices),
    }


def _double_keys(rows: Rows, tables: Sequence[Table]) -> Iterator[TableFault]:
    for table in tables:
        if table.key is None:
            continue
        first: dict[object, int] = {}
        for row in rows[table.name]:
            key = row.values[table.key]
            if key is not None and key in first:
                yield cell_fault("table.double", row, table.key, first=first[key])
            first.setdefault(key, row.number)


def _lost_references(rows: Rows, tables: Sequence[Table], unread: Collection[str]) -> Iterator[TableFault]:
    """Values that name a row of another table that does not exist."""
    keys = {
        table.name: {str(row.values[table.key]) for row in rows[table.name]}
        for table in tables
        if table.key is not None
    }
    for table in tables:
        for column in table.columns:
            if column.references is None or column.references in unread:
                continue
            known = keys[column.references]
            for row in rows[table.name]:
                yield from _lost(row, column, column.references, known)


def _lost(row: Row, column: Column, table: str, known: set[str]) -> Iterator[TableFault]:
    value = row.values[column.name]
    for name in value if isinstance(value, tuple) else (value,):
        if isinstance(name, str) and name not in known:
            yield cell_fault("table.reference", row, column.name, table=table, close=closest(name, known))
