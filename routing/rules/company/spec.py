"""Company: who may be on board with whom.

Two tasks are *on board together* when each is picked up before the other is delivered, on one tour. A task
may be *private* (nobody else on board from its pickup to its delivery), may have to be *apart* from others
(two residents who quarrel, a patient in isolation), or belong to a *group* that travels together: those of
a group that are served ride on one tour, and at some moment all of them are on board.

What ties tasks otherwise is a link: all of a group or nobody is ``both=True``; the same driver out and back
is ``person="same"``. A group that leaves from one place for one place is better said as one task.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import ClassVar

from routing.errors import Fault
from routing.rules.checks import doubles, unknown
from routing.rules.contract import Names


@dataclass(frozen=True, slots=True, kw_only=True)
class TaskCompany:
    """Wishes of one ride.

    Attributes
    ----------
    private: nobody else is on board.
    apart: ids of tasks never on board with it; saying it on one side is enough.
    group: name of the group it travels with; None travels alone or with anybody.
    """

    task: str
    private: bool = False
    apart: tuple[str, ...] = ()
    group: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Company:
    """Rows of the rides for which it matters who else is on board. Always hard."""

    code: ClassVar[str] = "company"

    rows: tuple[TaskCompany, ...]

    def pairs(self) -> frozenset[tuple[str, str]]:
        """Every two tasks, in alphabetical order, that must be apart by name."""
        return frozenset(
            (min(row.task, other), max(row.task, other)) for row in self.rows for other in row.apart
        )

    def groups(self) -> dict[str, tuple[str, ...]]:
        """The tasks of each group, in the order of the rows."""
        found: dict[str, list[str]] = {}
        for row in self.rows:
            if row.group is not None:
                found.setdefault(row.group, []).append(row.task)
        return {name: tuple(tasks) for name, tasks in found.items()}

    def faults(self, names: Names) -> Iterator[Fault]:
        yield from doubles("company", "rules.company.rows", (row.task for row in self.rows))
        sizes = Counter(row.group for row in self.rows if row.group is not None)
        of = {row.task: row.group for row in self.rows}
        for number, row in enumerate(self.rows):
            where = f"rules.company.rows[{number}]"
            yield from unknown("company", where, "task", row.task, names.tasks)
            yield from _one_stop(where, row.task, names)
            yield from doubles("company", where, row.apart)
            for other in row.apart:
                yield from unknown("company", where, "task", other, names.tasks)
                yield from _one_stop(where, other, names)
                yield from _apart_faults(where, row, other, of)
            if row.private and row.group is not None and sizes[row.group] > 1:
                yield Fault(
                    code="company.private_group",
                    where=where,
                    seen=f"task {row.task!r} is private and one of group {row.group!r}",
                    rule="A private ride has nobody else on board; a group travels together.",
                    advice="Make the group one task of several seats, private; or drop one of the two.",
                )


def _apart_faults(where: str, row: TaskCompany, other: str, of: dict[str, str | None]) -> Iterator[Fault]:
    if other == row.task:
        yield Fault(
            code="company.itself",
            where=where,
            seen=f"task {row.task!r} apart from itself",
            rule="A task is apart from other tasks.",
            advice="Remove it from apart; to keep everybody away use private.",
        )
    elif row.group is not None and of.get(other) == row.group:
        yield Fault(
            code="company.group_apart",
            where=where,
            seen=f"tasks {row.task!r} and {other!r} apart, and both in group {row.group!r}",
            rule="Those of a group travel together.",
            advice="Put them in two groups, or allow them to be on board together.",
        )


def _one_stop(where: str, task: str, names: Names) -> Iterator[Fault]:
    if task in names.tasks and len(names.tasks[task].stops) == 1:
        yield Fault(
            code="company.one_stop",
            where=where,
            seen=f"task {task!r} has one stop",
            rule="Only a task with a pickup and a delivery has company on board.",
            advice="Give the task two stops, or remove it from this row.",
        )
