"""Calendars are read back by another reader to the second, across the nights when clocks change."""

from __future__ import annotations

import io
from datetime import UTC, datetime, timedelta
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from dateutil.tz import tzical
from icalendar import Calendar

from matching.papers import published_of
from matching.papers.calendars import Calendars
from matching.papers.zones import timezone_of
from tests.matching.papers.monday import TOURS, monday_papers, monday_plan, printed
from tests.matching.village import dated


def events(content: bytes) -> dict[str, Any]:
    """Events by identifier; their values are whatever the file says they are."""
    return {str(event["uid"]): event for event in Calendar.from_ical(content).walk("VEVENT")}


def instants(content: bytes) -> set[tuple[float, float]]:
    return {
        (event["dtstart"].dt.timestamp(), event["dtend"].dt.timestamp()) for event in events(content).values()
    }


def test_a_carers_calendar_is_read_back_to_the_second() -> None:
    for sheet in monday_papers().printed_carers:
        content = Calendars(monday_papers()).carer(sheet)
        assert instants(content) == {
            (visit.start.timestamp(), visit.end.timestamp()) for visit in sheet.visits
        }
        assert len(events(content)) == len(sheet.visits)


def test_a_clients_calendar_holds_who_comes_and_nothing_open() -> None:
    odette = next(sheet for sheet in monday_papers().clients if sheet.key == "odette")
    found = events(Calendars(monday_papers()).client(odette)).values()
    assert {str(event["summary"]) for event in found} == {"Aide – Ana"}
    assert len(found) == 3


def test_local_times_name_their_zone_and_the_second_of_two_hours_is_universal() -> None:
    """A care from 23:00 for four hours ends at the second 02:00 of the night."""
    lines = (dated("vigil", "rosa", "help", "23:00", 240),)
    plan = monday_plan({"zoe/2026-10-24/2": [("vigil/2026-10-24", "2026-10-24 23:00")]}, care_lines=lines)
    zoe = next(sheet for sheet in printed(plan).carers if sheet.key == "zoe")
    content = Calendars(printed(plan)).carer(zoe)
    assert b"DTSTART;TZID=Europe/Paris:20261024T230000" in content
    assert b"DTEND:20261025T010000Z" in content
    assert instants(content) == {
        (
            datetime(2026, 10, 24, 21, tzinfo=UTC).timestamp(),
            datetime(2026, 10, 25, 1, tzinfo=UTC).timestamp(),
        )
    }


@pytest.mark.parametrize("name", ["Europe/Paris", "America/Sao_Paulo", "Australia/Lord_Howe", "UTC"])
def test_the_zone_written_is_the_zone_meant(name: str) -> None:
    """Every three hours of a year, and every quarter of an hour around its changes, dateutil agrees."""
    zone = ZoneInfo(name)
    calendar = Calendar()
    calendar.add("prodid", "-//test//")
    calendar.add("version", "2.0")
    calendar.add_component(timezone_of(zone, year=2026))
    read = tzical(io.StringIO(calendar.to_ical().decode())).get(name)
    moment = datetime(2026, 1, 2, tzinfo=UTC)
    while moment.year == 2026:
        local = moment.astimezone(zone)
        if not local.fold:  # RFC 5545 has no word for the second of two hours
            assert local.replace(tzinfo=read).utcoffset() == local.utcoffset(), local
        near = any(
            (moment + timedelta(hours=gap)).astimezone(zone).utcoffset() != local.utcoffset()
            for gap in (-3, 3)
        )
        moment += timedelta(minutes=15 if near else 180)


def test_a_visit_keeps_its_identifier_when_hour_or_crew_place_changes() -> None:
    moved = {
        **TOURS,
        "ana/2026-10-19/1": [
            ("wake/2026-10-19", "2026-10-19 08:10"),
            ("lift/2026-10-19/2", "2026-10-19 10:00"),
        ],
        "ben/2026-10-19/1": [("lift/2026-10-19/1", "2026-10-19 10:00")],
    }
    before, after = monday_papers(), printed(monday_plan(moved))
    for old, new in zip(before.carers, after.carers, strict=True):
        assert events(Calendars(before).carer(old)).keys() == events(Calendars(after).carer(new)).keys()


def test_identifiers_name_nobody() -> None:
    for sheet in monday_papers().printed_carers:
        assert all(
            len(uid) == 40 and uid.endswith("@maillon")
            for uid in events(Calendars(monday_papers()).carer(sheet))
        )


def test_a_visit_taken_back_is_cancelled_in_the_calendar() -> None:
    tours = {shift: halts for shift, halts in TOURS.items() if shift != "zoe/2026-10-19/1"}
    papers = printed(monday_plan(tours), since=published_of(monday_plan()))
    zoe = next(sheet for sheet in papers.carers if sheet.key == "zoe")
    states = {
        str(event["summary"]): event.get("status") for event in events(Calendars(papers).carer(zoe)).values()
    }
    assert states["Annulée : Rosa (fictive) (Aide)"] == "CANCELLED"
    old = next(sheet for sheet in monday_papers().carers if sheet.key == "zoe")
    assert events(Calendars(monday_papers()).carer(old)).keys() == events(Calendars(papers).carer(zoe)).keys()
