"""Anything may happen in any order: no promise is broken but by an event of the world."""

from __future__ import annotations

from collections import Counter
from dataclasses import asdict, replace
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from routing.model.run import Limit
from routing.rides.live import Desk, NotPossible, State
from routing.rides.live.facts import Broken
from routing.rides.live.figures import figures_of
from routing.rides.live.log import replay, write_log
from routing.rides.live.remaining import remaining
from routing.rides.log_audit import audit_log
from routing.units import HOUR, MINUTE
from tests.routing.rides.live.shuffling import Shuffling
from tests.routing.rides.live.town import OPEN, scattered, town, wish


class Day(RuleBasedStateMachine):
    """A dispatcher's day, chosen by hypothesis."""

    desk: Desk
    random: Random

    def __init__(self, counts: Counter[str]) -> None:
        super().__init__()
        self.counts = counts

    @initialize(seed=st.integers(0, 10**6), taxi=st.booleans())
    def opens(self, seed: int, taxi: bool) -> None:
        self.random = Random(seed)
        self.desk = Desk(town(self.random, taxi=taxi, pauses=seed % 3 == 0), at=OPEN - HOUR)
        self.asked = 0
        scattered(self.desk, self.random, requests=8)

    @rule(which=st.integers(0, 2))
    def somebody_calls(self, which: int) -> None:
        self.asked += 1
        now = self.desk.state.now
        quote = self.desk.quote(wish(self.random, self.desk.ground, f"r{self.asked}", now=now))
        self.desk.asked(quote)
        if quote.offers:
            self.desk.accept(quote.offers[which % len(quote.offers)])

    @rule(stay=st.integers(0, 120), same_driver=st.booleans(), separable=st.booleans())
    def somebody_wants_there_and_back(self, stay: int, same_driver: bool, separable: bool) -> None:
        self.asked += 1
        there = wish(self.random, self.desk.ground, f"b{self.asked}", now=self.desk.state.now)
        _, end = there.departure or there.arrival or (0, 0)
        back = replace(
            there,
            id=f"b{self.asked}r",
            pickup=there.dropoff,
            dropoff=there.pickup,
            arrival=None,
            departure=(end, end + (stay + 30) * MINUTE),
            return_of=there.id,
            same_driver=same_driver,
            separable=separable,
        )
        _, pairs = self.desk.quote_return(there, back)
        if pairs:
            self.desk.accept(*pairs[-1])

    @rule()
    def somebody_else_promises(self) -> None:
        """Two rides given away without a look at what they cost: something for the planner to better."""
        self.asked += 1
        scattered(self.desk, self.random, requests=2, name=f"s{self.asked}-")

    @rule(seconds=st.integers(1, 60 * MINUTE))
    def time_passes(self, seconds: int) -> None:
        self.desk.advance(self.desk.state.now + seconds)

    @precondition(lambda self: self.desk.state.requests)
    @rule(which=st.integers(0, 100))
    def somebody_cancels(self, which: int) -> None:
        tasks = sorted(self.desk.state.requests)
        self._try(lambda: self.desk.cancel(tasks[which % len(tasks)]))

    @precondition(lambda self: self.desk.state.requests)
    @rule(which=st.integers(0, 100))
    def somebody_is_absent(self, which: int) -> None:
        state = self.desk.state
        waiting = [
            task
            for task in sorted(state.requests)
            if (found := state.boarding(task)) is not None
            and state.status[task] == "promised"
            and found[0].halts[found[1]].start >= state.now
        ]
        if not waiting:
            return
        task = waiting[which % len(waiting)]
        found = state.boarding(task)
        assert found is not None
        self.desk.advance(found[0].halts[found[1]].start)
        self._try(lambda: self.desk.no_show(task))

    @rule(vehicle=st.integers(0, 2), seconds=st.integers(1, 40 * MINUTE))
    def a_vehicle_is_late(self, vehicle: int, seconds: int) -> None:
        self._try(lambda: self.desk.late(f"v{vehicle}", seconds))

    @rule(vehicle=st.integers(0, 2))
    def a_vehicle_breaks_down(self, vehicle: int) -> None:
        if self.random.random() < 0.3:
            self._try(lambda: self.desk.breakdown(f"v{vehicle}"))

    @rule(times=st.integers(1, 3))
    def the_planner_looks_again(self, times: int) -> None:
        """With an engine whose plans are worth taking where there is a better one, or may be anything."""
        for _ in range(times):
            self._look()

    def _look(self) -> None:
        state = self.desk.state
        before = state.copy()
        self.counts["looks"] += bool(remaining(state, self.desk.ground).plan.tours)
        outcome = self.desk.replan(limit=Limit(iterations=1), solver=Shuffling(self.desk, self.random))
        if not outcome.facts:
            assert state == before, "what is refused changes nothing"
            return
        self.counts["taken"] += 1
        self.counts["moved"] += sum(fact.kind == "moved" for fact in outcome.facts)
        assert (state.broken, state.promises) == (before.broken, before.promises)
        assert {fact.kind for fact in outcome.facts} <= {"replanned", "moved", "planned", "sheet"}

    def _try(self, command: object) -> None:
        before = self.desk.state.copy()
        try:
            command()  # type: ignore[operator]
        except NotPossible:
            assert self.desk.state == before, "what is refused changes nothing"

    @invariant()
    def what_is_left_is_legal(self) -> None:
        """The referee on the rest of the day: every promise in force is kept."""
        if not hasattr(self, "desk"):
            return
        verdict = remaining(self.desk.state, self.desk.ground).judge()
        wrong = [one for one in verdict.breaches if one.code not in EXCUSED]
        assert not wrong, wrong
        assert not verdict.score.essential

    def teardown(self) -> None:
        if not hasattr(self, "desk"):
            return
        desk = self.desk
        desk.advance(desk.state.now + 12 * HOUR)
        lines = list(write_log(desk.journal, opened_at=OPEN - HOUR))
        verdict = audit_log(iter(lines))
        assert verdict.sound, (verdict.broken_by_planner, verdict.faults)
        assert asdict(verdict.counts) == asdict(figures_of(desk.facts, desk.state, desk.ground))
        assert replay(iter(lines)).state == desk.state
        _every_promise_has_an_end(desk.state)
        causes = {fact.n: fact.kind for fact in desk.facts}
        for fact in desk.facts:
            if isinstance(fact, Broken):
                assert causes[fact.cause] in {"delayed", "broken_down", "absent"}


#: A delay can keep somebody on board waiting longer than the rule of the fleet, which is no promise.
EXCUSED = {"wait_aboard.too_long"}


def _every_promise_has_an_end(state: State) -> None:
    assert not list(state.open_promises())


def test_anything_may_happen_in_any_order() -> None:
    """And the planner betters the plan again and again meanwhile, so that something could go wrong."""
    counts: Counter[str] = Counter()
    run_state_machine_as_test(lambda: Day(counts), settings=settings(stateful_step_count=18))  # type: ignore[arg-type]
    days = settings().max_examples
    assert counts["taken"] > days // 3, counts
    assert counts["moved"] > days // 4, counts
    assert counts["looks"] - counts["taken"] > days // 2, "and many were refused"
