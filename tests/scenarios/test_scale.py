"""Days of any size: the same from a seed, with the promised shares, plausible and valid problems."""

from __future__ import annotations

from collections import Counter

import pytest

from routing.errors import MaillonError
from routing.rules.abilities.spec import Abilities
from routing.rules.windows.spec import Windows
from routing.units import DAY, HOUR, MINUTE
from scenarios.scale import day_of_visits


@pytest.mark.parametrize(("visits", "matrix"), [(1, True), (13, True), (500, True), (10_000, False)])
def test_a_day_has_the_visits_asked_and_one_carer_in_thirteen(visits: int, matrix: bool) -> None:
    problem = day_of_visits(4, visits=visits)
    assert len(problem.tasks) == visits
    persons = {shift.person for shift in problem.shifts}
    assert len(persons) == max(2, -(-visits // 13))
    assert all(count == 2 for count in Counter(shift.person for shift in problem.shifts).values())
    assert (problem.modes[0].seconds is not None) == matrix
    assert (problem.modes[0].crowfly is None) == matrix


def test_the_same_seed_gives_the_same_day_and_another_seed_another() -> None:
    one, same, other = day_of_visits(1, visits=60), day_of_visits(1, visits=60), day_of_visits(2, visits=60)
    assert one.places == same.places
    assert one.tasks == same.tasks
    assert one.links == same.links
    assert one.rules == same.rules
    assert one.places != other.places


def test_about_three_visits_in_a_hundred_are_halves_of_a_crew() -> None:
    problem = day_of_visits(9, visits=2000)
    assert 0.02 < 2 * len(problem.links) / 2000 < 0.04
    places = {task.id: task.stops[0].place for task in problem.tasks}
    for link in problem.links:
        assert (link.min_gap, link.max_gap, link.person, link.both) == (0, 0, "different", True)
        assert places[link.first.task] == places[link.second.task]


def test_windows_stay_within_the_hours_of_the_carers() -> None:
    problem = day_of_visits(3, visits=500)
    windows = problem.rule(Windows)
    assert windows is not None
    assert len(windows.rows) == 500
    for row in windows.rows:
        for opening, close in row.windows:
            assert 6 * HOUR + 30 * MINUTE <= opening < close <= 21 * HOUR


def test_work_is_less_than_the_carers_may_do_and_every_skill_is_held() -> None:
    problem = day_of_visits(5, visits=500)
    persons = {shift.person for shift in problem.shifts}
    service = sum(stop.duration for task in problem.tasks for stop in task.stops)
    assert service < 0.9 * len(persons) * 10 * HOUR
    assert all(0 <= shift.start < shift.end <= DAY for shift in problem.shifts)
    abilities = problem.rule(Abilities)
    assert abilities is not None
    held = {ability for offer in abilities.offers for ability in offer.abilities}
    assert {ability for need in abilities.needs for ability in need.all_of} <= held


def test_the_density_does_not_grow_with_the_day() -> None:
    spreads = []
    for visits in (500, 8000):
        places = day_of_visits(6, visits=visits).places
        lats = sorted(place.lat for place in places if place.lat is not None)
        spreads.append(lats[int(len(lats) * 0.95)] - lats[int(len(lats) * 0.05)])
    assert spreads[1] > 2.5 * spreads[0]


def test_a_day_without_visits_is_refused_in_words() -> None:
    with pytest.raises(MaillonError, match="at least one visit; seen 0"):
        day_of_visits(1, visits=0)
