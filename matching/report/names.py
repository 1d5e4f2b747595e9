"""Short forms of long names, for blocks too narrow to hold them."""

from __future__ import annotations

_ROOM = 14


def short_name(name: str) -> str:
    """``Foyer fictif 0123`` becomes ``Foyer 0123``: the word before a number goes; other names stay whole."""
    words = name.split()
    numbered = len(words) > 2 and words[1].isalpha() and any(letter.isdigit() for letter in words[2])
    return " ".join([words[0], *words[2:]]) if numbered and len(name) > _ROOM else name
