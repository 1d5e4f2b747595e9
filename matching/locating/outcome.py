"""What became of each row: located, left as it was, or not found and why."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from matching.words import Language, say
from routing.travel.geocoding.answer import Precision


@dataclass(frozen=True, slots=True, kw_only=True)
class Failure:
    """A row without a position; ``code`` is ``locate.<reason>``, ``values`` what its sentence names."""

    row: int
    code: str
    values: Mapping[str, object] = field(default_factory=dict)

    def sentence(self, language: Language = "fr") -> str:
        """Why, in words."""
        return say(self.code, language, **self.values)


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """The rows of a table after locating.

    Attributes
    ----------
    located: precision of each row number that was located now.
    kept: numbers of the rows that had a position, left as it was.
    failures: the other rows, in their order.
    stopped: the service gave no more answers, or a stop was asked for: the last rows were not asked.
    """

    located: Mapping[int, Precision]
    kept: tuple[int, ...]
    failures: tuple[Failure, ...]
    stopped: bool = False

    @property
    def rows(self) -> int:
        """Rows with something in them."""
        return len(self.located) + len(self.kept) + len(self.failures)

    @property
    def by_precision(self) -> dict[str, int]:
        """How many rows were located to each precision."""
        return count_precisions(self.located.values())


def count_precisions(found: Iterable[Precision]) -> dict[str, int]:
    """Number of each precision, the closest first, those that occur."""
    counts = Counter(found)
    order: tuple[Precision, ...] = ("number", "street", "commune")
    return {name: counts[name] for name in order if counts[name]}
