"""Refusals are explained the most urgent first, as far as there is time, and sorted in any case."""

from __future__ import annotations

from routing.rides import RidePlan
from routing.rides.explaining import explain_rides
from tests.routing.rides.road import bus, day, planned, ride, span


def _refused() -> RidePlan:
    """Nobody is out in the evening: three rides and a way back are refused."""
    evening = [
        ride("late", "Ada", "market", arrival=span("21:00", "21:10")),
        ride("early", "Bob", "market", arrival=span("20:00", "20:10")),
        ride("vital", "Cléo", "market", arrival=span("22:00", "22:10"), level="essential"),
        ride("back", "market", "Bob", departure=span("20:30", "20:40"), return_of="early"),
    ]
    return planned(day(*evening, vehicles=(bus(last="19:00"),)), explained=0)


def _explained(plan: RidePlan) -> list[str]:
    return [one.request for one in plan.refusals if one.explanation is not None]


def test_nothing_is_explained_unless_asked_for_and_everything_is_sorted() -> None:
    plan = _refused()
    assert [one.request for one in plan.refusals] == ["late", "early", "vital", "back"]
    assert not _explained(plan)
    assert not any(one.by_ride_time for one in plan.refusals)


def test_the_most_urgent_come_first() -> None:
    plan = _refused()
    orders = [_explained(explain_rides(plan, most=most)) for most in (1, 2, 3)]
    assert orders == [["vital"], ["early", "vital"], ["early", "vital", "back"]]


def test_one_is_explained_however_little_time_there_is() -> None:
    asked = iter([True, True])
    assert _explained(explain_rides(_refused(), enough=lambda: next(asked))) == ["vital"]
