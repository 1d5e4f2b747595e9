"""What the doors say when something asked for cannot be done: every fault at once, in words."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from api.words import Language, say
from routing.errors import Fault, InvalidPlan, InvalidProblem, MaillonError


@dataclass(frozen=True, slots=True, kw_only=True)
class Complaint:
    """One thing wrong in a request, ready to show.

    Attributes
    ----------
    code: stable identifier, for programs.
    where: file, option or path of the value; ``seen``: the value found.
    rule: what is expected; ``advice``: what to do about it.
    """

    code: str
    where: str
    seen: str
    rule: str
    advice: str

    def as_json(self) -> dict[str, Any]:
        """The complaint as a JSON object."""
        return asdict(self)


class BadInput(MaillonError):
    """The doors' own refusals: a missing folder, a file that cannot be read, an option that makes no sense.

    ``reasons`` are codes of the catalogue with their values: ``<code>.rule`` and ``<code>.advice`` exist
    in both languages.
    """

    def __init__(self, *reasons: Reason) -> None:
        self.reasons = reasons
        super().__init__("; ".join(f"{reason.code} ({reason.where}: {reason.seen})" for reason in reasons))


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One refusal, not yet in words."""

    code: str
    where: str
    seen: str

    def said(self, language: Language) -> Complaint:
        """The refusal in one language."""
        return Complaint(
            code=self.code,
            where=self.where,
            seen=self.seen,
            rule=say(f"{self.code}.rule", language),
            advice=say(f"{self.code}.advice", language),
        )


def everything_wrong(*checks: Callable[[], object]) -> None:
    """Run every check, then raise one :class:`BadInput` with the refusals of all of them."""
    reasons: list[Reason] = []
    for check in checks:
        try:
            check()
        except BadInput as error:
            reasons += error.reasons
    if reasons:
        raise BadInput(*reasons)


def complaints_of(error: Exception, language: Language) -> tuple[Complaint, ...]:
    """Everything an expected error says, fault by fault."""
    if isinstance(error, BadInput):
        return tuple(reason.said(language) for reason in error.reasons)
    if isinstance(error, InvalidProblem | InvalidPlan):
        return tuple(_of_fault(fault) for fault in error.faults)
    if isinstance(error, OSError):
        reason = Reason(
            code="file.system", where=str(error.filename or "-"), seen=error.strerror or str(error)
        )
        return (reason.said(language),)
    return _of_tables(error, language) or (
        Complaint(code="input", where="-", seen=str(error), rule="", advice=""),
    )


def _of_fault(fault: Fault) -> Complaint:
    return Complaint(
        code=fault.code, where=fault.where, seen=fault.seen, rule=fault.rule, advice=fault.advice
    )


def _of_tables(error: Exception, language: Language) -> tuple[Complaint, ...]:
    from matching.tables.faults import InvalidTables  # here: loading matching takes a second

    if not isinstance(error, InvalidTables):
        return ()
    return tuple(
        Complaint(
            code=fault.code,
            where=fault.where(language),
            seen="" if fault.seen is None else repr(fault.seen),
            rule=fault.rule(language),
            advice=fault.advice(language),
        )
        for fault in error.faults
    )


def summary(complaints: Iterable[Complaint], language: Language, *, most: int = 50) -> str:
    """All complaints as lines, the first ``most`` of them."""
    found = tuple(complaints)
    lines = [say("faults.heading", language, count=len(found))]
    for one in found[:most]:
        seen = f" : {one.seen}" if one.seen and language == "fr" else f": {one.seen}" if one.seen else ""
        # A refusal without a place is a whole sentence of its own.
        told = f"{one.where}{seen}. {one.rule} {one.advice}" if one.rule else one.seen
        lines.append(f"- {told}".rstrip())
    if len(found) > most:
        lines.append(say("faults.more", language, count=len(found) - most))
    return "\n".join(lines)
