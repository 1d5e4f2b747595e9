"""Who was promised to travel with whom: no better plan parts them, an event does so as a last resort only."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routing.model.run import Limit
from routing.rides.live import TAXI, Desk, open_day
from routing.rides.live.facts import Broken
from routing.rides.live.log import replay, write_log
from routing.rides.log_audit import audit_log
from tests.routing.rides.live.proposals import giving, two_buses
from tests.routing.rides.road import at, bus, day, planned, ride, span

NINE = {"departure": span("09:00", "09:05"), "profile": "navette de poste"}
THERE, Y = ride("x", "Ada", "clinic", **NINE), ride("y", "Cléo", "clinic", **NINE)
BACK = ride("back", "clinic", "Ada", departure=span("15:00", "15:10"), return_of="x", same_driver=True)


def _sound(desk: Desk) -> None:
    lines = list(write_log(desk.journal, opened_at=at("06:00")))
    verdict = audit_log(iter(lines))
    assert verdict.sound, (verdict.broken_by_planner, verdict.faults)
    assert replay(iter(lines)).state == desk.state


@pytest.mark.parametrize("task", ["x", "back"])
def test_neither_way_is_taken_from_the_driver_of_the_other(task: str) -> None:
    desk = two_buses((THERE, "one"), (Y, "two"), (BACK, "one"))
    assert not desk.replan(limit=Limit(iterations=1), solver=giving(task, "two")).facts
    assert desk.state.carriers == {"x": "one", "back": "one", "y": "two"}


def test_without_that_promise_the_same_plan_is_taken() -> None:
    desk = two_buses((THERE, "one"), (Y, "two"), (replace(BACK, same_driver=False), "one"))
    assert desk.replan(limit=Limit(iterations=1), solver=giving("x", "two")).facts
    assert desk.state.carriers == {"x": "two", "back": "one", "y": "two"}


def test_the_engine_moves_who_is_free_to_the_pair() -> None:
    desk = two_buses((THERE, "one"), (Y, "two"), (BACK, "one"))
    assert desk.replan(limit=Limit(iterations=300)).facts
    assert desk.state.carriers == {"x": "one", "back": "one", "y": "one"}
    _sound(desk)


def test_once_she_is_there_the_way_back_still_is_with_the_same_driver() -> None:
    desk = two_buses(
        (THERE, "one"), (BACK, "one"), (replace(BACK, id="z", return_of=None, same_driver=False), "two")
    )
    desk.advance(at("11:00"))
    assert not desk.replan(limit=Limit(iterations=1), solver=giving("back", "two")).facts
    assert desk.replan(limit=Limit(iterations=1), solver=giving("z", "one")).facts


def test_a_pair_that_loses_its_driver_goes_to_another_together() -> None:
    desk = two_buses((THERE, "one"), (BACK, "one"))
    desk.breakdown("one")
    assert desk.state.carriers == {"x": "two", "back": "two"}
    assert not desk.state.broken
    _sound(desk)


def test_a_way_back_that_only_another_driver_can_do_is_a_promise_broken_by_the_event() -> None:
    desk = two_buses((THERE, "one"), (BACK, "one"))
    desk.advance(at("11:00"))
    promise = desk.state.promises["back"]
    outcome = desk.breakdown("one")
    (told,) = [fact for fact in outcome.facts if isinstance(fact, Broken)]
    assert (told.task, told.old, told.new, told.parted) == ("back", promise, promise, True)
    assert outcome.passengers == ("back",)
    assert desk.state.carriers["back"] == "two"
    desk.late("two", 60)
    assert desk.state.broken == ("back",), "a pair is parted once"
    _sound(desk)


def test_a_group_that_loses_its_vehicle_stays_together() -> None:
    members = [replace(one, group="g") for one in (THERE, Y)]
    desk = open_day(planned(day(*members, vehicles=(bus("one"), bus("two"), bus("three")))), at=at("06:00"))
    (before,) = set(desk.state.carriers.values())
    assert before is not None
    desk.breakdown(before)
    (after,) = set(desk.state.carriers.values())
    assert after not in (before, TAXI)
    assert not desk.state.broken
    _sound(desk)


def test_the_judge_of_the_log_sees_a_pair_that_was_parted() -> None:
    """The way there in the other bus: the log as it would be, had the desk done that."""
    desk = two_buses((THERE, "one"), (replace(BACK, same_driver=False), "two"))
    lines = list(write_log(desk.journal, opened_at=at("06:00")))
    assert audit_log(iter(lines)).sound
    claimed = [line.replace('"return_of":"x"', '"return_of":"x","same_driver":true') for line in lines]
    assert claimed != lines
    (fault,) = audit_log(iter(claimed)).broken_by_planner
    assert "one driver" in fault
