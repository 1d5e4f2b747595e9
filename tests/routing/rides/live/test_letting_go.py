"""Passages nobody needs: never driven for anybody, never sent away when paid; their ids and hours."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from random import Random

import pytest

from routing.errors import InvalidProblem
from routing.rides import OpenReturn, RideRequest
from routing.rides.live import Desk, Ground, NotPossible, open_day
from routing.rides.live.log import replay, write_log
from routing.rides.live.remaining import remaining
from routing.rides.log_audit import audit_log
from routing.units import HOUR, MINUTE
from tests.routing.rides.live.town import OPEN, scattered, town, wish
from tests.routing.rides.road import at, bus, day, planned, ride, span
from tests.routing.rides.test_returns import TAXI as BY_TAXI

OUT = ride("out", "Ada", "clinic", arrival=span("09:45", "10:00"))
CALL = ride(
    "back",
    "clinic",
    "Ada",
    departure=span("12:00", "13:30"),
    return_of="out",
    open_return=OpenReturn(longest_wait=45 * MINUTE),
)


def _opened(*requests: RideRequest) -> Desk:
    return open_day(planned(day(*requests, vehicles=(bus("bus1", "00:00", "23:59"),))), at=at("06:00"))


def _refused(code: str, doing: Callable[[], object]) -> None:
    with pytest.raises(NotPossible) as error:
        doing()
    assert error.value.fault.code == code


def _released_day(seed: int) -> tuple[Desk, Random]:
    """A day on which nobody may wait on board, with one open return and rides around it."""
    random = Random(seed)
    ground = town(random, taxi=False, vehicles=2)
    desk = Desk(
        Ground(replace(ground.day, longest_wait_aboard=random.choice((2, 4)) * MINUTE)), at=OPEN - HOUR
    )
    request = replace(
        wish(random, desk.ground, "open", now=OPEN),
        arrival=None,
        departure=(OPEN + HOUR, OPEN + HOUR + random.choice((30, 60)) * MINUTE),
        open_return=OpenReturn(longest_wait=random.choice((20, 30, 45)) * MINUTE),
    )
    desk.reserve(request)
    scattered(desk, random, requests=10)
    return desk, random


def test_nobody_gets_in_at_a_passage_that_was_released_even_when_it_is_driven_past() -> None:
    """Seeds of days on which leaving the two places out would make somebody wait on board too long."""
    passed = 0
    for seed in (47, *range(60)):
        try:
            desk, random = _released_day(seed)
        except NotPossible:
            continue
        for step in sorted(random.randint(OPEN, OPEN + 3 * HOUR) for _ in range(8)):
            desk.advance(step)
            assert remaining(desk.state, desk.ground).judge().valid
            scattered(desk, random, requests=1, name=f"s{step}-")
        desk.advance(OPEN + 10 * HOUR)
        state = desk.state
        released = {task for task, status in state.status.items() if status == "released"}
        halts = [halt for shift in state.runs for run in state.outings(shift) for halt in run.halts]
        assert not [halt for halt in halts if halt.task in released and halt.kind in ("in", "out")]
        passed += any(halt.task in released and halt.start > halt.leave for halt in halts)
        lines = list(write_log(desk.journal, opened_at=OPEN - HOUR))
        verdict = audit_log(iter(lines))
        assert verdict.sound, (seed, verdict.faults)
        assert replay(iter(lines)).state == state
    assert passed, "one of them at least is driven past"


def test_a_taxi_that_is_owed_in_full_waits_for_the_call() -> None:
    """Ordered until 09:00 for 12:40; sent away at the last call it would cost the same."""
    calls = replace(CALL, return_of=None, departure=span("12:00", "12:10"))
    one = day(calls, vehicles=(bus("bus1", "20:00", "23:59"),))
    fleet = replace(one.fleet, fallback=replace(BY_TAXI, order_until=at("09:00")))
    desk = open_day(planned(replace(one, fleet=fleet)), at=at("06:00"))
    pickup = desk.state.orders["back"].pickup
    desk.advance(at("12:11"))
    desk.ready("back")
    assert desk.state.called["back"] == (at("12:11"), "back")
    assert desk.state.orders["back"].pickup <= pickup


def test_an_open_return_begins_when_its_way_there_is_over() -> None:
    desk = _opened(OUT)
    arrived = desk.state.promises["out"].dropoff[1]
    early = replace(CALL, departure=span("08:00", "09:00"))
    _refused("live.reserve_later", lambda: desk.reserve(early))
    desk.reserve(replace(CALL, departure=(at("08:00"), at("11:00"))))
    assert desk.state.returns["back"].calls[0] >= arrived
    assert min(desk.state.promises[task].pickup[0] for task in desk.state.passages) >= arrived


def test_the_ids_of_an_open_return_and_of_its_passages_are_its_own() -> None:
    desk = _opened(OUT, CALL)
    other = ride("other", "clinic", "Ada", departure=span("15:00", "15:30"))
    with pytest.raises(InvalidProblem):
        desk.quote(replace(other, id="back"))
    _refused("live.known", lambda: desk.quote(replace(other, id="back~9")))
    offer = desk.quote(other).offers[0]
    for name in ("back", "back~9"):
        taken = replace(offer, request=replace(offer.request, id=name))
        _refused("live.known", lambda taken=taken: desk.accept(taken))  # type: ignore[misc]
    assert desk.quote(replace(other, id="x~9")).offers
