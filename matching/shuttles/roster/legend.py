"""The legend of an employer's grid: what each code stands for, from its own sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from matching.imports.cell import plain
from matching.shuttles.hours import BadHour, HourRange, after, read_hour, read_range
from matching.shuttles.roster.faults import cell_fault
from matching.tables.cells import is_empty
from matching.tables.faults import TableFault
from matching.tables.opening import RawSheet

#: Headings of a legend, in plain text, by what they head.
_HEADINGS: tuple[tuple[str, str], ...] = (
    (r"code|sigle|abreviation|poste|shift", "code"),
    (r"fin (?:au plus )?tard|fin max|latest end|end latest", "end_last"),
    (r"fin (?:au plus )?tot|fin min|earliest end", "end"),
    (r"fin.*|end.*|sortie|jusqu a", "end"),
    (r"debut.*|prise.*|start.*|entree|embauche|de", "start"),
    (r"horaires?|heures?|hours", "hours"),
    (r"site|lieu|etablissement|zone", "site"),
    (r"porte|acces|gate", "gate"),
    (r"libelle|signification|sens|meaning|designation|intitule|description", "label"),
)
_TITLE = re.compile(r"legend|codes?\b|lexique|abrevi|key\b")
_INLINE = re.compile(r"\s*(?P<code>[^\W\d_][\w+*/]{0,7})\s*[=:]\s*(?P<meaning>.+?)\s*")


@dataclass(frozen=True, slots=True, kw_only=True)
class ShiftCode:
    """One code. Without ``start`` nobody works: rest, leave. ``site`` and ``gate`` win over the person's."""

    code: str
    start: int | None = None
    end: HourRange | None = None
    site: str | None = None
    gate: str | None = None


Codes = Mapping[str, ShiftCode]


def is_legend(sheet: RawSheet) -> bool:
    """Whether the sheet's title announces the meaning of codes."""
    return bool(_TITLE.search(plain(sheet.title)))


def code_key(text: str) -> str:
    """How codes are compared: without case, accents and spaces."""
    return plain(text).replace(" ", "").upper()


def read_legend(sheet: RawSheet, file: str, faults: list[TableFault], codes: dict[str, ShiftCode]) -> None:
    """Add the codes of one legend sheet to ``codes``, by :func:`code_key`, and bad cells to ``faults``.

    A code that stands for something else already, on this sheet or on another, is a bad cell.
    """
    heads: dict[str, int] = {}
    for number, cells in zip(sheet.numbers, sheet.lines, strict=True):
        found = _heads(cells)
        if "code" in found and len(found) > 1:
            heads = found
            continue
        code = _row(cells, heads, file, number, faults) if heads else _inline(cells, file, number, faults)
        if code is None:
            continue
        key = code_key(code.code)
        if key in codes and replace(codes[key], code=code.code) != code:
            column = heads.get("code", 0) + 1
            faults.append(
                cell_fault("shuttles.code_twice", file=file, row=number, column=column, seen=code.code)
            )
        codes.setdefault(key, code)


def _heads(cells: Sequence[object]) -> dict[str, int]:
    """Place of each heading in a row of them."""
    found: dict[str, int] = {}
    for place, cell in enumerate(cells):
        if not isinstance(cell, str):
            continue
        kind = next((kind for words, kind in _HEADINGS if re.fullmatch(words, plain(cell))), None)
        if kind is not None:
            found.setdefault(kind, place)
    return found


def _row(
    cells: Sequence[object], heads: Mapping[str, int], file: str, number: int, faults: list[TableFault]
) -> ShiftCode | None:
    """The code of one row under headings; None for an empty one."""
    held = {kind: cells[place] for kind, place in heads.items() if place < len(cells)}
    held = {kind: cell for kind, cell in held.items() if not is_empty(cell) and str(cell).strip() != "-"}
    if "code" not in held:
        return None

    def wrong(kind: str, code: str) -> None:
        faults.append(cell_fault(code, file=file, row=number, column=heads[kind] + 1, seen=held.get(kind)))

    start = end = None
    for kind in ("start", "end", "end_last", "hours"):
        if kind not in held:
            continue
        try:
            if kind == "start":
                start = read_hour(held[kind])
            elif kind == "hours":
                start, end = read_span(str(held[kind]))
            elif kind == "end":
                end = read_range(held[kind])
            elif end is not None:
                last = read_hour(held[kind])
                end = HourRange(end.first, last if last >= end.first else last + 24 * 60)
        except BadHour as bad:
            wrong(kind, bad.code)
            return None
    if (start is None) != (end is None):
        wrong("end" if end is None and "end" in heads else "start", "shuttles.half_code")
        return None
    if start is not None and end is not None:
        try:
            end = after(start, end)
        except BadHour as bad:
            wrong("end", bad.code)
            return None
    return ShiftCode(
        code=str(held["code"]).strip(),
        start=start,
        end=end,
        site=_text(held.get("site")),
        gate=_text(held.get("gate")),
    )


def read_span(text: str) -> tuple[int, HourRange]:
    """Start and end written in one cell: ``2h45-9h30``. Raises BadHour."""
    parts = [part for part in re.split(r"\s*(?:-|–|—|→|\bà\b|\bto\b)\s*", text.strip(), maxsplit=1) if part]
    if len(parts) != 2:
        raise BadHour("shuttles.span")
    start = read_hour(re.sub(r"^(?:de|from)\s+", "", parts[0], flags=re.IGNORECASE))
    return start, after(start, read_range(parts[1]))


def _inline(cells: Sequence[object], file: str, number: int, faults: list[TableFault]) -> ShiftCode | None:
    """A code explained in one cell (``M = 02:45-09:30``), or in the next cell."""
    texts = [(place, str(cell).strip()) for place, cell in enumerate(cells) if not is_empty(cell)]
    if not texts:
        return None
    found = _INLINE.fullmatch(texts[0][1])
    if found:
        place, code, meaning = texts[0][0], found["code"], found["meaning"]
    elif len(texts) > 1 and re.fullmatch(r"[^\W\d_][\w+*/]{0,7}", texts[0][1]):
        place, code, meaning = texts[1][0], texts[0][1], texts[1][1]
    else:
        return None
    if not re.match(r"(?:de\s+)?\d", meaning):
        return ShiftCode(code=code)
    try:
        start, end = read_span(meaning)
    except BadHour as bad:
        faults.append(cell_fault(bad.code, file=file, row=number, column=place + 1, seen=meaning))
        return None
    return ShiftCode(code=code, start=start, end=end)


def _text(cell: object) -> str | None:
    return None if is_empty(cell) else str(cell).strip()
