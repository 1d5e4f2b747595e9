"""The smallest change that works: the first success in a published list of single changes.

The list, from the least trouble to the most; trouble is counted in minutes asked of people:

* nothing: there is a place already;
* what the rules offer: windows opened by steps (the minutes), a shift extended by steps (twice the minutes);
* one other task moved to another place of the same person's tours (10), or of somebody else's (30);
* one more worker who can do the task, at its place and for its hours (480).

A change *works* when the task is served, no other task becomes unserved, and the referee finds no breach
that was not there before.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import partial

from routing.explain.case import Case
from routing.explain.displace import displaced
from routing.explain.hiring import one_more
from routing.explain.search import Search
from routing.explain.state import State
from routing.explain.survey import Fit
from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.rules.explaining import Change
from routing.rules.findings import Detail

MOVE_WITHIN = 10
MOVE_ACROSS = 30
HIRE = 480

#: Shifts around the task from which another task is moved away, the nearest.
MOVED_FROM = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Remedy:
    """A change that works, and the plan it makes.

    Attributes
    ----------
    code: key of its sentence: ``explain.insert``, ``explain.move_within``, ``explain.move_across``,
        ``explain.hire``, ``explain.hire_anyone``, or a rule's own.
    trouble: what it asks of people, in minutes.
    tasks, details: what the sentence names, the task first; ``person`` takes it and starts at ``start``.
    problem, plan: what the referee judged; ``plan.score`` is its score.
    """

    code: str
    trouble: int
    problem: Problem
    plan: Plan
    tasks: tuple[str, ...] = ()
    details: Mapping[str, Detail] = field(default_factory=dict)


Trial = Callable[[], Iterator[Remedy]]


def smallest_change(search: Search) -> Remedy | None:
    """The first change of the list that works; None when none does.

    Raises
    ------
    Spent: the search's effort is used up before the end of the list.
    """
    trials: list[tuple[int, Trial]] = [
        (0, partial(_insert, search)),
        (MOVE_WITHIN, partial(_move, search, across=False)),
        (MOVE_ACROSS, partial(_move, search, across=True)),
        (HIRE, partial(_hire, search)),
    ]
    trials += [(change.trouble, partial(_change, search, change)) for change in _offered(search)]
    for _, trial in sorted(trials, key=lambda one: one[0]):
        for remedy in trial():
            return remedy
    return None


def _insert(search: Search) -> Iterator[Remedy]:
    for fit in search.fits:
        yield from _made(search, fit.made(search.state), fit, code="explain.insert", trouble=0)


def _offered(search: Search) -> Iterator[Change]:
    """What the rules' rooms offer."""
    case = search.state.case
    for kind in case.kinds:
        offer = case.form("changes", kind)
        if offer is not None:
            yield from offer(search.task, tuple(search.near))


def _change(search: Search, change: Change) -> Iterator[Remedy]:
    """The task's place once the change is made, on the shift it is about or on any near one."""
    base = search.state.case
    rules = {} if change.rule is None else {change.rule.code: change.rule}
    shifts = {} if change.shift is None else {change.shift.id: change.shift}
    case = Case(base.problem, base=base, rules=rules, shifts=shifts)
    own = change.rule is None or change.tasks == (search.task.id,)
    state = search.state.under(case, same=own)
    for shift in [change.shift] if change.shift is not None else search.near:
        fit = search.fit(state, search.task, shift)
        if fit is not None:
            details = {**change.details}
            yield from _made(
                search, fit.made(state), fit, code=change.code, trouble=change.trouble, details=details
            )


def _move(search: Search, *, across: bool) -> Iterator[Remedy]:
    """Another task leaves its place to the task and finds a new one, at the same person's or another's."""
    for miss in search.movable[:MOVED_FROM]:
        search.effort.spend()
        for left in displaced(
            search.state, search.task, miss, forgiven=search.missing(search.state, search.task)
        ):
            state = left.fit.made(left.left)
            other = state.case.tasks[left.task]
            for person, shifts in search.persons.items():
                if (person != miss.shift.person) is across:
                    for shift in shifts:
                        moved = search.fit(state, other, shift)
                        if moved is not None:
                            yield from _moved(search, state, left.fit, moved, left.task, across=across)


def _moved(
    search: Search, state: State, fit: Fit, moved: Fit, other: str, *, across: bool
) -> Iterator[Remedy]:
    yield from _made(
        search,
        moved.made(state),
        fit,
        code="explain.move_across" if across else "explain.move_within",
        trouble=MOVE_ACROSS if across else MOVE_WITHIN,
        details={"other": other, "to": moved.shift.person, "then": _start(moved, other)},
    )


def _hire(search: Search) -> Iterator[Remedy]:
    found = one_more(search.state, search.task)
    if found is None or not search.unobtainable.isdisjoint(found.needs):
        return
    fit = search.fit(found.state, search.task, found.shift)
    if fit is not None:
        yield from _made(
            search,
            fit.made(found.state),
            fit,
            code="explain.hire" if found.needs else "explain.hire_anyone",
            trouble=HIRE,
            details={"abilities": found.needs, "lasting": found.shift.end - found.shift.start},
        )


def _made(
    search: Search,
    state: State,
    fit: Fit,
    *,
    code: str,
    trouble: int,
    details: Mapping[str, Detail] | None = None,
) -> Iterator[Remedy]:
    """The remedy, if the rest of the group finds its place too and the referee agrees."""
    whole = search.completed(state)
    judged = None if whole is None else search.judged(whole)
    if judged is None:
        return
    task = search.task.id
    said: dict[str, Detail] = {"person": fit.shift.person, "start": _start(fit, task), **(details or {})}
    problem, plan = judged
    yield Remedy(code=code, trouble=trouble, problem=problem, plan=plan, tasks=(task,), details=said)


def _start(fit: Fit, task: str) -> int:
    return next(halt.start for halt in fit.tour.halts if halt.task == task)
