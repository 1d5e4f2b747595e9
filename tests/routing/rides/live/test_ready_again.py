"""Calls that come too soon or a second time, the soonest ride, and the driver promised with a return."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routing.rides import OpenReturn, VehiclePrices
from routing.rides.live import Desk, NotPossible, open_day
from routing.rides.live.facts import Ready
from routing.units import MINUTE, euros, euros_per_km
from tests.routing.rides.live.test_ready import CALL, OUT, _judged, _opened, _over
from tests.routing.rides.road import at, bus, day, planned, span


def _with(*requests: Any, vehicles: tuple[Any, ...]) -> Desk:
    return open_day(planned(day(*requests, vehicles=vehicles)), at=at("06:00"))


@pytest.mark.parametrize("moment", ["07:00", "09:40", "09:51"])
def test_a_call_before_she_has_got_out_is_refused_and_gives_nothing_away(moment: str) -> None:
    desk = _opened(OUT, CALL)
    desk.advance(at(moment))
    before = desk.state.copy()
    with pytest.raises(NotPossible) as caught:
        desk.ready("back")
    assert caught.value.fault.code == "live.not_yet"
    assert desk.state == before
    desk.advance(at("12:20"))
    desk.ready("back")
    assert desk.state.called["back"] == (at("12:20"), "back~1")
    _over(desk)


def test_a_way_there_that_failed_hinders_no_call() -> None:
    desk = _opened(OUT, CALL)
    desk.breakdown("bus1")
    assert desk.state.status["out"] == "failed"
    desk.ready("back")
    _over(desk)


def test_whoever_nobody_could_fetch_calls_again_and_has_waited_since_the_first_call() -> None:
    desk = _with(OUT, CALL, vehicles=(bus("bus1"), bus("eve", "16:30", "23:00")))
    desk.advance(at("11:30"))
    desk.breakdown("bus1")
    desk.advance(at("12:05"))
    desk.ready("back")
    assert desk.state.called["back"] == (at("12:05"), None)
    before = desk.state.copy()
    with pytest.raises(NotPossible) as caught:
        desk.ready("back")
    assert caught.value.fault.code == "live.nobody"
    assert desk.state == before
    desk.advance(at("14:30"))
    desk.ready("back")
    assert desk.state.carriers["back~4"] == "eve"
    with pytest.raises(NotPossible, match="'back~4' is promised"):
        desk.ready("back")
    counts = _over(desk).counts
    assert (counts.calls.called, counts.calls.refused) == (1, 1)
    waited = sum(one.waited for one in counts.classes.values())
    assert waited >= (desk.state.boarding_start("back~4") or 0) - at("12:05")
    with pytest.raises(NotPossible, match="is over"):
        desk.ready("back")


def test_whoever_s_promised_ride_failed_may_call_again() -> None:
    desk = _with(OUT, CALL, vehicles=(bus("bus1"), bus("eve", "16:30", "23:00")))
    desk.advance(at("12:20"))
    desk.ready("back")
    desk.breakdown("bus1")
    task = desk.state.called["back"][1]
    assert desk.state.status[task or ""] == "failed"
    desk.advance(at("14:30"))
    desk.ready("back")
    assert desk.state.carriers["back~4"] == "eve"
    desk.cancel("back")
    assert desk.state.status["back~4"] == "cancelled"
    assert _over(desk).counts.calls.called == 1


def test_the_event_that_took_the_hour_is_named_not_one_that_moved_what_was_lost() -> None:
    """The first breakdown moves her passages too late; the second only moves them on."""
    fleet = (bus("bus1"), bus("bus2", "14:30", "23:00"), bus("bus3", "16:30", "23:00"))
    desk = _with(OUT, CALL, vehicles=fleet)
    desk.advance(at("11:00"))
    first = desk.breakdown("bus1").facts[0].n
    second = desk.breakdown("bus2").facts[0].n
    desk.advance(at("12:05"))
    outcome = desk.ready("back")
    (said,) = [fact for fact in outcome.facts if isinstance(fact, Ready)]
    assert said.broken_by == first != second
    _over(desk)


@pytest.mark.parametrize(("dear", "held"), [("14:02", True), ("14:32", False)])
def test_too_late_for_the_wait_the_soonest_comes_not_the_cheapest(dear: str, held: bool) -> None:
    def one(name: str, first: str, use: int) -> Any:
        prices = VehiclePrices(per_metre=euros_per_km(0.4), per_use=euros(use))
        return bus(name, first, "23:59", prices=prices)

    request = replace(CALL, return_of=None, departure=span("12:00", "12:00"))
    request = replace(request, open_return=OpenReturn(longest_wait=15 * MINUTE))
    cheap = (one("cheap1", "15:00", 1), one("cheap2", "14:50", 1), one("cheap3", "14:40", 1))
    desk = _with(request, vehicles=(*cheap, one("dear", dear, 50), bus("am", "00:00", "13:00")))
    desk.advance(at("11:00" if held else "12:30"))
    desk.breakdown("am")
    desk.advance(at("12:00" if held else "12:30"))
    outcome = desk.ready("back")
    (said,) = [fact for fact in outcome.facts if isinstance(fact, Ready)]
    assert said.carrier == "dear"
    _over(desk)


def test_the_driver_promised_who_cannot_come_is_one_broken_promise() -> None:
    desk = _opened(OUT, replace(CALL, same_driver=True), buses=2)
    desk.advance(at("11:00"))
    outcome = desk.breakdown(desk.state.carriers["back~1"] or "")
    broken = [fact for fact in outcome.facts if fact.kind == "broken"]
    assert len(broken) == 1
    assert _judged(desk).counts.broken_by_event == 1
    desk.advance(at("12:20"))
    desk.ready("back")
    assert desk.state.called["back"][1] in desk.state.parted
    assert _over(desk).counts.broken_by_event == 1
