"""One more worker for one task: at its place, for its hours, with the abilities it asks for."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from routing.explain.attempt import earliest
from routing.explain.case import Case
from routing.explain.state import State
from routing.model.shift import Shift
from routing.model.task import StopRef, Task

#: Latest end of a shift nobody has drawn yet; the hours found are cut to the work.
OPEN_END = 1 << 40


@dataclass(frozen=True, slots=True, kw_only=True)
class OneMore:
    """A state under a case with one more shift, which is free; ``needs`` are the abilities hired."""

    state: State
    shift: Shift
    needs: tuple[str, ...]


def one_more(state: State, task: Task) -> OneMore | None:
    """The state with a worker for that task and nothing else; None when no hours would do.

    She starts at the first stop and ends at the last, so that only the task's own hours and its links decide.
    """
    case = state.case
    modes = Counter(shift.mode for shift in case.shifts.values())
    places = [stop.place for stop in task.stops if stop.place is not None]
    if not modes or len(places) < len(task.stops):  # nobody is hired for a pause
        return None
    name = _new(f"+{task.id}", {*case.shifts, *(shift.person for shift in case.shifts.values())})
    wide = Shift(
        id=name,
        person=name,
        mode=max(sorted(modes), key=lambda mode: modes[mode]),
        start_place=places[0],
        end_place=places[-1],
        start=0,
        end=OPEN_END,
    )
    route = tuple(StopRef(task=task.id, stop=number) for number in range(len(task.stops)))
    early, _ = earliest(state, wide, route)
    if early is None:
        return None
    tour = case.written(early.course, early.times)
    exact = replace(wide, start=tour.departure, end=tour.arrival)
    rules, needs = {}, list[str]()
    for kind in case.kinds:
        hire = case.form("hired", kind)
        if hire is not None:
            hired = hire(task, exact)
            rules[kind.code] = hired.rule
            needs += hired.needs
    grown = Case(case.problem, base=case, rules={**case.rules, **rules}, shifts={name: exact})
    return OneMore(state=state.under(grown), shift=exact, needs=tuple(dict.fromkeys(needs)))


def _new(name: str, taken: set[str]) -> str:
    """The name, or the first of its kind that nobody has."""
    return name if name not in taken else _new(f"+{name}", taken)
