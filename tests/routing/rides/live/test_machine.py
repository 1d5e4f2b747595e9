"""Anything may happen in any order: no promise is broken but by an event of the world."""

from __future__ import annotations

from dataclasses import asdict
from random import Random

from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from routing.model.plan import Plan
from routing.model.problem import Problem
from routing.model.run import Limit, Solution
from routing.rides.live import Desk, NotPossible, State
from routing.rides.live.facts import Broken
from routing.rides.live.figures import figures_of
from routing.rides.live.log import replay, write_log
from routing.rides.live.remaining import remaining
from routing.rides.log_audit import audit_log
from routing.units import HOUR, MINUTE
from tests.routing.rides.live.town import OPEN, town, wish


class Day(RuleBasedStateMachine):
    """A dispatcher's day, chosen by hypothesis."""

    desk: Desk
    random: Random

    @initialize(seed=st.integers(0, 10**6), taxi=st.booleans())
    def opens(self, seed: int, taxi: bool) -> None:
        self.random = Random(seed)
        self.desk = Desk(town(self.random, taxi=taxi, pauses=seed % 3 == 0), at=OPEN - HOUR)
        self.asked = 0

    @rule(which=st.integers(0, 2))
    def somebody_calls(self, which: int) -> None:
        self.asked += 1
        now = self.desk.state.now
        quote = self.desk.quote(wish(self.random, self.desk.ground, f"r{self.asked}", now=now))
        self.desk.asked(quote)
        if quote.offers:
            self.desk.accept(quote.offers[which % len(quote.offers)])

    @rule(seconds=st.integers(1, 90 * MINUTE))
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

    @rule()
    def the_planner_looks_again(self) -> None:
        """With an engine that shuffles what is left: better or not, legal or not."""
        self.desk.replan(limit=Limit(iterations=1), solver=self._shuffled)

    def _shuffled(self, problem: Problem, *, start: Plan | None, **_: object) -> Solution:
        """The start, with the unsettled halts of two tours in another order or given to the other tour."""
        assert start is not None
        return Solution(plan=_mixed(start, self.random), iterations=1, seconds=0.0)

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


def _mixed(plan: Plan, random: Random) -> Plan:
    """Some legal and some illegal changes of a plan."""
    from dataclasses import replace

    tours = list(plan.tours)
    if not tours:
        return plan
    number = random.randrange(len(tours))
    halts = list(tours[number].halts)
    random.shuffle(halts)
    tours[number] = replace(tours[number], halts=tuple(halts))
    return replace(plan, tours=tuple(tours))


Day.TestCase.settings = settings(stateful_step_count=18)
TestDay = Day.TestCase
