"""Faults that the data of several rules share: unknown ids, doubles, negative numbers."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator

from routing.errors import Fault
from routing.model.task import StopRef
from routing.rules.contract import Names


def unknown(rule: str, where: str, kind: str, seen: str, known: Collection[str]) -> Iterator[Fault]:
    """A fault when the id ``seen`` is not among ``known`` ids of that ``kind``."""
    if seen not in known:
        yield Fault(
            code=f"{rule}.unknown_{kind}",
            where=where,
            seen=f"{kind} {seen!r}",
            rule=f"Every {kind} named by a rule must exist in the problem.",
            advice=f"Add the {kind}, or remove this row.",
        )


def unknown_stop(rule: str, where: str, ref: StopRef, names: Names) -> Iterator[Fault]:
    """A fault when the stop does not exist."""
    task = names.tasks.get(ref.task)
    if task is None or not 0 <= ref.stop < len(task.stops):
        yield Fault(
            code=f"{rule}.unknown_stop",
            where=where,
            seen=f"stop {ref}",
            rule="A row must name a task of the problem and one of its stops (0, or 1 for a delivery).",
            advice="Correct the task id or the stop number.",
        )


def doubles(rule: str, where: str, keys: Iterable[Hashable]) -> Iterator[Fault]:
    """A fault for each key seen more than once."""
    seen: set[Hashable] = set()
    for key in keys:
        if key in seen:
            yield Fault(
                code=f"{rule}.double",
                where=where,
                seen=f"{key} twice",
                rule="A rule holds one row for each thing it describes.",
                advice="Merge the two rows.",
            )
        seen.add(key)


def negative(rule: str, where: str, name: str, value: int | None) -> Iterator[Fault]:
    """A fault when ``value`` is below zero."""
    if value is not None and value < 0:
        yield Fault(
            code=f"{rule}.negative",
            where=where,
            seen=f"{name} = {value}",
            rule=f"{name} cannot be negative.",
            advice="Use 0 or a positive integer.",
        )
