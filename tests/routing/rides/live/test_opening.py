"""A live day opens on a plan: every planned ride becomes a promise that the referee finds kept."""

from __future__ import annotations

from dataclasses import replace

from routing.model.run import Limit
from routing.rides import OpenReturn, VehicleBreak
from routing.rides.live import TAXI, open_day
from routing.rides.live.asking import quote_ride
from routing.rides.live.log import replay, write_log
from routing.rides.live.remaining import remaining
from routing.rides.log_audit import audit_log
from routing.units import MINUTE, euros
from tests.routing.rides.road import at, bus, day, planned, ride, span
from tests.routing.rides.test_returns import TAXI as BY_TAXI

CALL = OpenReturn(longest_wait=45 * MINUTE)
REQUESTS = (
    ride("a", "Ada", "clinic", arrival=span("09:45", "10:00"), group="two"),
    ride("b", "Bob", "clinic", arrival=span("09:45", "10:00"), group="two"),
    ride("back", "clinic", "Ada", departure=span("15:00", "15:20"), return_of="a", same_driver=True),
    ride(
        "open",
        "clinic",
        "Cléo",
        departure=span("12:00", "13:00"),
        open_return=OpenReturn(longest_wait=45 * MINUTE),
    ),
)


def test_every_planned_ride_is_promised_and_kept() -> None:
    desk = open_day(planned(day(*REQUESTS, vehicles=(bus(), bus("other")))), at=at("06:00"))
    assert {"a", "b", "back", "open~1"} <= set(desk.state.promises)
    verdict = remaining(desk.state, desk.ground).judge()
    assert verdict.valid, verdict.breaches
    lines = list(write_log(desk.journal, opened_at=at("06:00")))
    judged = audit_log(iter(lines))
    assert judged.sound, (judged.broken_by_planner, judged.faults)
    assert replay(iter(lines)).state == desk.state


def test_breaks_of_the_plan_stay_in_the_runs() -> None:
    rest = VehicleBreak(window=span("11:00", "14:00"), seconds=20 * MINUTE, price=euros(50))
    plan = planned(day(*REQUESTS, vehicles=(bus(breaks=(rest,)),)))
    desk = open_day(plan, at=at("06:00"))
    (run,) = desk.state.runs.values()
    assert sum(halt.kind == "pause" for halt in run.halts) == 1
    desk.advance(at("23:00"))
    assert not list(desk.state.open_promises())


def test_orders_to_the_taxi_are_promises_too() -> None:
    early = ride("early", "Ada", "market", arrival=span("02:30", "02:45"))
    one = day(early, vehicles=(bus(first="06:00", last="20:00"),))
    one = replace(one, fleet=replace(one.fleet, fallback=BY_TAXI))
    desk = open_day(planned(one), at=0)
    assert desk.state.carriers == {"early": TAXI}
    assert list(desk.state.open_promises()) == ["early"]


def test_a_better_plan_of_the_engine_is_taken_and_keeps_every_promise() -> None:
    """Two vehicles go the same way for two people who were promised one after the other."""
    desk = open_day(planned(day(vehicles=(bus("one"), bus("two")))), at=at("06:00"))
    ground = desk.ground
    for name, place, mine in (("x", "Ada", "one"), ("y", "Cléo", "two")):
        request = ride(name, place, "clinic", departure=span("09:00", "09:05"), profile="navette de poste")
        quote = quote_ride(desk.state, desk.journal.board, request, only={mine})
        desk.accept(quote.offers[0])
    assert set(desk.state.carriers.values()) == {"one", "two"}
    before = remaining(desk.state, ground).judge().score
    outcome = desk.replan(limit=Limit(iterations=300))
    after = remaining(desk.state, ground).judge()
    assert after.valid
    assert after.score.levels < before.levels
    assert len(set(desk.state.carriers.values())) == 1
    assert len(outcome.drivers) == 2, "both have a new sheet"
    assert len(outcome.passengers) == 1


def test_promises_of_a_plan_are_on_the_grid_even_where_the_wishes_are_not() -> None:
    odd = tuple(
        replace(
            one,
            departure=one.departure and (one.departure[0] + 61, one.departure[1] + 61),
            arrival=one.arrival and (one.arrival[0] + 61, one.arrival[1] + 61),
        )
        for one in REQUESTS
    )
    desk = open_day(planned(day(*odd, vehicles=(bus(), bus("other")))), at=at("06:00"))
    assert len(desk.state.promises) >= len(odd)
    for name, promise in desk.state.promises.items():
        assert not [one for one in (*promise.pickup, promise.dropoff[1]) if one % (5 * MINUTE)], name
    verdict = remaining(desk.state, desk.ground).judge()
    assert verdict.valid, verdict.breaches
