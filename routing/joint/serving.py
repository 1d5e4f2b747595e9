"""Who may serve which visit, and between which times: plain reading of the rules that forbid it outright."""

from __future__ import annotations

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import StopRef
from routing.rules.abilities.spec import Abilities
from routing.rules.forbidden.spec import Forbidden
from routing.rules.windows.spec import Windows


class Serving:
    """Abilities, bans and hard windows of a problem, by id."""

    def __init__(self, problem: Problem) -> None:
        abilities = problem.rule(Abilities)
        forbidden = problem.rule(Forbidden)
        windows = problem.rule(Windows)
        self._needs = {row.task: row for row in (abilities.needs if abilities else ())}
        self._held = {row.shift: frozenset(row.abilities) for row in (abilities.offers if abilities else ())}
        self._bans = {(row.task, row.person) for row in (forbidden.rows if forbidden else ())}
        self._windows = {row.stop: row for row in (windows.rows if windows else ())}

    def may(self, task: str, shift: Shift) -> bool:
        """Whether the shift's person has what the task needs, is not refused, and is there in its windows."""
        need = self._needs.get(task)
        held = self._held.get(shift.id, frozenset())
        if need is not None and not held.issuperset(need.all_of):
            return False
        if need is not None and any(held.isdisjoint(group) for group in need.any_of):
            return False
        opening, close = self.bounds(task, shift)
        return (task, shift.person) not in self._bans and opening <= close

    def bounds(self, task: str, shift: Shift, *, stop: int = 0) -> tuple[int, int]:
        """Earliest and latest start of a stop that the windows and the shift leave."""
        row = self._windows.get(StopRef(task=task, stop=stop))
        if row is None:
            return shift.start, shift.end
        close = shift.end if row.late_price is not None else min(row.windows[-1][1], shift.end)
        return max(row.windows[0][0], shift.start), close
