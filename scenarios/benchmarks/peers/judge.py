"""Routes of any engine as a plan, at the earliest times, and the referee's verdict on it.

With hard windows and free waiting an order of visits is possible exactly when it is possible at the earliest
times, so nothing is lost by leaving the engine's own times aside.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from routing import Problem, audit
from routing.errors import InvalidPlan
from routing.model.plan import Halt, Plan, Score, Tour
from scenarios.benchmarks.peers.day import Carer, PlainDay, Visit
from scenarios.benchmarks.peers.engine import Answer


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What the referee says: visits left out, seconds of travel, and every breach in a word."""

    unserved: int
    travel: int
    faults: tuple[str, ...] = ()


def judge(day: PlainDay, problem: Problem, answer: Answer) -> Judged:
    """Judge an answer; it has faults when it breaks a rule or counts otherwise than the referee."""
    known = {carer.id for carer in day.carers}
    visits = {visit.id for visit in day.visits}
    strange = sorted(answer.routes.keys() - known)
    strange += sorted({visit for route in answer.routes.values() for visit in route} - visits)
    if strange:
        return Judged(unserved=len(day.visits), travel=0, faults=(f"unknown: {', '.join(strange)}",))
    try:
        verdict = audit(problem, plan_of(day, answer.routes))
    except InvalidPlan as error:
        return Judged(unserved=len(day.visits), travel=0, faults=(str(error),))
    served = {visit for route in answer.routes.values() for visit in route}
    unserved, travel = len(visits - served), verdict.score.soft
    faults = [
        f"{breach.code} ({breach.shift or 'nobody'}: {', '.join(breach.tasks)})"
        for breach in verdict.breaches
    ]
    if answer.stated_travel not in (None, travel):
        faults.append(f"the engine counts {answer.stated_travel} s of travel, the referee {travel}")
    if answer.stated_unserved not in (None, unserved):
        faults.append(f"the engine counts {answer.stated_unserved} unserved, the referee {unserved}")
    return Judged(unserved=unserved, travel=travel, faults=tuple(faults))


def plan_of(day: PlainDay, routes: Mapping[str, tuple[str, ...]]) -> Plan:
    """The routes as a plan: departure when the shift starts, each visit as early as can be."""
    visits = {visit.id: visit for visit in day.visits}
    tours = tuple(
        _tour(day, carer, [visits[name] for name in routes[carer.id]])
        for carer in day.carers
        if routes.get(carer.id)
    )
    served = {name for route in routes.values() for name in route}
    unserved = tuple(visit.id for visit in day.visits if visit.id not in served)
    return Plan(tours=tours, unserved=unserved, score=Score())


def _tour(day: PlainDay, carer: Carer, visits: list[Visit]) -> Tour:
    here, now = carer.home, carer.shift[0]
    halts = []
    for visit in visits:
        arrival = now + int(day.seconds[here, visit.place])
        start = max(arrival, visit.window[0])
        here, now = visit.place, start + visit.duration
        halts.append(Halt(task=visit.id, stop=0, arrival=arrival, start=start, end=now))
    back = now + int(day.seconds[here, carer.home])
    return Tour(shift=carer.id, departure=carer.shift[0], halts=tuple(halts), arrival=back)
