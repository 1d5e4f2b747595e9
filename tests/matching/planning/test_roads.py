"""A week planned along roads: which modes, whose corrections, and what its reader is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching import Association, WeekPlan, build_week, plan_week
from matching.base.effort import Effort
from matching.report import render_csv, render_geojson, render_html, week_view
from matching.words import CATALOGUE
from routing.travel.choice import sources_of
from routing.travel.leg import Legs
from routing.travel.roads.network import RoadNetwork
from routing.travel.servers.asking import Patience
from routing.travel.servers.osrm import OsrmServer
from tests.api.fakes import first_come
from tests.matching.village import BASE, WEEK, dated, village
from tests.plugins.shared import ROOT
from tests.routing.travel.servers.loopback import Loopback, Reply, in_turn

EXTRACT = ROOT / "tests/data/roads/kotka.osm.pbf"
_SPOTS = {
    "ana-home": (60.5250, 26.9400),
    "ben-home": (60.5350, 26.9450),
    "zoe-home": (60.5300, 26.9600),
    "house": (60.5320, 26.9420),
    "hall": (60.5280, 26.9560),
}
_LINES = (dated("one", "odette", "help", "08:00", 30), dated("two", "lea", "help", "08:30", 30))

_STALL = {"id": "stall", "name": "Étal", "place": "hall", "weekdays": "lu", "start": "09:00", "end": "12:00"}


def kotka(**more: object) -> Association:
    """The village moved to where the extract has roads."""
    places = tuple({**row, **_at(str(row["id"]))} for row in BASE["places"])
    return village(**{"places": places, "care_lines": _LINES, **more})  # type: ignore[arg-type]


def _at(name: str) -> dict[str, object]:
    lat, lon = _SPOTS[name]
    return {"lat": lat, "lon": lon, "precision": "commune" if name == "house" else "number"}


def planned(association: Association, **roads: object) -> WeekPlan:
    return plan_week(association, WEEK, iterations=1, solver=first_come, **roads)  # type: ignore[arg-type]


def test_only_the_modes_that_carers_use_are_read() -> None:
    network = RoadNetwork(extract=EXTRACT)
    build_week(kotka(), WEEK, roads=dict.fromkeys(("car", "bicycle", "walking"), network))
    assert set(network._graphs) == {"car"}


def test_legs_follow_the_roads() -> None:
    week = build_week(kotka(), WEEK, roads=sources_of(str(EXTRACT), folder=Path()))
    crow = build_week(kotka(), WEEK)
    ends = {"origin": "ana-home", "destination": "zoe-home", "mode": "car"}
    assert Legs(week.problem).seconds(**ends, leaving=0) > Legs(crow.problem).seconds(**ends, leaving=0)
    assert Legs(week.problem).metres(**ends) != Legs(crow.problem).metres(**ends)
    assert [note.code for note in week.travel_notes] == ["travel.roads"]
    assert crow.travel_notes == ()


def test_corrections_win_over_roads() -> None:
    rows = ({"origin": "bourg", "destination": "halles", "minutes": 11},)
    association = kotka(corrections=rows, posts=(_STALL,))
    week = build_week(association, WEEK, roads={"car": RoadNetwork(extract=EXTRACT)})
    seconds = Legs(week.problem).seconds(origin="ana-home", destination="hall", mode="car", leaving=0)
    assert seconds == 11 * 60 + 240


def test_a_commune_is_not_reached_quicker_by_road() -> None:
    """Two clients of one vague place stand at one road; their travel is still that of the commune."""
    week = build_week(kotka(), WEEK, roads={"car": RoadNetwork(extract=EXTRACT)})
    assert Legs(week.problem).seconds(origin="house", destination="house~lea", mode="car", leaving=0) == 469


def test_the_report_counts_and_marks_vague_places() -> None:
    plan = planned(kotka(), roads={"car": RoadNetwork(extract=EXTRACT)})
    view = week_view(plan)
    tours = [tour for tour in view.tours() if tour.stops]
    assert tours
    assert all(tour.vague for tour in tours)
    first = view.notices[0]
    assert first.warning
    assert "2 lieu(x) connu(s) seulement par leur commune" in first.text.fr
    assert f"{len(tours)} tournée(s)" in first.text.fr
    assert "kotka.osm.pbf" in view.notices[1].text.fr
    assert not view.notices[1].warning
    page = render_html(view)
    assert page.index("connu(s) seulement par leur commune") < page.index('class="figures"')
    assert "≈" in page
    assert "adresse connue par la commune seulement" in render_csv(view)
    kinds = {f["properties"]["kind"]: f["properties"] for f in render_geojson(view)["features"]}
    assert kinds["visit"]["commune_only"]
    assert kinds["tour"]["commune_only"]


def test_a_server_that_fails_is_said_at_the_head() -> None:
    with Loopback(in_turn(Reply(status=503))) as server:
        osrm = OsrmServer(url=server.url, patience=Patience(attempts=1))
        plan = planned(kotka(), roads={"car": osrm})
    said = [notice.text.en for notice in week_view(plan).notices if notice.warning]
    assert (
        f"All travel (car) as the crow flies: the OSRM server ({server.host}) gave no answer (HTTP 503)."
        in said
    )
    assert plan.verdict.valid


def test_without_roads_nor_vague_places_nothing_is_said() -> None:
    assert week_view(planned(village(care_lines=_LINES))).notices == ()


def test_every_note_of_travel_has_its_sentences() -> None:
    """Whatever code a source may give."""
    import re

    import routing

    sources = "\n".join(path.read_text("utf-8") for path in Path(routing.__path__[0]).rglob("travel/**/*.py"))
    codes = set(re.findall(r'"(travel\.(?:roads|server)[a-z_]*)"', sources))
    assert len(codes) >= 9
    assert codes <= CATALOGUE.keys()


@pytest.mark.parametrize("precision", ["number", "street", "hand"])
def test_better_precisions_are_not_marked(precision: str) -> None:
    places = tuple({**row, **_at(str(row["id"])), "precision": precision} for row in BASE["places"])
    assert not any(tour.vague for tour in week_view(planned(kotka(places=places))).tours())


def test_a_week_after_a_base_travels_by_the_same_roads() -> None:
    """Efforts hand the sources on, to a free week as to a week after a published one."""
    effort = Effort(iterations=1, solver=first_come, roads={"car": RoadNetwork(extract=EXTRACT)})
    plan = effort.plan_week(kotka(), WEEK)
    assert [note.code for note in plan.week.travel_notes] == ["travel.roads"]
