"""The report of a day: what is planned is what is shown, in both languages, and nothing runs or calls out."""

from __future__ import annotations

import io
import json
import re

import pytest
from openpyxl import load_workbook

from matching.rides import book_day, rides_from_tables
from matching.rides.planning import PlannedDay, plan_day
from matching.rides.report import (
    RidesView,
    render_rides_geojson,
    render_rides_html,
    render_rides_workbook,
    rides_document,
    rides_view,
)
from routing.model.run import Limit
from tests.matching.rides.small import frames, tables
from tests.matching.rides.test_day import TUESDAY


@pytest.fixture(scope="module")
def planned() -> PlannedDay:
    """Ada and Bob to the market, Ada back, and somebody too late for the only bus."""
    given = tables()
    given["ride_requests"].append(
        {
            "id": "eve",
            "name": "Ève",
            "pickup": "bob",
            "dropoff": "min",
            "arrival": "20:00",
            "date": "24/11/2026",
        }
    )
    booked = book_day(rides_from_tables(frames(given)), TUESDAY)
    return plan_day(booked, limit=Limit(iterations=400))


@pytest.fixture(scope="module")
def view(planned: PlannedDay) -> RidesView:
    return rides_view(planned.booked, planned.plan, planned.comparison)


def test_the_view_counts_what_the_plan_holds(view: RidesView) -> None:
    assert (view.asked, view.carried, view.refused, view.vehicles) == (4, 3, 1, 1)
    assert not view.breaches
    assert [one.who for one in view.refusals] == ["Ève"]
    assert view.refusals[0].reasons[0].fr != view.refusals[0].reasons[0].en


def test_a_refused_ride_is_called_a_ride(view: RidesView) -> None:
    texts = [*view.refusals[0].reasons, view.refusals[0].remedy]
    assert all("intervention" not in text.fr and "visit" not in text.en for text in texts if text is not None)


def test_the_profile_is_printed_with_its_rule(view: RidesView) -> None:
    page = render_rides_html(view)
    assert "navette de poste : le plus court de 1,5 × le direct ; direct + 30 min, jamais moins que" in page


def test_the_page_calls_nobody_and_escapes(view: RidesView) -> None:
    page = render_rides_html(view)
    assert not re.search(r"(?:src|href)=\"(?!#)", page)
    assert "http" not in page.replace("http://www.w3.org", "")
    assert "Mme" not in page


def test_everybody_who_gets_in_gets_out(view: RidesView) -> None:
    for tour in view.tours:
        ins = sorted(call.who for call in tour.calls if call.kind == "in")
        assert ins == sorted(call.who for call in tour.calls if call.kind == "out")
        assert tour.calls[-1].seats == tour.calls[-1].wheelchairs == 0


def test_shared_and_alone_stand_side_by_side(view: RidesView) -> None:
    rows = {row.code: row for row in view.compare}
    assert set(rows) == {
        "row.rides",
        "row.vehicles",
        "row.metres",
        "row.empty",
        "row.cost",
        "row.co2",
        "row.detour",
        "row.occupancy",
    }
    assert (rows["row.vehicles"].shared.fr, rows["row.vehicles"].alone.fr) == ("1", "2")


def test_no_cell_of_the_workbook_is_a_formula(view: RidesView) -> None:
    book = load_workbook(io.BytesIO(render_rides_workbook(view)))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert any(cell.value == "=Bob" for cell in cells)
    assert all(cell.data_type != "f" for cell in cells)


def test_the_map_file_has_a_line_a_tour_and_a_point_a_halt(view: RidesView) -> None:
    features = render_rides_geojson(view)["features"]
    kinds = [one["properties"]["kind"] for one in features]
    assert kinds.count("tour") == len(view.tours)
    assert kinds.count("in") == kinds.count("out") == 3
    assert kinds.count("refused") == 1


def test_the_document_says_the_same(planned: PlannedDay) -> None:
    document = json.loads(json.dumps(rides_document(planned.booked, planned.plan, planned.comparison)))
    assert {one["request"] for one in document["rides"]} == {"ada-a", "ada-r", "bob-a"}
    assert document["valid"]
    assert document["promises_broken"] == []
    assert document["refused"] == [{"request": "eve", "by_ride_time": False, "with": None}]
    assert all(one["seconds"] <= one["longest"] for one in document["rides"])
