"""Excel, CSV and GeoJSON: complete, the same each time, and never a formula."""

from __future__ import annotations

import csv
import io
import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import load_workbook

from matching.report import WeekView, count, render_csv, render_geojson, render_workbook
from matching.report.cells import neutral
from tests.matching.report.sample import sample_week

ACTIVE = "=HYPERLINK(1)", "+33 1 23", "-1+2", "@SUM(A1)", "\t=1", "\r=1"


@pytest.fixture(scope="module")
def view() -> WeekView:
    return sample_week()


def renamed(view: WeekView, name: str) -> WeekView:
    """The week with that name for every worker and client, planned or not."""
    workers = tuple(
        replace(
            worker,
            name=name,
            tours=tuple(
                replace(tour, stops=tuple(replace(stop, client=name) for stop in tour.stops))
                for tour in worker.tours
            ),
        )
        for worker in view.workers
    )
    return replace(view, workers=workers, unserved=tuple(replace(one, client=name) for one in view.unserved))


def test_csv_has_one_row_for_each_visit(view: WeekView) -> None:
    rows = list(csv.DictReader(io.StringIO(render_csv(view).removeprefix("\ufeff")), delimiter=";"))
    states = [row["État"] for row in rows]
    assert states.count("planifiée") == count(view).planned
    assert states.count("à pourvoir") == len(view.unserved)
    first = min(view.stops(), key=lambda found: found[2].start.timestamp())
    assert rows[0]["Début"] == f"{first[2].start:%Y-%m-%d %H:%M}"


def test_csv_speaks_each_language_its_way(view: WeekView) -> None:
    french, english = render_csv(view), render_csv(view, language="en")
    assert french.count(";") == english.count(",") - sum(line.count(", ") for line in english.splitlines())
    assert ";2,3" in french  # longitudes with a decimal comma
    assert ",2.3" in english


@pytest.mark.parametrize("name", ACTIVE)
def test_no_cell_runs_as_a_formula(view: WeekView, name: str) -> None:
    week = renamed(view, name)
    rows = list(csv.reader(io.StringIO(render_csv(week).removeprefix("\ufeff"), newline=""), delimiter=";"))
    assert any(cell == f"'{name}" for row in rows for cell in row)
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)
    book = load_workbook(io.BytesIO(render_workbook(week)))
    found = [cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert not any(cell.data_type == "f" for cell in found)
    assert any(cell.quotePrefix for cell in found)


@given(st.text(max_size=12))
def test_neutral_text_starts_harmlessly_and_keeps_its_words(text: str) -> None:
    made = neutral(text)
    assert not made.startswith(("=", "+", "-", "@", "\t", "\r", "\n"))
    assert made.endswith(text)


def test_the_workbook_counts_what_the_page_counts(view: WeekView) -> None:
    book = load_workbook(io.BytesIO(render_workbook(view)))
    assert book.sheetnames == ["Semaine", "Par intervenant", "Par jour", "À pourvoir", "Chiffres"]
    counters = count(view)
    assert book["Par intervenant"].max_row == book["Par jour"].max_row == counters.planned + 1
    assert book["À pourvoir"].max_row == counters.unserved + 1
    figures = {row[0].value: row[1].value for row in book["Chiffres"].iter_rows(min_row=2, max_row=10)}
    assert figures["Interventions planifiées"] == counters.planned
    assert figures["Trajet (km)"] == pytest.approx(counters.metres / 1000, abs=0.05)


def test_the_same_week_gives_the_same_workbook(view: WeekView) -> None:
    assert render_workbook(view) == render_workbook(view)


def test_geojson_holds_tours_and_visits_in_longitude_latitude(view: WeekView) -> None:
    document = json.loads(json.dumps(render_geojson(view)))
    kinds = [feature["properties"]["kind"] for feature in document["features"]]
    counters = count(view)
    assert kinds.count("tour") == counters.tours
    assert kinds.count("visit") == counters.planned
    assert kinds.count("unserved") == counters.unserved
    for feature in document["features"]:
        positions = feature["geometry"]["coordinates"]
        for lon, lat in positions if feature["geometry"]["type"] == "LineString" else [positions]:
            assert 2 < lon < 3
            assert 48 < lat < 49


def test_counters_add_up(view: WeekView) -> None:
    counters = count(view)
    assert counters.asked == counters.planned + counters.unserved
    assert counters.service == sum(stop.duration for _, _, stop in view.stops())
    assert sum(counters.by_family.values()) == counters.planned
    assert sum(counters.unserved_by_level.values()) == counters.unserved
