"""A sound plan with one entry altered shows exactly that breach, and no other."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from routing.model.plan import Halt, Plan, Tour
from routing.model.problem import Problem
from routing.model.task import StopRef
from routing.referee import audit
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.contract import Rule
from routing.rules.forbidden.spec import Ban, Forbidden
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.unserved.spec import Unserved
from routing.rules.windows.spec import StopWindows, Windows
from tests.strategies.plans import hand_plan
from tests.strategies.problems import CODES, problems, random_problem


@st.composite
def sound(draw: st.DrawFn, /, codes: tuple[str, ...] = CODES, **options: int) -> tuple[Problem, Plan]:
    """A problem with rules, and a plan of it without breach that serves something."""
    problem = draw(problems(tasks=(2, 5), shifts=(1, 3), rules=codes, **options))
    plan = hand_plan(problem)
    assume(plan.tours)
    return problem, plan


def codes(problem: Problem, plan: Plan) -> list[str]:
    return [breach.code for breach in audit(problem, plan).breaches]


def altered(plan: Plan, number: int, alter: Callable[[Tour], Tour]) -> Plan:
    return replace(plan, tours=tuple(alter(t) if n == number else t for n, t in enumerate(plan.tours)))


def with_halt(tour: Tour, position: int, alter: Callable[[Halt], Halt]) -> Tour:
    return replace(tour, halts=tuple(alter(h) if n == position else h for n, h in enumerate(tour.halts)))


def any_return(problem: Problem, *rules: Rule) -> Problem:
    """The problem with these rules alone, and no limit on how late shifts come back."""
    free = Shifts(rows=tuple(ShiftTerms(shift=shift.id, overtime_price=0) for shift in problem.shifts))
    return replace(problem, rules=(free, *rules))


def without_last_halt(tour: Tour) -> Tour:
    """Back much later than any leg needs: where the tour now ends, the way home may be longer."""
    return replace(tour, halts=tour.halts[:-1], arrival=10**9)


@given(sound())
def test_a_sound_plan_has_no_breach_and_a_stable_score(drawn: tuple[Problem, Plan]) -> None:
    problem, plan = drawn
    verdict = audit(problem, plan)
    assert verdict.valid
    assert verdict.score == plan.score


@given(sound(), st.integers(1, 5000), st.data())
def test_a_wrong_end_is_one_breach_and_changes_no_price(
    drawn: tuple[Problem, Plan], by: int, data: st.DataObject
) -> None:
    problem, plan = drawn
    position = data.draw(st.integers(0, len(plan.tours[0].halts) - 1))
    wrong = altered(plan, 0, lambda t: with_halt(t, position, lambda h: replace(h, end=h.end + by)))
    verdict = audit(problem, wrong)
    assert [breach.code for breach in verdict.breaches] == ["tour.wrong_end"]
    assert verdict.score == replace(plan.score, hard=1)


@given(sound(), st.integers(1, 5000), st.data())
def test_an_arrival_no_leg_allows_is_one_breach(
    drawn: tuple[Problem, Plan], by: int, data: st.DataObject
) -> None:
    problem, plan = drawn
    position = data.draw(st.integers(0, len(plan.tours[0].halts) - 1))
    wrong = altered(plan, 0, lambda t: with_halt(t, position, lambda h: replace(h, arrival=h.arrival - by)))
    assert codes(problem, wrong) == ["tour.arrival_too_soon"]


@given(sound(), st.integers(1, 5000), st.data())
def test_service_before_the_written_arrival_is_one_breach(
    drawn: tuple[Problem, Plan], by: int, data: st.DataObject
) -> None:
    problem, plan = drawn
    position = data.draw(st.integers(0, len(plan.tours[0].halts) - 1))
    wrong = altered(plan, 0, lambda t: with_halt(t, position, lambda h: replace(h, arrival=h.start + by)))
    assert codes(problem, wrong) == ["tour.arrival_after_start"]


@given(sound(), st.integers(1, 5000))
def test_a_return_no_leg_allows_is_one_breach_and_is_paid_as_it_must_be(
    drawn: tuple[Problem, Plan], by: int
) -> None:
    problem, plan = drawn
    wrong = altered(plan, 0, lambda t: replace(t, arrival=t.arrival - by))
    verdict = audit(problem, wrong)
    assert [breach.code for breach in verdict.breaches] == ["tour.return_too_soon"]
    assert verdict.score == replace(plan.score, hard=1)


@given(sound(codes=()), st.integers(1, 5000))
def test_service_before_anyone_can_be_there_is_too_soon(drawn: tuple[Problem, Plan], by: int) -> None:
    """Only structure and shifts are in play, and the first halt has no link to break."""
    problem, plan = drawn
    first = plan.tours[0].halts[0]
    assume(not any(first.task in (link.first.task, link.second.task) for link in problem.links))
    reached = first.arrival
    start = reached - by

    def sooner(halt: Halt) -> Halt:
        return replace(halt, arrival=start, start=start, end=start + halt.end - halt.start)

    wrong = altered(plan, 0, lambda t: with_halt(t, 0, sooner))
    seen = audit(problem, wrong).breaches
    too_soon = [breach for breach in seen if breach.code == "tour.too_soon"]
    assert [breach.details["short"] for breach in too_soon][:1] == [by]
    assert {breach.code for breach in seen} <= {
        "tour.too_soon",
        "tour.arrival_too_soon",
        "tour.return_too_soon",
    }, "later entries may be wrong by the second that rounding over bands can cost"


@given(sound(codes=(), pairs=0))
def test_a_dropped_visit_is_missing_from_the_list(drawn: tuple[Problem, Plan]) -> None:
    problem, plan = drawn
    assume(not any(link.both for link in problem.links))
    wrong = altered(plan, len(plan.tours) - 1, without_last_halt)
    verdict = audit(any_return(problem), wrong)
    assert [breach.code for breach in verdict.breaches] == ["unserved.unlisted"]
    assert verdict.score.ordinary == plan.score.ordinary + 1


@given(sound(codes=(), pairs=100))
def test_a_dropped_delivery_leaves_the_passenger_in_the_car(drawn: tuple[Problem, Plan]) -> None:
    problem, plan = drawn
    wrong = altered(plan, len(plan.tours) - 1, without_last_halt)
    assert codes(any_return(problem), wrong) == ["pairing.no_delivery"]


@given(sound(codes=("pairing", "unserved")))
def test_a_visit_given_to_a_banned_carer_is_told(drawn: tuple[Problem, Plan]) -> None:
    problem, plan = drawn
    tour = plan.tours[0]
    person = next(shift.person for shift in problem.shifts if shift.id == tour.shift)
    ban = Forbidden(rows=(Ban(task=tour.halts[0].task, person=person),))
    stricter = replace(problem, rules=(*problem.rules, ban))
    assert codes(stricter, plan) == ["forbidden.banned"]


@given(sound(codes=(), linked=0), st.integers(1, 5000))
def test_a_visit_made_after_its_window_is_late(drawn: tuple[Problem, Plan], by: int) -> None:
    problem, plan = drawn
    last = plan.tours[0].halts[-1]
    pinned = StopWindows(stop=StopRef(task=last.task, stop=last.stop), windows=((0, last.start),))
    stricter = any_return(problem, Windows(rows=(pinned,)))
    assert codes(stricter, plan) == []

    def later(tour: Tour) -> Tour:
        moved = with_halt(tour, len(tour.halts) - 1, lambda h: replace(h, start=h.start + by, end=h.end + by))
        return replace(moved, arrival=10**9)

    seen = audit(stricter, altered(plan, 0, later)).breaches
    assert [(breach.code, breach.details["late"]) for breach in seen] == [("windows.late", by)]


@given(sound(codes=(), linked=0))
def test_a_visit_given_to_a_carer_without_the_ability_is_told(drawn: tuple[Problem, Plan]) -> None:
    problem, plan = drawn
    tour = plan.tours[0]
    offers = tuple(Offer(shift=s.id, abilities=("lift",)) for s in problem.shifts if s.id != tour.shift)
    rule = Abilities(needs=(Need(task=tour.halts[-1].task, all_of=("lift",)),), offers=offers)
    assert codes(replace(problem, rules=(rule,)), plan) == ["abilities.missing"]


@given(sound())
def test_the_same_tour_twice_is_two_tours_of_one_shift(drawn: tuple[Problem, Plan]) -> None:
    problem, plan = drawn
    wrong = replace(plan, tours=(*plan.tours, plan.tours[0]))
    seen = set(codes(problem, wrong))
    assert {"tour.shift_twice", "tour.stop_twice"} <= seen
    assert seen <= {"tour.shift_twice", "tour.stop_twice", "hours.too_long"}, "the hours do add up"


@given(sound())
def test_scores_and_breaches_do_not_depend_on_the_order_of_tours(drawn: tuple[Problem, Plan]) -> None:
    problem, plan = drawn
    assert audit(problem, replace(plan, tours=plan.tours[::-1])).score == plan.score


@pytest.mark.parametrize("level", ["essential", "ordinary", "soft"])
def test_an_empty_plan_costs_the_weights_of_its_level(level: str) -> None:
    problem = random_problem(7, tasks=12, shifts=2, rules=("unserved",))
    everything = tuple(task.id for task in problem.tasks)
    verdict = audit(problem, Plan(tours=(), unserved=everything, score=hand_plan(problem).score))
    rule = problem.rule(Unserved)
    assert rule is not None
    named = {row.task for row in rule.rows}
    plain = 0 if level != "ordinary" else len([task for task in everything if task not in named])
    expected = plain + sum(row.weight for row in rule.rows if row.level == level)
    assert getattr(verdict.score, level) == expected
    assert verdict.valid
