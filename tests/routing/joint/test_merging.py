"""Two problems in one: nothing is lost, and what contradicts itself is said."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routing.errors import InvalidProblem
from routing.joint import Carried, merged, with_ride_legs
from routing.model.problem import Problem
from routing.rules.load.spec import Load
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import Windows
from routing.travel.place import Place
from routing.travel.transit import IMPOSSIBLE
from tests.routing.joint.road import TERMS, minibus, road, visit, worker
from tests.stories.village import at


def _visits() -> Problem:
    return road(
        tasks=[visit("Lilas", "Lilas", 30)],
        shifts=[worker("Ana", "04:30", "08:00")],
        windows={("Lilas", 0): (at("05:30"), at("05:30"))},
    )


def _other(*, waiting: int | None = None, modes: tuple[str, str] = ("van", "boat")) -> Problem:
    """The same road with other names for modes, so that both can stand side by side."""
    base = road(
        tasks=[visit("Rose", "Rose", 30)],
        shifts=[],
        windows={("Rose", 0): (at("05:30"), at("05:30"))},
    )
    rules = tuple(
        Waiting(price=waiting) if isinstance(rule, Waiting) and waiting is not None else rule
        for rule in base.rules
        if rule.code != "travel_cost"
    )
    renamed = tuple(replace(mode, name=name) for mode, name in zip(base.modes, modes, strict=True))
    return replace(base, modes=renamed, rules=rules)


def test_every_row_of_both_is_there() -> None:
    both = merged(_visits(), _other())
    windows = both.rule(Windows)
    assert windows is not None
    assert {row.stop.task for row in windows.rows} == {"Lilas", "Rose"}
    assert [task.id for task in both.tasks] == ["Lilas", "Rose"]
    assert {mode.name for mode in both.modes} == {"car", "foot", "van", "boat"}
    load = both.rule(Load)
    assert load is not None
    assert load.dimensions == ("seats",)


def test_a_price_for_all_shifts_cannot_be_two_prices() -> None:
    with pytest.raises(InvalidProblem) as caught:
        merged(_visits(), _other(waiting=1))
    (fault,) = caught.value.faults
    assert fault.where == "rules.waiting.price"


def test_a_mode_does_not_go_where_it_knows_nothing() -> None:
    visits = _visits()
    mill = Place(id="mill")
    elsewhere = Problem(places=(mill,), modes=(), tasks=(), shifts=())
    both = merged(visits, elsewhere)
    foot = next(mode for mode in both.modes if mode.name == "foot")
    assert foot.seconds is not None
    assert foot.seconds[0, len(visits.places)] == IMPOSSIBLE
    assert foot.seconds[len(visits.places), len(visits.places)] == 0
    assert both.places[-1] == mill


def test_a_shift_does_not_carry_and_get_carried() -> None:
    problem = road(tasks=[], shifts=[minibus("bus", "05:00", "09:00")], windows={})
    with pytest.raises(InvalidProblem) as caught:
        with_ride_legs(
            problem,
            carried=[Carried(shift="bus", longest_own=0), Carried(shift="nobody", longest_own=0)],
            vehicles=["bus"],
            terms=TERMS,
        )
    assert {fault.code for fault in caught.value.faults} == {"joint.both", "joint.shift"}
