"""Stories of open returns on the day: she calls in time, too late, not at all; something happens first."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from functools import cache
from typing import Any

import pytest

from routing.rides import OpenReturn, RideRequest
from routing.rides.live import TAXI, Desk, NotPossible, open_day
from routing.rides.live.facts import Ready
from routing.rides.live.figures import figures_of
from routing.rides.live.log import replay, write_log
from routing.rides.log_audit import LogVerdict, audit_log
from routing.units import MINUTE
from tests.routing.rides.road import at, bus, day, planned, ride, span
from tests.routing.rides.test_returns import TAXI as BY_TAXI

OUT = ride("out", "Ada", "clinic", arrival=span("09:45", "10:00"))
WAIT = 45 * MINUTE
CALL = ride(
    "back",
    "clinic",
    "Ada",
    departure=span("12:00", "13:30"),
    return_of="out",
    open_return=OpenReturn(longest_wait=WAIT),
)
#: So far away that its vehicle sets out long before it boards anybody.
FAR = replace(CALL, pickup="village", return_of=None)


@cache
def _plan(
    *requests: RideRequest, buses: int = 1, taxi: bool = False, first: str = "00:00", last: str = "23:59"
) -> Any:
    fleet = tuple(bus(f"bus{number}", first, last) for number in range(1, buses + 1))
    one = day(*requests, vehicles=fleet)
    return planned(replace(one, fleet=replace(one.fleet, fallback=BY_TAXI if taxi else None)))


def _opened(*requests: RideRequest, **fleet: Any) -> Desk:
    return open_day(_plan(*requests, **fleet), at=at("06:00"))


def _judged(desk: Desk) -> LogVerdict:
    """The log, judged: sound, replayed to the same state, its figures those of the desk."""
    lines = list(write_log(desk.journal, opened_at=at("06:00")))
    verdict = audit_log(iter(lines))
    assert verdict.sound, (verdict.broken_by_planner, verdict.faults)
    again = replay(iter(lines))
    assert again.state == desk.state
    assert list(write_log(again, opened_at=at("06:00"))) == lines
    assert asdict(verdict.counts) == asdict(figures_of(desk.facts, desk.state, desk.ground))
    return verdict


def _over(desk: Desk) -> LogVerdict:
    desk.advance(at("23:59"))
    assert not list(desk.state.open_promises())
    return _judged(desk)


def _driven(desk: Desk) -> list[str]:
    state = desk.state
    runs = [run for shift in state.runs for run in state.outings(shift)]
    return [halt.task for run in runs for halt in run.halts if halt.kind == "in"]


def test_whoever_calls_in_time_is_promised_the_next_passage_and_the_others_are_free() -> None:
    desk = _opened(OUT, CALL)
    assert set(desk.state.returns["back"].passages) == {"back~1", "back~2", "back~3"}
    desk.advance(at("12:20"))
    outcome = desk.ready("back")
    (said,) = [fact for fact in outcome.facts if isinstance(fact, Ready)]
    assert (said.task, said.broken_by) == ("back~1", None)
    assert said.promise is not None
    assert at("12:20") <= said.promise.pickup[1] <= at("12:20") + WAIT
    assert [desk.state.status[f"back~{number}"] for number in (1, 2, 3)] == [
        "promised",
        "released",
        "released",
    ]
    assert outcome.drivers == ("bus1",), "her driver is told that she comes, and that nobody else does"
    verdict = _over(desk)
    calls = verdict.counts.calls
    assert (calls.booked, calls.called, calls.carried, calls.released, calls.not_called) == (1, 1, 1, 2, 0)
    assert calls.waited == calls.longest_wait <= WAIT
    assert verdict.counts.broken_by_event == 0
    assert _driven(desk) == ["out", "back~1"]


@pytest.mark.parametrize(("request_", "buses"), [(CALL, 1), (CALL, 2), (FAR, 4)], ids=["one", "two", "far"])
def test_whenever_she_calls_she_boards_within_the_guaranteed_wait(request_: RideRequest, buses: int) -> None:
    """Every minute of the ready window, and the last second before it."""
    first, last = request_.departure or (0, 0)
    both = (OUT, request_) if request_.return_of else (request_,)
    for moment in [*range(first, last + 1, MINUTE), last - 1]:
        desk = _opened(*both, buses=buses)
        desk.advance(moment)
        desk.ready("back")
        _over(desk)
        called, task = desk.state.called["back"]
        assert called == moment
        start = desk.state.boarding_start(task or "")
        assert start is not None
        assert 0 <= start - moment <= WAIT, (moment, task)


@pytest.mark.parametrize("request_", [CALL, FAR], ids=["near", "far"])
def test_whoever_never_calls_is_not_fetched_and_somebody_is_to_phone(request_: RideRequest) -> None:
    desk = _opened(*((OUT, request_) if request_.return_of else (request_,)), buses=4)
    outcome = desk.advance(at("20:00"))
    assert outcome.silent == ("back",)
    assert not [task for task in _driven(desk) if task.startswith("back")]
    verdict = _over(desk)
    calls = verdict.counts.calls
    assert (calls.called, calls.not_called, calls.released) == (
        0,
        1,
        len(desk.state.returns["back"].passages),
    )
    assert verdict.counts.broken_by_event == 0, "nobody asked"


def test_a_vehicle_does_not_set_out_for_a_passage_that_the_next_one_answers() -> None:
    wide = replace(CALL, open_return=OpenReturn(longest_wait=80 * MINUTE))
    desk = _opened(OUT, wide)
    desk.advance(at("23:00"))
    gone = [halt for run in desk.state.outings("bus1") for halt in run.halts if halt.kind == "gone"]
    released = sum(fact.kind == "released" for fact in desk.facts)
    assert released == len(desk.state.returns["back"].passages) == 2
    assert len(gone) < released
    _judged(desk)


def test_a_call_after_the_last_passage_is_answered_as_any_other_and_breaks_nothing() -> None:
    desk = _opened(OUT, CALL)
    desk.advance(at("15:00"))
    outcome = desk.ready("back")
    (said,) = [fact for fact in outcome.facts if isinstance(fact, Ready)]
    assert (said.task, said.broken_by) == ("back~4", None)
    assert said.request is not None
    verdict = _over(desk)
    assert verdict.counts.broken_by_event == 0
    assert verdict.counts.calls.carried == 1


def test_a_call_when_nobody_drives_any_more_is_told_so() -> None:
    desk = _opened(OUT, CALL, last="15:00")
    desk.advance(at("16:00"))
    outcome = desk.ready("back")
    (said,) = [fact for fact in outcome.facts if isinstance(fact, Ready)]
    assert (said.task, said.promise, said.broken_by) == (None, None, None)
    assert _over(desk).counts.calls.refused == 1


def test_a_call_before_the_hours_agreed_takes_a_passage_if_there_is_nothing_sooner() -> None:
    desk = _opened(OUT, CALL, first="09:00")
    desk.advance(at("11:00"))
    desk.ready("back")
    _, task = desk.state.called["back"]
    assert task is not None
    assert (desk.state.boarding_start(task) or 0) <= at("11:45")
    _over(desk)


def test_a_breakdown_of_her_vehicle_before_she_calls_is_answered_within_the_wait_by_another() -> None:
    desk = _opened(OUT, CALL, buses=2)
    mine = desk.state.carriers["back~1"]
    assert mine is not None
    desk.advance(at("11:30"))
    desk.breakdown(mine)
    desk.advance(at("12:40"))
    desk.ready("back")
    verdict = _over(desk)
    assert verdict.counts.broken_by_event == 0
    assert verdict.counts.calls.longest_wait <= WAIT


def test_with_no_other_vehicle_the_taxi_comes_and_the_event_is_named() -> None:
    """The taxi comes half an hour after it is ordered: in time for whoever waits three quarters."""
    desk = _opened(OUT, CALL, taxi=True)
    desk.advance(at("11:30"))
    desk.breakdown("bus1")
    desk.advance(at("12:05"))
    desk.ready("back")
    _, task = desk.state.called["back"]
    assert desk.state.carriers[task or ""] == TAXI
    verdict = _over(desk)
    assert verdict.counts.broken_by_event == 0
    assert verdict.counts.calls.longest_wait <= WAIT


def test_with_nobody_at_all_the_guarantee_is_broken_by_the_event_that_took_the_passage() -> None:
    desk = _opened(OUT, CALL)
    desk.advance(at("11:30"))
    desk.breakdown("bus1")
    (event,) = [fact.n for fact in desk.facts if fact.kind == "broken_down"]
    assert not desk.state.broken, "nobody has asked yet"
    desk.advance(at("12:05"))
    outcome = desk.ready("back")
    (said,) = [fact for fact in outcome.facts if isinstance(fact, Ready)]
    assert (said.task, said.broken_by) == (None, event)
    verdict = _over(desk)
    assert verdict.counts.broken_by_event == 1
    assert verdict.counts.calls.refused == 1


def test_after_a_delay_the_wait_is_what_was_promised_or_the_delay_is_named() -> None:
    for minutes in (5, 30, 60):
        desk = _opened(FAR, buses=4)
        found = desk.state.boarding("back~1")
        assert found is not None
        desk.advance(found[0].halts[found[1]].leave + MINUTE)
        desk.late(found[0].shift, minutes * MINUTE)
        desk.advance(max(at("12:00"), desk.state.now))
        outcome = desk.ready("back")
        (said,) = [fact for fact in outcome.facts if isinstance(fact, Ready)]
        assert said.promise is not None
        in_time = said.promise.pickup[1] <= said.at + WAIT
        assert in_time == (said.broken_by is None)
        _over(desk)


def test_a_breakdown_after_she_called_breaks_a_promise_like_any_other() -> None:
    desk = _opened(OUT, CALL)
    desk.advance(at("12:20"))
    desk.ready("back")
    desk.breakdown("bus1")
    assert desk.state.status["back~1"] == "failed"
    assert _over(desk).counts.broken_by_event == 1


def test_a_vehicle_at_her_door_that_breaks_down_has_nobody_on_board_who_did_not_call() -> None:
    desk = _opened(FAR, buses=4)
    desk.advance(desk.state.boarding_start("back~1") or 0)
    assert desk.state.is_held("back~1")
    desk.breakdown(desk.state.carriers["back~1"] or "")
    assert not [fact for fact in desk.facts if fact.kind == "stranded"]
    _over(desk)


def test_nobody_is_absent_who_has_not_called() -> None:
    desk = _opened(replace(FAR, boarding=MINUTE), buses=4)
    desk.advance(desk.state.boarding_start("back~1") or 0)
    with pytest.raises(NotPossible, match="phone her"):
        desk.no_show("back")
    desk.ready("back")
    desk.no_show("back")
    assert desk.state.status["back~1"] == "absent"
    _over(desk)


def test_an_open_return_is_cancelled_by_its_own_name_before_and_after_the_call() -> None:
    desk = _opened(OUT, CALL)
    desk.cancel("back")
    assert {desk.state.status[f"back~{number}"] for number in (1, 2, 3)} == {"cancelled"}
    counts = _over(desk).counts
    assert sum(one.cancelled for one in counts.classes.values()) == 1
    with pytest.raises(NotPossible):
        desk.ready("back")
    other = _opened(OUT, CALL)
    other.advance(at("12:00"))
    other.ready("back")
    other.cancel("back")
    assert other.state.status["back~1"] == "cancelled"
    _over(other)


def test_the_way_there_cancelled_leaves_nothing_to_call_for() -> None:
    desk = _opened(OUT, CALL)
    desk.cancel("out")
    with pytest.raises(NotPossible, match="Only a promised ride"):
        desk.ready("back")
    assert _over(desk).counts.calls.not_called == 0


@pytest.mark.parametrize(
    ("name", "told"),
    [("nobody", "'nobody' is not known"), ("out", "'out' is no open return"), ("back", "has called already")],
)
def test_a_call_that_means_nothing_teaches(name: str, told: str) -> None:
    desk = _opened(OUT, CALL)
    desk.advance(at("12:00"))
    if name == "back":
        desk.ready("back~2")
    before = desk.state.copy()
    with pytest.raises(NotPossible) as caught:
        desk.ready(name)
    assert told in str(caught.value)
    assert caught.value.fault.advice
    assert desk.state == before


def test_an_open_return_is_booked_on_the_day_or_refused_whole() -> None:
    desk = _opened(OUT)
    desk.reserve(CALL)
    assert set(desk.state.returns["back"].passages) == {"back~1", "back~2", "back~3"}
    desk.advance(at("12:50"))
    desk.ready("back")
    assert _over(desk).counts.calls.longest_wait <= WAIT
    short = _opened(OUT, last="13:00")
    before = short.state.copy()
    for request, told in (
        (CALL, "no place for passage"),
        (replace(CALL, open_return=None), "open_return = None"),
    ):
        with pytest.raises(NotPossible, match=told):
            short.reserve(request)
    assert short.state == before


@pytest.mark.parametrize("calls", [True, False])
def test_a_taxi_held_for_her_comes_when_she_calls_and_costs_nothing_if_she_does_not(calls: bool) -> None:
    alone = replace(CALL, return_of=None)
    desk = _opened(alone, taxi=True, first="20:00")
    assert desk.state.carriers == {"back": TAXI}
    desk.advance(at("12:10"))
    if calls:
        desk.ready("back")
        assert desk.state.orders["back"].pickup == at("12:40")
    verdict = _over(desk)
    assert (verdict.counts.taxi_rides, verdict.counts.calls.not_called) == ((1, 0) if calls else (0, 1))
    assert bool(verdict.counts.taxi_cost) is calls
    assert verdict.counts.calls.waited == (30 * MINUTE if calls else 0)


def test_a_driver_s_sheet_says_who_gets_in_only_if_she_calls() -> None:
    desk = _opened(OUT, CALL)
    _, lines = desk.state.issued["bus1"]
    assert [kind for task, kind, _ in lines if task == "back~1"] == ["held", "out"]
    desk.advance(at("12:00"))
    desk.ready("back")
    _, lines = desk.state.issued["bus1"]
    assert [kind for task, kind, _ in lines if task.startswith("back")] == ["in", "out"]


@pytest.mark.parametrize(
    ("kind", "changes", "told"),
    [
        ("released", {"task": "back~1"}, "is released, and was promised"),
        ("ready", {"broken_by": 0}, "is kept, or does not hold"),
        ("ready", {"promise": None, "task": None, "carrier": None}, "is broken by nothing"),
        ("released", {"kind": "still_wanted"}, "are held on for back"),
        ("ready", {"ride": "out"}, "is no open return"),
    ],
)
def test_the_judge_of_the_log_sees_a_call_answered_wrongly(
    kind: str, changes: dict[str, Any], told: str
) -> None:
    desk = _opened(OUT, CALL)
    desk.advance(at("12:20"))
    desk.ready("back")
    assert told in _spoiled(desk, kind, changes)


def test_the_judge_of_the_log_sees_a_passage_released_too_soon() -> None:
    desk = _opened(OUT, CALL)
    desk.advance(at("20:00"))
    lines = list(write_log(desk.journal, opened_at=at("06:00")))
    facts = [json.loads(line) for line in lines[1:]]
    first = next(fact for fact in facts if fact["kind"] == "released")
    first["task"] = "back~3"
    verdict = audit_log([lines[0], *map(json.dumps, facts)])
    assert "not every call of back is answered in time" in "\n".join(verdict.broken_by_planner)


def _spoiled(desk: Desk, kind: str, changes: dict[str, Any]) -> str:
    lines = list(write_log(desk.journal, opened_at=at("06:00")))
    facts = [json.loads(line) for line in lines[1:]]
    wrong = next(fact for fact in facts if fact["kind"] == kind)
    wrong.update(changes)
    verdict = audit_log([lines[0], *map(json.dumps, facts)])
    return "\n".join((*verdict.broken_by_planner, *verdict.faults))
