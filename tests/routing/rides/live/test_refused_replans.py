"""A plan that would break a promise is refused, however much it would save; one that keeps all is taken."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from routing.model.run import Limit
from routing.rides import Party
from routing.rides.live import Desk
from routing.rides.live.log import write_log
from routing.rides.live.remaining import remaining
from routing.rides.log_audit import audit_log
from tests.routing.rides.live.proposals import Proposal, giving, two_buses, without
from tests.routing.rides.road import at, ride, span

LIMIT = Limit(iterations=1)
NINE = {"departure": span("09:00", "09:05"), "profile": "navette de poste"}
X, Y = ride("x", "Ada", "clinic", **NINE), ride("y", "Cléo", "clinic", **NINE)


def _refused(desk: Desk, proposal: Proposal) -> None:
    before = desk.state.copy()
    assert desk.replan(limit=LIMIT, solver=proposal).facts == ()
    assert desk.state == before


def test_a_plan_that_pools_two_rides_is_taken_and_everybody_is_told() -> None:
    desk = two_buses((X, "one"), (Y, "two"))
    promises = dict(desk.state.promises)
    outcome = desk.replan(limit=LIMIT, solver=giving("x", "two"))
    assert [fact.kind for fact in outcome.facts] == [
        "replanned",
        "moved",
        "planned",
        "planned",
        "sheet",
        "sheet",
    ]
    assert outcome.passengers == ("x",)
    assert set(outcome.drivers) == {"one", "two"}
    assert desk.state.carriers == {"x": "two", "y": "two"}
    assert desk.state.promises == promises
    assert remaining(desk.state, desk.ground).judge().valid
    assert audit_log(write_log(desk.journal, opened_at=at("06:00"))).sound


def test_a_plan_that_leaves_somebody_out_is_refused() -> None:
    _refused(two_buses((X, "one"), (Y, "two")), without("x"))


def test_a_plan_that_comes_too_late_is_refused() -> None:
    """After Cléo at the clinic, Ada would be fetched at 09:20: she was promised 09:10 at the latest."""
    _refused(two_buses((X, "one"), (Y, "two")), giving("x", "two", last=True))


def test_a_plan_that_costs_more_is_refused() -> None:
    desk = two_buses((X, "two"), (Y, "two"))
    assert set(desk.state.carriers.values()) == {"two"}
    _refused(desk, giving("y", "one"))


@pytest.mark.parametrize(
    "changes",
    [
        {"party": Party(passengers=5)},
        {"private": True},
        {"apart_from": ("y",)},
        {"needs": ("lift",)},
    ],
)
def test_a_plan_that_breaks_what_the_ride_asked_for_is_refused(changes: dict[str, Any]) -> None:
    """Eight seats; alone on board; not with Cléo; in the bus with the lift."""
    odd = replace(X, **changes)
    desk = two_buses((odd, "one"), (replace(Y, party=Party(passengers=4)), "two"), offers=("lift",))
    _refused(desk, giving("x", "two"))


def test_a_vehicle_on_its_way_to_somebody_is_not_turned_back() -> None:
    """The bus to Ada has left: her ride is not to be given away, though pooling would still save."""
    desk = two_buses((X, "one"), (Y, "two"))
    leaves = desk.state.runs["one"].halts[0].leave
    assert leaves < desk.state.runs["two"].halts[0].start
    desk.advance(leaves)
    _refused(desk, giving("x", "two"))
