"""Anything may happen to people who call when they are done: the planner keeps every guarantee."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.stateful import precondition, rule, run_state_machine_as_test

from routing.rides import OpenReturn, RideRequest
from routing.rides.live import Desk, NotPossible
from routing.rides.live.log import write_log
from routing.rides.log_audit import audit_log
from routing.units import HOUR, MINUTE
from tests.routing.rides.live.test_machine import Day
from tests.routing.rides.live.town import OPEN, scattered, town, wish


def _will_call(request: RideRequest, *, start: int, width: int, wait: int) -> RideRequest:
    return replace(
        request,
        arrival=None,
        departure=(start, start + width),
        open_return=OpenReturn(longest_wait=wait),
    )


class CallingDay(Day):
    """A dispatcher's day with open returns; how every day ends is judged as before."""

    @rule(first=st.integers(0, 120), width=st.integers(0, 60), wait=st.integers(10, 60))
    def somebody_will_call_when_she_is_done(self, first: int, width: int, wait: int) -> None:
        self.asked += 1
        now = self.desk.state.now
        request = wish(self.random, self.desk.ground, f"c{self.asked}", now=now)
        start = max(now, OPEN) + first * MINUTE
        asked = _will_call(request, start=start, width=width * MINUTE, wait=wait * MINUTE)
        self._try(lambda: self.desk.reserve(asked))

    @precondition(lambda self: self.desk.state.returns.keys() - self.desk.state.called.keys())
    @rule(which=st.integers(0, 100), minutes=st.integers(-5, 70))
    def she_is_done(self, which: int, minutes: int) -> None:
        """At any minute of the hours agreed, or a little before or after them."""
        state = self.desk.state
        rides = sorted(state.returns.keys() - state.called.keys())
        ride = rides[which % len(rides)]
        self.desk.advance(max(state.now, state.returns[ride].calls[0] + minutes * MINUTE))
        self._try(lambda: self.desk.ready(ride))
        self.counts["calls"] += ride in state.called


def test_anything_may_happen_to_people_who_call_when_they_are_done() -> None:
    counts: Counter[str] = Counter()
    run_state_machine_as_test(lambda: CallingDay(counts), settings=settings(stateful_step_count=18))  # type: ignore[arg-type]
    assert counts["calls"] > settings().max_examples // 12, counts


@given(
    seed=st.integers(0, 10**6),
    width=st.integers(0, 2 * HOUR),
    wait=st.integers(15 * MINUTE, HOUR),
    share=st.floats(0, 1),
    boarding=st.sampled_from((0, MINUTE)),
)
def test_whatever_second_she_calls_she_boards_within_the_wait(
    seed: int, width: int, wait: int, share: float, boarding: int
) -> None:
    """Without an event of the world: other rides are promised, some cancelled, time goes by in steps."""
    random = Random(seed)
    desk = Desk(town(random, taxi=seed % 2 == 0, pauses=seed % 3 == 0), at=OPEN - HOUR)
    scattered(desk, random, requests=4)
    request = replace(wish(random, desk.ground, "open", now=OPEN), boarding=boarding)
    first = OPEN + HOUR + random.randint(0, HOUR)
    try:
        desk.reserve(_will_call(request, start=first, width=width, wait=wait))
    except NotPossible:
        return
    moment = first + round(share * width)
    for step in sorted({random.randint(desk.state.now, moment) for _ in range(5)}):
        desk.advance(step)
        scattered(desk, random, requests=1, name=f"s{step}-")
        ahead = [task for task in desk.state.open_promises() if desk.state.is_ahead(task)]
        others = [task for task in ahead if task not in desk.state.passages]
        if others and random.random() < 0.5:
            desk.cancel(random.choice(others))
    desk.advance(moment)
    desk.ready("open")
    _, task = desk.state.called["open"]
    assert task is not None
    desk.advance(moment + 6 * HOUR)
    start = desk.state.boarding_start(task)
    assert start is not None
    assert 0 <= start - moment <= wait
    verdict = audit_log(write_log(desk.journal, opened_at=OPEN - HOUR))
    assert verdict.sound, (verdict.broken_by_planner, verdict.faults)
