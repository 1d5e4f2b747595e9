"""Text of CSV cells that no spreadsheet runs as a formula, and the same text read back."""

from __future__ import annotations

import re

#: What makes a spreadsheet read the cell of a CSV file as a formula or a command, apostrophes before it.
_ACTIVE = re.compile(r"'*[=+\-@\t\r\n]")
_NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")


def is_active(text: str) -> bool:
    """Whether a spreadsheet could run the text; a number is none, and a leading apostrophe keeps it text."""
    return bool(_ACTIVE.match(text)) and not text.startswith("'") and not _NUMBER.fullmatch(text)


def neutral_cell(text: str) -> str:
    """The text with an apostrophe in front when it could be run; a number is none."""
    return f"'{text}" if _ACTIVE.match(text) and not _NUMBER.fullmatch(text) else text


def plain_cell(text: str) -> str:
    """The text that :func:`neutral_cell` was given."""
    rest = text[1:]
    written = text.startswith("'") and _ACTIVE.match(rest) and not _NUMBER.fullmatch(rest)
    return rest if written else text
