"""A call on the day meets the rules of its service, as a line of the request book does."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from matching.rides import RideBook, book_day, rides_from_tables
from matching.rides.live import Event, LiveBook, drive, open_book, read_events, takes_calls, told
from matching.rides.live.calls import asked_ride
from routing.model.run import Limit
from tests.matching.rides.small import frames, tables

DAY = date(2026, 11, 24)
LIMIT = Limit(iterations=20)
OPEN_LATE = {"closes_days": "", "closes_at": "", "opens_days": ""}
ENTITLED = {"from": "bob", "to": "min", "arrival": "08:30", "service": "pam", "categories": "GIR 2"}


def _book(**service: str) -> RideBook:
    given = tables()
    given["ride_services"][0].update(service)
    return rides_from_tables(frames(given))


def _live(book: RideBook, **ask: Any) -> LiveBook:
    live = open_book(book_day(book, DAY), limit=LIMIT)
    event = {"at": "07:00", "event": "ask", "ride": "m", **ENTITLED, **ask}
    assert not drive(live, read_events([json.dumps(event)]), limit=LIMIT)
    return live


CASES: list[tuple[dict[str, str], dict[str, Any], list[str]]] = [
    ({}, {}, ["too_late"]),
    (OPEN_LATE, {"categories": "GIR 5|CMI"}, ["not_entitled"]),
    (OPEN_LATE, {"categories": None}, ["not_entitled"]),
    ({**OPEN_LATE, "weekdays": "lu"}, {}, ["closed_day"]),
    ({**OPEN_LATE, "start": "09:00"}, {}, ["closed_hours"]),
    ({**OPEN_LATE, "least_metres": "90000"}, {}, ["too_short"]),
    ({**OPEN_LATE, "lead_minutes": "120"}, {}, ["too_late"]),
    ({"start": "09:00"}, {"categories": "GIR 5"}, ["closed_hours", "not_entitled", "too_late"]),
]


@pytest.mark.parametrize(("service", "ask", "codes"), CASES)
def test_a_call_is_refused_for_the_reasons_that_the_book_has(
    service: dict[str, str], ask: dict[str, Any], codes: list[str]
) -> None:
    book = _book(**service)
    live = _live(book, **ask)
    (refusals,) = live.turned_away.values()
    assert [one.code for one in refusals] == [f"rides.booking.{code}" for code in codes]
    assert "m" not in live.desk.state.promises
    event = {**ENTITLED, "ride": "m", **ask, "departure": None, "arrival": 8 * 60 + 30}
    line = asked_ride(live, _event(event))
    known = book_day(replace(book, asked=(*book.asked, line)), DAY)
    assert [one for one in known.turned_away if one.request == "m"] == list(refusals)


def test_a_call_to_a_commune_that_is_not_served_is_refused_as_the_book_would() -> None:
    """From Thiais to Orly, by a service of Thiais alone; a place without a commune is let through."""
    given = tables()
    given["ride_services"][0].update(OPEN_LATE, communes="Thiais")
    for place, commune in zip(given["places"], ("Thiais", "Thiais", "Orly"), strict=True):
        place["commune"] = commune
    live = _live(rides_from_tables(frames(given)))
    (refusals,) = live.turned_away.values()
    assert [(one.code, one.parameters["communes"]) for one in refusals] == [("rides.booking.outside", "Orly")]
    assert "m" not in live.desk.state.promises
    given["places"][-1]["commune"] = ""
    assert not _live(rides_from_tables(frames(given))).turned_away


def _event(values: dict[str, Any]) -> Event:
    given = {name: value for name, value in values.items() if value is not None}
    return Event(line=1, at=7 * 60, kind="ask", values=given)


def test_every_reason_is_told_to_the_caller_with_its_figures() -> None:
    live = _live(_book(start="09:00"), categories="GIR 5")
    (said,) = [line.text for line in told(live) if line.kind == "asked"]
    assert "PAM circule de 09:00 à 24:00" in said.fr
    assert "PAM est réservé à : GIR 1, GIR 2." in said.fr
    assert "elle est du 24/11/2026 07:00" in said.fr
    assert "PAM runs from 09:00 to 24:00" in said.en


def test_a_call_that_the_service_takes_is_promised_inside_its_hours() -> None:
    live = _live(_book(**OPEN_LATE, start="08:20"), arrival=None, departure="08:10", window=30)
    assert not live.turned_away
    first, _ = live.desk.state.promises["m"].pickup
    assert first >= live.booked.clock.at(DAY, 8 * 60 + 20)
    assert live.desk.state.requests["m"].service == "pam"


def test_a_service_that_nobody_knows_is_turned_down() -> None:
    live = open_book(book_day(_book(), DAY), limit=LIMIT)
    (down,) = drive(live, [_event({**ENTITLED, "ride": "m", "arrival": 510, "service": "bus"})], limit=LIMIT)
    assert [fault.code for fault in down.faults] == ["live.service"]
    assert "pam" in down.faults[0].rule


@pytest.mark.parametrize(
    ("service", "taken"),
    [({}, False), (OPEN_LATE, True), ({**OPEN_LATE, "weekdays": "lu"}, False), ({"closes_days": "0"}, True)],
)
def test_which_services_take_calls_on_the_day(service: dict[str, str], taken: bool) -> None:
    (pam,) = _book(**service).services
    assert takes_calls(pam, DAY) is taken
