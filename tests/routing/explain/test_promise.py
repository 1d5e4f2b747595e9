"""What a room's ``explain.py`` promises: its limits on times kept, its breaches do not depend on times."""

from __future__ import annotations

from collections import Counter

from routing.explain.attempt import earliest, gentlest
from routing.explain.case import Case, mark
from routing.explain.state import State
from routing.model.plan import Tour
from routing.rules.registry import RULES
from tests.strategies.plans import hand_plan
from tests.strategies.problems import random_problem


def test_a_schedule_within_the_limits_speaks_for_all() -> None:
    """Tours with a task too many, at different times: who does what in which order is all that may break."""
    compared = 0
    for seed in range(60):
        problem = random_problem(seed, tasks=6, shifts=3)
        case = Case(problem)
        state = State.of(case, hand_plan(problem))
        for shift in problem.shifts:
            for route in _crowded(state, shift.id):
                early, _ = earliest(state, shift, route)
                if early is None:
                    continue
                found = [_promised(case, state, tour) for tour in gentlest(state, early)]
                assert all(one == found[0] for one in found), (seed, shift.id, found)
                compared += len(found) > 1
    assert compared > 40


def test_every_rule_on_hours_says_what_it_asks() -> None:
    """The rules known to look at times have the form; a new one is found by the test above."""
    case = Case(random_problem(1, tasks=2, shifts=1))
    named = {kind.code for kind in RULES if case.form("limits", kind) is not None}
    assert {"windows", "grid", "ride_time", "shifts", "together", "hours"} <= named


def _crowded(state: State, shift: str) -> list[tuple]:  # type: ignore[type-arg]
    """The route of the shift with one more task, in each place.

    Its own tour keeps it too, and the referee judges a link by one halt of each task: none is linked.
    """
    route = state.route(shift)
    refs = [ref for one in state.tours for ref in state.route(one) if one != shift and ref.stop == 0]
    free = [ref for ref in refs if ref.task not in state.case.partners]
    whole = [ref for ref in free if len(state.case.tasks[ref.task].stops) == 1]
    return [(*route[:k], ref, *route[k:]) for ref in whole for k in range(len(route) + 1)]


def _promised(case: Case, state: State, tour: Tour) -> Counter[object]:
    """Breaches of the tour by the rules that promise, beside the other tours as written."""
    others = [one for name, one in state.tours.items() if name != tour.shift]
    return Counter(mark(breach) for breach in case.findings([*others, tour]) if case.proves(breach))
