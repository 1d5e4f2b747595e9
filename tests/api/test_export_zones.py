"""Services with communes of their own: a zone each, rides elsewhere refused."""

from __future__ import annotations

import csv
import io
import json
from datetime import date
from pathlib import Path

import pytest
from shapely.geometry import Point, shape

from api.cases.gtfs import write_feed
from api.errors import BadInput
from matching.rides import book_day, read_ride_book
from matching.rides.gtfs import check_feed
from tests.matching.rides.gtfs.feed import FIRST, files

TABLES = {
    "places": (
        "id,lat,lon,commune\nt1,48.7608,2.3855,Thiais\nt2,48.7650,2.3890,Thiais\nt3,48.7620,2.3860,Thiais\n"
        "t4,48.7630,2.3870,Thiais\nt5,48.7640,2.3880,Thiais\no1,48.7428,2.3952,Orly\no2,48.7460,2.4010,Orly\n"
        "o3,48.7436,2.3960,Orly\no4,48.7440,2.3980,Orly\no5,48.7450,2.3990,Orly\nx,48.70,2.30,\n"
    ),
    "vehicles": "id,base_lat,base_lon,seats,start,end\nbus,48.757,2.370,8,00:00,23:59\n",
    "ride_services": (
        "id,name,communes,closes_days,lead_minutes\nnord,Nord,thiais,1,\nsud,Sud,Orly,,45\nlarge,Partout,,,\n"
    ),
    "ride_requests": (
        "id,pickup,dropoff,arrival,date,service\n"
        "in,t1,t2,9:00,2026-12-01,nord\nacross,t1,o1,9:00,2026-12-01,nord\nfar,x,o2,9:00,2026-12-01,sud\n"
        "any,t1,o1,9:00,2026-12-01,large\n"
    ),
}
OUTLINES = {"Thiais": (48.763, 2.387), "Orly": (48.744, 2.398)}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in TABLES.items():
        (tmp_path / f"{name}.csv").write_text(text, encoding="utf-8")
    return tmp_path


def _outlines(path: Path, *names: str) -> Path:
    features = [
        {
            "type": "Feature",
            "properties": {"name": name},
            "geometry": {
                "type": "Polygon",
                "coordinates": [
                    [
                        [OUTLINES[name][1] + x / 100, OUTLINES[name][0] + y / 100]
                        for x, y in ((-1, -1), (1, -1), (1, 1), (-1, 1), (-1, -1))
                    ]
                ],
            },
        }
        for name in names
    ]
    path.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    return path


def _feed(folder: Path, zone: Path | None) -> dict[str, str]:
    out = folder / "out" / "flex.zip"
    out.parent.mkdir(exist_ok=True)
    write_feed(folder, out, first=FIRST, url="https://exemple.org", zone=zone, language="fr")
    assert check_feed(out.read_bytes(), name="flex.zip") == ()
    return files(out.read_bytes())


@pytest.mark.parametrize("given", [True, False])
def test_each_service_has_its_zone_and_its_booking_rule(folder: Path, given: bool) -> None:
    """With outlines or drawn around places: Thiais is in the zone of the north, Orly of the south."""
    texts = _feed(folder, _outlines(folder / "z.geojson", "Thiais", "Orly") if given else None)
    features = json.loads(texts["locations.geojson"])["features"]
    zones = {one["id"]: shape(one["geometry"]) for one in features}
    assert set(zones) == {"zone", "zone-nord", "zone-sud"}
    thiais, orly = Point(2.387, 48.763), Point(2.398, 48.744)
    assert {name for name, zone in zones.items() if zone.covers(thiais)} == {"zone", "zone-nord"}
    assert {name for name, zone in zones.items() if zone.covers(orly)} == {"zone", "zone-sud"}
    stops = list(csv.DictReader(io.StringIO(texts["stop_times.txt"])))
    assert {(one["trip_id"], one["location_id"]) for one in stops} == {
        ("nord", "zone-nord"),
        ("sud", "zone-sud"),
        ("large", "zone"),
    }
    rules = {one["booking_rule_id"]: one for one in csv.DictReader(io.StringIO(texts["booking_rules.txt"]))}
    column = "pickup_booking_rule_id"
    used = {one["trip_id"]: one[column] for one in stops if one[column]}
    assert {name: rules[rule]["booking_type"] for name, rule in used.items()} == {
        "nord": "2",
        "sud": "1",
        "large": "0",
    }


def test_no_zone_is_drawn_around_so_few_places_that_it_tells_a_home(folder: Path) -> None:
    """The same place twice counts once; with outlines given the feed is written."""
    places = folder / "places.csv"
    known = places.read_text(encoding="utf-8")
    places.write_text(known.replace("t5,48.7640,2.3880", "t5,48.7630,2.3870"), encoding="utf-8")
    with pytest.raises(BadInput) as caught:
        _feed(folder, None)
    assert [(one.code, one.seen) for one in caught.value.reasons] == [("export.zone", "thiais (4 < 5)")]
    assert _feed(folder, _outlines(folder / "z.geojson", "Thiais", "Orly"))


def test_a_commune_without_outline_is_told(folder: Path) -> None:
    with pytest.raises(BadInput) as caught:
        _feed(folder, _outlines(folder / "z.geojson", "Thiais"))
    assert [(one.code, one.seen) for one in caught.value.reasons] == [("export.commune", "Orly")]


def test_a_ride_to_a_commune_that_is_not_served_is_refused_with_that_reason(folder: Path) -> None:
    """A place whose commune is not known is let through."""
    booked = book_day(read_ride_book(folder), date(2026, 12, 1))
    refused = {one.request: one for one in booked.turned_away}
    assert set(refused) == {"across"}
    assert refused["across"].code == "rides.booking.outside"
    assert refused["across"].parameters["communes"] == "Orly"
