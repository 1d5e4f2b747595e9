"""A solver for the doors' tests: no search, no kernel; each shift takes at most one visit it can do."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.run import Limit, Progress, Solution
from routing.model.shift import Shift
from routing.model.task import StopRef, Task
from routing.referee import audit
from routing.rules.abilities.spec import Abilities
from routing.rules.forbidden.spec import Ban, Forbidden
from routing.rules.grid.spec import Grid
from routing.rules.windows.spec import Windows
from routing.travel.leg import Legs


def first_come(
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
    """Each shift takes the first free visit of its window and abilities; the referee says the score."""
    tours = tuple(_tours(problem))
    served = {halt.task for tour in tours for halt in tour.halts}
    unserved = tuple(task.id for task in problem.tasks if task.id not in served)
    score = audit(problem, Plan(tours=tours, unserved=unserved, score=Score())).score
    if progress is not None:
        progress(Progress(score=score, unserved=len(unserved), iterations=1, seconds=0.0, share=1.0))
    plan = Plan(tours=tours, unserved=unserved, score=score)
    return Solution(plan=plan, iterations=limit.iterations or 1, seconds=0.0)


def _tours(problem: Problem) -> Iterator[Tour]:
    legs = Legs(problem)
    linked = {ref.task for link in problem.links for ref in (link.first, link.second)}
    free = {task.id: task for task in problem.tasks if task.id not in linked and len(task.stops) == 1}
    for shift in problem.shifts:
        for task in list(free.values()):
            tour = _tour(problem, shift, task, legs)
            if tour is not None:
                del free[task.id]
                yield tour
                break


def _tour(problem: Problem, shift: Shift, task: Task, legs: Legs) -> Tour | None:
    if not _able(problem, shift, task):
        return None
    place = task.stops[0].place
    assert place is not None
    out = legs.seconds(origin=shift.start_place, destination=place, mode=shift.mode, leaving=shift.start)
    start = _opened(problem, task, shift.start + out)
    if start is None:
        return None
    latest = legs.latest_departure(
        origin=shift.start_place, destination=place, mode=shift.mode, arriving=start
    )
    departure = max(shift.start, latest)
    end = start + task.stops[0].duration
    back = end + legs.seconds(origin=place, destination=shift.end_place, mode=shift.mode, leaving=end)
    if back > shift.end:
        return None
    arrival = departure + legs.seconds(
        origin=shift.start_place, destination=place, mode=shift.mode, leaving=departure
    )
    halt = Halt(task=task.id, stop=0, arrival=arrival, start=start, end=end)
    return Tour(shift=shift.id, departure=departure, halts=(halt,), arrival=back)


def _able(problem: Problem, shift: Shift, task: Task) -> bool:
    bans = problem.rule(Forbidden)
    if bans is not None and Ban(task=task.id, person=shift.person) in bans.rows:
        return False
    rule = problem.rule(Abilities)
    if rule is None:
        return True
    held = next((set(row.abilities) for row in rule.offers if row.shift == shift.id), set())
    need = next((row for row in rule.needs if row.task == task.id), None)
    return need is None or (set(need.all_of) <= held and all(held & set(group) for group in need.any_of))


def _opened(problem: Problem, task: Task, earliest: int) -> int | None:
    rule = problem.rule(Windows)
    rows = () if rule is None else rule.rows
    row = next((row for row in rows if row.stop == StopRef(task=task.id)), None)
    if row is None:
        return _on_grid(problem, earliest)
    starts = ((_on_grid(problem, max(opening, earliest)), close) for opening, close in row.windows)
    return next((start for start, close in starts if start <= close), None)


def _on_grid(problem: Problem, start: int) -> int:
    rule = problem.rule(Grid)
    return start if rule is None else -(-start // rule.step) * rule.step
