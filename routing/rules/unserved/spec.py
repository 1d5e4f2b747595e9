"""Unserved work: what leaving a task out means, by level.

*Essential* unserved work outweighs any ordinary unserved work, which outweighs any price. An *optional*
task is left out at its ``weight`` in the soft level, in score units.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar, Literal

from routing.errors import Fault
from routing.rules.checks import doubles, negative, unknown
from routing.rules.contract import Names
from routing.rules.reach import Reach
from routing.units import SCORE_LIMIT

Level = Literal["essential", "ordinary", "soft"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Priority:
    """Level and weight of one task: the larger the weight, the later it is left out."""

    task: str
    level: Level = "ordinary"
    weight: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Unserved:
    """Priorities of the tasks that differ from the default: ordinary, weight 1."""

    code: ClassVar[str] = "unserved"

    rows: tuple[Priority, ...] = ()

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("unserved", "rules.unserved.rows", (row.task for row in self.rows))
        for number, row in enumerate(self.rows):
            where = f"rules.unserved.rows[{number}]"
            yield from unknown("unserved", where, "task", row.task, names.tasks)
            yield from negative("unserved", where, "weight", row.weight)
        total = sum(row.weight for row in self.rows if row.level != "soft")
        if total >= SCORE_LIMIT:
            yield Fault(
                code="unserved.too_heavy",
                where="rules.unserved",
                seen=f"weights that add up to {total:.1e}",
                rule=f"The weights of essential and ordinary tasks add up to less than {SCORE_LIMIT:.1e}.",
                advice="Only their proportions matter: use small integers.",
            )

    def largest(self, reach: Reach) -> int:
        """Nothing optional is served."""
        return sum(row.weight for row in self.rows if row.level == "soft")
