"""Explanations in words: each person's line, and the smallest change, in the reader's language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from routing.explain.candidate import Candidate
from routing.explain.explain import Explanation
from routing.explain.remedy import Remedy
from routing.explain.slots import Slot
from routing.model.plan import Plan
from routing.rules.findings import Breach
from routing.units import MINUTE
from routing.words import Speaker
from routing.words.forms import weekday_clock

#: People named after the first of those who share a refusal; the others are counted.
NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is said of one person, or of several whom the same rule refuses in the same terms."""

    persons: tuple[str, ...]
    text: str


class Teller:
    """Says the explanations of one plan with a speaker's names, clock and currency.

    Times are told in whole minutes, rounded so that what is missing never looks smaller: needs and earliest
    starts up, what there is and latest starts down. Tasks of the plan are told with their day and hour: a
    client has many visits.
    """

    def __init__(self, speaker: Speaker, plan: Plan) -> None:
        grain = MINUTE if speaker.time_unit == "second" else 1
        self._grain = grain
        self._speaker = _dated(replace(speaker, grain=grain), plan)

    def candidate(self, task: str, candidate: Candidate) -> str:
        """Where one person stands, by name; the task is *this visit*, its name being told before."""
        text = " ".join(self._candidate(task, candidate))
        return self._say("explain.person", person=candidate.person, text=text)

    def lines(self, explanation: Explanation) -> list[Line]:
        """Where everybody stands, the nearest first; those refused in the same terms share a line."""
        groups: dict[object, list[Candidate]] = {}
        for candidate in explanation.candidates:
            groups.setdefault(_terms(candidate), []).append(candidate)
        return [self._line(explanation.task, alike) for alike in groups.values()]

    def remedy(self, explanation: Explanation) -> str:
        """The smallest change that works, or that none does."""
        if explanation.remedy is None:
            return self._say("explain.cut" if explanation.cut else "explain.none")
        return self.change(explanation.remedy)

    def change(self, remedy: Remedy) -> str:
        """What to do."""
        task = remedy.tasks[0]
        return self._of(task).say(remedy.code, {"task": task, **remedy.details})

    def group(self, explanation: Explanation) -> str:
        """What must be done with it; empty when it stands alone."""
        return self._say("explain.group", others=explanation.group) if explanation.group else ""

    def _of(self, task: str) -> Speaker:
        """The speaker who calls that task *this visit*."""
        names = {**self._speaker.names.task, task: self._say("explain.this")}
        return replace(self._speaker, names=replace(self._speaker.names, task=names))

    def _line(self, task: str, alike: list[Candidate]) -> Line:
        persons = tuple(candidate.person for candidate in alike)
        text = self.candidate(task, alike[0])
        if len(alike) > 1:
            others = persons[1:]
            more = len(others) - NAMED
            code = "explain.same" if more <= 0 else "explain.same_more"
            text = self._say(code, text=text, persons=others[:NAMED], count=more)
        return Line(persons=persons, text=text)

    def _candidate(self, task: str, candidate: Candidate) -> Iterator[str]:
        if candidate.outcome == "possible" and candidate.fit is not None:
            start = next(halt.start for halt in candidate.fit.tour.halts if halt.task == task)
            yield self._possible(start, candidate.cost)
            return
        if candidate.outcome == "away":
            yield self._say("explain.away")
            return
        if candidate.instead is not None:
            yield self._say("explain.displaces", other=candidate.instead)
        if candidate.slot is not None:
            text = self._slot(candidate.slot, candidate.breach)
            yield text if candidate.instead is None else text[:1].upper() + text[1:]
        elif candidate.breach is not None:
            yield self._of(task).breach(candidate.breach)
        elif candidate.instead is None:
            yield self._say("explain.refused")
        if not candidate.proved:
            yield self._say("explain.unproved")

    def _possible(self, start: int, cost: int | None) -> str:
        if cost is None:
            return self._say("explain.possible", start=start)
        return self._say(
            "explain.possible_at" if cost >= 0 else "explain.possible_less", start=start, cost=abs(cost)
        )

    def _slot(self, slot: Slot, breach: Breach | None) -> str:
        """What the place needs and has, and the rule that will not have it."""
        text = self._room(slot)
        return f"{text if breach is None else self._say('explain.rule', text=text, rule=breach.rule)}."

    def _room(self, slot: Slot) -> str:
        if slot.has < 0:
            soonest, latest = self._up(slot.soonest), slot.latest - slot.latest % self._grain
            return self._say("explain.apart", soonest=soonest, latest=latest, short=soonest - latest)
        if slot.before is not None and slot.after is not None:
            code = "explain.between"
        elif slot.after is not None:
            code = "explain.before"
        else:
            code = "explain.alone" if slot.before is None else "explain.after"
        has = slot.has - slot.has % self._grain
        return self._say(code, before=slot.before, after=slot.after, needs=slot.needs, has=has)

    def _say(self, code: str, **values: object) -> str:
        return self._speaker.say(code, values)

    def _up(self, count: int) -> int:
        return count + -count % self._grain


def _terms(candidate: Candidate) -> object:
    """What candidates must share to share a line: the rule and its terms, or not being at work."""
    if candidate.outcome == "away":
        return "away"
    if candidate.outcome != "refused" or candidate.slot is not None or candidate.breach is None:
        return candidate.person
    breach = candidate.breach
    own = (candidate.person, candidate.shift)
    terms = sorted((name, value) for name, value in breach.details.items() if value not in own)
    return breach.code, str(terms), candidate.proved


def _dated(speaker: Speaker, plan: Plan) -> Speaker:
    """The speaker with the day and hour of each task of the plan after its name."""
    if speaker.epoch is None or speaker.time_unit != "second":
        return speaker
    named = dict(speaker.names.task)
    for tour in plan.tours:
        for halt in tour.halts:
            if halt.stop == 0:
                when = weekday_clock(halt.start, speaker.epoch, speaker.language)
                named[halt.task] = f"{speaker.show(halt.task, 'task')}, {when}"
    return replace(speaker, names=replace(speaker.names, task=named))
