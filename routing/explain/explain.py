"""Explanations of one plan: everything that can be asked of it, the work shared."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from difflib import get_close_matches

from routing.errors import MaillonError
from routing.explain.candidate import Candidate, Examined, examine, persons_of
from routing.explain.case import Case
from routing.explain.displace import without
from routing.explain.effort import Effort, Spent
from routing.explain.remedy import Remedy, smallest_change
from routing.explain.search import Search
from routing.explain.state import State
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.task import Task
from routing.referee import audit
from routing.rules.findings import Price

#: Tours tried for the smallest change of one task, at most.
EFFORT = 3_000
#: Candidates whose cost is worked out; the referee judges the whole plan for each.
PRICED = 5


class UnknownTask(MaillonError):
    """The plan's problem has no such task."""

    def __init__(self, seen: str, known: Iterable[str]) -> None:
        self.seen = seen
        self.near = tuple(get_close_matches(seen, list(known), n=3, cutoff=0.5))
        hint = f" Did you mean {', '.join(map(repr, self.near))}?" if self.near else ""
        super().__init__(f"The problem has no task {seen!r}.{hint}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Why a task is unserved, and what would serve it.

    Attributes
    ----------
    candidates: every person who has a shift, the nearest to taking the task first.
    group: tasks that must be served with it, both or none.
    remedy: the smallest change that works; None when no single change of the list does, or when the search
        for one was cut short.
    cut: the effort allowed was used up before the end of the list.
    """

    task: str
    candidates: tuple[Candidate, ...]
    group: tuple[str, ...] = ()
    remedy: Remedy | None = None
    cut: bool = False


class Explainer:
    """Answers questions about one plan.

    Parameters
    ----------
    unobtainable: abilities that nobody can be hired for (an act closed by law, say).
    effort: how many tours may be tried for the smallest change of one task.

    Raises
    ------
    InvalidPlan: the plan names things the problem does not have.
    """

    def __init__(
        self,
        problem: Problem,
        plan: Plan,
        *,
        unobtainable: frozenset[str] = frozenset(),
        effort: int = EFFORT,
    ) -> None:
        self._verdict = audit(problem, plan)
        self._state = State.of(Case(problem), plan)
        self._persons = persons_of(self._state)
        self._unobtainable, self._effort = unobtainable, effort

    @property
    def unserved(self) -> tuple[str, ...]:
        """The tasks nobody serves, in the problem's order."""
        return tuple(task for task in self._state.case.tasks if self._state.shift_of(task) is None)

    def candidates(self, task: str) -> tuple[Candidate, ...]:
        """Everybody, ranked for one task. A task that is served is taken off its tour first.

        Raises
        ------
        UnknownTask: the problem has no such task.
        """
        state = self._without(self._task(task))
        return self._ranked(state, task, self._examined(state, task))

    def explain(self, task: str) -> Explanation:
        """Why the task is unserved, person by person, and the smallest change that serves it.

        Of a task that is served: who could do it instead; there is nothing to change.

        Raises
        ------
        UnknownTask: the problem has no such task.
        """
        wanted = self._task(task)
        state = self._without(wanted)
        examined = self._examined(state, task)
        group = self._group(state, task)
        ranked = self._ranked(state, task, examined)
        remedy, cut = None, False
        if self._state.shift_of(task) is None:
            remedy, cut = self._remedy(wanted, group, examined, ranked)
        return Explanation(
            task=task,
            candidates=ranked,
            group=tuple(sorted(group)),
            remedy=remedy,
            cut=cut,
        )

    def _remedy(
        self,
        task: Task,
        group: frozenset[str],
        examined: tuple[Examined, ...],
        ranked: tuple[Candidate, ...],
    ) -> tuple[Remedy | None, bool]:
        search = Search(
            state=self._state,
            task=task,
            group=group,
            persons=self._persons,
            misses=tuple(miss for one in examined for miss in one.misses),
            fits=tuple(one.fit for one in ranked if one.outcome == "possible" and one.fit is not None),
            verdict=self._verdict,
            effort=Effort(self._effort),
            unobtainable=self._unobtainable,
        )
        try:
            return smallest_change(search), False
        except Spent:
            return None, True

    def _task(self, name: str) -> Task:
        found = self._state.case.tasks.get(name)
        if found is None:
            raise UnknownTask(name, self._state.case.tasks)
        return found

    def _without(self, task: Task) -> State:
        """The plan without the task; as it is when the rest of the tour keeps no schedule."""
        shift = self._state.shift_of(task.id)
        if shift is None:
            return self._state
        return without(self._state, self._state.case.shifts[shift], task.id) or self._state

    def _examined(self, state: State, task: str) -> tuple[Examined, ...]:
        forgiven = self._group(state, task)
        wanted = state.case.tasks[task]
        return tuple(examine(state, wanted, shifts, forgiven=forgiven) for shifts in self._persons.values())

    def _group(self, state: State, task: str) -> frozenset[str]:
        """The unserved tasks that go with the task, both or none, directly or through each other."""
        found, waiting = {task}, [task]
        while waiting:
            name = waiting.pop()
            for link in state.case.problem.links:
                if link.both and name in (link.first.task, link.second.task):
                    for other in (link.first.task, link.second.task):
                        if other not in found and state.shift_of(other) is None:
                            found.add(other)
                            waiting.append(other)
        return frozenset(found - {task})

    def _ranked(self, state: State, task: str, examined: Iterable[Examined]) -> tuple[Candidate, ...]:
        """Candidates with the cost of the first few, the nearest first."""
        found = sorted((one.candidate for one in examined), key=lambda one: one.nearness)
        before = audit(state.case.problem, state.plan())
        own = sum(price.amount for price in before.prices if _of(price, task))
        priced: list[Candidate] = []
        for number, candidate in enumerate(found):
            if candidate.outcome == "possible" and candidate.fit is not None and number < PRICED:
                after = audit(state.case.problem, candidate.fit.made(state).plan())
                cost = after.score.soft - (before.score.soft - own)
                priced.append(replace(candidate, cost=cost))
            else:
                priced.append(candidate)
        return tuple(sorted(priced, key=_by_cost))


def explain(
    problem: Problem, plan: Plan, task: str, *, unobtainable: frozenset[str] = frozenset()
) -> Explanation:
    """Why one task of a plan is unserved, person by person, and the smallest change that serves it.

    Raises
    ------
    InvalidPlan: the plan names things the problem does not have.
    UnknownTask: the problem has no such task.
    """
    return Explainer(problem, plan, unobtainable=unobtainable).explain(task)


def _of(price: Price, task: str) -> bool:
    """Whether the price is in the soft level and the task's own."""
    return price.task == task and price.level == "soft"


def _by_cost(candidate: Candidate) -> tuple[int, int, int, int]:
    first, second, third = candidate.nearness
    known = candidate.outcome != "possible" or candidate.cost is not None
    return first, int(not known), second, third
