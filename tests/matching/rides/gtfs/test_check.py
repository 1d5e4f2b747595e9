"""Feeds spoiled in one place: each fault is found with its file, line and field, and none is invented."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.rides.gtfs import check_feed
from matching.rides.gtfs.opening import LOCATIONS
from matching.rides.gtfs.schema import schema
from matching.rides.gtfs.values import TYPES, is_of
from matching.words import CATALOGUE
from tests.matching.rides.gtfs.feed import files, sound, zipped

Files = dict[str, str]


def swap(name: str, old: str, new: str) -> Callable[[Files], None]:
    def spoil(found: Files) -> None:
        assert old in found[name], (name, old)
        found[name] = found[name].replace(old, new, 1)

    return spoil


def drop(name: str) -> Callable[[Files], None]:
    def spoil(found: Files) -> None:
        del found[name]

    return spoil


def add(name: str, text: str) -> Callable[[Files], None]:
    def spoil(found: Files) -> None:
        found[name] = found.get(name, "") + text

    return spoil


def zone(change: Callable[[dict], object]) -> Callable[[Files], None]:  # type: ignore[type-arg]
    def spoil(found: Files) -> None:
        document = json.loads(found[LOCATIONS])
        change(document["features"][0])
        found[LOCATIONS] = json.dumps(document)

    return spoil


BOWTIE = [[[2.0, 48.0], [2.1, 48.1], [2.1, 48.0], [2.0, 48.1], [2.0, 48.0]]]
SPOILED: dict[str, tuple[Callable[[Files], None], tuple[str, int | None, str | None]]] = {
    "gtfs.missing_file": (drop("trips.txt"), ("trips.txt", None, None)),
    "gtfs.missing_unless": (drop("calendar.txt"), ("calendar.txt", None, None)),
    "gtfs.missing_field": (swap("agency.txt", "agency_name", "name"), ("agency.txt", 1, "agency_name")),
    "gtfs.field_case": (swap("routes.txt", "agency_id", "Agency_id"), ("routes.txt", 1, "Agency_id")),
    "gtfs.twice_field": (swap("routes.txt", "agency_id", "route_id"), ("routes.txt", 1, "route_id")),
    "gtfs.required": (swap("trips.txt", "pam,pam,pam", "pam,,pam"), ("trips.txt", 2, "service_id")),
    "gtfs.type_url": (
        swap("agency.txt", "https://exemple.org", "exemple.org"),
        ("agency.txt", 2, "agency_url"),
    ),
    "gtfs.type_timezone": (swap("agency.txt", "Europe/Paris", "Paris"), ("agency.txt", 2, "agency_timezone")),
    "gtfs.type_time": (
        swap("stop_times.txt", "06:00:00", "6h00"),
        ("stop_times.txt", 2, WINDOW := "start_pickup_drop_off_window"),
    ),
    "gtfs.type_date": (swap("calendar.txt", "20261201", "20261301"), ("calendar.txt", 2, "start_date")),
    "gtfs.type_count": (
        swap("stop_times.txt", "zone,1,", "zone,-1,"),
        ("stop_times.txt", 2, "stop_sequence"),
    ),
    "gtfs.enum": (swap("routes.txt", "PAM,3", "PAM,1501"), ("routes.txt", 2, "route_type")),
    "gtfs.reference": (swap("stop_times.txt", "zone,1", "zome,1"), ("stop_times.txt", 2, "location_id")),
    "gtfs.required_if": (swap("stop_times.txt", "06:00:00", ""), ("stop_times.txt", 2, WINDOW)),
    "gtfs.forbidden": (
        swap("booking_rules.txt", ",2,1,", ",0,1,"),
        ("booking_rules.txt", 2, "prior_notice_last_day"),
    ),
    "gtfs.forbidden_value": (swap("stop_times.txt", ",2,1,", ",0,1,"), ("stop_times.txt", 2, "pickup_type")),
    "gtfs.not_before": (swap("calendar.txt", "2027", "2025"), ("calendar.txt", 2, "end_date")),
    "gtfs.double": (swap("stop_times.txt", "zone,2,", "zone,1,"), ("stop_times.txt", 3, "stop_sequence")),
    "gtfs.overlap": (swap("stop_times.txt", ",1,2,", ",2,2,"), ("stop_times.txt", 3, "pickup_type")),
    "gtfs.window": (
        swap("stop_times.txt", "24:00:00", "05:00:00"),
        ("stop_times.txt", 2, "end_pickup_drop_off_window"),
    ),
    "gtfs.ragged": (swap("routes.txt", "PAM,3", "PAM,3,9"), ("routes.txt", 2, None)),
    "gtfs.single": (add("feed_info.txt", "A,https://a.org,fr,,,\r\n"), ("feed_info.txt", 3, None)),
    "gtfs.shared_id": (
        add("location_groups.txt", "location_group_id\nzone\n"),
        (LOCATIONS, 1, "id"),
    ),
    "gtfs.short_trip": (swap("trips.txt", "pam,pam,pam,", "pam,pam,pan,"), ("trips.txt", 2, "trip_id")),
    "gtfs.which_agency": (
        add("agency.txt", ",Autre,https://a.org,Europe/Paris,fr,\r\n"),
        ("agency.txt", 3, "agency_id"),
    ),
    "gtfs.end_time": (
        add("stop_times.txt", "pam,zone,3,,,2,1,,\r\n"),
        ("stop_times.txt", 4, "arrival_time"),
    ),
    "gtfs.quotes": (add("routes.txt", 'x,operateur,"y" z,3\r\n'), ("routes.txt", 3, None)),
    "gtfs.geojson": (swap(LOCATIONS, "{", "{{"), (LOCATIONS, None, None)),
    "gtfs.collection": (swap(LOCATIONS, "FeatureCollection", "Features"), (LOCATIONS, None, None)),
    "gtfs.feature": (zone(lambda one: one.update(type="Zone")), (LOCATIONS, 1, "type")),
    "gtfs.zone_id": (zone(lambda one: one.update(id=7)), (LOCATIONS, 1, "id")),
    "gtfs.properties": (zone(lambda one: one.pop("properties")), (LOCATIONS, 1, "properties")),
    "gtfs.geometry": (zone(lambda one: one["geometry"].update(type="Point")), (LOCATIONS, 1, "geometry")),
    "gtfs.coordinates": (
        zone(lambda one: one["geometry"].update(coordinates=[])),
        (LOCATIONS, 1, "coordinates"),
    ),
    "gtfs.polygon": (
        zone(lambda one: one["geometry"].update(coordinates=BOWTIE)),
        (LOCATIONS, 1, "coordinates"),
    ),
    "gtfs.degrees": (
        zone(lambda one: one["geometry"].update(coordinates=[[[2, 98], [2.1, 98], [2.1, 97], [2, 98]]])),
        (LOCATIONS, 1, "coordinates"),
    ),
}


@pytest.mark.parametrize("code", SPOILED)
def test_a_fault_is_found_where_it_is(code: str) -> None:
    spoil, where = SPOILED[code]
    found = files(sound())
    spoil(found)
    faults = check_feed(zipped(found), name="x.zip")
    assert where in {(one.file, one.row, one.column) for one in faults if one.code == code}, faults
    for fault in faults:
        assert fault.sentence("fr") != fault.sentence("en")


def test_every_fault_is_told_at_once() -> None:
    found = files(sound())
    for code in ("gtfs.type_url", "gtfs.reference", "gtfs.missing_unless", "gtfs.enum"):
        SPOILED[code][0](found)
    codes = {one.code for one in check_feed(zipped(found), name="x.zip")}
    assert {"gtfs.type_url", "gtfs.reference", "gtfs.missing_unless", "gtfs.enum"} <= codes


def test_a_fixed_route_feed_is_sound_too() -> None:
    found = {
        name: text for name, text in files(sound()).items() if name not in (LOCATIONS, "booking_rules.txt")
    }
    found["stops.txt"] = "stop_id,stop_name,stop_lat,stop_lon\na,A,48.7,2.3\nb,B,48.8,2.4\n"
    found["stop_times.txt"] = (
        "trip_id,arrival_time,departure_time,stop_id,stop_sequence\n"
        "pam,25:10:00,25:10:00,a,1\npam,,,b,2\npam,25:40:00,25:40:00,a,3\n"
    )
    assert check_feed(zipped(found), name="x.zip") == ()
    del found["stops.txt"]
    assert {one.code for one in check_feed(zipped(found), name="x.zip")} == {
        "gtfs.missing_unless",
        "gtfs.reference",
    }


def test_a_feed_inside_a_folder_of_the_zip_is_found() -> None:
    found = {f"flux/{name}": text for name, text in files(sound()).items()}
    assert check_feed(zipped(found), name="x.zip") == ()


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04rubbish", b"not a zip"])
def test_what_is_no_zip_is_said_to_be_none(content: bytes) -> None:
    (fault,) = check_feed(content, name="x.zip")
    assert (fault.code, fault.file) == ("gtfs.not_zip", "x.zip")


@given(st.integers(0, 10_000), st.binary(min_size=1, max_size=3))
def test_a_damaged_zip_never_breaks_the_checker(place: int, bytes_there: bytes) -> None:
    content = bytearray(sound())
    place %= len(content)
    content[place : place + len(bytes_there)] = bytes_there
    check_feed(bytes(content), name="x.zip")


@given(st.sampled_from(sorted(files(sound()))), st.text(max_size=60))
def test_any_text_in_any_file_is_told_and_never_breaks_the_checker(name: str, text: str) -> None:
    found = files(sound())
    found[name] = text.encode("utf-8", "replace").decode("utf-8")
    assert check_feed(zipped(found), name="x.zip")


def test_the_schema_names_known_types_files_and_fields() -> None:
    known = {file.name: {one.name for one in file.fields} for file in schema()}
    for file in schema():
        assert set(file.key) <= known[file.name]
        for field in file.fields:
            assert field.type in TYPES
            assert (field.type == "enum") == bool(field.values)
            for name, column in field.references:
                assert name == LOCATIONS or column in known[name]
            conditions = [*field.required_if, *field.forbidden_if]
            conditions += [one for _, alternatives in field.forbidden_values for one in alternatives]
            assert {name for one in conditions for name in one} <= known[file.name]


def test_every_fault_of_the_code_has_its_words() -> None:
    from pathlib import Path

    import matching.rides.gtfs as package

    text = "".join(path.read_text("utf-8") for path in Path(package.__path__[0]).glob("*.py"))
    codes = set(re.findall(r'"(gtfs\.[a-z_]+)"', text))
    codes |= {f"gtfs.{reason}" for reason in re.findall(r'_fault\("([a-z_]+)"', text)}
    codes |= {f"gtfs.type_{kind}" for kind in TYPES - {"enum"}}
    assert len(codes) > 40
    assert not [one for one in codes if one not in CATALOGUE and f"{one}.rule" not in CATALOGUE]


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        ("phone", ["01 00 00 00 00", "+33 (0)1 99", "3949"], ["appelez", "1"]),
        ("language", ["fr", "en-GB"], ["français", "fr_FR"]),
        ("email", ["a@b.org"], ["a@b", "a b@c.org"]),
        ("color", ["FF00aa"], ["#FF00AA", "red"]),
        ("float", ["1.5", "-2"], ["1,5", "nan", "inf"]),
        ("latitude", ["48.7", "-90"], ["90.1", "N48"]),
        ("integer", ["-3", "12"], ["1.0", "½"]),
    ],
)
def test_types_take_what_they_mean(kind: str, good: list[str], bad: list[str]) -> None:
    assert all(is_of(kind, one) for one in good)
    assert not any(is_of(kind, one) for one in bad)
