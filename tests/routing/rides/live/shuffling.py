"""A stand-in for the engine: rides given to another place or another vehicle, cheap or dear, legal or not."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import islice
from random import Random

from routing.model.plan import Halt, Plan, Tour
from routing.model.problem import Problem
from routing.model.run import Solution
from routing.rides.live import Desk
from routing.rides.live.remaining import Remaining, remaining
from routing.rides.live.replanning import timed_runs
from routing.rides.live.run import Run

#: Moves drawn, and of those that drive less and can be driven, how many are judged.
MOVES, JUDGED = 120, 2


class Shuffling:
    """Answers one time in four with anything, else with the move of one ride that costs least.

    What a move costs is what the referee says of it, so that there is something to take; what is anything
    need not keep a single promise, so that there is something to refuse.
    """

    def __init__(self, desk: Desk, random: Random) -> None:
        self.desk, self.random = desk, random

    def __call__(self, problem: Problem, *, start: Plan | None, **_: object) -> Solution:
        assert start is not None
        return _answer(self._chosen(problem, start) if start.tours else start)

    def _chosen(self, problem: Problem, start: Plan) -> Plan:
        if self.random.random() < 0.25:
            return self.random.choice((mixed, moved))(start, problem, self.random)
        before = metres(start, problem)
        moves = [moved(start, problem, self.random) for _ in range(MOVES)]
        shorter = [
            (far, number) for number, one in enumerate(moves) if (far := metres(one, problem)) < before
        ]
        now = remaining(self.desk.state, self.desk.ground)
        drivable = (moves[number] for _, number in sorted(shorter) if self._runs(now, moves[number]))
        costs = {self._cost(one): one for one in islice(drivable, JUDGED)}
        return costs[min(costs)] if costs else self.random.choice(moves)

    def _runs(self, now: Remaining, plan: Plan) -> dict[str, Run] | None:
        return timed_runs(self.desk.state, self.desk.ground, now, plan)

    def _cost(self, plan: Plan) -> tuple[int, ...]:
        """What the referee says of the rest of the day with the plan; anything is better than a breach."""
        desk = self.desk
        after = desk.state.copy()
        after.runs.update(self._runs(remaining(after, desk.ground), plan) or {})
        verdict = remaining(after, desk.ground).judge()
        return len(verdict.breaches), *verdict.score.levels


def _answer(plan: Plan) -> Solution:
    return Solution(plan=plan, iterations=1, seconds=0.0)


def mixed(plan: Plan, _: Problem, random: Random) -> Plan:
    """The halts of one tour in any order."""
    tours = list(plan.tours)
    number = random.randrange(len(tours))
    halts = list(tours[number].halts)
    random.shuffle(halts)
    tours[number] = replace(tours[number], halts=tuple(halts))
    return replace(plan, tours=tuple(tours))


def moved(plan: Plan, problem: Problem, random: Random) -> Plan:
    """One ride that has not begun put into any place of any tour, in before out."""
    tours = {tour.shift: list(tour.halts) for tour in plan.tours}
    shift, task = random.choice([(shift, halt.task) for shift, halts in tours.items() for halt in halts])
    own = [halt for halt in tours[shift] if halt.task == task]
    if len(own) != 2 or own[0].start == own[0].end:
        return plan  # a break, or somebody on board
    return with_ride_in(plan, own, random.choice([one.id for one in problem.shifts]), random)


def with_ride_in(plan: Plan, own: list[Halt], shift: str, random: Random) -> Plan:
    """The plan with both halts of a ride somewhere in the tour of ``shift``, and nowhere else."""
    tours = {tour.shift: [halt for halt in tour.halts if halt.task != own[0].task] for tour in plan.tours}
    into = tours.setdefault(shift, [])
    first = random.randint(0, len(into))
    last = random.randint(first, len(into))
    tours[shift] = [*into[:first], own[0], *into[first:last], own[1], *into[last:]]
    return replace(plan, tours=tuple(_tours(tours)))


def _tours(tours: dict[str, list[Halt]]) -> Iterator[Tour]:
    """Tours without times: the desk times what it is given by itself."""
    for shift, halts in tours.items():
        if halts:
            yield Tour(shift=shift, departure=0, halts=tuple(halts), arrival=0)


def metres(plan: Plan, problem: Problem) -> int:
    """What the tours drive, base to base, by the first mode."""
    table = problem.modes[0].metres
    assert table is not None
    number = {place.id: index for index, place in enumerate(problem.places)}
    tasks = {task.id: task for task in problem.tasks}
    shifts = {shift.id: shift for shift in problem.shifts}
    total = 0
    for tour in plan.tours:
        here = shifts[tour.shift].start_place
        for halt in tour.halts:
            there = tasks[halt.task].stops[halt.stop].place or here
            total += int(table[number[here], number[there]])
            here = there
        total += int(table[number[here], number[shifts[tour.shift].end_place]])
    return total
