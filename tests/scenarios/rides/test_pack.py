"""The demonstration day: exactly what its seed gives, and an input without fault."""

from __future__ import annotations

from datetime import date

from matching.rides import book_day, read_ride_book
from scenarios.rides.generate import DAY
from scenarios.rides.pack import FOLDER, demonstration
from scenarios.territory.packs import csv_bytes


def test_drawing_again_gives_the_shipped_files() -> None:
    expected = {f"{name}.csv": csv_bytes(table) for name, table in demonstration().items() if not table.empty}
    shipped = {path.name: path.read_bytes() for path in FOLDER.glob("*.csv")}
    assert shipped == expected, "run python -m scenarios.rides and commit what it writes"


def test_it_has_what_the_report_shows() -> None:
    booked = book_day(read_ride_book(FOLDER), date.fromisoformat(DAY))
    requests = booked.rides.requests
    assert booked.synthetic
    assert booked.turned_away
    assert any(one.party.wheelchairs for one in requests)
    assert any(one.open_return for one in requests)
    assert any(one.same_driver for one in requests)
    assert {one.profile for one in requests} == {"PAM", "navette de poste"}
    assert booked.rides.fleet.fallback is not None
    assert any(not vehicle.driven for vehicle in booked.rides.fleet.vehicles)
