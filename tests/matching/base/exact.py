"""An exact solver for a handful of visits without links: every owner, every order, no search.

It reads the problem's rules alone: windows, abilities and bans. Least work unserved first, then least travel.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import permutations, product

from matching.base.grid import rounded_up
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.run import Limit, Progress, Solution
from routing.model.shift import Shift
from routing.model.task import Task
from routing.referee import audit
from routing.rules.abilities.spec import Abilities
from routing.rules.grid.spec import Grid
from routing.rules.unserved.spec import Unserved
from routing.rules.windows.spec import Windows
from routing.travel.leg import Legs


def exact(
    problem: Problem,
    *,
    limit: Limit,
    seed: int = 0,
    lanes: int = 2,
    processes: int | None = None,
    start: Plan | None = None,
    progress: Callable[[Progress], None] | None = None,
    cancel: Callable[[], bool] | None = None,
) -> Solution:
    """The plan that serves most and travels least."""
    tours = _Tours(problem)
    best: tuple[tuple[int, int], list[Tour]] | None = None
    for owners in product((None, *problem.shifts), repeat=len(problem.tasks)):
        made: list[Tour] = []
        for shift in problem.shifts:
            mine = tuple(task for task, owner in zip(problem.tasks, owners, strict=True) if owner is shift)
            tour = tours.best(shift, mine) if mine else None
            if mine and tour is None:
                break
            made += [tour] if tour is not None else []
        else:
            left = sum(
                tours.weights[t.id] for t, owner in zip(problem.tasks, owners, strict=True) if not owner
            )
            cost = (left, sum(tour.arrival - tour.departure for tour in made))
            if best is None or cost < best[0]:
                best = cost, made
    assert best is not None
    served = {halt.task for tour in best[1] for halt in tour.halts}
    unserved = tuple(task.id for task in problem.tasks if task.id not in served)
    plan = Plan(tours=tuple(best[1]), unserved=unserved, score=Score())
    score = audit(problem, plan).score
    return Solution(plan=Plan(tours=plan.tours, unserved=unserved, score=score), iterations=1, seconds=0.0)


@dataclass(slots=True)
class _Tours:
    """The shortest tour of each shift through each set of visits, each worked out once."""

    problem: Problem
    weights: dict[str, int] = field(init=False)
    _known: dict[tuple[str, tuple[str, ...]], Tour | None] = field(default_factory=dict)

    def __post_init__(self) -> None:
        rule = self.problem.rule(Unserved)
        assert rule is not None
        self.weights = {row.task: row.weight for row in rule.rows}

    def best(self, shift: Shift, tasks: tuple[Task, ...]) -> Tour | None:
        key = shift.id, tuple(task.id for task in tasks)
        if key not in self._known:
            able = all(self._able(shift, task) for task in tasks)
            found = [self._walk(shift, order) for order in permutations(tasks)] if able else []
            whole = [tour for tour in found if tour is not None]
            self._known[key] = min(whole, key=lambda tour: tour.arrival - tour.departure, default=None)
        return self._known[key]

    def _able(self, shift: Shift, task: Task) -> bool:
        rule = self.problem.rule(Abilities)
        assert rule is not None
        held = {name for offer in rule.offers if offer.shift == shift.id for name in offer.abilities}
        return all(held.issuperset(need.all_of) for need in rule.needs if need.task == task.id)

    def _walk(self, shift: Shift, order: tuple[Task, ...]) -> Tour | None:
        legs = Legs(self.problem)
        rule = self.problem.rule(Windows)
        assert rule is not None
        windows = {row.stop.task: row.windows[0] for row in rule.rows}
        grid = self.problem.rule(Grid)
        step = 1 if grid is None else grid.step
        place, now, departure = shift.start_place, shift.start, shift.start
        halts: list[Halt] = []
        for task in order:
            stop, (opening, close) = task.stops[0], windows[task.id]
            assert stop.place is not None
            if not halts:
                latest = legs.latest_departure(
                    origin=place, destination=stop.place, mode=shift.mode, arriving=opening
                )
                departure = now = max(shift.start, latest)
            arrival = now + legs.seconds(origin=place, destination=stop.place, mode=shift.mode, leaving=now)
            start = rounded_up(max(arrival, opening), step)
            if start > close:
                return None
            halts.append(Halt(task=task.id, stop=0, arrival=arrival, start=start, end=start + stop.duration))
            place, now = stop.place, start + stop.duration
        back = now + legs.seconds(origin=place, destination=shift.end_place, mode=shift.mode, leaving=now)
        return (
            None
            if back > shift.end
            else Tour(shift=shift.id, departure=departure, halts=tuple(halts), arrival=back)
        )
