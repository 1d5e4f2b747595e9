"""From tables to a day the engine plans."""

from __future__ import annotations

from datetime import date

import pytest

from matching.rides import book_day, rides_from_tables
from matching.rides.report.noting import notices
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


def _turned(given: Tables) -> dict[str, set[str]]:
    """Codes by request turned away on the Tuesday."""
    booked = book_day(rides_from_tables(frames(given)), TUESDAY)
    found: dict[str, set[str]] = {}
    for one in booked.turned_away:
        found.setdefault(one.request, set()).add(one.code.rpartition(".")[2])
    assert found.keys() == booked.asked.keys() - {one.id for one in booked.rides.requests}
    return found


def _asked(name: str, **cells: str) -> dict[str, str]:
    row = {"id": name, "pickup": "ada", "dropoff": "min", "arrival": "10:00", "date": "2026-11-24"}
    return {**row, **cells}


def test_a_group_of_which_one_is_refused_stays_at_home() -> None:
    given = tables()
    given["ride_requests"] = [
        _asked("held", group="g", service="pam", categories="GIR 1"),
        _asked("not", group="g", service="pam", categories="GIR 6"),
        _asked("free", group="g"),
        _asked("other", group="h"),
    ]
    group = {"group_refused"}
    assert _turned(given) == {"not": {"not_entitled"}, "held": group, "free": group}


def test_groups_and_ways_back_are_followed_to_the_end() -> None:
    """A refused way back takes its way there, whose group follows, and whose own ways back follow these."""
    back = {"pickup": "min", "dropoff": "ada", "arrival": "", "departure": "16:00"}
    given = tables()
    given["ride_requests"] = [
        _asked("out-2", group="g"),
        _asked("back-2", return_of="out-2", **back),
        _asked("out-1", group="g"),
        _asked("back-1", return_of="out-1", service="pam", categories="GIR 6", **back),
        _asked("late-1", return_of="out-1", **back | {"departure": "18:00"}),
        _asked("loose-1", return_of="out-1", separable="oui", **back | {"departure": "19:00"}),
    ]
    assert _turned(given) == {
        "back-1": {"not_entitled"},
        "out-1": {"return_refused"},
        "late-1": {"outward_refused"},
        "out-2": {"group_refused"},
        "back-2": {"outward_refused"},
    }


@pytest.mark.parametrize("refused", ["back-1", "back-2"])
def test_each_of_two_ways_back_takes_the_way_there_along(refused: str) -> None:
    back = {"pickup": "min", "dropoff": "ada", "arrival": "", "departure": "16:00", "return_of": "out"}
    given = tables()
    given["ride_requests"] = [_asked("out"), _asked("back-1", **back), _asked("back-2", **back)]
    next(row for row in given["ride_requests"] if row["id"] == refused)["service"] = "pam"
    found = _turned(given)
    assert found.pop(refused) == {"not_entitled"}
    assert found.pop("out") == {"return_refused"}
    assert list(found.values()) == [{"outward_refused"}]


def test_windows_of_the_day_are_cut_to_the_hours_of_the_service() -> None:
    """From ada to the market are 8 minutes and a half, and one to get in: ten whole minutes."""
    given = tables()
    pam = {"service": "pam", "categories": "GIR 1"}
    given["ride_requests"] = [
        _asked("early", **pam | {"arrival": "06:15"}),
        _asked("late", **pam | {"arrival": "", "departure": "23:45"}),
        _asked("none", **pam | {"arrival": "06:05"}),
    ]
    booked = book_day(rides_from_tables(frames(given)), TUESDAY)
    early, late = booked.rides.requests
    assert [one.code for one in booked.turned_away] == ["rides.booking.closed_hours"]
    opening, closing = booked.clock.at(TUESDAY, 6 * 60), booked.clock.at(TUESDAY, 24 * 60)
    assert early.arrival is not None
    assert late.departure is not None
    assert early.arrival[1] == opening + 15 * MINUTE
    assert opening + 5 * MINUTE < early.arrival[0] < early.arrival[1]
    assert late.departure[0] == closing - 15 * MINUTE
    assert late.departure[0] <= late.departure[1] < closing - 5 * MINUTE


def test_a_wish_for_the_same_driver_without_a_way_there_is_told() -> None:
    given = tables()
    given["ride_requests"][1] |= {"separable": "oui", "same_driver": "oui"}
    book = rides_from_tables(frames(given))
    assert not notices(book_day(book, TUESDAY))
    alone = book_day(book, WEDNESDAY)
    assert [one.same_driver for one in alone.rides.requests] == [False]
    (notice,) = notices(alone)
    assert notice.warning
    assert "ada-r" in notice.text.fr
    assert notice.text.fr != notice.text.en


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
