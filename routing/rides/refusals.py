"""Which requests are refused because of the longest ride alone.

A refusal is *caused by the longest ride* when the request finds no place in the plan as it stands (order of
the others kept, times free), and finds one, with every leg bound to it, once nobody's ride is limited.
Nothing else is changed between the two questions: same duties, same windows asked for, same seats.
"""

from __future__ import annotations

from collections.abc import Mapping

from routing.explain.case import Case
from routing.explain.state import State
from routing.explain.survey import Fit, survey
from routing.model.plan import Plan
from routing.rides.build import RideProblem, build_problem
from routing.rides.duty import Duty
from routing.rides.plan import Refusal


def refusals_of(ready: RideProblem, plan: Plan, refused: Mapping[str, str | None]) -> tuple[Refusal, ...]:
    """The refusals of a plan, in the day's order, each with whether the longest ride alone causes it."""
    if not refused:
        return ()
    found_now = State.of(Case(ready.problem), plan)
    found_free = State.of(Case(lifted(ready).problem), plan)
    requests = {request.id: request for request in ready.day.requests}
    found = []
    for name, because in refused.items():
        legs = _legs(ready, ready.tasks_of(requests[name])[0], set(plan.unserved))
        by_ride_time = not _placed(found_now, legs) and _placed(found_free, legs)
        found.append(Refusal(request=name, by_ride_time=by_ride_time, with_request=because))
    return tuple(found)


def lifted(ready: RideProblem) -> RideProblem:
    """The same day, with no longest ride."""
    duties: dict[str, Duty] = {duty.id: duty for duty in ready.duties.values()}
    return build_problem(ready.day, duties=tuple(duties.values()), lifted=True)


def _legs(ready: RideProblem, task: str, unserved: set[str]) -> frozenset[str]:
    """The task and the unserved ones that go with it, both or none."""
    found, waiting = {task}, [task]
    while waiting:
        name = waiting.pop()
        for link in ready.problem.links:
            if link.both and name in (link.first.task, link.second.task):
                new = {link.first.task, link.second.task} & unserved - found
                found |= new
                waiting += new
    return frozenset(found)


def _placed(state: State, tasks: frozenset[str]) -> bool:
    """Whether each of the tasks finds a place in the tours as they are."""
    return all(
        any(
            isinstance(survey(state, state.case.tasks[task], shift, forgiven=tasks - {task}), Fit)
            for shift in state.case.shifts.values()
        )
        for task in sorted(tasks)
    )
