"""Why a visit is left to fill, in sentences with true numbers."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from matching.planning.candidates import ORDER, Candidate
from matching.planning.visit import Visit
from matching.words import Language, say

#: Names written out in one reason; the others are counted.
NAMES_SHOWN = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """One reason, shared by ``count`` workers (0: it does not depend on who).

    Attributes
    ----------
    code: key of the catalogue, ``reason.<obstacle>``.
    workers: ids of those it keeps away.
    parameters: what the sentence names, whatever the language; dates stay dates.
    """

    code: str
    count: int = 0
    workers: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    parameters: Mapping[str, object] = field(default_factory=dict)

    def text(self, language: Language = "fr") -> str:
        """The sentence."""
        said = {name: _said(value, language) for name, value in self.parameters.items()}
        return say(self.code, language, count=self.count, names=_listed(self.names, language), **said)


def reasons_of(visit: Visit, candidates: Sequence[Candidate], names: Mapping[str, str]) -> tuple[Reason, ...]:
    """Reasons for one unserved visit, the nearest to a solution first; counts add up to all workers."""
    found: list[Reason] = []
    if visit.closed_ages:
        return (Reason(code="reason.act", parameters={"ages": ", ".join(map(str, visit.closed_ages))}),)
    if not candidates:
        return (Reason(code="reason.nobody"),)
    if visit.family not in ("post", "internal") and visit.crew > 1:
        found.append(Reason(code="reason.crew", parameters={"crew": visit.crew}))
    if visit.parts > 1:
        found.append(Reason(code="reason.parts", parameters={"parts": visit.parts}))
    for obstacle in reversed(ORDER):
        alike = [candidate for candidate in candidates if candidate.obstacle == obstacle]
        for key in dict.fromkeys((candidate.missing, candidate.lapsed) for candidate in alike):
            group = [candidate for candidate in alike if (candidate.missing, candidate.lapsed) == key]
            found.append(_reason(group, names))
    return tuple(found)


def _reason(group: Sequence[Candidate], names: Mapping[str, str]) -> Reason:
    """One reason for candidates that share it."""
    first = group[0]
    code = f"reason.{first.obstacle}"
    if first.obstacle == "licence" and first.lapsed is not None:
        code = "reason.licence_lapsed"
    parameters: dict[str, object] = {"missing": ", ".join(first.missing)}
    if first.lapsed is not None:
        parameters["lapsed"] = first.lapsed
    if first.obstacle == "window":
        nearest = min(group, key=lambda candidate: candidate.short)
        parameters |= {"nearest": names[nearest.worker], "minutes": -(-nearest.short // 60)}
    return Reason(
        code=code,
        count=len(group),
        workers=tuple(candidate.worker for candidate in group),
        names=tuple(names[candidate.worker] for candidate in group),
        parameters=parameters,
    )


def _listed(names: Sequence[str], language: Language) -> str:
    shown = ", ".join(names[:NAMES_SHOWN])
    more = len(names) - NAMES_SHOWN
    return say("reason.more", language, names=shown, count=more) if more > 0 else shown


def _said(value: object, language: Language) -> object:
    """Dates as people of that language write them."""
    if isinstance(value, date):
        return value.strftime("%d/%m/%Y") if language == "fr" else value.isoformat()
    return value
