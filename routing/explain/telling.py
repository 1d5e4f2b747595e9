"""Explanations in words: each person's line, and the smallest change, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from routing.explain.candidate import Candidate
from routing.explain.explain import Explanation
from routing.explain.remedy import Remedy
from routing.explain.slots import Slot
from routing.units import MINUTE
from routing.words import Speaker


class Teller:
    """Says explanations with a speaker's names, clock and currency.

    Times are told in whole minutes, rounded so that what is missing is never made to look smaller: needs and
    earliest starts up, what there is and latest starts down.
    """

    def __init__(self, speaker: Speaker) -> None:
        self._speaker = speaker
        self._whole = MINUTE if speaker.time_unit == "second" else 1

    def candidate(self, task: str, candidate: Candidate) -> str:
        """Where one person stands, in one or more sentences."""
        return " ".join(self._candidate(task, candidate))

    def remedy(self, explanation: Explanation) -> str:
        """The smallest change that works, or that none does."""
        remedy = explanation.remedy
        if remedy is None:
            return self._speaker.say("explain.cut" if explanation.cut else "explain.none", {})
        return self.change(remedy)

    def change(self, remedy: Remedy) -> str:
        """What to do."""
        moments = {name: remedy.details[name] for name in ("start", "then") if name in remedy.details}
        rounded = {name: self._down(at) for name, at in moments.items() if isinstance(at, int)}
        return self._speaker.say(remedy.code, {"task": remedy.tasks[0], **remedy.details, **rounded})

    def group(self, explanation: Explanation) -> str:
        """What must be done with it; empty when it stands alone."""
        if not explanation.group:
            return ""
        return self._speaker.say("explain.group", {"others": explanation.group})

    def _candidate(self, task: str, candidate: Candidate) -> Iterator[str]:
        person: Mapping[str, object] = {"person": candidate.person}
        if candidate.outcome == "possible" and candidate.fit is not None:
            start = next(halt.start for halt in candidate.fit.tour.halts if halt.task == task)
            code = "explain.possible" if candidate.cost is None else "explain.possible_at"
            yield self._say(code, person, start=self._down(start), cost=candidate.cost)
            return
        if candidate.outcome == "away":
            yield self._say("explain.away", person)
            return
        if candidate.instead is not None:
            yield self._say("explain.displaces", person, other=candidate.instead)
        elif candidate.slot is None:
            yield self._say("explain.refused", person)
        if candidate.slot is not None:
            yield self._slot(candidate.slot, person)
        if candidate.breach is not None and (candidate.slot is None or candidate.instead is None):
            yield self._speaker.breach(candidate.breach)
        if not candidate.proved:
            yield self._say("explain.unproved", person)

    def _slot(self, slot: Slot, person: Mapping[str, object]) -> str:
        if slot.has < 0:
            soonest, latest = self._up(slot.soonest), self._down(slot.latest)
            return self._say(
                "explain.apart", person, soonest=soonest, latest=latest, short=soonest - latest
            )  # fmt: skip
        if slot.before is not None and slot.after is not None:
            code = "explain.between"
        elif slot.after is not None:
            code = "explain.before"
        else:
            code = "explain.alone" if slot.before is None else "explain.after"
        needs, has = self._up(slot.needs), self._down(slot.has)
        return self._say(code, person, before=slot.before, after=slot.after, needs=needs, has=has)

    def _say(self, code: str, person: Mapping[str, object], **values: object) -> str:
        return self._speaker.say(code, {**person, **values})

    def _down(self, count: int) -> int:
        return count - count % self._whole

    def _up(self, count: int) -> int:
        return -self._down(-count)
