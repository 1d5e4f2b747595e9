"""Days of rides and their plans as JSON documents: nothing lost, everything wrong told at once."""

from __future__ import annotations

import json
from dataclasses import fields, replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import routing.rides
from routing.errors import Fault, InvalidProblem
from routing.rides import Driver, Fallback, OpenReturn, Party, RideDay, RideProfile, SeatLayout, VehicleBreak
from routing.rides.day_document import day_from_json, day_schema, day_to_json
from routing.rides.plan_document import ride_plan_to_json
from routing.rides.schema_files import shipped_schemas
from routing.units import MINUTE
from tests.routing.rides.road import bus, day, planned, ride, span
from tests.routing.rides.test_checker import days

GOLDEN = Path(__file__).parents[2] / "golden"


def full_day() -> RideDay:
    """A day with every property away from its default."""
    asked = ride(
        "out",
        "Ada",
        "clinic",
        arrival=span("09:45", "10:00"),
        party=Party(passengers=1, companions=1, wheelchairs=1),
        boarding=240,
        alighting=200,
        profile="court",
        service="pam",
        needs=("ramp",),
        group="g",
        private=True,
        level="essential",
        weight=3,
        booked=-3600,
    )
    friend = ride("friend", "Bob", "clinic", arrival=span("09:45", "10:00"), group="g")
    back = ride(
        "back",
        "clinic",
        "Ada",
        departure=span("14:00", "15:00"),
        open_return=OpenReturn(longest_wait=2700),
        apart_from=("friend",),
        return_of="out",
        separable=True,
        same_driver=True,
    )
    van = bus(
        "van",
        end_depot="market",
        licences=("B",),
        offers=("ramp",),
        breaks=(VehicleBreak(window=span("12:00", "13:00"), seconds=20 * MINUTE, price=5),),
        range_m=90_000,
        driven=False,
        hand_over="clinic",
        hand_over_seconds=300,
        longest_detour=600,
        co2_per_km=0,
    )
    found = day(asked, friend, back, waiting_price=7, longest_wait_aboard=None, planned_at=5)
    fleet = replace(
        found.fleet,
        vehicles=(van,),
        drivers=(Driver(id="Ana", holds=("B",), periods=(span("06:00", "20:00"),)),),
        fallback=Fallback(
            name="taxi",
            mode="minibus",
            layout=SeatLayout.folding(seats=4),
            per_ride=1,
            per_metre=2,
            per_second=3,
            lead=4,
            order_until=5,
            co2_per_km=6,
        ),
    )
    profiles = (*found.profiles, RideProfile(name="court", permille=1200, extra=300, floor=60))
    return replace(found, fleet=fleet, profiles=profiles, direct_mode="minibus")


def _same(one: RideDay, other: RideDay) -> bool:
    kept = [part.name for part in fields(RideDay) if part.name != "modes"]
    return all(getattr(one, name) == getattr(other, name) for name in kept) and all(
        (a.name, a.bands, a.door) == (b.name, b.bands, b.door)
        and a.seconds is not None
        and b.seconds is not None
        and bool((a.seconds == b.seconds).all())
        for a, b in zip(one.modes, other.modes, strict=True)
    )


@pytest.mark.parametrize("one", [day(), full_day()], ids=["empty", "full"])
def test_a_day_survives_the_trip(one: RideDay) -> None:
    document = json.loads(json.dumps(day_to_json(one), allow_nan=False))
    again = day_from_json(document)
    assert _same(one, again)
    assert day_to_json(again) == document


@given(one=days())
def test_any_day_survives_the_trip(one: RideDay) -> None:
    assert _same(one, day_from_json(json.loads(json.dumps(day_to_json(one)))))


def test_the_format_does_not_drift() -> None:
    kept = json.loads((GOLDEN / "ride-day.v1.json").read_text(encoding="utf-8"))
    assert day_to_json(day_from_json(kept)) == kept
    assert _same(day_from_json(kept), full_day())


def test_what_has_a_default_may_be_left_out() -> None:
    document = day_to_json(day(ride("r", "Ada", "market", arrival=span("10:00", "10:10"))))
    for name in ("profiles", "planned_at", "waiting_price", "longest_wait_aboard"):
        del document[name]
    request = document["requests"][0]
    document["requests"] = [{name: request[name] for name in ("id", "pickup", "dropoff", "arrival")}]
    read = day_from_json(document)
    assert read.longest_wait_aboard == 300
    assert (read.requests[0].boarding, read.requests[0].profile) == (60, "PAM")


def test_the_shipped_schema_is_that_of_the_code() -> None:
    folder = Path(routing.rides.__file__).parent / "schema"
    shipped = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}
    assert shipped == shipped_schemas(), "run: python -m routing.rides.schema_files"
    assert day_schema()["$id"] == "urn:maillon:ride-day:1"


def _codes(document: object) -> set[str]:
    with pytest.raises(InvalidProblem) as caught:
        day_from_json(document)
    return {fault.code for fault in caught.value.faults}


def test_every_departure_from_the_schema_is_told_at_once() -> None:
    document: Any = day_to_json(full_day())
    document["requests"][0]["party"]["passengers"] = "two"
    document["requests"][1]["colour"] = "red"
    del document["fleet"]["vehicles"][0]["layout"]
    document["modes"][0]["seconds"][0] = [1, 2]
    assert _codes(document) == {
        "document.type",
        "document.unknown_key",
        "document.required",
        "document.matrix",
    }
    assert _codes({"maillon": "problem", "version": 2}) == {"document.kind", "document.version"}
    assert _codes(None) == {"document.type"}


def test_every_fault_of_the_day_is_told_at_once() -> None:
    document: Any = day_to_json(full_day())
    document["requests"][0]["pickup"] = "nowhere"
    document["requests"][1]["profile"] = "pamm"
    document["requests"][2]["open_return"]["longest_wait"] = 1
    document["places"].append(document["places"][0])
    document["fleet"]["vehicles"][0]["periods"] = [[5, 2]]
    found = _codes(document)
    assert {"rides.unknown_place", "rides.unknown_profile", "rides.open_many", "rides.period"} <= found


def test_a_group_larger_than_a_vehicle_is_told() -> None:
    crowd = [
        ride(f"r{number}", "Ada", "market", arrival=span("10:00", "10:10"), group="g")
        for number in range(101)
    ]
    assert _codes(day_to_json(day(*crowd))) == {"rides.group_large"}


def test_a_plan_says_who_is_carried_and_why_others_are_not() -> None:
    one = day(
        ride("a", "Ada", "market", arrival=span("10:00", "10:10")),
        ride("late", "Ada", "market", arrival=span("23:00", "23:10")),
        vehicles=(bus(last="20:00"),),
    )
    document = json.loads(json.dumps(ride_plan_to_json(planned(one)), allow_nan=False))
    assert (document["valid"], document["promises_broken"]) == (True, [])
    assert [profile["name"] for profile in document["profiles"]] == ["PAM"]
    (tour,) = document["tours"]
    assert [(call["kind"], call["request"]) for call in tour["calls"]] == [("in", "a"), ("out", "a")]
    assert document["rides"][0]["seconds"] == 8 * MINUTE
    (refusal,) = document["refused"]
    assert refusal["request"] == "late"
    assert refusal["reasons"]["fr"] != refusal["reasons"]["en"]
    assert refusal["change"]["fr"]
    assert document["figures"]["occupancy"] == pytest.approx(0.4)


def edited(document: Any, path: list[int], value: Any) -> Any:
    """The document with one value, found by walking ``path``, replaced."""
    made = json.loads(json.dumps(document))
    here = made
    for number, step in enumerate(path):
        keys = list(here) if isinstance(here, dict) else list(range(len(here)))
        if not keys:
            return made
        key = keys[step % len(keys)]
        if not isinstance(here[key], dict | list) or number == len(path) - 1:
            here[key] = value
            return made
        here = here[key]
    return made


ODD = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(allow_nan=False, allow_infinity=False),
    st.text(max_size=5),
    st.lists(st.integers(), max_size=2),
)


@given(path=st.lists(st.integers(0, 30), min_size=1, max_size=7), value=ODD)
def test_no_odd_value_breaks_the_reader(path: list[int], value: Any) -> None:
    """It is read, or refused with faults that say where."""
    found = _faults(edited(day_to_json(full_day()), path, value))
    assert all(fault.where and fault.rule and fault.advice for fault in found)


def _faults(document: object) -> tuple[Fault, ...]:
    try:
        day_from_json(document)
    except InvalidProblem as error:
        return error.faults
    return ()
