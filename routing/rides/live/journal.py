"""The state of a day together with the facts it is made of: the one place where either grows."""

from __future__ import annotations

from typing import Any, TypeVar

from routing.rides.live.applying import apply
from routing.rides.live.board import Board
from routing.rides.live.facts import Fact, Planned, SheetIssued
from routing.rides.live.ground import Ground
from routing.rides.live.rest import node_of, rest_with, timed
from routing.rides.live.run import Run
from routing.rides.live.schedule import earliest
from routing.rides.live.state import State

F = TypeVar("F", bound=Fact)


class Journal:
    """Facts so far, the state they make, and the board that follows it."""

    def __init__(self, ground: Ground, *, at: int) -> None:
        self.ground = ground
        self.state = State(now=at)
        for shift in ground.shifts:
            self.state.runs[shift] = first_run(ground, self.state, shift)
        self.facts: list[Fact] = []
        self.board = Board(ground)

    def add(self, kind: type[F], **values: Any) -> F:
        """A new fact, at the state's own time unless ``at`` is among the values."""
        fact = kind(n=self.state.count, at=values.pop("at", self.state.now), **values)
        apply(self.state, fact)
        self.facts.append(fact)
        return fact

    def plan(self, run: Run, *, cause: int) -> None:
        """The run of its shift from now on; nothing is written when it is the same."""
        if self.state.runs[run.shift] != run:
            self.add(Planned, cause=cause, run=run)

    def issue_sheets(self, *, cause: int) -> tuple[str, ...]:
        """New sheets for the drivers whose sheet is no longer true; the shifts whose driver is to be
        called.
        """
        changed = []
        for shift, run in self.state.runs.items():
            before = self.state.issued.get(shift)
            if before is None and not any(halt.kind != "pause" for halt in run.halts):
                continue  # nothing was asked of this driver, nothing is
            if before is not None and run.outing > before[0] and not run.halts:
                continue  # home from what the last sheet said
            if before != self.state.lines(run):
                number = self.state.sheets.get(shift, 0) + 1
                self.add(SheetIssued, cause=cause, shift=shift, number=number)
                changed.append(shift)
        return tuple(changed)


def first_run(ground: Ground, state: State, shift: str) -> Run:
    """The first outing of a shift: nothing in it yet but its breaks, which it takes at its base."""
    known = ground.shifts[shift]
    start = known.shift.start
    empty = Run(shift=shift, departure=start, back=start, free=start)
    pauses = sorted(known.pauses, key=lambda task: known.pauses[task][0])
    stops = [node_of(state, task, "pause", ground, known) for task in pauses]
    rest = rest_with(state, ground, empty, stops, now=min(start, state.now))
    starts = earliest(rest.line)
    return empty if starts is None else timed(rest, starts, ground)
