"""What a room gives to CP-SAT: what it narrows, its constraints and prices, what sets shifts apart."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass
from typing import Generic, TypeVar

from routing.exact.builder import Builder
from routing.exact.cover import Cover
from routing.exact.scope import Scope
from routing.model.shift import Shift
from routing.rules.contract import Rule

R = TypeVar("R", bound=Rule)


def _narrow_nothing(scope: Scope, rule: Rule) -> None:
    """Most rooms allow everything before the search."""


def _never(rule: Rule) -> bool:
    return False


def _always(rule: Rule) -> bool:
    return True


def _same_for_all(rule: Rule, shift: Shift) -> Hashable:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class RoomModel(Generic[R]):
    """The CP-SAT form of the rule of type ``kind``.

    Attributes
    ----------
    constrain: adds constraints and prices to a builder.
    combine: adds to a cover what the rule says across tours, or of unserved work; None when it only
        speaks of single tours, whose columns are then already right.
    across: whether this value of a rule that combines says anything of which tours fit together, or of
        prices over several, besides unserved work and links.
    sequence_counts: whether two tours of the same tasks and shift may differ for the rest of the plan.
    narrow: removes from the scope what the rule can never allow.
    shift_key: what the rule knows of a shift; two shifts of equal keys are one for this rule.
    default: the value when the problem holds none, for rules that are always in play.
    """

    kind: type[R]
    constrain: Callable[[Builder, R], None]
    narrow: Callable[[Scope, R], None] = _narrow_nothing
    combine: Callable[[Cover, R], None] | None = None
    across: Callable[[R], bool] = _always
    sequence_counts: Callable[[R], bool] = _never
    shift_key: Callable[[R, Shift], Hashable] = _same_for_all
    default: R | None = None
