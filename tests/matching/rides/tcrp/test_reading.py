"""Messages of others: both spellings of names are read, medical fields left, every fault told at once."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

import matching.rides.tcrp as package
from matching.rides.tcrp import read_messages, requests_of
from matching.words import CATALOGUE

FOREIGN: dict[str, Any] = {
    "tripTicketId": "5f7c",
    "pickupAddress": {
        "@addressName": "Home",
        "@street": "1 rue X",
        "@city": "Orly",
        "@lat": 48.7,
        "@long": 2.4,
    },
    "dropoffAddress": {"addressName": "Home", "street": "2 rue Y", "city": "Orly", "lat": 48.8, "long": 2.3},
    "appointmentTime": {"@time": "2026-11-24T09:30:00+01:00"},
    "dropoffTime": {"time": "2026-11-24T09:25:00+01:00", "timeAccuracy": "PT20M"},
    "customerInfo": {
        "firstLegalName": "Jeanne",
        "lastName": "Fictive",
        "mobilePhone": 33199001234,
        "disability": True,
        "requiredCareComments": "secret",
        "dateOfBirth": "1940-01-01",
    },
    "specialAttributes": ["WA", "MI"],
    "numOtherReservedPassengers": 1,
    "tripPurpose": ["D"],
    "notesForDriver": "secret",
}


def read(*bodies: dict[str, Any], kind: str = "tripRequest") -> Any:
    messages, faults = read_messages(json.dumps([{kind: body} for body in bodies]).encode(), file="x")
    found = requests_of(messages, file="x")
    return found, [*faults, *found.faults]


def test_a_request_of_another_system_becomes_a_row() -> None:
    found, faults = read(FOREIGN)
    assert not faults
    (row,) = found.requests
    assert row["id"] == "5f7c"
    assert (row["name"], row["phone"]) == ("Jeanne Fictive", "01 99 00 12 34")
    assert (row["date"], row["arrival"], row["window"]) == ("2026-11-24", "09:30", "20")
    assert (row["passengers"], row["companions"], row["need"]) == ("1", "1", "help")
    assert row["pickup"] != row["dropoff"], "two people's Home are two places"
    assert {one["address"] for one in found.places} == {"1 rue X", "2 rue Y"}


def test_nothing_medical_comes_in() -> None:
    found, _ = read(FOREIGN)
    assert not re.search(r"secret|MI\b|1940|'D'", str(found))


def test_a_wheelchair_takes_its_place() -> None:
    found, _ = read({**FOREIGN, "specialAttributes": ["E"]})
    (row,) = found.requests
    assert (row["passengers"], row["wheelchairs"], row["need"]) == ("0", "1", "wheelchair")


def test_a_pickup_time_alone_is_a_departure() -> None:
    body = {name: value for name, value in FOREIGN.items() if name not in ("appointmentTime", "dropoffTime")}
    body |= {"pickupTime": {"time": "2026-11-24T16:00:00"}}
    body["pickupWindowEndTime"] = {"time": "2026-11-24T16:25:00"}
    (row,) = read(body)[0].requests
    assert (row["departure"], row["window"]) == ("16:00", "25")
    assert "arrival" not in row


def test_one_message_alone_or_one_a_line_is_read() -> None:
    one = json.dumps({"tripRequest": FOREIGN})
    other = json.dumps({"tripRequest": {**FOREIGN, "tripTicketId": "b"}})
    for text, count in ((one, 1), (f"{one}\n\n{other}\n", 2)):
        messages, faults = read_messages(text.encode(), file="x")
        assert (len(messages), faults) == (count, [])


def test_known_messages_that_are_not_requests_are_passed_over() -> None:
    answer = {"tripTicketId": "a", "tripAvailable": True}
    found, faults = read(answer, kind="tripRequestResponse")
    assert (found.passed, found.requests, faults) == (1, (), [])
    messages, faults = read_messages(b'{"tripStatusChange": {"status": "Cancel"}}', file="x")
    assert (messages, faults) == ([], [])


SPOILED: dict[str, tuple[dict[str, Any], str]] = {
    "tcrp.required": ({"pickupAddress": None}, "tripRequest.pickupAddress"),
    "tcrp.type": ({"numOtherReservedPassengers": "two"}, "tripRequest.numOtherReservedPassengers"),
    "tcrp.range": ({"numOtherReservedPassengers": -1}, "tripRequest.numOtherReservedPassengers"),
    "tcrp.enum": ({"specialAttributes": ["ZZ"]}, "tripRequest.specialAttributes.0"),
    "tcrp.no_time": ({"appointmentTime": None, "dropoffTime": None}, "tripRequest.pickupTime"),
    "tcrp.time": ({"appointmentTime": {"time": "demain"}}, "tripRequest.appointmentTime"),
    "tcrp.other_day": ({"transportServices": ["maillon:date=2026-11-20"]}, "tripRequest.transportServices"),
}


@pytest.mark.parametrize("code", SPOILED)
def test_a_fault_says_where_it_is(code: str) -> None:
    change, column = SPOILED[code]
    found, faults = read({**FOREIGN, "tripTicketId": "first"}, {**FOREIGN, **change})
    assert (code, 2, column) in {(one.code, one.row, one.column) for one in faults}
    assert [row["id"] for row in found.requests][:1] == ["first"]
    for fault in faults:
        assert fault.sentence("fr") != fault.sentence("en")


def test_every_fault_is_told_at_once_and_doubles_too() -> None:
    changes = [change for change, _ in SPOILED.values()]
    _, faults = read(*({**FOREIGN, **change} for change in changes))
    assert {one.code for one in faults} >= {*SPOILED, "tcrp.double"}


def test_an_address_without_coordinates_is_told_by_name() -> None:
    _, faults = read({**FOREIGN, "pickupAddress": {"street": "1 rue X"}})
    columns = {one.column for one in faults}
    assert columns == {"tripRequest.pickupAddress.lat", "tripRequest.pickupAddress.long"}


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"\xff\xfe", "tcrp.not_utf8"),
        (b"[1]", "tcrp.object"),
        (b"{]", "tcrp.json"),
        (b'{"tripReqest": {}}', "tcrp.kind"),
        (b'{"tripRequest": 1}', "tcrp.object"),
        (b"a,b\n1,2\n", "tcrp.column"),
    ],
)
def test_what_is_no_message_is_said_to_be_none(content: bytes, code: str) -> None:
    messages, faults = read_messages(content, file="x")
    assert [one.code for one in faults] == [code]
    assert not messages


JSON = st.recursive(
    st.none() | st.booleans() | st.integers(-5, 5) | st.floats(allow_nan=False) | st.text(max_size=6),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from([*FOREIGN, "time", "lat"]), inner)
    ),
    max_leaves=12,
)


@given(JSON)
def test_no_document_breaks_the_reader(value: Any) -> None:
    for document in (value, [value], {"tripRequest": value}, [{"tripRequest": value}]):
        messages, faults = read_messages(json.dumps(document).encode(), file="x")
        found = requests_of(messages, file="x")
        assert found.requests or found.passed or faults or found.faults or not messages


def test_every_fault_of_the_code_has_its_words() -> None:
    text = "".join(path.read_text("utf-8") for path in Path(package.__path__[0]).glob("*.py"))
    codes = set(re.findall(r'"(tcrp\.[a-z_0-9]+)"', text))
    codes |= {f"tcrp.{reason}" for reason in re.findall(r'_fault\("([a-z_]+)"', text)}
    codes |= {"tcrp.required", "tcrp.enum", "tcrp.range", "tcrp.type"}
    assert len(codes) > 12
    assert not [one for one in codes if f"{one}.rule" not in CATALOGUE]
