"""Without exceptions the plan is the base; with some, as few visits move as a brute force can find."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import combinations, permutations, product

from hypothesis import given
from hypothesis import strategies as st

from matching import WeekProblem, build_week
from matching.base import Effort, learn
from matching.base.grid import rounded_up, step_of
from matching.base.planning import plan_after, plan_from_base
from matching.base.published import PublishedWeek, observations
from matching.base.reference import Held, reference_of_base
from matching.base.restoring import places_of
from matching.base.standing import Layer
from routing.model.shift import Shift
from routing.travel.leg import Legs
from tests.matching.base.bourg import on
from tests.matching.base.exact import exact
from tests.matching.base.solvers import idle
from tests.matching.village import Row, village

#: Starts of lines, minutes after eight; durations and tolerances, minutes.
STARTS = st.sampled_from([0, 10, 20, 30, 45, 60])
DURATIONS = st.sampled_from([10, 20, 30, 45])
TOLERANCES = st.sampled_from([0, 10, 20])
WORKERS = ("ana", "ben")
MORNING: list[Row] = [
    {"worker": name, "weekdays": "lu", "start": "07:30", "end": "10:00"} for name in WORKERS
]


@st.composite
def lines(draw: st.DrawFn, *, least: int, most: int) -> list[Row]:
    """Some visits of a Monday morning."""
    count = draw(st.integers(min_value=least, max_value=most))
    return [
        on(
            f"l{number}",
            "MO",
            f"{8 + (at := draw(STARTS)) // 60:02d}:{at % 60:02d}",
            draw(DURATIONS),
            tolerance=draw(TOLERANCES),
            clients=draw(st.sampled_from(["odette", "max"])),
        )
        for number in range(count)
    ]


@given(lines(least=1, most=6), st.data())
def test_a_base_that_holds_together_is_planned_as_it_is(given_lines: list[Row], data: st.DataObject) -> None:
    """Whatever stands in one week, learnt, stands in a later one; the search is given nothing else to do."""
    association = village(care_lines=given_lines, availability=MORNING)
    week = build_week(association, "2026-W48")
    wanted = {
        id_: Held(
            person=data.draw(st.sampled_from(WORKERS)),
            start=data.draw(st.integers(visit.openings[0].opening, visit.openings[0].close)),
        )
        for id_, visit in week.visits.items()
    }
    standing = Layer(week).standing(wanted)
    published = PublishedWeek(week=week.week, clock=week.clock, problem=week.problem, plan=standing.plan)
    base = learn({week.week: observations(published)})
    based = plan_from_base(association, "2026-W50", base, effort=Effort(iterations=1, solver=idle))
    assert based.plan.verdict.valid
    assert based.changes.kept == len(standing.held)
    assert {row.kind for row in based.changes.rows} <= {"still_unserved"}
    now = {id_.partition("/")[0]: held for id_, held in places_of(based.plan.week, based.plan.plan).items()}
    assert now == {id_.partition("/")[0]: held for id_, held in standing.held.items()}


@given(lines(least=1, most=3), lines(least=1, most=1), st.sampled_from([None, "ana"]), st.data())
def test_as_few_visits_move_as_can_be(
    stand: list[Row], new: list[Row], absent: str | None, data: st.DataObject
) -> None:
    """Against every way to give the visits to two people, in every order, some kept and some free."""
    added = {**new[0], "id": "neuf"}
    before = build_week(village(care_lines=stand, availability=MORNING), "2026-W48")
    wanted = {
        id_: Held(person=data.draw(st.sampled_from(WORKERS)), start=visit.openings[0].opening)
        for id_, visit in before.visits.items()
    }
    standing = Layer(before).standing(wanted)
    away = {"worker": absent, "start": "2026-11-23", "end": "2026-11-23 08:20"}
    more: dict[str, list[Row]] = {} if absent is None else {"absences": [away]}
    published = PublishedWeek(
        week=before.week, clock=before.clock, problem=before.problem, plan=standing.plan
    )
    base = learn({before.week: observations(published)})
    # A line that did not fit beside the others was left to fill before: nothing moves for it.
    stood = [line for line in stand if f"{line['id']}/2026-11-23" in standing.held]
    association = village(care_lines=[*stood, added], availability=MORNING, **more)
    week = build_week(association, "2026-W48")
    reference = reference_of_base(week, base)
    based = plan_after(week, reference, Effort(iterations=1, solver=exact))
    now = places_of(week, based.plan.plan)
    moved = [id_ for id_, held in reference.held.items() if now.get(id_) != held]
    assert based.plan.verdict.valid
    assert (len(based.plan.unserved), len(moved)) == fewest(week, reference.held)


def fewest(week: WeekProblem, held: Mapping[str, Held]) -> tuple[int, int]:
    """Least visits unserved and, with that many, least visits of ``held`` that do not stay."""
    for missing in range(len(week.visits) + 1):
        for moved in range(len(held) + 1):
            for left_out in combinations(week.visits, missing):
                for free in combinations(held, moved):
                    if set(left_out) & set(held) <= set(free):
                        kept = {id_: place for id_, place in held.items() if id_ not in free}
                        served = [id_ for id_ in week.visits if id_ not in left_out]
                        if any(_possible(week, tours, kept) for tours in _shared_out(served)):
                            return missing, moved
    raise AssertionError("leaving everything out is always possible")


def _shared_out(served: list[str]) -> Iterator[dict[str, list[str]]]:
    for owners in product(WORKERS, repeat=len(served)):
        yield {
            name: [id_ for id_, owner in zip(served, owners, strict=True) if owner == name]
            for name in WORKERS
        }


def _possible(week: WeekProblem, tours: Mapping[str, list[str]], kept: Mapping[str, Held]) -> bool:
    return all(
        any(_fits(week, name, order, kept) for order in permutations(visits))
        for name, visits in tours.items()
        if visits
    )


def _fits(week: WeekProblem, name: str, order: tuple[str, ...], kept: Mapping[str, Held]) -> bool:
    """Whether some period of the person holds the visits in that order, each as early as can be."""
    if any(id_ in kept and kept[id_].person != name for id_ in order):
        return False
    return any(_walk(week, shift, order, kept) for shift in week.problem.shifts if shift.person == name)


def _walk(week: WeekProblem, shift: Shift, order: tuple[str, ...], kept: Mapping[str, Held]) -> bool:
    legs = Legs(week.problem)
    place, now = shift.start_place, shift.start
    for id_ in order:
        visit = week.visits[id_]
        now += legs.seconds(origin=place, destination=visit.place, mode=shift.mode, leaving=now)
        first, last = visit.openings[0].opening, visit.openings[0].close
        if id_ in kept:
            first = last = kept[id_].start
        now = rounded_up(max(now, first), step_of(week))
        if now > last:
            return False
        now += visit.duration
        place = visit.place
    return (
        now + legs.seconds(origin=place, destination=shift.end_place, mode=shift.mode, leaving=now)
        <= shift.end
    )
