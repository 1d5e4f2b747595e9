"""The problem: everything the engine needs to know, frozen and checked once, all faults reported together."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, fields
from functools import partial
from types import MappingProxyType
from typing import TypeVar

from routing.errors import InvalidProblem
from routing.model.link import Link
from routing.model.shift import Shift
from routing.model.task import Task
from routing.rules.contract import Names, Rule
from routing.travel.mode import TravelMode
from routing.travel.place import Place

R = TypeVar("R", bound=Rule)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Problem:
    """One problem to plan, in integers.

    Attributes
    ----------
    modes: travel by mode; every shift names one.
    rules: at most one value per rule code; a rule without value is not in play (the structural rules
        *pairing*, *together* and *unserved* always are, with their defaults).
    time_unit, score_unit: what one unit is, for words; the engine only sees integers.

    Raises
    ------
    InvalidProblem: with every fault found, when any value is wrong.
    """

    places: tuple[Place, ...]
    modes: tuple[TravelMode, ...]
    tasks: tuple[Task, ...]
    shifts: tuple[Shift, ...]
    links: tuple[Link, ...] = ()
    rules: tuple[Rule, ...] = ()
    time_unit: str = "second"
    score_unit: str = "1/3600 cent"
    _by_code: Mapping[str, Rule] = field(init=False, repr=False, default_factory=dict)

    def __post_init__(self) -> None:
        from routing.model.validation import faults_of

        faults = faults_of(self)
        if faults:
            raise InvalidProblem(faults)
        by_code = MappingProxyType({rule.code: rule for rule in self.rules})
        object.__setattr__(self, "_by_code", by_code)

    def __reduce__(self) -> tuple[Callable[[], Problem], tuple[()]]:
        """Travel to another process as the values it was built from; it is checked again on arrival."""
        values = {one.name: getattr(self, one.name) for one in fields(self) if one.init}
        return partial(Problem, **values), ()

    def rule(self, kind: type[R]) -> R | None:
        """The value of the rule of type ``kind``, or None when it is not in play."""
        found = self._by_code.get(kind.code)
        return found if isinstance(found, kind) else None

    def names(self) -> Names:
        """Ids of the problem, for a rule to check its data."""
        return Names(
            tasks={task.id: task for task in self.tasks},
            shifts={shift.id: shift for shift in self.shifts},
            persons=frozenset(shift.person for shift in self.shifts),
            modes=frozenset(mode.name for mode in self.modes),
        )
