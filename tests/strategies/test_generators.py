"""The generators reach what they promise: every feature of the model, the same again from the same seed."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from routing.model.document import problem_to_json
from routing.model.problem import Problem
from routing.rules.abilities.spec import Abilities
from routing.rules.balance.spec import Balance
from routing.rules.company.spec import Company
from routing.rules.driving_range.spec import DrivingRange
from routing.rules.forbidden.spec import Forbidden
from routing.rules.hours.spec import Hours
from routing.rules.idle.spec import Idle
from routing.rules.load.spec import Load
from routing.rules.preference.spec import Preference
from routing.rules.ride_time.spec import RideTime
from routing.rules.seating.spec import Seating
from routing.rules.service_time.spec import ServiceTime
from routing.rules.setup.spec import Setup
from routing.rules.shifts.spec import Shifts
from routing.rules.stability.spec import Stability
from routing.rules.travel_cost.spec import TravelCost
from routing.rules.unserved.spec import Unserved
from routing.rules.wait_aboard.spec import WaitAboard
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import Windows
from tests.strategies.plans import hand_plan
from tests.strategies.problems import CODES, generator_of, random_problem

WANTED = {
    "one stop", "two stops", "one address", "bands", "door", "crow-fly", "matrices", "two modes used",
    "several shifts of a person", "end elsewhere", "several windows", "hard window", "priced window",
    "peak price", "two dimensions", "ride limit", "longest span", "overtime", "latest return", "span price",
    "use price", "waiting price", "all of", "any of", "ban", "essential", "ordinary", "soft",
    "longest hours", "hours over", "hours under", "any", "same", "different", "both", "from end",
    "from start", "simultaneous", "negative gap", "no largest gap", "link inside a ride",
    "idle maximum", "idle gap", "longest gap", "idle of some", "shares", "equal shares", "named person",
    "default person", "base person", "base person gone", "base start", "slow", "quick", "own duration",
    "setup", "one configuration", "several configurations", "private", "apart", "group",
    "wait aboard", "no wait aboard", "wait of a shift", "range", "price of a shift",
}  # fmt: skip


def features(problem: Problem) -> Iterator[str]:
    yield from ({1: "one stop", 2: "two stops"}[len(task.stops)] for task in problem.tasks)
    yield from ("one address" for place in problem.places if place.address)
    for mode in problem.modes:
        yield "matrices" if mode.crowfly is None else "crow-fly"
        yield from ["bands"] * bool(mode.bands) + ["door"] * bool(mode.door)
    persons = [shift.person for shift in problem.shifts]
    yield from ["several shifts of a person"] * (len(persons) > len(set(persons)))
    yield from ["two modes used"] * (len({shift.mode for shift in problem.shifts}) == 2)
    yield from ("end elsewhere" for shift in problem.shifts if shift.end_place != shift.start_place)
    yield from _of_links(problem)
    yield from _of_stops(problem)
    yield from _of_shifts(problem)
    yield from _of_care(problem)
    yield from _of_durations(problem)
    yield from _of_rides(problem)
    yield from _of_vehicles(problem)


def _of_links(problem: Problem) -> Iterator[str]:
    for link in problem.links:
        yield link.person
        yield f"from {link.origin}"
        yield from ["both"] * link.both + ["negative gap"] * (link.min_gap < 0)
        yield from ["no largest gap"] * (link.max_gap is None)
        yield from ["simultaneous"] * (link.origin == "start" and link.min_gap == link.max_gap == 0)
        yield from ["link inside a ride"] * (link.first.task == link.second.task)


def _of_stops(problem: Problem) -> Iterator[str]:
    if windows := problem.rule(Windows):
        yield from ["peak price"] * (windows.peak_price > 0)
        for row in windows.rows:
            yield "hard window" if row.late_price is None else "priced window"
            yield from ["several windows"] * (len(row.windows) > 1)
    if abilities := problem.rule(Abilities):
        for need in abilities.needs:
            yield from ["all of"] * bool(need.all_of) + ["any of"] * bool(need.any_of)
    if load := problem.rule(Load):
        yield from ["two dimensions"] * (len(load.dimensions) == 2)
    if rides := problem.rule(RideTime):
        yield from ["ride limit"] * bool(rides.rows)
    if bans := problem.rule(Forbidden):
        yield from ["ban"] * bool(bans.rows)
    if unserved := problem.rule(Unserved):
        yield from (row.level for row in unserved.rows)


def _of_shifts(problem: Problem) -> Iterator[str]:
    if waiting := problem.rule(Waiting):
        yield from ["waiting price"] * (waiting.price > 0)
    if shifts := problem.rule(Shifts):
        for row in shifts.rows:
            yield from ["longest span"] * (row.longest is not None) + ["span price"] * bool(row.span_price)
            yield from ["overtime"] * (row.overtime_price is not None) + ["use price"] * bool(row.use_price)
            yield from ["latest return"] * (row.latest is not None)
    if hours := problem.rule(Hours):
        for limit in hours.rows:
            yield from ["longest hours"] * (limit.longest is not None)
            yield from ["hours over"] * bool(limit.over_price) + ["hours under"] * bool(limit.under_price)


def _of_care(problem: Problem) -> Iterator[str]:
    if idle := problem.rule(Idle):
        yield from ["idle maximum"] * bool(idle.maximum_price) + ["idle gap"] * bool(idle.gap_price)
        yield from ["longest gap"] * (idle.longest_gap is not None) + ["idle of some"] * bool(idle.shifts)
    if balance := problem.rule(Balance):
        yield "equal shares" if balance.persons is None else "shares"
    if preference := problem.rule(Preference):
        for row in preference.rows:
            yield from ["named person"] * bool(row.prices) + ["default person"] * bool(row.default_price)
    if stability := problem.rule(Stability):
        present = {shift.person for shift in problem.shifts}
        for base in stability.rows:
            if base.person is not None:
                yield "base person" if base.person in present else "base person gone"
            yield from ["base start"] * bool(base.starts)


def _of_durations(problem: Problem) -> Iterator[str]:
    if times := problem.rule(ServiceTime):
        yield from ("slow" if pace.percent > 100 else "quick" for pace in times.paces if pace.percent != 100)
        yield from ["own duration"] * bool(times.rows)
    if setup := problem.rule(Setup):
        yield from ["setup"] * any(row.duration for row in setup.rows)


def _of_rides(problem: Problem) -> Iterator[str]:
    if seating := problem.rule(Seating):
        for vehicle in seating.shifts:
            yield "one configuration" if len(vehicle.configurations) == 1 else "several configurations"
    if company := problem.rule(Company):
        yield from ["group"] * any(len(tasks) > 1 for tasks in company.groups().values())
        for row in company.rows:
            yield from ["private"] * row.private + ["apart"] * bool(row.apart)


def _of_vehicles(problem: Problem) -> Iterator[str]:
    if waits := problem.rule(WaitAboard):
        if waits.longest is not None:
            yield "wait aboard" if waits.longest else "no wait aboard"
        yield from ["wait of a shift"] * bool(waits.shifts)
    if ranges := problem.rule(DrivingRange):
        yield from ["range"] * bool(ranges.rows)
    if cost := problem.rule(TravelCost):
        yield from ["price of a shift"] * bool(cost.shifts)


def test_every_feature_of_the_model_is_generated() -> None:
    seen = {feature for seed in range(150) for feature in features(random_problem(seed, tasks=6, shifts=4))}
    assert seen == WANTED


@pytest.mark.parametrize("code", CODES)
def test_every_rule_has_its_generator(code: str) -> None:
    problem = random_problem(1, tasks=4, shifts=2, rules=(code,))
    assert [rule.code for rule in problem.rules] == [code]
    assert generator_of(code).__module__ == f"tests.strategies.rules.{code}"


def test_the_same_seed_gives_the_same_problem() -> None:
    first, again = (random_problem(9, tasks=8, shifts=3) for _ in range(2))
    assert problem_to_json(first) == problem_to_json(again)
    assert problem_to_json(first) != problem_to_json(random_problem(10, tasks=8, shifts=3))


def test_hand_plans_serve_a_fair_share() -> None:
    """Otherwise the tests that alter them would look at almost nothing."""
    problems = [random_problem(seed, tasks=5, shifts=3, without=("grid",)) for seed in range(60)]
    unserved = sum(len(hand_plan(problem).unserved) for problem in problems)
    assert unserved < 5 * 60 * 0.6


def test_large_problems_spread_over_several_days() -> None:
    problem = random_problem(1, tasks=1000, shifts=80, days=5)
    assert (len(problem.tasks), len(problem.shifts)) == (1000, 80)
    assert len({shift.start // 86_400 for shift in problem.shifts}) > 2
