"""From grids to drafts: what each cell says, of whom and on which day, people not yet told apart."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from matching.imports.cell import shown
from matching.imports.names import Name, read_name
from matching.imports.record import Guess, ImportFault, Where
from matching.imports.wall.cells import Cell, Tab
from matching.imports.wall.codes import Codes
from matching.imports.wall.days import Anchor, anchors_of, dates_of
from matching.imports.wall.layout import Block, blocks_of, error_columns, is_total
from matching.imports.wall.naming import named_in, without_notes
from matching.imports.wall.pieces import Piece, pieces_of
from matching.imports.wall.rows import Line, lines_of
from matching.imports.wall.services import Services
from matching.planning.calendar import Week


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One piece of a cell, with the row and the day it stands in."""

    line: Line
    day: date
    piece: Piece
    where: Where
    client: Name | None = None
    service: str | None = None
    guesses: tuple[Guess, ...] = ()


@dataclass(slots=True)
class Sheets:
    """What is found sheet after sheet."""

    file: str
    codes: Codes
    services: Services
    week: Week | None
    today: date
    drafts: list[Draft] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)
    guesses: list[Guess] = field(default_factory=list)
    faults: list[ImportFault] = field(default_factory=list)
    ignored: list[str] = field(default_factory=list)
    days: set[date] = field(default_factory=set)
    colours: Counter[str] = field(default_factory=Counter)
    first_coloured: dict[str, Where] = field(default_factory=dict)
    anchors: list[Anchor] = field(default_factory=list)
    first_rows: dict[tuple[str, int], int] = field(default_factory=dict)
    tops: dict[str, int] = field(default_factory=dict)

    def anchor(self, tabs: Iterable[Tab]) -> None:
        """Find the week that a title names; it serves the sheets whose own title names none."""
        titles = [self.file, *(f"{tab.title} {block.title}" for tab in tabs for block in blocks_of(tab))]
        for title in titles:
            self.anchors = self.anchors or anchors_of(title, self.today)

    def read(self, tab: Tab) -> None:
        """Add what the grids of a sheet hold."""
        for block in blocks_of(tab):
            self.tops.setdefault(tab.title, block.row)
            dated = self._dated(tab, block)
            if dated is None:
                continue
            self.days.update(dated.values())
            self.faults += self._undated(tab, block)
            self.ignored += [heading for heading in block.ignored if heading not in self.ignored]
            for line in lines_of(tab, block, self._label(tab), self.ignored):
                self.lines.append(line)
                self.guesses += line.guesses
                for column, day in dated.items():
                    self._read_cell(tab, block, line, column, day)

    def _label(self, tab: Tab) -> str:
        return f"{self.file} [{tab.title}]"

    def _dated(self, tab: Tab, block: Block) -> dict[int, date] | None:
        """The date of each column of days; None, with a fault, when the headings make no sense."""
        week = None if self.week is None else (self.week.monday, self.week.days[-1])
        found = dates_of(
            [heading for _, heading in block.days],
            week=week,
            anchors=anchors_of(f"{tab.title} {block.title}", self.today) or self.anchors,
            today=self.today,
        )
        wrong = found if isinstance(found, int) else 0
        column = block.days[wrong][0]
        text = tab.at(block.row, column).text
        where = Where(
            sheet=self._label(tab), row=block.row, column=column, heading=text, text=text, tab=tab.title
        )
        if isinstance(found, int):
            code = "import.wall_first_day" if found == 0 else "import.wall_next_day"
            self.faults.append(where.fault(code, week=str(self.week or "-")))
            return None
        dates, source = found
        if source != "written":
            span = {"first": f"{dates[0]:%d/%m/%Y}", "last": f"{dates[-1]:%d/%m/%Y}"}
            self.guesses.append(Guess(code=f"read_as.wall_days_{source}", where=where, parameters=span))
        return {column: day for (column, _), day in zip(block.days, dates, strict=True)}

    def _undated(self, tab: Tab, block: Block) -> Iterator[ImportFault]:
        """A fault for each column of visits whose heading is no day: they would be lost in silence."""
        known = {column for column, _ in block.days} | {block.name, block.first_name, block.contract}
        known |= error_columns(tab)
        for column in range(1, tab.columns + 1):
            text = tab.at(block.row, column).text
            if column in known or is_total(text):
                continue
            rows = range(block.row + 1, block.last + 1)
            pieces = (piece for row in rows for piece in pieces_of(tab.at(row, column).text, self.codes))
            if any(piece.span is not None and piece.words for piece in pieces):
                label = self._label(tab)
                place = Where(
                    sheet=label, row=block.row, column=column, heading=text, text=text or None, tab=tab.title
                )
                yield place.fault("import.wall_heading")

    def _read_cell(self, tab: Tab, block: Block, line: Line, column: int, day: date) -> None:
        cell = tab.at(line.row, column)
        where = Where(
            sheet=self._label(tab),
            row=line.row,
            column=column,
            heading=tab.at(block.row, column).text.replace("\n", " "),
            text=shown(without_notes(cell.text)),
            tab=tab.title,
        )
        if cell.colour and cell.text and not cell.spread:
            self.colours[cell.colour] += 1
            self.first_coloured.setdefault(cell.colour, where)
        if not cell.text or self._is_repeated(cell, line):
            return
        spread: tuple[Guess, ...] = ()
        if cell.spread:
            spread = (Guess(code="read_as.wall_spread", where=where, parameters={"value": f"{day:%d/%m}"}),)
        self.drafts += self._drafts(cell, line, day, where, spread)

    def _is_repeated(self, cell: Cell, line: Line) -> bool:
        """Whether a cell merged downwards was already read on an earlier row of the same person."""
        first = self.first_rows.setdefault((line.where.tab, line.run), line.row)
        return cell.spread and first <= cell.origin[0] < line.row

    def _drafts(
        self, cell: Cell, line: Line, day: date, where: Where, spread: tuple[Guess, ...]
    ) -> Iterator[Draft]:
        for piece in pieces_of(cell.text, self.codes):
            place = replace(where, text=shown(piece.text))
            draft = Draft(line=line, day=day, piece=piece, where=place, guesses=spread)
            if piece.code is None:
                named = named_in(piece.words, self.services)
                client = read_name(named.client) if named.client else None
                guesses = spread
                if named.guessed and client is not None and piece.fault is None:
                    value = client.text, named.service or "-"
                    parameters = {"client": value[0], "service": value[1]}
                    guesses = (*spread, Guess(code="read_as.wall_words", where=place, parameters=parameters))
                draft = replace(draft, client=client, service=named.service, guesses=guesses)
            yield draft
