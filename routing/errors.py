"""What the engine says when an input cannot be planned: every fault at once, each with its remedy."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """One thing wrong in an input.

    Attributes
    ----------
    code: stable identifier, ``room.reason`` in lower case, e.g. ``windows.reversed``.
    where: path of the value in the document, e.g. ``tasks[v12].stops[0]``.
    seen: the value found, as text.
    rule: what is expected, in one sentence.
    advice: what to do about it.
    """

    code: str
    where: str
    seen: str
    rule: str
    advice: str

    def __str__(self) -> str:
        return f"{self.where}: {self.seen}. {self.rule} {self.advice}"


class MaillonError(Exception):
    """Root of every error Maillon raises on purpose."""


class InvalidProblem(MaillonError):
    """The problem cannot be planned as written; :attr:`faults` lists every reason found."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        shown = "\n".join(f"- {fault}" for fault in self.faults[:20])
        more = f"\n… and {len(self.faults) - 20} more" if len(self.faults) > 20 else ""
        super().__init__(f"{len(self.faults)} fault(s) in the problem:\n{shown}{more}")


class InvalidPlan(MaillonError):
    """A plan names things its problem does not have, so it cannot even be judged."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults: tuple[Fault, ...] = tuple(faults)
        super().__init__("\n".join(f"- {fault}" for fault in self.faults))
