"""Why requests are refused, driver by driver, with the smallest change that works."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from routing.explain import Explainer
from routing.rides.plan import Refusal, RidePlan

#: Refusals explained in full, at most; the others are counted and sorted all the same.
EXPLAINED = 5
#: Tours tried for the smallest change of one refusal, at most.
EFFORT = 400


def explain_rides(
    plan: RidePlan, *, most: int = EXPLAINED, enough: Callable[[], bool] = lambda: False
) -> RidePlan:
    """The plan with its refusals explained: essential ones first, then the earliest, bound ones last.

    Parameters
    ----------
    most: refusals explained at most; without ``enough`` the result is the same on any machine.
    enough: asked before each explanation; once it is True the rest have none. The first one is always made.
    """
    if not plan.refusals or most < 1:
        return plan
    explainer = Explainer(plan.problem.problem, plan.plan, effort=EFFORT)
    found: dict[str, Refusal] = {}
    for refusal in sorted(plan.refusals, key=lambda one: _urgency(plan, one))[:most]:
        if enough() and found:
            break
        task = plan.problem.tasks_of(plan.requests[refusal.request])[0]
        found[refusal.request] = replace(refusal, explanation=explainer.explain(task))
    return replace(plan, refusals=tuple(found.get(one.request, one) for one in plan.refusals))


def _urgency(plan: RidePlan, refusal: Refusal) -> tuple[bool, bool, int, str]:
    request = plan.requests[refusal.request]
    window = request.departure or request.arrival
    assert window is not None
    return refusal.with_request is not None, request.level != "essential", window[0], request.id
