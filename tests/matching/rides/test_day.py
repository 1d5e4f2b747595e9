"""From tables to a day the engine plans."""

from __future__ import annotations

from datetime import date

import pytest

from matching.rides import book_day, rides_from_tables
from matching.tables.faults import InvalidTables
from routing.rides import Seating
from routing.units import MINUTE
from tests.matching.rides.small import Tables, frames, tables

TUESDAY, WEDNESDAY, SATURDAY = date(2026, 11, 24), date(2026, 11, 25), date(2026, 11, 28)


def test_requests_become_windows_of_the_day() -> None:
    booked = book_day(rides_from_tables(frames(tables())), TUESDAY)
    requests = {one.id: one for one in booked.rides.requests}
    assert set(requests) == {"ada-a", "ada-r", "bob-a"}
    assert requests["ada-a"].arrival == (
        booked.clock.at(TUESDAY, 2 * 60 + 30),
        booked.clock.at(TUESDAY, 2 * 60 + 45),
    )
    chair = requests["bob-a"]
    assert (chair.party.seats, chair.party.wheelchairs, chair.boarding) == (0, 1, 4 * MINUTE)
    assert booked.synthetic


def test_vehicles_fold_their_seats() -> None:
    booked = book_day(rides_from_tables(frames(tables())), TUESDAY)
    (bus,) = booked.rides.fleet.vehicles
    assert bus.layout.arrangements == (
        Seating(seats=8),
        Seating(seats=6, wheelchairs=1),
        Seating(seats=4, wheelchairs=2),
    )
    assert bus.periods == ((booked.clock.at(TUESDAY, 60), booked.clock.at(TUESDAY, 720)),)


def test_an_exception_takes_the_way_there_out_and_the_way_back_is_told() -> None:
    booked = book_day(rides_from_tables(frames(tables())), WEDNESDAY)
    assert [one.code for one in booked.turned_away] == ["rides.booking.no_outward"]
    assert not booked.rides.requests
    assert not book_day(rides_from_tables(frames(tables())), SATURDAY).asked


def test_a_request_its_service_refuses_takes_its_way_back_along() -> None:
    given = tables()
    given["ride_requests"][0]["service"] = "pam"
    booked = book_day(rides_from_tables(frames(given)), TUESDAY)
    codes = {(one.request, one.code.rpartition(".")[2]) for one in booked.turned_away}
    assert codes == {("ada-a", "closed_hours"), ("ada-a", "not_entitled"), ("ada-r", "outward_refused")}


def test_a_night_vehicle_ends_the_next_day() -> None:
    given = tables()
    given["vehicles"][0] |= {"start": "17:00", "end": "01:30"}
    booked = book_day(rides_from_tables(frames(given)), TUESDAY)
    start, end = booked.rides.fleet.vehicles[0].periods[0]
    assert end - start == 510 * MINUTE


def _bad(given: Tables) -> set[tuple[str, str | None]]:
    with pytest.raises(InvalidTables) as caught:
        rides_from_tables(frames(given))
    assert all(fault.sentence("fr") != fault.sentence("en") for fault in caught.value.faults)
    return {(fault.code, fault.column) for fault in caught.value.faults}


def test_every_bad_cell_is_told_at_once() -> None:
    given = tables()
    given["ride_requests"][0] |= {"departure": "02:00", "profile": "pamm", "date": "2026-11-24"}
    given["ride_requests"][1] |= {"dropoff": "min", "return_of": "ada-r", "same_driver": "oui"}
    given["ride_requests"][2] |= {"open_wait": "30", "wheelchairs": "0", "passengers": "0"}
    given["vehicles"][0] |= {"base": "ada", "seats": "0", "wheelchair_places": "0", "break_minutes": "20"}
    assert _bad(given) == {
        ("table.one_of", "departure"),
        ("table.reference", "profile"),
        ("rides.table.when", "date"),
        ("rides.table.nowhere", "dropoff"),
        ("rides.table.return_of", "return_of"),
        ("rides.table.open_departure", "open_wait"),
        ("rides.table.nobody", "passengers"),
        ("table.one_of", "base"),
        ("rides.table.no_seat", "seats"),
        ("rides.table.break", "break_minutes"),
    }


def test_an_unknown_place_is_told_with_the_nearest() -> None:
    given = tables()
    given["ride_requests"][0]["pickup"] = "adda"
    assert _bad(given) == {("table.reference", "pickup")}
