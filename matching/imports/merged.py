"""Cells merged downwards: a carer's name that stands once for her rows stands in each of them."""

from __future__ import annotations

from dataclasses import replace

from matching.tables.opening import RawSheet


def filled_down(sheet: RawSheet) -> RawSheet:
    """The sheet with the value of each merged area in every row it covers, in the area's first column.

    Rows that are empty otherwise stay away; areas merged sideways are titles, and stay as they are.
    """
    rows = {number: list(cells) for number, cells in zip(sheet.numbers, sheet.lines, strict=True)}
    filled: set[tuple[int, int]] = set()
    for area in sheet.merged:
        place = area.column - 1
        above = rows.get(area.top, [])
        value = above[place] if place < len(above) else None
        if value is None:
            continue
        for number in range(area.top + 1, area.bottom + 1):
            cells = rows.get(number)
            if cells is None:
                continue
            cells.extend([None] * (place + 1 - len(cells)))
            if cells[place] is None:
                cells[place] = value
                filled.add((number, place))
    if not filled:
        return sheet
    return replace(sheet, lines=[rows[number] for number in sheet.numbers], filled=frozenset(filled))
