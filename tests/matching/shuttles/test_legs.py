"""Windows of the ways out and home: access to gates, ends in a range, both nights when clocks change."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from matching.report.bilingual import clock as label
from matching.shuttles import ShiftLeg, demand_of, legs_of, read_shuttle_book
from matching.shuttles.clock import service_clock
from tests.matching.shuttles.folder import DAY, write_folder

WINDOWS = "line,origin,destination,weekdays,first,last,headway,minutes\n"


def _legs(
    folder: Path,
    *,
    start: str,
    end: str,
    day: date = DAY,
    access: int = 10,
    sites: str = "",
    services: str = "",
) -> tuple[dict[str, ShiftLeg], dict[str, str]]:
    tables = {
        "gates": f"id,site,lat,lon,access_minutes\nmin-p,min,48.76162,2.35612,{access}\n",
        "employees": "id,commune\nada,Thiais\n",
        "shifts": f"person,date,start,end\nada,{day},{start},{end}\n",
        "service_windows": WINDOWS + services,
    }
    if sites:
        tables["sites"] = sites
    book = read_shuttle_book(write_folder(folder, grid=(), tables=tables), near=day)
    clock = service_clock(book, day)
    legs: dict[str, ShiftLeg] = {leg.way: leg for leg in legs_of(book, day, clock)}
    shown = {way: " ".join(label(clock.local(moment)) for moment in leg.window) for way, leg in legs.items()}
    return legs, shown


def test_the_arrival_window_ends_the_access_time_before_the_shift(tmp_path: Path) -> None:
    _, shown = _legs(tmp_path, start="02:45", end="09:30")
    assert shown == {"out": "02:20 02:35", "home": "09:40 10:10"}


def test_an_hour_past_midnight_is_the_next_mornings(tmp_path: Path) -> None:
    legs, shown = _legs(tmp_path, start="26:45", end="33:30")
    assert shown["out"] == "02:20 02:35"
    clock = service_clock(read_shuttle_book(tmp_path, near=DAY), DAY)
    assert clock.local(legs["out"].window[1]).date() == date(2026, 11, 25)


def test_a_shift_that_ends_in_a_range_goes_home_by_the_last_run(tmp_path: Path) -> None:
    legs, shown = _legs(tmp_path, start="04:00", end="11:00-12:30")
    assert shown["home"] == "12:40 13:10"
    assert legs["home"].call_wait is None


def test_or_on_call_where_the_site_promises_it(tmp_path: Path) -> None:
    sites = "id,name,zone,call_wait\nmin,MIN,MIN,30\n"
    legs, shown = _legs(tmp_path, start="04:00", end="11:00-12:30", sites=sites)
    assert shown["home"] == "11:10 12:40"
    assert legs["home"].call_wait == 30 * 60


def test_the_night_clocks_go_back_has_its_hour_twice_and_says_which(tmp_path: Path) -> None:
    """A shift at 03:10 winter time with 15 minutes of access ends its window at the *second* 02:55."""
    _, shown = _legs(tmp_path, start="03:10", end="09:00", day=date(2026, 10, 25), access=15)
    assert shown["out"] == "02:40 (UTC+1) 02:55 (UTC+1)"
    _, shown = _legs(tmp_path, start="03:10", end="09:00", day=date(2026, 10, 25), access=75)
    assert shown["out"] == "02:40 (UTC+2) 02:55 (UTC+2)"


def test_a_night_shift_across_it_is_an_hour_longer(tmp_path: Path) -> None:
    legs, _ = _legs(tmp_path, start="21:00", end="05:00", day=date(2026, 10, 24), access=0)
    assert legs["home"].window[0] - legs["out"].window[1] == 9 * 3600
    legs, _ = _legs(tmp_path, start="21:00", end="05:00", day=date(2027, 3, 27), access=0)
    assert legs["home"].window[0] - legs["out"].window[1] == 7 * 3600


def test_the_night_clocks_go_forward_skips_an_hour(tmp_path: Path) -> None:
    """At 03:10 summer time, twenty minutes earlier is 01:50 winter time."""
    _, shown = _legs(tmp_path, start="03:10", end="09:00", day=date(2027, 3, 28), access=20)
    assert shown["out"] == "01:35 01:50"


@pytest.mark.parametrize(
    ("row", "covered"),
    [
        (
            "N22,Thiais,MIN,,00:30,05:30,,30\n",
            {"out"},
        ),
        ("N22,Thiais,MIN,,00:00,01:49,,30\n", set()),  # arrives by 02:19; the window opens at 02:20
        ("N22,MIN,Thiais,,09:00,12:00,20,30\n", {"home"}),
        ("N22,*,*,,00:00,24:00,,30\n", {"out", "home"}),
        ("N22,Orly,MIN,,00:00,24:00,,30\n", set()),
        ("N22,Thiais,MIN,sa-di,00:00,24:00,,30\n", set()),
        ("N22,Thiais,MIN,lu,24:30,29:30,,30\n", {"out"}),  # Monday's service, after midnight
        ("N22,Thiais,MIN,,00:11,05:00,60,30\n", set()),  # departures at 00:11, 01:11, 02:11: none in time
        ("N22,Thiais,MIN,,00:55,05:00,60,30\n", {"out"}),  # 01:55 arrives at 02:25
    ],
)
def test_what_public_transport_covers(tmp_path: Path, row: str, covered: set[str]) -> None:
    legs, _ = _legs(tmp_path, start="02:45", end="09:30", services=row)
    assert {way for way, leg in legs.items() if leg.line is not None} == covered


def test_demand_adds_up(tmp_path: Path) -> None:
    folder = write_folder(tmp_path, tables={"service_windows": WINDOWS + "N22,Thiais,MIN,,00:30,05:30,,30\n"})
    book = read_shuttle_book(folder, near=DAY)
    legs = legs_of(book, DAY, service_clock(book, DAY))
    cells = demand_of(legs)
    assert [(one.zone, one.start, one.workers, one.out_covered, one.home_covered) for one in cells] == [
        ("MIN", 165, 2, 1, 0),
        ("MIN", 1290, 1, 0, 0),
    ]
    assert sum(one.out_covered + one.out_uncovered for one in cells) == len(legs) // 2
    assert all(sum(one.communes.values()) == one.workers == one.estimated for one in cells)
