"""Keys for what a file only names: readable, the same in every import of the same name."""

from __future__ import annotations

from collections.abc import Iterable

from matching.imports.cell import plain

#: Longest part of a key taken from a name.
LONGEST = 40


class Keys:
    """Keys of one table, each given once; ``taken`` are those of the structure's own rows."""

    def __init__(self, prefix: str, taken: Iterable[str] = ()) -> None:
        self._prefix = prefix
        self._taken = set(taken)

    def of(self, name: str) -> str:
        """A new key: ``be-durand-marie``; a number follows when another name made the same."""
        stem = f"{self._prefix}{slug(name)}"
        key, number = stem, 1
        while key in self._taken:
            number += 1
            key = f"{stem}-{number}"
        self._taken.add(key)
        return key


def slug(name: str) -> str:
    """The name in small plain letters and hyphens; ``sans-nom`` when nothing is left of it."""
    letters = "".join(letter if letter.isascii() else " " for letter in plain(name))
    return "-".join(letters.split())[:LONGEST].strip("-") or "sans-nom"
