"""What is published of a service: one zone, hours, booking rules as its columns say them; nobody's home."""

from __future__ import annotations

import csv
import io
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shapely.geometry import Point, shape

from matching.model.location import Location
from matching.report.view import Outline
from matching.rides import rides_from_tables
from matching.rides.gtfs import Published, check_feed, flex_feed, zone_of_outlines, zone_of_places
from matching.rides.gtfs.zone import outside
from tests.matching.rides.gtfs.feed import FIRST, exported, files, sound
from tests.matching.rides.small import frames, tables


def rows(content: bytes, name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(files(content)[name])))


def test_the_feed_keeps_the_specification_and_its_own_bytes() -> None:
    assert check_feed(sound(), name="x.zip") == ()
    assert exported(tables()) == sound()


def test_a_trip_takes_people_in_its_zone_and_leaves_them_there() -> None:
    on, off = rows(sound(), "stop_times.txt")
    assert (on["pickup_type"], on["drop_off_type"]) == ("2", "1")
    assert (off["pickup_type"], off["drop_off_type"]) == ("1", "2")
    hours = on["start_pickup_drop_off_window"], on["end_pickup_drop_off_window"]
    assert hours == ("06:00:00", "24:00:00")
    assert on["location_id"] == off["location_id"] == "zone"


def test_the_pam_is_booked_until_noon_of_the_day_before() -> None:
    (rule,) = rows(sound(), "booking_rules.txt")
    assert rule["booking_type"] == "2"
    assert (rule["prior_notice_last_day"], rule["prior_notice_last_time"]) == ("1", "12:00:00")
    assert (rule["prior_notice_start_day"], rule["prior_notice_start_time"]) == ("30", "00:00:00")
    assert "trajets réguliers (à partir de 4 par mois)" in rule["message"]
    assert "réservé à : GIR 1, GIR 2" in rule["message"]


@pytest.mark.parametrize(
    ("columns", "expected"),
    [
        ({"lead_minutes": "45"}, {"booking_type": "1", "prior_notice_duration_min": "45"}),
        ({}, {"booking_type": "0"}),
        (
            {"lead_minutes": "45", "opens_days": "7"},
            {"booking_type": "1", "prior_notice_start_day": "7", "prior_notice_start_time": "00:00:00"},
        ),
        ({"closes_days": "2"}, {"booking_type": "2", "prior_notice_last_time": "23:59:59"}),
    ],
)
def test_each_way_to_limit_bookings(columns: dict[str, str], expected: dict[str, str]) -> None:
    given = tables()
    given["ride_services"] = [{"id": "s", "name": "S", **columns}]
    content = exported(given)
    assert check_feed(content, name="x.zip") == ()
    (rule,) = rows(content, "booking_rules.txt")
    assert expected.items() <= rule.items()


@given(
    opening=st.integers(0, 23),
    closing=st.integers(0, 23),
    days=st.sampled_from(["", "lu-ve", "sa|di"]),
    opens=st.one_of(st.none(), st.integers(0, 90)),
    closes=st.one_of(st.none(), st.integers(0, 9)),
    lead=st.one_of(st.none(), st.integers(0, 400)),
    name=st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc")), min_size=1, max_size=20),
)
def test_whatever_the_service_the_feed_is_sound(
    opening: int,
    closing: int,
    days: str,
    opens: int | None,
    closes: int | None,
    lead: int | None,
    name: str,
) -> None:
    if opens is not None and closes is not None and opens < closes:
        opens, closes = closes, opens
    row = {"id": "s", "name": f"S{name}", "start": f"{opening}:00", "end": f"{closing}:00", "weekdays": days}
    numbers = {"opens_days": opens, "closes_days": closes, "lead_minutes": lead}
    row |= {column: str(value) for column, value in numbers.items() if value is not None}
    tables_given = tables()
    tables_given["ride_services"] = [row]
    assert check_feed(exported(tables_given), name="x.zip") == ()


def test_a_night_service_ends_after_24_hours() -> None:
    given = tables()
    given["ride_services"] = [{"id": "nuit", "name": "Nuit", "start": "22:00", "end": "05:30"}]
    on, _ = rows(exported(given), "stop_times.txt")
    assert on["end_pickup_drop_off_window"] == "29:30:00"


def test_no_passenger_and_no_home_is_published() -> None:
    text = " ".join(files(sound()).values())
    assert not [word for word in ("Ada", "Bob", "rue Fictive") if word in text]


def test_english_feeds_speak_english() -> None:
    content = exported(tables(), language="en")
    assert rows(content, "feed_info.txt")[0]["feed_lang"] == "en"
    assert "Booking up to 30 days ahead" in rows(content, "booking_rules.txt")[0]["message"]


def test_a_book_without_services_has_nothing_to_publish() -> None:
    given = tables()
    del given["ride_services"]
    book = rides_from_tables(frames(given))
    with pytest.raises(ValueError, match="no service"):
        flex_feed(book, Published(url="https://x.org", first=FIRST, zone=zone_of_places(book.locations)))


def test_outlines_become_one_valid_shape_and_places_outside_are_told() -> None:
    square = ((48.0, 2.0), (48.0, 2.1), (48.1, 2.1), (48.1, 2.0), (48.0, 2.0))
    beside = tuple((lat, lon + 0.1) for lat, lon in square)
    zone = zone_of_outlines([Outline(name="a", rings=(square,)), Outline(name="b", rings=(beside,))])
    assert zone.geom_type == "Polygon"
    assert zone.is_valid
    inside, out = Location(id="in", lat=48.05, lon=2.15), Location(id="out", lat=48.05, lon=2.25)
    assert outside(zone, [inside, out]) == ("out",)
    with pytest.raises(ValueError, match="enclose nothing"):
        zone_of_outlines([Outline(name="line", rings=(((48.0, 2.0), (48.0, 2.1)),))])


def test_a_zone_around_places_holds_them_with_room_and_no_corner_on_a_home() -> None:
    homes = [Location(id=str(n), lat=48.7 + n / 100, lon=2.3 + n * n / 500) for n in range(5)]
    zone = shape(json.loads(files(sound())["locations.geojson"])["features"][0]["geometry"])
    assert zone.is_valid
    around = zone_of_places(homes)
    assert outside(around, homes) == ()
    assert min(Point(one.lon, one.lat).distance(around.boundary) for one in homes) > 0.004
