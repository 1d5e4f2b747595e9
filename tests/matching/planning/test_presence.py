"""Clients away, with or without a known return, and clients at another address."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching import InvalidTables
from matching.model.absence import OPEN_END
from tests.matching.village import BASE, Row, dated, village, village_week

HELP = dated("help", "odette", "help", "08:00", 30)
DAYS = [f"2026-11-{day}" for day in range(23, 30)]


def days_of(line: str = "help", **tables: list[Row]) -> list[str]:
    """Days of the week on which the line has a visit."""
    week = village_week(**{"care_lines": [HELP], **tables})
    return [visit.day.isoformat() for visit in week.visits.values() if visit.line == line]


def test_a_client_in_hospital_has_no_visit_until_nobody_knows_when() -> None:
    away: Row = {"client": "odette", "start": "2026-11-25", "cause": "hôpital"}
    assert days_of(client_absences=[away]) == DAYS[:2]
    assert days_of(client_absences=[{**away, "end": "2026-11-26"}]) == [*DAYS[:2], *DAYS[4:]]


def test_an_hour_counts_on_the_day_of_leaving_and_of_coming_back() -> None:
    leaving: Row = {"client": "odette", "start": "2026-11-24 10:00", "end": "2026-11-26 08:00"}
    assert days_of(client_absences=[leaving]) == [DAYS[0], DAYS[1], *DAYS[3:]]


@given(st.integers(min_value=0, max_value=6), st.integers(min_value=0, max_value=6))
def test_the_days_away_are_the_days_without_visit(first: int, last: int) -> None:
    first, last = min(first, last), max(first, last)
    away: Row = {"client": "odette", "start": DAYS[first], "end": DAYS[last]}
    assert days_of(client_absences=[away]) == [*DAYS[:first], *DAYS[last + 1 :]]


def test_a_couple_is_served_while_one_of_the_two_is_there() -> None:
    clients: list[Row] = [
        {"id": "odette", "name": "Odette", "place": "house"},
        {"id": "marcel", "name": "Marcel", "place": "house"},
    ]
    both = dated("help", "odette|marcel", "help", "08:00", 30)
    one: Row = {"client": "odette", "start": "2026-11-25"}
    tables: dict[str, list[Row]] = {"clients": clients, "care_lines": [both]}
    assert days_of(**tables, client_absences=[one]) == DAYS
    assert days_of(**tables, client_absences=[one, {"client": "marcel", "start": "2026-11-28"}]) == DAYS[:5]


def test_counted_visits_are_spread_over_the_days_at_home() -> None:
    walk: Row = {
        "id": "help",
        "clients": "odette",
        "service": "help",
        "kind": "counted",
        "visits": 3,
        "min_spacing": 1,
        "earliest": "13:00",
        "latest": "15:00",
        "duration": 45,
    }
    away: Row = {"client": "odette", "start": "2026-11-23", "end": "2026-11-27"}
    week = village_week(care_lines=[walk], client_absences=[away])
    assert [[one.day.isoformat() for one in visit.openings] for visit in week.visits.values()] == [
        ["2026-11-28"],
        ["2026-11-29"],
    ]


def test_a_worker_away_without_a_known_return_has_no_period_after_it() -> None:
    week = village_week(care_lines=[HELP], absences=[{"worker": "ana", "start": "2026-11-25 12:00"}])
    assert {period.day.isoformat() for period in week.periods.values() if period.worker == "ana"} == set(
        DAYS[:3]
    )
    (ana, *_) = village(absences=[{"worker": "ana", "start": "2026-11-25"}]).workers
    assert ana.absences[0].end == OPEN_END
    assert ana.absences[0].open


def test_an_address_holds_on_its_dates_and_days_and_the_first_that_holds_wins() -> None:
    places: list[Row] = [*BASE["places"], {"id": "daughter", "lat": 48.74, "lon": 2.40, "synthetic": True}]
    stays: list[Row] = [
        {"client": "odette", "place": "daughter", "weekdays": "sa-di"},
        {"client": "odette", "place": "hall", "valid_from": "2026-11-27"},
    ]
    week = village_week(care_lines=[HELP], places=places, client_places=stays)
    assert [visit.place for visit in week.visits.values()] == [*["house"] * 4, "hall", "daughter", "daughter"]
    assert {task.stops[0].place for task in week.problem.tasks} == {"house", "hall", "daughter"}


def test_a_visit_whose_day_is_free_takes_the_days_of_one_address() -> None:
    walk: Row = {
        "id": "help",
        "clients": "odette",
        "service": "help",
        "kind": "counted",
        "visits": 1,
        "min_spacing": 1,
        "earliest": "13:00",
        "latest": "15:00",
        "duration": 45,
    }
    stays: list[Row] = [{"client": "odette", "place": "hall", "weekdays": "lu-ma"}]
    (visit,) = village_week(care_lines=[walk], client_places=stays).visits.values()
    assert (visit.place, [one.day.isoformat() for one in visit.openings]) == ("house", DAYS[2:])


@pytest.mark.parametrize(
    ("tables", "place"),
    [
        ({"client_absences": [{"client": "who", "start": "2026-11-24"}]}, ("client", "table.reference")),
        (
            {"client_absences": [{"client": "odette", "start": "2026-11-24", "end": "2026-11-23"}]},
            ("end", "table.reversed"),
        ),
        ({"client_absences": [{"client": "odette", "start": "mardi"}]}, ("start", "table.moment")),
        ({"client_places": [{"client": "odette", "place": "nowhere"}]}, ("place", "table.reference")),
        (
            {
                "client_places": [
                    {
                        "client": "odette",
                        "place": "hall",
                        "valid_from": "2026-12-01",
                        "valid_until": "2026-11-01",
                    }
                ]
            },
            ("valid_until", "table.reversed"),
        ),
    ],
)
def test_bad_rows_are_told(tables: dict[str, list[Row]], place: tuple[str, str]) -> None:
    with pytest.raises(InvalidTables) as refused:
        village(**tables)
    assert [(fault.column, fault.code) for fault in refused.value.faults] == [place]
