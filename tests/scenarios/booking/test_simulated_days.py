"""Simulated days: no promise broken by the planner, and every figure found again in the log alone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, replace
from random import Random

from routing.model.run import Limit
from routing.rides.live.facts import Moved
from routing.rides.live.log import replay
from routing.rides.log_audit import audit_log
from routing.units import HOUR, MINUTE
from scenarios.booking import Demand, SimulatedDay, simulate_day
from tests.routing.rides.live.town import OPEN, town

ROUGH = Demand(
    opens=OPEN - HOUR,
    closes=OPEN + 6 * HOUR,
    first=OPEN,
    last=OPEN + 7 * HOUR,
    calls=16,
    lead=HOUR,
    cancelled=0.1,
    absent=0.1,
    delays=1.5,
    delay=900,
    breakdowns=0.25,
)


def _day(seed: int, **changes: object) -> SimulatedDay:
    random = Random(seed)
    ground = town(
        random,
        taxi=random.random() < 0.5,
        range_m=random.choice((None, 30_000)),
        pauses=random.random() < 0.5,
    )

    def trips(dice: Random, kind: str) -> tuple[str, str]:
        pickup, dropoff = dice.sample(ground.place_ids, 2)
        return pickup, dropoff

    demand = replace(
        ROUGH,
        replan_every=90 * MINUTE if seed % 3 == 0 else None,
        same_driver=0.5 if seed % 4 == 0 else 0.0,
        open_returns=0.7 if seed % 5 == 1 else 0.0,
    )
    demand = replace(demand, **changes)  # type: ignore[arg-type]
    return simulate_day(ground, seed=seed, trips=trips, demand=demand, limit=Limit(iterations=100))


def test_no_promise_is_broken_by_the_planner(night_count: Callable[[int], int]) -> None:
    """1,000 days by night, a tenth of them in ``make test``."""
    broken = carried = taken = moved = called = silent = 0
    for seed in range(night_count(1000)):
        day = _day(seed)
        lines = list(day.log())
        verdict = audit_log(iter(lines))
        assert verdict.sound, (seed, verdict.broken_by_planner, verdict.faults)
        assert asdict(verdict.counts) == asdict(day.figures), seed
        broken += verdict.counts.broken_by_event
        carried += sum(one.carried for one in verdict.counts.classes.values())
        taken += sum(fact.kind == "replanned" for fact in day.desk.facts)
        moved += _moved_by_plan(day)
        called += verdict.counts.calls.called
        silent += verdict.counts.calls.not_called
    assert carried > 5 * night_count(1000)
    assert broken > 0, "days this rough break some promises, or the test tests nothing"
    assert taken > night_count(1000) // 6, "one day in three the planner looks again, and mostly takes a plan"
    assert moved > night_count(1000) // 20, "plans that give rides to other vehicles are among them"
    assert called > night_count(1000) // 20, "some will call when they are done, and do"
    assert silent > 0, "and some do not"


def _moved_by_plan(day: SimulatedDay) -> int:
    """Rides given to another vehicle by a better plan."""
    plans = {fact.n for fact in day.desk.facts if fact.kind == "replanned"}
    return sum(isinstance(fact, Moved) and fact.cause in plans for fact in day.desk.facts)


def test_who_waits_aboard_at_her_door_when_the_vehicle_breaks_down_arrives_in_her_window() -> None:
    day = _day(950)
    verdict = audit_log(day.log())
    assert verdict.sound, (verdict.broken_by_planner, verdict.faults)
    run = next(run for run in day.desk.state.outings("v0") if run.stopped)
    assert run.halts[-1].start == day.desk.state.promises["r9"].dropoff[0]


def test_the_same_seed_gives_the_same_day_and_the_log_gives_it_back() -> None:
    one, other = _day(7), _day(7)
    lines = list(one.log())
    assert lines == list(other.log())
    assert replay(iter(lines)).state == one.desk.state
    assert lines != list(_day(8).log())
