"""What the table of vehicles says becomes the fleet of the day."""

from __future__ import annotations

from datetime import date

import pytest

from matching.rides import book_day, rides_from_tables
from matching.tables.faults import InvalidTables
from routing.rides import Seating, Vehicle
from routing.units import MINUTE, euros
from tests.matching.rides.small import Tables, frames, tables

TUESDAY = date(2026, 11, 24)


def _bus(**cells: str) -> Vehicle:
    given = tables()
    given["vehicles"][0] |= cells
    given["drivers"] = [{"id": "ana", "start": "06:00", "end": "12:00"}]
    (bus,) = book_day(rides_from_tables(frames(given)), TUESDAY).rides.fleet.vehicles
    return bus


def test_arrangements_replace_the_columns_of_seats() -> None:
    bus = _bus(arrangements="8|5+1|4 + 2", seats="", wheelchair_places="")
    assert bus.layout.arrangements == (
        Seating(seats=8),
        Seating(seats=5, wheelchairs=1),
        Seating(seats=4, wheelchairs=2),
    )


@pytest.mark.parametrize(("required", "price"), [("oui", None), ("non", euros(50)), ("", euros(50))])
def test_a_break_must_be_taken_or_has_a_price(required: str, price: int | None) -> None:
    bus = _bus(break_start="05:00", break_end="06:00", break_minutes="20", break_required=required)
    assert [one.price for one in bus.breaks] == [price]


def test_drivers_change_where_the_table_says() -> None:
    bus = _bus(driven="non", hand_over="min", hand_over_minutes="5")
    assert (bus.hand_over, bus.hand_over_seconds) == ("min", 5 * MINUTE)


@pytest.mark.parametrize(("cell", "seconds"), [(None, 300), ("0", 0), ("2,5", 150)])
def test_the_longest_wait_on_board_is_a_setting(cell: str | None, seconds: int) -> None:
    given = tables()
    if cell is not None:
        given["settings"] = [{"key": "wait_aboard", "value": cell}]
    assert book_day(rides_from_tables(frames(given)), TUESDAY).rides.longest_wait_aboard == seconds


def _bad(given: Tables) -> set[tuple[str, str | None]]:
    with pytest.raises(InvalidTables) as caught:
        rides_from_tables(frames(given))
    assert all(fault.sentence("fr") != fault.sentence("en") for fault in caught.value.faults)
    return {(fault.code, fault.column) for fault in caught.value.faults}


@pytest.mark.parametrize("text", ["8|5+1+1", "8|", "0", "0+0", "-1", "many"])
def test_an_arrangement_that_carries_nobody_is_told(text: str) -> None:
    given = tables()
    given["vehicles"][0] |= {"arrangements": text}
    if text == "8|":  # an empty end of the list is no arrangement, and no fault
        assert rides_from_tables(frames(given)).vehicles[0].layout.arrangements == (Seating(seats=8),)
        return
    assert _bad(given) == {("rides.table.arrangements", "arrangements")}


def test_wishes_that_exclude_each_other_are_told_at_once() -> None:
    given = tables()
    given["vehicles"][0] |= {"hand_over": "min"}
    first, second, third = given["ride_requests"]
    first |= {"group": "g", "apart_from": "bob-a"}
    third |= {"group": "g", "apart_from": "bob-a"}
    second |= {"open_wait": "30", "group": "h"}
    given["ride_requests"].append(
        {**third, "id": "late", "apart_from": "", "group": "", "return_of": "ada-r", "departure": "12:00"}
        | {"arrival": ""}
    )
    assert _bad(given) == {
        ("rides.table.hand_over", "hand_over"),
        ("rides.table.apart", "apart_from"),
        ("rides.table.open_group", "group"),
        ("rides.table.return_of", "return_of"),
    }


def test_a_way_back_from_an_open_ride_is_told() -> None:
    given = tables()
    first, second, _ = given["ride_requests"]
    first |= {"arrival": "", "departure": "01:30", "open_wait": "30"}
    assert second["return_of"] == first["id"]
    assert _bad(given) == {("rides.table.return_of_open", "return_of")}


@pytest.mark.parametrize("chairs", ["", "0"])
def test_a_taxi_that_carries_nobody_is_told(chairs: str) -> None:
    given = tables()
    given["fallback"] = [{"id": "taxi", "euros_per_ride": "8", "seats": "0", "wheelchair_places": chairs}]
    assert _bad(given) == {("rides.table.no_seat_fallback", "seats")}
    given["fallback"][0]["wheelchair_places"] = "1"
    taxi = rides_from_tables(frames(given)).fallback
    assert taxi is not None
    assert Seating(seats=0, wheelchairs=1) in taxi.layout.arrangements
