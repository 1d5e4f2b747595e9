"""What reading one cell gives: a value, perhaps by a guess; or the rule that it breaks."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Generic, TypeVar

T = TypeVar("T")

#: Longest text of a cell that a message shows.
SHOWN = 60


@dataclass(frozen=True, slots=True)
class Read(Generic[T]):
    """A value; ``guess`` is a ``read_as.<what>`` code when the cell did not say it plainly."""

    value: T
    guess: str | None = None
    parameters: Mapping[str, object] = field(default_factory=dict)


class Misread(ValueError):
    """The cell cannot be read; ``code`` is ``import.<reason>``."""

    def __init__(self, code: str, **parameters: object) -> None:
        super().__init__(code)
        self.code, self.parameters = code, parameters


@lru_cache(maxsize=1 << 16)
def spaced(text: str) -> str:
    """The text in one line, with single spaces: non-breaking and exotic ones count as spaces."""
    return " ".join(unicodedata.normalize("NFKC", text).split())


@lru_cache(maxsize=1 << 16)
def plain(text: str) -> str:
    """The text without case, accents or punctuation, to compare what people write: ``heure de debut``."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFKD", text) if not unicodedata.combining(letter)
    )
    kept = (letter if letter.isalnum() else " " for letter in bare.casefold().replace("œ", "oe"))
    return " ".join("".join(kept).split())


def shown(value: object) -> str | None:
    """What a message shows of a cell: one line, cut when long; None when there is nothing."""
    text = spaced(str(value)) if value is not None else ""
    if not text:
        return None
    return text if len(text) <= SHOWN else text[: SHOWN - 1] + "…"
