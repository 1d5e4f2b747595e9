"""One referee for all: what an engine claims counts for nothing."""

from __future__ import annotations

import pytest

from scenarios.benchmarks.peers.as_problem import problem_of
from scenarios.benchmarks.peers.day import Carer, PlainDay, Visit
from scenarios.benchmarks.peers.engine import Answer
from scenarios.benchmarks.peers.judge import Judged, judge
from tests.scenarios.benchmarks.peers.small import drawn_day


def _day() -> PlainDay:
    """Two visits at 100 s from each other and from the only home, starts 100-200 and 900-1000."""
    drawn = drawn_day(1)
    seconds = drawn.seconds.copy()
    seconds[:] = 100
    visits = tuple(
        Visit(id=name, place=place, duration=600, window=window, needs=frozenset(needs))
        for name, place, window, needs in (("v0", 0, (100, 200), ()), ("v1", 1, (900, 1000), ("lift",)))
    )
    carer = Carer(id="c0", home=2, shift=(0, 1600), abilities=frozenset({"lift"}))
    return PlainDay(name="two", places=drawn.places, seconds=seconds, visits=visits, carers=(carer,))


def _judged(*route: str, **stated: int) -> Judged:
    day = _day()
    return judge(day, problem_of(day), Answer(routes={"c0": route}, **stated))


def test_a_plan_is_measured_not_believed() -> None:
    assert _judged("v0", "v1") == Judged(unserved=0, travel=300)
    assert _judged("v0") == Judged(unserved=1, travel=200)
    assert _judged() == Judged(unserved=2, travel=0)


@pytest.mark.parametrize(
    ("stated", "said"),
    [
        ({"stated_travel": 299}, "counts 299 s of travel, the referee 300"),
        ({"stated_unserved": 1}, "counts 1 unserved, the referee 0"),
    ],
)
def test_an_engine_that_counts_otherwise_is_told(stated: dict[str, int], said: str) -> None:
    assert any(said in fault for fault in _judged("v0", "v1", **stated).faults)


def test_a_rule_broken_is_a_fault() -> None:
    assert any("windows.late" in fault for fault in _judged("v1", "v0").faults)
    assert any("stop_twice" in fault for fault in _judged("v0", "v0").faults)
    assert any("unknown: v9" in fault for fault in _judged("v9").faults)


def test_a_return_after_the_shift_is_a_fault() -> None:
    """900 + 600 + 100 is the end of the shift, to the second."""
    day = _day()
    (carer,) = day.carers
    short = Carer(id="c0", home=carer.home, shift=(0, 1599), abilities=carer.abilities)
    shorter = PlainDay(name="two", places=day.places, seconds=day.seconds, visits=day.visits, carers=(short,))
    judged = judge(shorter, problem_of(shorter), Answer(routes={"c0": ("v0", "v1")}))
    assert any("shifts.too_late" in fault for fault in judged.faults)
