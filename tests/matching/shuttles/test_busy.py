"""Service days that share hours: 27:00 of one day is 03:00 of the next, a vehicle is in one place only."""

from __future__ import annotations

import json
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from matching.shuttles import read_shuttle_book
from matching.shuttles.busy import BadDuties, Busy, duties_document, read_duties, together, without
from matching.shuttles.day import shuttle_day
from matching.shuttles.form import ShuttleTerms
from matching.shuttles.planning import PlannedShuttles, plan_shuttles
from matching.shuttles.report import shuttles_view
from routing.model.run import Limit
from tests.matching.shuttles.folder import write_folder

BUS = 'id,base_lat,base_lon,seats,start,end,euros_per_km\nbus,48.757,2.370,8,00:00,23:59,"0,4"\n'
VAN = 'van,48.757,2.370,8,00:00,23:59,"0,4"\n'
#: An ordinary night, the one in which clocks go back, and the one in which they go forward.
NIGHTS = [date(2026, 11, 24), date(2026, 10, 24), date(2027, 3, 27)]
RUNS = (
    "run,place,time\nevening,t1,21:06\nevening,min-p,21:15\nnight,min-p,27:15\nnight,t1,27:25\n"
    "morning,o1,3:18\nmorning,min-p,3:30\nnoon,min-p,12:15\nnoon,o1,12:27\n"
)
Span = tuple[float, float, str]


def _plan(folder: Path, day: date, first: date, vehicles: str, busy: Busy | None = None) -> PlannedShuttles:
    """Home from the night at 27:15 of the first day; at the gate at 03:30 of the second."""
    tables = {
        "vehicles": vehicles,
        "runs": RUNS,
        "employees": "id,stop\nn,t1\nm,o1\n",
        "shifts": "person,date,start,end\n"
        f"n,{first},21:30,27:00\nm,{first + timedelta(days=1)},03:45,12:00\n",
    }
    book = read_shuttle_book(write_folder(folder, grid=(), tables=tables), near=first)
    terms = ShuttleTerms(form="fixed")
    found = plan_shuttles(shuttle_day(book, day, terms=terms, busy=busy), limit=Limit(iterations=1))
    assert found.plan.verdict.valid, found.plan.verdict.breaches
    return found


def _spans(found: PlannedShuttles) -> list[Span]:
    local = found.day.booked.clock.local
    return [
        (local(tour.departure).timestamp(), local(tour.arrival).timestamp(), tour.duty.vehicle)
        for tour in found.plan.tours
        if tour.calls
    ]


def _meet(some: list[Span], others: list[Span]) -> bool:
    return any(a[2] == b[2] and a[0] < b[1] and b[0] < a[1] for a in some for b in others)


def _duties(found: PlannedShuttles) -> Busy:
    return read_duties(json.loads(json.dumps(duties_document(found.day.booked, found.plan))))


@pytest.mark.parametrize("first", NIGHTS)
def test_a_vehicle_out_for_one_service_day_is_not_sent_out_for_the_next(tmp_path: Path, first: date) -> None:
    second = first + timedelta(days=1)
    night = _plan(tmp_path, first, first, BUS)
    alone = _plan(tmp_path, second, first, BUS)
    assert _meet(_spans(night), _spans(alone)), "planned apart, they want the bus at once"
    assert shuttles_view(alone).warnings
    told = _plan(tmp_path, second, first, BUS, _duties(night))
    assert not _meet(_spans(night), _spans(told))
    assert {one.request for one in told.plan.refusals} >= {"m-a"}
    assert not shuttles_view(told).warnings, "nothing is left to check by hand"


@pytest.mark.parametrize("first", NIGHTS)
def test_another_vehicle_goes_and_the_order_of_planning_is_free(tmp_path: Path, first: date) -> None:
    second = first + timedelta(days=1)
    for days in ((first, second), (second, first)):
        one = _plan(tmp_path, days[0], first, BUS + VAN)
        other = _plan(tmp_path, days[1], first, BUS + VAN, _duties(one))
        assert not _meet(_spans(one), _spans(other))
        assert not one.plan.refusals
        assert not other.plan.refusals


@given(
    st.lists(st.tuples(st.integers(0, 50), st.integers(1, 20)), max_size=4),
    st.lists(st.tuples(st.integers(0, 60), st.integers(0, 20)), max_size=4),
)
def test_what_is_left_is_every_second_that_is_not_taken(
    held: list[tuple[int, int]], taken: list[tuple[int, int]]
) -> None:
    periods = [(start, start + length) for start, length in held]
    away = [(start, start + length) for start, length in taken]
    seconds = {one for start, end in periods for one in range(start, end)}
    gone = {one for start, end in away for one in range(start, end)}
    left = without(periods, away)
    assert {one for start, end in left for one in range(start, end)} == seconds - gone
    assert all(start < end for start, end in left)


def test_a_driver_is_busy_in_whichever_vehicle_and_days_add_up(tmp_path: Path) -> None:
    first = NIGHTS[0]
    night = _plan(tmp_path, first, first, BUS)
    document = duties_document(night.day.booked, night.plan)
    other = {**document, "date": "2026-11-26", "tours": [{**document["tours"][0], "driver": "ada"}]}
    both = together([_duties(night), read_duties(other)])
    assert both.days == {first, date(2026, 11, 26)}
    clock = night.day.booked.clock
    tour = next(one for one in night.plan.tours if one.calls)
    assert both.of_driver("ada", clock) == [(tour.departure, tour.arrival)]
    assert len(both.of_vehicle("bus", clock)) == len(document["tours"]) + 1


@pytest.mark.parametrize(
    "document",
    [
        [],
        {"maillon": "rides", "version": 1},
        {"maillon": "vehicle-duties", "version": 1, "date": "hier", "tours": []},
        {"maillon": "vehicle-duties", "version": 1, "date": "2026-11-24", "tours": [{}]},
        {
            "maillon": "vehicle-duties",
            "version": 1,
            "date": "2026-11-24",
            "tours": [
                {
                    "vehicle": "a",
                    "driver": "a",
                    "departure": "2026-11-24T03:00",
                    "arrival": "2026-11-24T04:00",
                }
            ],
        },
    ],
)
def test_a_document_of_something_else_is_refused(document: object) -> None:
    with pytest.raises(BadDuties):
        read_duties(document)
