"""What an audit finds in a plan: breaches of hard rules, and things that cost."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from routing.rules.unserved.spec import Level

Detail: TypeAlias = int | str | tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """One hard rule broken once.

    Attributes
    ----------
    code: ``rule.reason``; the catalogue of words holds one sentence for each.
    shift: the tour where it happens; None when it is nobody's in particular.
    tasks: the tasks concerned, the one to move first.
    details: the numbers and ids of the sentence, by the name the sentence gives them: times in the
        problem's unit from the horizon start, durations in that unit, counts, ids.
    """

    code: str
    shift: str | None = None
    tasks: tuple[str, ...] = ()
    details: Mapping[str, Detail] = field(default_factory=dict)

    @property
    def rule(self) -> str:
        """Code of the rule broken; ``tour`` for what every tour must respect whatever the rules."""
        return self.code.partition(".")[0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Price:
    """One thing that costs, with whoever causes it, so that costs can be summed by rule, person or day.

    Attributes
    ----------
    term: ``rule.term``, the key of ``Score.parts``.
    amount: score units in the soft level; weight in the other two.
    """

    term: str
    amount: int
    level: Level = "soft"
    shift: str | None = None
    person: str | None = None
    task: str | None = None


Finding: TypeAlias = Breach | Price
