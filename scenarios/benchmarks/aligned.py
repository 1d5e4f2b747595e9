"""Tables printed as text."""

from __future__ import annotations

from collections.abc import Iterable, Sequence


def aligned(headings: Sequence[str], lines: Iterable[Sequence[str]]) -> list[str]:
    """Lines of text with aligned columns, headings underlined."""
    table = [tuple(headings), *(tuple(line) for line in lines)]
    widths = [max(len(line[column]) for line in table) for column in range(len(headings))]
    shown = ["  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)) for line in table]
    shown.insert(1, "  ".join("-" * width for width in widths))
    return [line.rstrip() for line in shown]
