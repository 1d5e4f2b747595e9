"""What every benchmark set gives the runner: a problem, a way to write a plan, and its own checker."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from routing.errors import Fault, MaillonError
from routing.model.plan import Plan
from routing.model.problem import Problem

Kind = Literal["home-care", "rides"]

#: Feasibility slack of the checkers, in the set's own unit: double-precision noise only.
TOLERANCE = 1e-6


class InvalidInstance(MaillonError):
    """A benchmark file does not hold what its format promises; :attr:`faults` says what."""

    def __init__(self, name: str, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        shown = "\n".join(f"- {fault}" for fault in self.faults[:20])
        more = f"\n… and {len(self.faults) - 20} more" if len(self.faults) > 20 else ""
        super().__init__(f"{name}: {len(self.faults)} fault(s) in the instance:\n{shown}{more}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What a set's checker found in a written solution.

    Attributes
    ----------
    objective: the set's own objective, in its own unit, recomputed in double precision.
    faults: every broken rule, one sentence each.
    terms: the objective's terms by name, unweighted.
    """

    objective: float
    faults: tuple[str, ...] = ()
    terms: Mapping[str, float] = field(default_factory=dict)

    @property
    def feasible(self) -> bool:
        """No rule of the set is broken."""
        return not self.faults


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Instance:
    """One public instance, ready to solve and to check.

    Attributes
    ----------
    name: the file's name without a known extension.
    set: the folder that holds it.
    group: class inside the set that results are averaged over, e.g. ``G300``.
    scale: score units in one unit of the set's objective: ``plan.score.soft / scale`` is the objective.
    suffix: extension of a solution file.
    write_solution: the plan in the set's own solution format.
    check: objective and faults of a solution text; reads nothing but it and the instance file.
    vehicle_price: where fewer vehicles come before the objective, score units of each vehicle used; the
        checker then counts them in its term ``vehicles``. 0 where they do not count.
    """

    name: str
    set: str
    group: str
    problem: Problem
    scale: int
    suffix: str
    write_solution: Callable[[Plan], str]
    check: Callable[[str], Checked]
    vehicle_price: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """One file format: ``recognise`` looks at the text only, ``read`` builds the instance.

    ``read`` raises :class:`InvalidInstance` when a recognised file is damaged.
    """

    format: str
    kind: Kind
    recognise: Callable[[str], bool]
    read: Callable[[Path], Instance]


def bare_name(path: Path) -> str:
    """Name of an instance: the file's name without ``.json`` or ``.txt`` (names may hold other dots)."""
    return path.stem if path.suffix.lower() in {".json", ".txt", ".csv"} else path.name


def set_of(path: Path) -> str:
    """Set of an instance: its folder, or the one above a folder that only says "instances"."""
    folder = path.resolve().parent
    return folder.parent.name if folder.name.lower() in {"instances", "data"} else folder.name


def broken(code: str, *, where: str, seen: str, rule: str, advice: str) -> Fault:
    """A fault of a benchmark file."""
    return Fault(code=f"benchmark.{code}", where=where, seen=seen, rule=rule, advice=advice)
