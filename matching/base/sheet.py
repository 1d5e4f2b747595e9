"""A plain page of tables, to print or to open without a network."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib import resources

import jinja2

from matching.words import Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """Text of a cell; ``css`` is ``n`` for a number, ``k`` for a key word; ``box`` draws one to tick."""

    text: str
    css: str = ""
    box: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Column:
    """Heading of a column."""

    text: str
    number: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """One table of a page."""

    title: str
    rows: Sequence[Sequence[Cell]]
    columns: Sequence[Column] = ()


def render(
    *, title: str, heading: str, tables: Sequence[Table], language: Language, synthetic: str = ""
) -> str:
    """The page, self-contained; empty tables are left out."""
    shown = [table for table in tables if table.rows]
    return _template().render(
        title=title, heading=heading, tables=shown, language=language, synthetic=synthetic
    )


@cache
def _template() -> jinja2.Template:
    text = resources.files("matching.base").joinpath("templates", "sheet.html.j2").read_text("utf-8")
    return jinja2.Environment(autoescape=True, trim_blocks=True).from_string(text)
