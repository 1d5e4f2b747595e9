"""Whatever a person or another system writes is judged, never a traceback."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.errors import InvalidPlan
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.referee import audit
from routing.words import Speaker
from tests.stories.village import halt, judge, shift, tour, village, visit
from tests.strategies.problems import problems

TIMES = st.integers(-100_000, 100_000)


@st.composite
def scribbles(draw: st.DrawFn) -> tuple[Problem, Plan]:
    """A problem and tours of known ids in any order, number and time."""
    problem = draw(problems())
    refs = [(task.id, number) for task in problem.tasks for number in range(len(task.stops))]
    halts = st.builds(
        lambda ref, arrival, start, end: Halt(
            task=ref[0], stop=ref[1], arrival=arrival, start=start, end=end
        ),
        st.sampled_from(refs),
        TIMES,
        TIMES,
        TIMES,
    )
    tours = st.builds(
        lambda shift, departure, halts, arrival: Tour(
            shift=shift, departure=departure, halts=tuple(halts), arrival=arrival
        ),
        st.sampled_from([shift.id for shift in problem.shifts]),
        TIMES,
        st.lists(halts, max_size=4),
        TIMES,
    )
    unserved = draw(st.lists(st.sampled_from([task.id for task in problem.tasks]), max_size=3))
    made = tuple(draw(st.lists(tours, max_size=3)))
    return problem, Plan(tours=made, unserved=tuple(unserved), score=Score())


@given(scribbles())
def test_any_plan_of_known_ids_is_judged_in_words(drawn: tuple[Problem, Plan]) -> None:
    problem, plan = drawn
    verdict = audit(problem, plan)
    assert verdict.score.hard == len(verdict.breaches)
    assert verdict.score.soft == sum(verdict.score.parts.values())
    assert 0 not in verdict.score.parts.values()
    french, english = Speaker.of(problem), Speaker.of(problem, language="en")
    for breach in verdict.breaches:
        assert french.breach(breach) != english.breach(breach)
        assert french.rule(breach.rule)
    for term in {price.term for price in verdict.prices}:
        assert french.term(term) != english.term(term)


def test_unknown_names_are_all_told_at_once() -> None:
    problem = village(tasks=(visit("care", "Rose", 30),), shifts=(shift("Ana", "Ana", "08:00", "12:00"),))
    with pytest.raises(InvalidPlan) as refused:
        judge(
            problem,
            tour("Bo", "08:00", halt("cure", "08:10", "08:10", "08:40"), back="09:00"),
            tour("Ana", "08:00", halt("care", "08:10", "08:10", "08:40", stop=1), back="09:00"),
            unserved=("walk",),
        )
    assert [(fault.code, fault.where) for fault in refused.value.faults] == [
        ("plan.unknown_shift", "tours[0]"),
        ("plan.unknown_task", "tours[0].halts[0]"),
        ("plan.unknown_stop", "tours[1].halts[0]"),
        ("plan.unknown_task", "unserved[0]"),
    ]


def test_an_empty_tour_is_no_work_and_no_fault() -> None:
    problem = village(tasks=(visit("care", "Rose", 30),), shifts=(shift("Ana", "Ana", "08:00", "12:00"),))
    assert judge(problem, tour("Ana", "05:00", back="04:00"), unserved=("care",)).valid
