"""Who each row of a grid is about: names, merged names, rows without a carer, totals, remarks."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from matching.imports.cell import Misread, spaced
from matching.imports.hours import read_duration
from matching.imports.names import Name, join_name, read_name
from matching.imports.record import Guess, Where
from matching.imports.wall.cells import Tab
from matching.imports.wall.layout import Block, is_nobody, is_note, is_total
from matching.imports.wall.naming import without_notes

_HOURS_BEHIND = re.compile(
    r"[\s\-–,(]+(\d{1,3}(?:[.,]\d{1,2})?)\s?h(?:eures?)?(?:\s?/\s?(?:sem|s|mois))?\)?\s*$", re.I
)
#: Above this many hours a contract is monthly: nobody works so much in a week.
_LONGEST_WEEK = 60.0
_WEEKS_A_MONTH = 52 / 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One row of a grid that holds somebody's days.

    Attributes
    ----------
    run: rows of one person that follow one another share it.
    name: None for visits that nobody has yet.
    week_hours: contract hours of a week, when the row tells them.
    """

    row: int
    run: int
    name: Name | None
    where: Where
    week_hours: float | None = None
    guesses: tuple[Guess, ...] = ()
    nameless: bool = False


@dataclass(slots=True)
class _Above:
    """The last row that had a name."""

    run: int = 0
    origin: int = 0
    name: Name | None = None
    seen: bool = False


def lines_of(tab: Tab, block: Block, label: str, ignored: list[str]) -> Iterator[Line]:
    """The rows of a grid about people, in order; totals and remarks are named in ``ignored``.

    A row without a name goes on with the person above; one that has nobody above is ``nameless``.
    """
    above = _Above(run=block.row * 10_000)  # runs of two grids of one sheet stay apart
    for row in range(block.row + 1, block.last + 1):
        cell = tab.at(row, block.name)
        days = [tab.at(row, column) for column, _ in block.days]
        filled = any(day.text for day in days)
        if cell.text and any(day.origin == cell.origin for day in days):
            continue  # a title laid over the whole grid
        text = spaced(cell.text)
        if is_total(text) or any(is_total(tab.at(row, column).text) for column in range(1, block.days[0][0])):
            ignored.append(f"{text or 'Total'} ({label} {row})")
            continue
        if text and not filled and is_note(text):
            ignored.append(f"… ({label} {row})")
            continue
        where = Where(
            sheet=label,
            row=row,
            column=block.name,
            heading="nom",
            text=without_notes(text) or None,
            tab=tab.title,
        )
        if not text:
            if filled:
                yield _continued(row, where, above)
            continue
        line = _named(tab, block, row, where, above)
        if line is not None:
            yield line


def _continued(row: int, where: Where, above: _Above) -> Line:
    guesses: tuple[Guess, ...] = ()
    if above.seen and above.name is not None:
        guesses = (Guess(code="read_as.wall_continued", where=where, parameters={"value": above.name.text}),)
    return Line(
        row=row, run=above.run, name=above.name, where=where, guesses=guesses, nameless=not above.seen
    )


def _named(tab: Tab, block: Block, row: int, where: Where, above: _Above) -> Line | None:
    cell = tab.at(row, block.name)
    text = spaced(cell.text)
    first = tab.at(row, block.first_name).text if block.first_name is not None else ""
    guesses: list[Guess] = []
    hours, text = _hours_behind(text)
    if is_nobody(text):
        name = None
        guesses.append(Guess(code="read_as.wall_nobody", where=where))
    else:
        name = join_name(title="", first=first, last=text) if first else read_name(without_notes(text))
        if name is None:
            return None
    same = above.seen and (
        cell.origin[0] == above.origin or (name and above.name and name.words == above.name.words)
    )
    if not same:
        above.run += 1
    above.origin, above.name, above.seen = cell.origin[0], name, True
    if block.contract is not None and not tab.at(row, block.contract).spread:
        hours = _contract(tab.at(row, block.contract).value) or hours
    if hours is not None and hours > _LONGEST_WEEK:
        monthly, hours = hours, hours / _WEEKS_A_MONTH
        value = f"{monthly:.10g}", f"{hours:.4g}"
        guesses.append(
            Guess(
                code="read_as.wall_month_hours", where=where, parameters={"month": value[0], "week": value[1]}
            )
        )
    return Line(row=row, run=above.run, name=name, where=where, week_hours=hours, guesses=tuple(guesses))


def _hours_behind(text: str) -> tuple[float | None, str]:
    """Contract hours written behind a name: ``DUPONT Marie (28h)``."""
    found = _HOURS_BEHIND.search(text)
    if not found:
        return None, text
    return float(found[1].replace(",", ".")), text[: found.start()]


def _contract(value: object) -> float | None:
    """Hours that a contract column holds; None when it holds something else."""
    if value is None or value == "":
        return None
    if isinstance(value, int | float) and not isinstance(value, bool):
        return float(value) if 0 < value < 400 else None
    text = str(value).strip()
    plain_number = re.fullmatch(
        r"(\d{1,3}(?:[.,]\d{1,2})?)\s?(?:h|heures?)?(?:\s?/\s?(?:sem\w*|s|mois))?", text, re.I
    )
    if plain_number:
        return float(plain_number[1].replace(",", "."))
    try:
        return read_duration(text, "hours").value / 60
    except Misread:
        return None
