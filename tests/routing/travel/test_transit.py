"""Belief: public transport is the quickest of the table's rows and of walking, and nothing else."""

from __future__ import annotations

from datetime import datetime, time
from zoneinfo import ZoneInfo

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.errors import InvalidProblem
from routing.travel.crowfly import crowfly_between
from routing.travel.place import Place
from routing.travel.profiles import WALKING
from routing.travel.transit import IMPOSSIBLE, ServiceHours, TransitRow, TransitTable, mode_from_transit

PARIS = ZoneInfo("Europe/Paris")
HOME = Place(id="home", lat=48.7400, lon=2.4000)
NEAR = Place(id="near", lat=48.7420, lon=2.4000)
FAR = Place(id="far", lat=48.8000, lon=2.4000)
LOST = Place(id="lost", lat=48.9000, lon=2.4000)
EAST = Place(id="east", lat=48.7430, lon=2.4000)
WEST = Place(id="west", lat=48.7990, lon=2.4000)
PLACES = (HOME, NEAR, FAR, LOST)


def walk(origin: Place, destination: Place) -> int:
    seconds, _ = crowfly_between([origin], [destination], WALKING.crowfly)
    return int(seconds[0, 0])


def test_walk_ride_walk_or_walk_all_the_way_or_not_at_all() -> None:
    row = TransitRow(origin="east", destination="west", minutes=12)
    mode = mode_from_transit(TransitTable(stops=(EAST, WEST), rows=(row,)), PLACES)
    assert mode.seconds is not None
    assert mode.seconds[0, 2] == mode.seconds[2, 0] == walk(HOME, EAST) + 720 + walk(WEST, FAR)
    assert mode.seconds[0, 1] == walk(HOME, NEAR)
    assert mode.seconds[0, 3] == mode.seconds[3, 2] == IMPOSSIBLE
    assert np.diagonal(mode.seconds).tolist() == [0, 0, 0, 0]


def test_one_way_lines_run_one_way() -> None:
    row = TransitRow(origin="east", destination="west", minutes=12, both_ways=False)
    mode = mode_from_transit(TransitTable(stops=(EAST, WEST), rows=(row,)), PLACES)
    assert mode.seconds is not None
    assert mode.seconds[0, 2] < IMPOSSIBLE
    assert mode.seconds[2, 0] == IMPOSSIBLE


def test_zones_are_from_door_to_door() -> None:
    table = TransitTable(
        zones=("south", "north"), rows=(TransitRow(origin="south", destination="north", minutes=30),)
    )
    mode = mode_from_transit(table, PLACES, zones={"home": "south", "far": "north", "lost": "north"})
    assert mode.seconds is not None
    assert mode.seconds[0].tolist() == [0, walk(HOME, NEAR), 1800, 1800]
    assert mode.seconds[1, 2] == IMPOSSIBLE, "near lies in no zone"


@st.composite
def networks(draw: st.DrawFn) -> tuple[TransitTable, list[Place]]:
    """A few stops and places in a small square, rows between some of them."""
    degree = st.tuples(st.floats(48.70, 48.74), st.floats(2.40, 2.44))
    stops = [Place(id=f"s{n}", lat=a, lon=b) for n, (a, b) in enumerate(draw(st.lists(degree, max_size=4)))]
    found = [Place(id=f"p{n}", lat=a, lon=b) for n, (a, b) in enumerate(draw(st.lists(degree, max_size=4)))]
    pairs = [(one.id, other.id) for one in stops for other in stops if one is not other]
    chosen = draw(st.lists(st.sampled_from(pairs), unique=True)) if pairs else []
    rows = tuple(
        TransitRow(origin=one, destination=other, minutes=draw(st.integers(1, 40)), both_ways=False)
        for one, other in chosen
    )
    return TransitTable(stops=tuple(stops), rows=rows), found


@given(case=networks())
def test_the_matrix_is_the_least_of_all_ways(case: tuple[TransitTable, list[Place]]) -> None:
    table, found = case
    mode = mode_from_transit(table, found)
    assert mode.seconds is not None
    stops = {stop.id: stop for stop in table.stops}
    for row, origin in enumerate(found):
        for column, destination in enumerate(found):
            ways = [IMPOSSIBLE]
            ways += [walk(origin, destination)] if walk(origin, destination) <= 2400 else []
            for ride in table.rows:
                to_stop = walk(origin, stops[ride.origin])
                from_stop = walk(stops[ride.destination], destination)
                if max(to_stop, from_stop) <= 800:
                    ways.append(to_stop + int(ride.minutes) * 60 + from_stop)
            assert mode.seconds[row, column] == min(ways)


@pytest.mark.parametrize(
    ("hours", "at", "expected"),
    [
        (("05:30", "23:00"), "05:30", True),
        (("05:30", "23:00"), "03:00", False),
        (("00:30", "05:30"), "03:00", True),
        (("23:00", "05:00"), "03:00", True),
        (("23:00", "05:00"), "12:00", False),
    ],
)
def test_service_hours(hours: tuple[str, str], at: str, expected: bool) -> None:
    first, last = (time.fromisoformat(text) for text in hours)
    table = TransitTable(hours=ServiceHours(first=first, last=last))
    assert table.served(time.fromisoformat(at)) is expected
    assert TransitTable().served(time.fromisoformat(at)), "no hours: always"


def test_a_shift_is_covered_only_from_end_to_end() -> None:
    night = ServiceHours(first=time(23), last=time(5))
    day = ServiceHours(first=time(5, 30), last=time(23))

    def at(day_of_month: int, hour: int) -> datetime:
        return datetime(2026, 11, day_of_month, hour, tzinfo=PARIS)

    assert night.covers(start=at(23, 23), end=at(24, 4))
    assert night.covers(start=at(24, 1), end=at(24, 4))
    assert not night.covers(start=at(23, 22), end=at(24, 4))
    assert not night.covers(start=at(23, 23), end=at(24, 6))
    assert day.covers(start=at(23, 6), end=at(23, 22))
    assert not day.covers(start=at(23, 22), end=at(24, 6)), "both ends served, not the night between"


def test_every_bad_row_is_told_at_once() -> None:
    rows = (
        TransitRow(origin="east", destination="moon", minutes=5),
        TransitRow(origin="east", destination="south", minutes=5),
        TransitRow(origin="east", destination="west", minutes=-5),
        TransitRow(origin="west", destination="east", minutes=5),
    )
    table = TransitTable(stops=(EAST, WEST, WEST), zones=("south",), rows=rows)
    with pytest.raises(InvalidProblem) as caught:
        mode_from_transit(table, [HOME], zones={"home": "venus"})
    assert [fault.code for fault in caught.value.faults] == [
        "transit.double_name",
        "transit.unknown_name",
        "transit.mixed",
        "transit.minutes",
        "transit.double_row",
        "transit.unknown_zone",
    ]
