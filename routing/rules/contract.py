"""The contract of a rule: one room, its data, its fast form, its slow form, its words.

A room is a folder ``routing/rules/<code>/`` with an empty ``__init__`` and the files

* ``spec.py``    typed data, units, defaults, source; checks its own values (:class:`Rule`);
* ``kernel.py``  the fast form: numbers for the search, jitted (see ``routing/search/fuse.py``);
* ``audit.py``   the referee's form: slow, plain, independent of the kernel;
* ``words.py``   sentences, French and English, for each breach and each priced term;
* ``model.py``   the CP-SAT form, where there is one.

The search reads rooms through ``routing/rules/registry.py`` and never names one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import ClassVar, Protocol, runtime_checkable

from routing.errors import Fault
from routing.model.shift import Shift
from routing.model.task import Task


@dataclass(frozen=True, slots=True, kw_only=True)
class Names:
    """What the problem holds, by id, for a rule to check its own data against."""

    tasks: Mapping[str, Task]
    shifts: Mapping[str, Shift]
    persons: frozenset[str]
    modes: frozenset[str]


@runtime_checkable
class Rule(Protocol):
    """The data of one rule for one problem: a frozen dataclass in the room's ``spec.py``."""

    code: ClassVar[str]

    def faults(self, names: Names) -> Iterator[Fault]:
        """Every wrong value of this rule's data, none raised."""
        ...
