"""Files of lines of numbers: a header of so many words, then lines of so many."""

from __future__ import annotations

from decimal import Decimal, InvalidOperation

#: Lines looked at word by word to recognise a file, and the least a file has.
LOOKED_AT = 4


def lines_of(text: str) -> list[list[str]]:
    """The words of each line that has any."""
    return [line.split() for line in text.splitlines() if line.strip()]


def looks_like(text: str, *, header: int, row: int) -> bool:
    """Whether the text is a header of ``header`` numbers above at least three lines of ``row``."""
    lines = lines_of(text)
    if len(lines) < LOOKED_AT or len(lines[0]) != header or any(len(line) != row for line in lines[1:]):
        return False
    return all(_is_number(word) for line in lines[:LOOKED_AT] for word in line)


def _is_number(word: str) -> bool:
    try:
        return Decimal(word).is_finite()
    except InvalidOperation:
        return False
