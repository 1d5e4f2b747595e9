"""Text cells that a spreadsheet must never run as a formula."""

from __future__ import annotations

#: What makes a spreadsheet read a cell as a formula or a command when it opens a CSV file.
_TRIGGERS = ("=", "+", "-", "@", "\t", "\r", "\n")


def is_active(text: str) -> bool:
    """Whether a spreadsheet could take the text for a formula."""
    return text.startswith(_TRIGGERS)


def neutral(text: str) -> str:
    """The text as a cell that stays text: an apostrophe in front when it could be a formula."""
    return f"'{text}" if is_active(text) else text
