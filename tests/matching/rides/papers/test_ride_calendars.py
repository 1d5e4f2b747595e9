"""Calendars of rides are read back to the second, after midnight and in the night that has an hour twice."""

from __future__ import annotations

from datetime import date
from functools import cache

from matching.rides.papers import RidePapers
from matching.rides.papers.calendars import RideCalendars
from matching.rides.papers.letters import notice_text
from tests.matching.papers.read_back import events_of, instants
from tests.matching.rides.papers.day import day_papers, papers_of, planned_day, planned_tables
from tests.matching.rides.small import tables

AUTUMN = date(2026, 10, 25)


@cache
def autumn() -> RidePapers:
    """Bob is due at 03:05, five minutes after clocks went back: he boards in the second of two hours."""
    given = tables()
    ride = {**given["ride_requests"][2], "date": "25/10/2026", "arrival": "03:05", "window": "5"}
    given["ride_requests"] = [ride]
    return papers_of(planned_tables(given, AUTUMN))


def test_a_drivers_calendar_holds_the_tour_and_its_halts() -> None:
    (sheet,) = day_papers().sheets
    tours = [(tour.departure.timestamp(), tour.arrival.timestamp(), tour.halts) for tour in sheet.tours]
    expected = []
    for start, end, halts in tours:
        expected.append((start, end))
        expected += [(halt.start.timestamp(), halt.end.timestamp()) for halt in halts]
    assert instants(RideCalendars(day_papers()).driver(sheet)) == expected


def test_a_passengers_calendar_holds_her_rides_and_a_refusal_none() -> None:
    calendars = RideCalendars(day_papers())
    held = {one.key: calendars.passenger(one) for one in day_papers().notices}
    assert {key for key, content in held.items() if content is None} == {"eve", "liz"}
    ada = held["ada-a"]
    assert ada is not None
    assert [str(one["summary"]) for one in events_of(ada)] == [
        "Trajet vers MIN",
        "Trajet vers 1 rue Fictive",
    ]
    assert "Bob" not in ada.decode()


def test_after_midnight_is_the_day_it_is() -> None:
    ada = next(one for one in day_papers().notices if one.key == "ada-a")
    content = RideCalendars(day_papers()).passenger(ada)
    assert content is not None
    assert b"DTSTART;TZID=Europe/Paris:20261124T02" in content


def test_the_second_of_two_hours_is_universal_and_read_back() -> None:
    papers = autumn()
    (sheet,) = papers.sheets
    (boarding,) = [halt for tour in sheet.tours for halt in tour.halts if halt.kind == "in"]
    assert boarding.start.fold == 1
    assert boarding.start.hour == 2
    content = RideCalendars(papers).driver(sheet)
    assert (boarding.start.timestamp(), boarding.end.timestamp()) in instants(content)
    assert b"DTSTART:20261025T01" in content
    assert "(heure d'hiver)" in notice_text(papers, papers.notices[0])


def test_identifiers_stay_when_hours_change_and_name_nobody() -> None:
    (sheet,) = day_papers().sheets
    content = RideCalendars(day_papers()).driver(sheet)
    ids = {str(one["uid"]) for one in events_of(content)}
    assert len(ids) == 1 + sum(len(tour.calls) for tour in planned_day().plan.tours)
    assert all(one.endswith("@maillon") and "ada" not in one for one in ids)
