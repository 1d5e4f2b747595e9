"""Public transport at the hours its rows say, and a taxi that can still be ordered; nothing is searched."""

from __future__ import annotations

from pathlib import Path

import pytest

from matching.joint import JointDay
from matching.joint.getting_there import ON_FOOT
from matching.joint.report.of_plan import notices_of_day
from routing.units import HOUR, MINUTE
from tests.matching.joint.hamlet import DAY, Row, line, opened

WINDOW: Row = {"line": "N22", "origin": "bourg", "destination": "loin", "minutes": 35, "last": "22:00"}
TAXI: Row = {"id": "Taxi fictif", "euros_per_ride": 12, "euros_per_km": 2.4}


def _out(day: JointDay) -> set[str]:
    """Means by which somebody may come to a visit, with the moments that the leg may arrive."""
    return {str(leg.means) for leg in day.joint.legs.values() if leg.side == "out"}


@pytest.mark.parametrize(
    "ends", [("bourg", "loin"), ("LOIN", "Bourg"), ("ana-home", "*"), ("Thiais", "MIN de Rungis")]
)
def test_rows_between_areas_never_mean_always(tmp_path: Path, ends: tuple[str, str]) -> None:
    """Half past five, and the first bus of the line at half past six."""
    row = {**WINDOW, "origin": ends[0], "destination": ends[1], "first": "06:30"}
    day = opened(tmp_path, service_windows=[row])
    (carried,) = day.getting.carried
    assert carried.longest_own == ON_FOOT
    assert day.getting.hours == ()
    assert _out(day) == set()
    assert any("de * vers *" in one.fr for one in notices_of_day(day))


def test_the_bus_of_the_row_brings_to_visits_of_its_area_at_its_hours(tmp_path: Path) -> None:
    late = line("midi", "11:00", 30)
    day = opened(tmp_path, service_windows=[{**WINDOW, "first": "06:30"}], care_lines=[late])
    assert _out(day) == {"transit 1"}
    assert [one.line for one in day.getting.local] == ["N22"]


@pytest.mark.parametrize(
    "row",
    [
        {"origin": "Thiais", "destination": "MIN de Rungis"},
        {"both_ways": "non"},
    ],
)
def test_a_row_that_brings_nobody_is_named(tmp_path: Path, row: Row) -> None:
    late = line("midi", "11:00", 30)
    day = opened(tmp_path, service_windows=[{**WINDOW, "first": "05:00", **row}], care_lines=[late])
    assert _out(day) == set()
    assert any("service_windows, N22 de" in one.fr for one in notices_of_day(day))


def test_a_taxi_is_ordered_in_time_or_not_at_all(tmp_path: Path) -> None:
    """The evening before at 18:00, 05:30 is 11 hours and a half away."""
    for minutes, offered in ((30, True), (10 * 60, True), (12 * 60, False), (3 * 24 * 60, False)):
        folder = tmp_path / str(minutes)
        folder.mkdir()
        day = opened(folder, fallback=[{**TAXI, "lead_minutes": minutes}])
        assert _out(day) == ({"taxi"} if offered else set())
        said = [one.fr for one in notices_of_day(day) if "Taxi fictif" in one.fr]
        assert bool(said) is (minutes > 10 * 60 + 30)
        planned_at = day.booked.rides.planned_at
        taxis = [one for one in day.getting.means if one.name == "taxi"]
        assert all(one.hours[0][0] == planned_at + minutes * MINUTE for one in taxis)
        assert day.week.clock.at(DAY, 0) - planned_at == 6 * HOUR


def test_a_taxi_without_a_seat_for_her_is_not_offered(tmp_path: Path) -> None:
    day = opened(tmp_path, fallback=[{**TAXI, "lead_minutes": 30, "seats": 0, "wheelchair_places": 1}])
    assert _out(day) == set()
    assert any("aucune place assise" in one.fr for one in notices_of_day(day))
