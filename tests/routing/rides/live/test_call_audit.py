"""What the judge of logs must see about open returns: every true log here is sound, every changed one not."""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from routing.rides import OpenReturn, RideRequest
from routing.rides.live import Desk, open_day
from routing.units import MINUTE
from tests.routing.rides.live.retold import Json, Told
from tests.routing.rides.road import at, bus, day, planned, ride, span

OUT = ride("out", "Ada", "clinic", arrival=span("09:45", "10:00"))
CALL = ride(
    "back",
    "clinic",
    "Ada",
    departure=span("12:00", "13:30"),
    return_of="out",
    open_return=OpenReturn(longest_wait=45 * MINUTE),
)
#: Still under way when the passenger of the open return calls; nothing to do with her in the true log.
OTHER = ride("other", "Bob", "market", arrival=span("15:00", "15:10"))


def _opened(*requests: RideRequest, buses: int = 1) -> Desk:
    fleet = tuple(bus(f"bus{number}") for number in range(1, buses + 1))
    return open_day(planned(day(*requests, vehicles=fleet)), at=at("06:00"))


def _over(desk: Desk, *, call: str | None = None) -> Told:
    """The log of the whole day, with the call at an hour or never."""
    if call is not None:
        desk.advance(at(call))
        desk.ready("back")
    desk.advance(at("23:59"))
    return Told(desk, opened_at=at("06:00"))


def _broken_twice() -> tuple[Desk, int, int]:
    """A day on which one vehicle breaks down and another takes all, and then that one too; both numbers."""
    desk = _opened(OUT, replace(CALL, same_driver=True), buses=2)
    desk.advance(at("11:00"))
    first = desk.state.count
    desk.breakdown(desk.state.carriers["back~1"] or "")
    desk.advance(at("11:30"))
    second = desk.state.count
    desk.breakdown(desk.state.carriers["back~1"] or "")
    return desk, first, second


def test_a_release_too_early_is_not_excused_by_an_event_that_changed_no_window() -> None:
    desk = _opened(OUT, replace(CALL, same_driver=True), buses=2)
    desk.advance(at("11:00"))
    desk.breakdown(desk.state.carriers["back~1"] or "")
    told = _over(desk)
    displaced = told.one("displaced", task="back~2")
    assert displaced["old"] == displaced["new"]
    first = told.one("released", task="back~1")
    early = told.with_one_more({**first, "task": "back~2"}, after=first)
    assert "without back~2 not every call of back is answered" in told.objections(early)


def test_a_release_is_excused_for_the_calls_that_an_event_left_without_a_passage() -> None:
    """One of two vehicles goes home early: what the other had last of all is gone when it breaks down."""
    fleet = (bus("bus1"), bus("bus2", last="13:40"))
    plan = planned(day(OUT, replace(CALL, same_driver=True), vehicles=fleet))
    desk = open_day(plan, at=at("06:00"))
    desk.advance(at("11:00"))
    assert desk.state.carriers["back~1"] == "bus1"
    desk.breakdown("bus1")
    told = _over(desk, call="13:20")
    assert told.one("displaced", task="back~3")["new"] is None
    assert told.one("released", task="back~2")["at"] < at("13:20")
    assert told.one("ready")["broken_by"] == told.one("broken_down")["n"]


def _blaming(event: int, fact: Json) -> None:
    fact["broken_by"] = event


def test_a_guarantee_is_broken_by_the_event_that_took_the_passage_and_by_no_other() -> None:
    desk, harmless, guilty = _broken_twice()
    told = _over(desk, call="12:05")
    said = told.one("ready")
    assert said["broken_by"] == guilty
    for event in (harmless, 0):
        blamed = told.changed(said, partial(_blaming, event))
        assert f"is broken by {event}, which took nothing of it" in told.objections(blamed)


def test_nobody_is_told_to_wait_while_a_passage_is_held_that_would_take_her_in_time() -> None:
    told = _over(_opened(OUT, CALL), call="12:20")
    nothing: Json = {"task": None, "promise": None, "carrier": None, "broken_by": 0}
    sent_away = told.changed(told.one("ready"), lambda fact: fact.update(nothing))
    assert "is told to wait although ['back~1'" in told.objections(sent_away)


@pytest.mark.parametrize("how", ["released", "cancelled"])
def test_no_run_keeps_who_is_not_driven_any_more(how: str) -> None:
    desk = _opened(OUT, CALL)
    if how == "cancelled":
        desk.advance(at("11:00"))
        desk.cancel("back")
    told = _over(desk)
    fact = told.one(how, task="back~1")
    group = [one for one in told.facts if one.get("cause") == fact.get("cause", fact["n"])]
    after = [one for one in group if one["kind"] == "planned"]
    assert f"get in, who is {how}" in told.objections(told.without(*after))


def test_no_run_written_later_takes_up_a_passage_that_was_released() -> None:
    told = _over(_opened(OUT, CALL))
    before = told.one("planned")["run"]["halts"]
    mine = [halt for halt in before if halt["task"] == "back~1"]
    later = next(one for one in told.facts if one["kind"] == "planned" and one["at"] > at("12:45"))
    again = told.changed(later, lambda fact: fact["run"]["halts"].extend(mine))
    assert f"{later['n']}: bus1 has back~1 get out, who is released" in told.objections(again)
    counts = told.judged(again).counts.classes["elderly"]
    assert counts.carried == told.judged(told.facts).counts.classes["elderly"].carried


def test_a_vehicle_that_is_at_the_door_when_the_passage_is_released_may_have_been_there() -> None:
    told = _over(_opened(replace(CALL, pickup="village", return_of=None), buses=4))
    halts = [halt for one in told.facts if one["kind"] == "planned" for halt in one["run"].get("halts", [])]
    assert "gone" in {halt["kind"] for halt in halts}


@pytest.mark.parametrize("carrier", ["taxi", "bus2", None])
def test_she_is_told_who_comes(carrier: str | None) -> None:
    told = _over(_opened(OUT, CALL), call="12:20")
    other = told.changed(told.one("ready"), lambda fact: fact.update(carrier=carrier))
    assert f"back is told {carrier}, and bus1 comes" in told.objections(other)


def test_a_passage_is_promised_as_one() -> None:
    told = _over(_opened(OUT, CALL))
    accepted = next(one for one in told.facts if one.get("passage_of") == "back")
    name = accepted["request"]["id"]
    alone = told.changed(accepted, lambda fact: fact.update(passage_of=None))
    assert f"['{name}'] are passages of back in one place and not in the other" in told.objections(alone)
    short = told.changed(told.one("reserved"), lambda fact: fact["passages"].remove(name))
    assert f"['{name}'] are passages of back in one place and not in the other" in told.objections(short)


@pytest.mark.parametrize("call", ["12:20", "15:00", None])
def test_passages_that_nobody_booked_are_seen(call: str | None) -> None:
    told = _over(_opened(OUT, CALL), call=call)
    nothing = told.without(told.one("reserved"))
    assert "passages are held for back, which nobody booked" in told.objections(nothing)


def test_with_nobody_to_come_a_guarantee_of_an_unknown_return_is_no_call_at_all() -> None:
    desk, _, _ = _broken_twice()
    told = _over(desk, call="12:05")
    nothing = told.without(told.one("reserved"))
    assert "back is no open return that can still be called for" in told.objections(nothing)


def _tied(told: Told, **ties: Any) -> str:
    """What is said of the log when the open return is the way back of the other ride."""
    return told.objections(
        told.changed(told.one("reserved"), lambda fact: fact["request"].update(return_of="other", **ties))
    )


@pytest.mark.parametrize("separable", [False, True])
def test_nobody_calls_nor_may_board_before_her_way_there_is_over(separable: bool) -> None:
    told = _over(_opened(OTHER, replace(CALL, return_of=None)), call="12:20")
    said = _tied(told, separable=separable)
    assert f"back is called for at {at('12:20')}, and she is there at" in said
    assert f"back~1 may board at {told.one('ready')['promise']['pickup'][0]}, and she is there at" in said


def test_after_a_breakdown_she_is_there_when_the_ride_that_takes_her_on_is_over() -> None:
    sooner = replace(OTHER, pickup="Ada", dropoff="town", arrival=span("12:00", "12:10"))
    desk = _opened(sooner, replace(CALL, return_of=None, departure=span("14:00", "14:30")), buses=2)
    shift = desk.state.carriers["other"] or ""
    desk.advance(at("11:10"))
    desk.breakdown(shift)
    assert desk.state.status["other"] == "stranded"
    late = desk.state.boarding_start("other+")
    assert late is not None
    desk.advance(late - MINUTE)
    told = _over(desk, call=f"{(late - MINUTE) // 3600:02}:{(late - MINUTE) // 60 % 60:02}")
    assert "back is called for at" in _tied(told)


def test_a_way_there_that_is_not_driven_binds_nobody() -> None:
    desk = _opened(OTHER, replace(CALL, return_of=None))
    desk.advance(at("11:00"))
    desk.cancel("other")
    told = _over(desk, call="12:20")
    assert "is called for at" not in _tied(told)
