"""One person and one task: can she, whom would it displace, or which rule refuses."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from routing.explain.displace import Displaced, displaced
from routing.explain.slots import Slot
from routing.explain.state import State
from routing.explain.survey import Fit, Miss, survey, told
from routing.model.shift import Shift
from routing.model.task import Task
from routing.rules.explaining import Spans
from routing.rules.findings import Breach

Outcome = Literal["possible", "displaces", "refused", "away"]
OUTCOMES: tuple[Outcome, ...] = ("possible", "displaces", "refused", "away")


#: Shifts of one person, the nearest, in which a task to displace is looked for.
DISPLACED_FROM = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """What stands between a person and a task.

    Attributes
    ----------
    outcome: ``possible``: a place keeps every hard rule; ``displaces``: one would, if the task ``instead``
        were not there; ``refused``: no place does, ``breach`` says why; ``away``: no shift of hers meets the
        hours of the task.
    shift: the shift that comes nearest; None when ``away``.
    breach: what the referee finds in the nearest attempt.
    slot: what the nearest place needs and has, when time is what is missing.
    instead: the task that took the place.
    fit: how she would do it (``possible``, ``displaces``).
    cost: what the plan would cost more, in the score's unit, the task's own weight left out; None when it was
        not worked out.
    proved: the refusal holds for every place and all times, not only for those tried.
    """

    person: str
    outcome: Outcome
    shift: str | None = None
    breach: Breach | None = None
    slot: Slot | None = None
    instead: str | None = None
    fit: Fit | None = None
    cost: int | None = None
    proved: bool = True

    @property
    def nearness(self) -> tuple[int, int, int]:
        """What candidates are sorted by: the nearest to taking the task first."""
        if self.fit is not None:
            return OUTCOMES.index(self.outcome), self.cost or 0, self.fit.extra
        lasting = self.slot is None
        return OUTCOMES.index(self.outcome), int(lasting), 0 if self.slot is None else self.slot.short


@dataclass(frozen=True, slots=True, kw_only=True)
class Examined:
    """A candidate with what was found on the way, for whoever looks for a change."""

    candidate: Candidate
    misses: tuple[Miss, ...]


def examine(
    state: State, task: Task, shifts: Sequence[Shift], *, forgiven: frozenset[str] = frozenset()
) -> Examined:
    """Where the person of these shifts stands."""
    person = shifts[0].person
    there = [shift for shift in shifts if present(state, task, shift)]
    found = [survey(state, task, shift, forgiven=forgiven) for shift in there]
    fits = [one for one in found if isinstance(one, Fit)]
    misses = tuple(sorted((one for one in found if isinstance(one, Miss)), key=_distance))
    if fits:
        best = min(fits, key=lambda fit: fit.extra)
        made = Candidate(person=person, outcome="possible", shift=best.shift.id, fit=best)
        return Examined(candidate=made, misses=misses)
    if not there:
        return Examined(candidate=_away(state, task, shifts), misses=())
    proved = all(miss.proved for miss in misses)
    moved = next(_moves(state, task, misses, forgiven), None)
    nearest = misses[0] if moved is None else next(m for m in misses if m.shift is moved.fit.shift)
    nearest = told(state, nearest, forgiven=forgiven)
    return Examined(
        candidate=Candidate(
            person=person,
            outcome="refused" if moved is None else "displaces",
            shift=nearest.shift.id,
            breach=nearest.breach,
            slot=nearest.slot,
            instead=None if moved is None else moved.task,
            fit=None if moved is None else moved.fit,
            proved=proved,
        ),
        misses=misses,
    )


def _moves(state: State, task: Task, misses: Sequence[Miss], forgiven: frozenset[str]) -> Iterator[Displaced]:
    for miss in misses[:DISPLACED_FROM]:
        yield from displaced(state, task, miss, forgiven=forgiven)


def _away(state: State, task: Task, shifts: Sequence[Shift]) -> Candidate:
    """A person without a shift at that time; a rule that would refuse her at any time is said rather."""
    never = [state.case.refusal(task, shift, state.around) for shift in shifts]
    if all(never):
        return Candidate(
            person=shifts[0].person, outcome="refused", shift=shifts[0].id, breach=never[0]
        )  # fmt: skip
    return Candidate(person=shifts[0].person, outcome="away")


def present(state: State, task: Task, shift: Shift) -> bool:
    """Whether the hours of the shift meet those of the task at all."""
    bounds = state.bounds(shift)
    if bounds is None:
        return True
    spans = state.spans(task, shift).spans
    return _first(spans[-1]) <= bounds[1][-1] and bounds[0][0] <= _last(spans[0])


def _first(spans: Spans) -> int:
    return spans[0][0] or 0


def _last(spans: Spans) -> int:
    high = spans[-1][1]
    return high if high is not None else 1 << 62


def _distance(miss: Miss) -> tuple[int, int]:
    """The nearest miss first: a rule on the order, then time by what is missing, then what can never be."""
    kinds: Mapping[str, int] = {"rule": 0, "time": 1, "broken": 2, "never": 3}
    return kinds[miss.kind], miss.short


def persons_of(state: State) -> dict[str, list[Shift]]:
    """The shifts of each person, in time order."""
    found: dict[str, list[Shift]] = {}
    for shift in sorted(state.case.shifts.values(), key=lambda shift: shift.start):
        found.setdefault(shift.person, []).append(shift)
    return found
