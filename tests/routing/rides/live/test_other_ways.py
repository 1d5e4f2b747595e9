"""Stories of ways back on the day: what becomes of them, and of their taxis, when something falls through."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

from routing.rides import OpenReturn, RideRequest
from routing.rides.live import TAXI, Desk, open_day
from routing.rides.live.facts import StillWanted
from routing.rides.live.figures import figures_of
from routing.rides.live.log import replay, write_log
from routing.rides.log_audit import audit_log
from routing.units import MINUTE
from tests.routing.rides.road import at, bus, day, planned, ride, span
from tests.routing.rides.test_returns import TAXI as BY_TAXI

OUT = ride("out", "Ada", "clinic", arrival=span("09:45", "10:00"), service="pam")
BACK = ride("back", "clinic", "Ada", departure=span("15:00", "15:20"), return_of="out", service="pam")
CALL = replace(BACK, departure=span("12:00", "13:00"), open_return=OpenReturn(longest_wait=45 * MINUTE))
PASSAGES = {"back~1", "back~2"}


def _opened(*requests: RideRequest, last: str = "23:00") -> Desk:
    one = day(*requests, vehicles=(bus(last=last),))
    one = replace(one, fleet=replace(one.fleet, fallback=BY_TAXI))
    return open_day(planned(one), at=at("06:00"))


def _lines(desk: Desk) -> list[str]:
    lines = list(write_log(desk.journal, opened_at=at("06:00")))
    verdict = audit_log(iter(lines))
    assert verdict.sound, (verdict.broken_by_planner, verdict.faults)
    assert replay(iter(lines)).state == desk.state
    figures = figures_of(desk.facts, desk.state, desk.ground)
    assert (verdict.counts.taxi_cost, verdict.counts.payers) == (figures.taxi_cost, figures.payers)
    return lines


def test_a_way_there_cancelled_takes_the_way_back_along() -> None:
    desk = _opened(OUT, BACK)
    assert desk.bound("out") == ("back",)
    desk.cancel("out")
    assert desk.state.status == {"out": "cancelled", "back": "cancelled"}
    _lines(desk)


def test_a_way_there_cancelled_frees_every_passage_of_the_open_return() -> None:
    desk = _opened(OUT, CALL)
    assert set(desk.state.promises) == {"out"} | PASSAGES
    desk.cancel("out")
    assert set(desk.state.status.values()) == {"cancelled"}
    assert not desk.state.runs["bus"].halts
    _lines(desk)


def test_one_passage_cancelled_is_the_open_return_cancelled() -> None:
    desk = _opened(OUT, CALL)
    desk.cancel("back~2")
    assert {name for name, status in desk.state.status.items() if status == "cancelled"} == PASSAGES
    assert desk.state.status["out"] == "promised"
    _lines(desk)


def test_nobody_at_the_door_in_the_morning_frees_the_passages() -> None:
    desk = _opened(replace(OUT, boarding=MINUTE), CALL)
    found = desk.state.boarding("out")
    assert found is not None
    desk.advance(found[0].halts[found[1]].start)
    desk.no_show("out")
    assert {desk.state.status[name] for name in PASSAGES} == {"cancelled"}
    _lines(desk)


def test_a_separable_way_back_stays_and_its_passenger_is_asked() -> None:
    desk = _opened(OUT, replace(BACK, separable=True))
    outcome = desk.cancel("out")
    assert desk.state.status["back"] == "promised"
    assert outcome.passengers == ("back",)
    assert [fact.kind for fact in outcome.facts if fact.kind == "still_wanted"] == ["still_wanted"]
    _lines(desk)


@pytest.mark.parametrize("separable", [False, True])
def test_stranded_on_her_way_there_she_is_asked_about_her_way_back(separable: bool) -> None:
    one = day(OUT, replace(BACK, separable=separable), vehicles=(bus(last="12:00"), bus("late", "14:30")))
    desk = open_day(planned(one), at=at("06:00"))
    assert desk.state.carriers == {"out": "bus", "back": "late"}
    run, boarding = desk.state.boarding("out") or pytest.fail("she is on the bus")
    desk.advance(run.halts[boarding].end + 4 * MINUTE)
    outcome = desk.breakdown("bus")
    # nobody comes for her within three hours: only she knows whether she gets there, and back
    assert desk.state.asked("out+") == "out"
    asked = [fact.task for fact in outcome.facts if isinstance(fact, StillWanted)]
    assert asked == ["back"]
    assert "back" in outcome.passengers
    assert desk.state.status["back"] == "promised"
    _lines(desk)


def test_a_way_back_by_taxi_falls_with_its_way_there_and_the_taxi_is_called() -> None:
    desk = _opened(OUT, BACK, last="14:00")
    assert desk.state.carriers["back"] == TAXI
    outcome = desk.cancel("out")
    assert desk.state.status["back"] == "cancelled"
    assert outcome.taxis == ("back",)
    assert not desk.state.orders
    assert not desk.state.owed, "hours ahead nothing is due"
    _lines(desk)


EARLY = ride("early", "Ada", "market", arrival=span("05:00", "05:15"), service="night")


@pytest.mark.parametrize(("ahead", "due"), [(30 * MINUTE, False), (30 * MINUTE - 1, True), (1, True)])
def test_a_taxi_called_off_within_its_lead_time_is_paid(ahead: int, due: bool) -> None:
    desk = _at_night()
    order = desk.state.orders["early"]
    desk.advance(order.pickup - ahead)
    outcome = desk.cancel("early")
    assert outcome.taxis == ("early",)
    owed = order.price if due else 0
    figures = figures_of(desk.facts, desk.state, desk.ground)
    assert (figures.taxi_rides, figures.called_off, figures.taxi_cost) == (0, 1, owed)
    assert figures.payers.get("night", 0) == owed
    verdict = audit_log(write_log(desk.journal, opened_at=0))
    assert verdict.sound
    assert verdict.counts.taxi_cost == owed


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"owed": 1}, "is owed for the taxi"),
        ({"kind": "still_wanted"}, "nobody calls off the taxi"),
    ],
)
def test_the_judge_of_the_log_sees_a_taxi_not_called_off_or_not_paid(
    changes: dict[str, Any], told: str
) -> None:
    desk = _at_night()
    desk.advance(desk.state.orders["early"].pickup - MINUTE)
    desk.cancel("early")
    lines = list(write_log(desk.journal, opened_at=0))
    last = {**json.loads(lines[-1]), **changes}
    assert json.loads(lines[-1])["kind"] == "called_off"
    verdict = audit_log([*lines[:-1], json.dumps(last)])
    assert told in "\n".join(verdict.faults)


def _at_night() -> Desk:
    one = day(EARLY, vehicles=(bus(first="06:00", last="20:00"),))
    one = replace(one, fleet=replace(one.fleet, fallback=BY_TAXI))
    desk = open_day(planned(one), at=0)
    assert desk.state.carriers == {"early": TAXI}
    return desk


def test_no_later_plan_fetches_her_before_she_is_there() -> None:
    """Both windows are wide and overlap; what is promised does not."""
    out = ride("out", "Ada", "clinic", arrival=span("09:00", "11:00"))
    back = ride("back", "clinic", "Ada", departure=span("09:00", "11:30"), return_of="out")
    desk = _opened(out, back)
    assert desk.state.promises["out"].dropoff[1] <= desk.state.promises["back"].pickup[0]
    _lines(desk)


@pytest.mark.parametrize("separable", [False, True])
def test_whoever_does_without_the_ride_on_is_asked_about_her_way_back(separable: bool) -> None:
    one = day(OUT, replace(BACK, separable=separable), vehicles=(bus("one"), bus("two")))
    desk = open_day(planned(one), at=at("06:00"))
    broken = desk.state.carriers["out"]
    assert broken is not None
    run, boarding = desk.state.boarding("out") or pytest.fail("she is on the bus")
    desk.advance(run.halts[boarding].end + 4 * MINUTE)
    desk.breakdown(broken)
    assert desk.state.status["out+"] == desk.state.status["back"] == "promised"
    outcome = desk.cancel("out+")
    assert [fact.task for fact in outcome.facts if isinstance(fact, StillWanted)] == ["back"]
    assert desk.state.status["back"] == "promised"
    _lines(desk)
