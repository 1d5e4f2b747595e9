"""One table as found: where it comes from, its cells, the number of each line."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Sequence

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """Raw cells of one table.

    Attributes
    ----------
    file: name shown in messages.
    header: column names, lower case.
    lines: cells of each line, as text or as pandas and Excel give them.
    numbers: number of each line in the file.
    """

    file: str
    header: tuple[str, ...]
    lines: Sequence[Sequence[object]]
    numbers: Sequence[int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One checked row: typed values by column name; a bad or empty cell holds the column's default."""

    file: str
    number: int
    values: dict[str, object]
    seen: dict[str, object]

    def maybe(self, kind: type[T], name: str) -> T | None:
        """The value when it is of that type, else None."""
        value = self.values.get(name)
        return value if isinstance(value, kind) else None

    def of(self, kind: type[T], name: str) -> T:
        """The value of a required column or of one with a default."""
        value = self.values[name]
        if not isinstance(value, kind):
            raise TypeError(f"{self.file}:{self.number}: column {name} holds {value!r}, not {kind.__name__}")
        return value

    def ids(self, name: str) -> tuple[str, ...]:
        """The value of a list column."""
        return tuple(str(part) for part in self.of(tuple, name))

    def given(self, name: str) -> bool:
        """Whether the cell held anything."""
        return name in self.seen
