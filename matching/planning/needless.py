"""Takes breaks that nothing asks for out of a plan: a search leaves a few where they cost next to nothing."""

from __future__ import annotations

from dataclasses import replace

from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.referee import audit
from routing.rules.breaks.spec import Breaks
from routing.travel.leg import Legs

_TERM = "breaks.needless"


def without_needless(problem: Problem, plan: Plan) -> Plan:
    """The plan without its needless breaks, all visits at their hours; the plan itself when it has none.

    One break of each tour is taken out at a time: of two, each needless while the other is there, one may be
    needed.
    """
    if problem.rule(Breaks) is None:
        return plan
    best, verdict = plan, audit(problem, plan)
    while any(price.term == _TERM for price in verdict.prices):
        gone = {price.shift: price.task for price in verdict.prices if price.term == _TERM}
        attempt = _without(problem, best, {task for task in gone.values() if task is not None})
        judged = audit(problem, attempt)
        if judged.score.levels >= verdict.score.levels:
            break
        best, verdict = replace(attempt, score=judged.score), judged
    return best


def _without(problem: Problem, plan: Plan, gone: set[str]) -> Plan:
    shifts = {shift.id: shift for shift in problem.shifts}
    places = {
        (task.id, number): stop.place for task in problem.tasks for number, stop in enumerate(task.stops)
    }
    legs = Legs(problem)
    tours = tuple(_tour(tour, shifts[tour.shift], places, legs, gone) for tour in plan.tours)
    served = {halt.task for tour in tours for halt in tour.halts}
    unserved = tuple(task.id for task in problem.tasks if task.id not in served)
    return Plan(tours=tours, unserved=unserved, score=Score())


def _tour(
    tour: Tour, shift: Shift, places: dict[tuple[str, int], str | None], legs: Legs, gone: set[str]
) -> Tour:
    """The tour without these halts; starts stay, what lies between them follows."""
    left = [halt for halt in tour.halts if halt.task not in gone]
    if len(left) == len(tour.halts) or not left:
        return tour
    mode, halts = shift.mode, list[Halt]()
    here, leaving, departure = shift.start_place, tour.departure, tour.departure
    for halt in left:
        place = halt.place or places[halt.task, halt.stop] or here
        if not halts:
            latest = legs.latest_departure(origin=here, destination=place, mode=mode, arriving=halt.start)
            leaving = departure = max(shift.start, latest)
        arrival = leaving + legs.seconds(origin=here, destination=place, mode=mode, leaving=leaving)
        halts.append(replace(halt, arrival=arrival))
        here, leaving = place, halt.end
    back = leaving + legs.seconds(origin=here, destination=shift.end_place, mode=mode, leaving=leaving)
    return replace(tour, departure=departure, halts=tuple(halts), arrival=back)
