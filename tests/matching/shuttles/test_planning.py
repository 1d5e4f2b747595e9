"""Planned days of shuttles: in time at the gates, caps held, fewer vehicles than alone, said in reports."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from matching.rides.report import render_rides_html, render_rides_workbook, rides_view
from matching.shuttles import read_shuttle_book
from matching.shuttles.day import ShuttleDay, shuttle_day
from matching.shuttles.form import ShuttleTerms
from matching.shuttles.planning import PlannedShuttles, plan_shuttles
from matching.shuttles.report import (
    render_shuttles_geojson,
    shuttle_sections,
    shuttle_sheets,
    shuttles_document,
    shuttles_view,
)
from routing.model.run import Limit
from routing.rides.checker import broken_promises
from tests.matching.shuttles.folder import DAY, GRID, write_folder

PEOPLE = [
    (f"P{number}", ("Thiais", "Vitry-sur-Seine", "Orly")[number % 3], None, "MN"[number % 2], None)
    for number in range(12)
]


def _day(folder: Path, tables: dict[str, str] | None = None, **terms: Any) -> ShuttleDay:
    write_folder(folder, grid=[*GRID[:2], *PEOPLE], tables=tables or {})
    return shuttle_day(read_shuttle_book(folder, near=DAY, seed=2), DAY, terms=ShuttleTerms(**terms))


@pytest.fixture(scope="module")
def planned(tmp_path_factory: pytest.TempPathFactory) -> PlannedShuttles:
    """Twelve people to the market, six in the morning and six by night."""
    return plan_shuttles(_day(tmp_path_factory.mktemp("door")), limit=Limit(iterations=3000))


def test_everybody_is_in_time_and_no_ride_is_too_long(planned: PlannedShuttles) -> None:
    assert planned.plan.verdict.valid
    assert broken_promises(planned.plan) == ()
    assert len(planned.plan.rides) == 24
    for ride in planned.plan.rides:
        leg = planned.day.planned[ride.request]
        moment = ride.arrival if leg.way == "out" else ride.boarding
        assert leg.window[0] <= moment <= leg.window[1]
        assert ride.longest is not None
        assert ride.seconds <= ride.longest


def test_each_zone_and_start_takes_no_more_vehicles_than_alone(planned: PlannedShuttles) -> None:
    assert planned.comparison is not None
    assert not planned.comparison.solo.refusals
    for group in planned.groups:
        assert group.alone is not None
        assert group.vehicles <= group.alone
        assert group.alone_least <= group.alone, "a lower bound is one"
        assert group.tightest is not None
        assert group.tightest >= 0
    assert sum(group.people for group in planned.groups) == 24


def test_a_run_that_the_next_service_day_may_need_the_vehicle_for_is_named(tmp_path: Path) -> None:
    """Home from the night at 05:10 of the 25th, when somebody of the 25th must be at the gate by 05:20."""
    assert _warned(tmp_path, "n,2026-11-24,21:30,29:00\n") == []
    (warning,) = _warned(tmp_path, "n,2026-11-24,21:30,29:00\nm,2026-11-25,05:30,12:00\n")
    assert "25 novembre" in warning
    assert "bus 05:" in warning
    assert "bus 21:" not in warning, "only the way home meets the next day"
    assert _warned(tmp_path, "n,2026-11-24,21:30,29:00\nm,2026-11-25,13:00,20:00\n") == []


def _warned(folder: Path, shifts: str) -> list[str]:
    tables = {
        "employees": "id,commune\nn,Thiais\nm,Orly\n",
        "shifts": "person,date,start,end\n" + shifts,
        "runs": ("run,place,time\nout,t1,21:02\nout,min-p,21:15\nhome,min-p,29:15\nhome,t1,29:28\n"),
    }
    book = read_shuttle_book(write_folder(folder, grid=(), tables=tables), near=DAY)
    day = shuttle_day(book, DAY, terms=ShuttleTerms(form="fixed"))
    found = plan_shuttles(day, limit=Limit(iterations=1))
    assert len(found.trips) == 2
    view = shuttles_view(found)
    page = "".join(section.html for section in shuttle_sections(view))
    assert all(one.en in page for one in view.warnings)
    return [one.fr for one in view.warnings]


def test_a_night_shift_goes_home_the_next_morning(planned: PlannedShuttles) -> None:
    """The minibus's hours are those of the service day and of the morning after."""
    clock = planned.day.booked.clock
    back = [ride for ride in planned.plan.rides if ride.request.endswith("P1-r")]
    assert [clock.local(ride.boarding).strftime("%d %H") for ride in back] == ["25 05"]


def test_meeting_points_take_fewer_halts(tmp_path: Path, planned: PlannedShuttles) -> None:
    day = _day(tmp_path, form="points", walk=1500)
    assert len(set(day.meeting.stops.values())) == 3
    assert max(day.meeting.walks.values()) <= 1500
    found = plan_shuttles(day, limit=Limit(iterations=2000), compared=False)
    assert found.plan.verdict.valid
    places = {request.pickup for request in day.booked.rides.requests}
    assert len(places) < len({request.pickup for request in planned.day.booked.rides.requests})


def test_who_lives_too_far_from_any_stop_is_fetched_at_home(tmp_path: Path) -> None:
    places = "id,lat,lon,commune\nfar,48.80,2.45,Créteil\n"
    tables = {
        "places": places,
        "employees": "id,place\nada,far\n",
        "shifts": f"person,date,start,end\nada,{DAY},2h45,9h30\n",
    }
    day = _day(tmp_path, tables, form="points")
    assert day.meeting.too_far == ("ada",)
    assert {one.pickup for one in day.booked.rides.requests if one.id == "ada-a"} == {"far"}


def test_ways_that_a_bus_does_are_left_to_it(tmp_path: Path) -> None:
    services = "line,origin,destination,first,last,minutes\nbus,*,MIN,05:45,24:00,25\n"
    day = _day(tmp_path, {"service_windows": services})
    assert {leg.shift.start // 60 for leg in day.planned.values() if leg.way == "home"} == {21}
    both = _day(tmp_path, {"service_windows": services}, covered=True)
    assert len(both.planned) == 24 > len(day.planned)


def test_the_report_shows_demand_groups_runs_and_estimates(planned: PlannedShuttles) -> None:
    view = shuttles_view(planned)
    rides = rides_view(planned.day.booked, planned.plan, planned.comparison)
    page = render_rides_html(rides, sections=shuttle_sections(view))
    assert page.count("≈ ") > 12
    assert "domicile estimé" in page
    assert "estimated home" in page
    for key in ("demand", "groups", "runs"):
        assert f'id="{key}"' in page
    book = openpyxl.load_workbook(io.BytesIO(render_rides_workbook(rides, sheets=shuttle_sheets(view))))
    assert book.sheetnames[:3] == ["Demande", "Zones et postes", "Navettes"]
    assert [cell.value for cell in book["Demande"][2]][:3] == ["MIN", "02:45", 6]
    assert sum(run.people for run in view.runs) == 24


def test_the_document_counts_what_the_plan_holds(planned: PlannedShuttles) -> None:
    document = json.loads(json.dumps(shuttles_document(planned, shuttles_view(planned))))
    told = document["shuttles"]
    assert document["valid"]
    assert document["promises_broken"] == []
    assert sum(group["carried"] for group in told["groups"]) == len(document["rides"])
    assert sum(stop["in"] for run in told["runs"] for stop in run["stops"]) == 24
    assert set(told["estimated"]) == set(planned.day.planned)


def test_the_map_marks_gates_and_estimates(planned: PlannedShuttles) -> None:
    rides = rides_view(planned.day.booked, planned.plan)
    features = render_shuttles_geojson(planned, rides)["features"]
    assert [
        one["properties"]["access_minutes"] for one in features if one["properties"]["kind"] == "gate"
    ] == [10]
    assert all(one["properties"]["estimated"] for one in features if one["properties"]["kind"] == "in")
