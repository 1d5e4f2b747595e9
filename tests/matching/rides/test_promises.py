"""Each promise from the table where people write it to the plan that keeps it."""

from __future__ import annotations

from datetime import date

import pytest

from matching.rides import book_day, rides_from_tables
from routing.model.run import Limit
from routing.rides import RidePlan, plan_rides
from routing.rides.checker import broken_promises
from routing.units import MINUTE, euros_per_hour
from tests.matching.rides.small import Tables, frames, tables

TUESDAY = date(2026, 11, 24)


def asked(name: str, **cells: str) -> dict[str, str]:
    """A ride of that date to the market in the morning."""
    row = {"id": name, "name": name, "pickup": "ada", "dropoff": "min", "date": "2026-11-24"}
    return {**row, "arrival": "09:00", "profile": "navette de poste", **cells}


def planned(rows: list[dict[str, str]], **more: list[dict[str, str]]) -> RidePlan:
    """The plan of those requests by the one minibus, unless other tables are given."""
    given: Tables = {**tables(), "ride_requests": rows, **more}
    booked = book_day(rides_from_tables(frames(given)), TUESDAY)
    plan = plan_rides(booked.rides, limit=Limit(iterations=300), lanes=1, processes=1, explained=None)
    assert plan.verdict.valid
    assert broken_promises(plan) == ()
    return plan


def fleet(*changes: dict[str, str]) -> list[dict[str, str]]:
    """The minibus of the tables, once for each change."""
    bus = tables()["vehicles"][0]
    return [{**bus, "id": f"bus-{number}", **change} for number, change in enumerate(changes)]


def carried(plan: RidePlan) -> dict[str, str]:
    return {ride.request: ride.vehicle for ride in plan.rides}


def test_private_apart_and_grouped() -> None:
    two = fleet({}, {})
    alone = planned([asked("a", private="oui", window="0"), asked("b", window="0")], vehicles=two)
    assert len(set(carried(alone).values())) == 2
    apart = planned([asked("a", apart_from="b", window="0"), asked("b", window="0")], vehicles=two)
    assert len(set(carried(apart).values())) == 2
    one = planned([asked("a", group="g"), asked("b", group="g", pickup="bob")], vehicles=two)
    assert len(set(carried(one).values())) == 1


@pytest.mark.parametrize(
    ("chairs", "seats", "served"), [("1", "5", 2), ("1", "6", 1), ("2", "4", 2), ("2", "5", 1)]
)
def test_convertible_seats(chairs: str, seats: str, served: int) -> None:
    """Ten minutes are too short for two trips."""
    narrow = fleet({"arrangements": "8|5+1|4+2"})
    rows = [asked("chairs", wheelchairs=chairs, window="10"), asked("crowd", passengers=seats, window="10")]
    assert len(carried(planned(rows, vehicles=narrow))) == served


def test_the_same_driver_out_and_back() -> None:
    rows = [
        asked("out"),
        asked("back", arrival="", departure="16:00", return_of="out", same_driver="oui")
        | {"pickup": "min", "dropoff": "ada"},
    ]
    halves = fleet({"start": "06:00", "end": "12:00"}, {"start": "12:00", "end": "20:00"})
    assert not carried(planned(rows, vehicles=halves))
    whole = [*halves, *fleet({"start": "06:00", "end": "20:00"})]
    whole[-1]["id"] = "all-day"
    assert set(carried(planned(rows, vehicles=whole)).values()) == {"all-day"}


def test_an_open_return_holds_its_passages() -> None:
    back = asked("open", arrival="", departure="09:00", window="90", open_wait="45")
    plan = planned([back | {"pickup": "min", "dropoff": "ada"}])
    assert len(plan.rides) > 1
    assert all(ride.reserved for ride in plan.rides)


@pytest.mark.parametrize(("lead", "ordered"), [("600", True), ("1000", False)])
def test_a_taxi_must_be_called_in_time(lead: str, ordered: bool) -> None:
    """Planned the evening before at 18:00; the ride is at 9, fifteen hours later."""
    taxi = [{"id": "taxi", "euros_per_ride": "8", "lead_minutes": lead}]
    plan = planned([asked("r")], vehicles=fleet({"start": "20:00", "end": "21:00"}), fallback=taxi)
    assert bool(plan.orders) == ordered


def test_a_commuter_shares_her_way_within_her_detour() -> None:
    for minutes, served in (("20", 1), ("0", 0)):
        car = fleet(
            {"base": "bob", "base_lat": "", "base_lon": "", "end_place": "min", "detour_minutes": minutes}
            | {"start": "08:00", "end": "09:05"}
        )
        assert len(carried(planned([asked("r")], vehicles=car))) == served, minutes


def test_a_driver_without_the_licence_leaves_the_vehicle_in() -> None:
    van = fleet({"driven": "non", "licences": "D"})
    for holds, served in (("B", 0), ("B|D", 1)):
        drivers = [{"id": "ana", "holds": holds, "start": "06:00", "end": "12:00"}]
        assert len(carried(planned([asked("r")], vehicles=van, drivers=drivers))) == served


def test_drivers_change_where_the_table_says_and_the_range_holds() -> None:
    van = fleet({"driven": "non", "hand_over": "min", "start": "06:00", "end": "20:00", "range_km": "60"})
    drivers = [
        {"id": "ana", "start": "06:00", "end": "13:00"},
        {"id": "bea", "start": "13:00", "end": "20:00"},
    ]
    rows = [
        asked("out"),
        asked("back", arrival="", departure="16:00", return_of="out") | {"pickup": "min", "dropoff": "ada"},
    ]
    plan = planned(rows, vehicles=van, drivers=drivers)
    assert [tour.duty.driver for tour in plan.tours] == ["ana", "bea"]
    assert plan.tours[0].end_place == plan.tours[1].start_place == "min"


def test_whoever_needs_help_has_two_minutes_to_get_in() -> None:
    (tour,) = planned([asked("a", need="help")]).tours
    (boarding,) = (call for call in tour.calls if call.kind == "in")
    assert boarding.end - boarding.start == 2 * MINUTE


def test_a_vehicle_paid_by_the_hour_costs_its_hours_from_base_to_base() -> None:
    """And a little for each second it stands at a stop, so that nobody waits aboard for no reason."""
    plan = planned([asked("a")], vehicles=fleet({"euros_per_hour": "36", "euros_per_km": "0"}))
    (tour,) = plan.tours
    hours = euros_per_hour(36) * (tour.arrival - tour.departure)
    assert hours > 0
    assert hours <= plan.figures.cost <= hours * 21 // 20
