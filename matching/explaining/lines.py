"""What a report says of an explained visit: the change that helps, then everybody, the nearest first."""

from __future__ import annotations

from dataclasses import dataclass

from matching.planning.result import UnservedVisit
from matching.words import Language
from routing.explain.telling import Teller

#: Reasons of the quick look that an explanation says better, person by person.
_QUICK = frozenset({"reason.busy", "reason.window"})

#: Reasons that already say what must be done together.
_TIES = frozenset({"reason.crew", "reason.parts"})


@dataclass(frozen=True, slots=True)
class Said:
    """The sentences of one unserved visit in one language; ``change`` is empty when it was not explained."""

    change: str
    reasons: tuple[str, ...]


def say_unserved(row: UnservedVisit, teller: Teller, language: Language) -> Said:
    """The change that helps and the reasons, the nearest person first; the short reasons when not explained.

    Gates and absences keep the sentences of the quick look: they know dates that the plan does not.
    """
    if row.explanation is None:
        return Said("", tuple(reason.text(language) for reason in row.reasons))
    quick = {worker: reason.code for reason in row.reasons for worker in reason.workers}
    nearer = {one.person for one in row.explanation.candidates if one.outcome in ("possible", "displaces")}
    nearer |= {worker for worker, code in quick.items() if code in _QUICK}
    lines = (line.text for line in teller.lines(row.explanation) if not nearer.isdisjoint(line.persons))
    kept = [reason for reason in row.reasons if reason.code not in _QUICK]
    tied = any(reason.code in _TIES for reason in kept)
    group = () if tied or not row.explanation.group else (teller.group(row.explanation),)
    texts = (reason.text(language) for reason in kept)
    return Said(teller.remedy(row.explanation), (*group, *lines, *texts))
