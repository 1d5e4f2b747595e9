"""The market at 02:45: from Vitry, Thiais and Orly to the halls, pooled, no ride over its cap."""

from __future__ import annotations

from functools import cache

import pytest

from matching.shuttles import read_shuttle_book
from matching.shuttles.day import shuttle_day
from matching.shuttles.form import Form, ShuttleTerms
from matching.shuttles.planning import PlannedShuttles, plan_shuttles
from routing.model.run import Limit
from routing.rides import PAM, SHIFT_SHUTTLE
from routing.rides.checker import broken_promises
from scenarios.shifts.generate import DAY
from scenarios.shifts.market import EACH, FOLDER, market

PROFILES = {profile.name: profile for profile in (PAM, SHIFT_SHUTTLE)}


@cache
def planned(profile: str, form: Form = "door") -> PlannedShuttles:
    """The way there of everybody and the ways home that no bus does, as the pack is shipped."""
    book = read_shuttle_book(FOLDER, near=DAY)
    day = shuttle_day(book, DAY, terms=ShuttleTerms(form=form, profile=profile))
    return plan_shuttles(day, limit=Limit(iterations=2000))


def test_drawing_again_gives_the_shipped_files() -> None:
    shipped = {path.name: path.read_bytes() for path in FOLDER.iterdir()}
    assert shipped == market(), "run python -m scenarios.shifts and commit what it writes"


@pytest.mark.parametrize("profile", list(PROFILES))
def test_everybody_is_at_the_gate_by_a_quarter_to_three(profile: str) -> None:
    found = planned(profile)
    clock = found.day.booked.clock
    assert found.plan.verdict.valid
    assert broken_promises(found.plan) == ()
    assert len(found.plan.rides) + len(found.plan.orders) == 3 * EACH
    assert {leg.worker.home.commune for leg in found.day.planned.values()} == {
        "Vitry-sur-Seine",
        "Thiais",
        "Orly",
    }
    for ride in found.plan.rides:
        assert "02:30" <= clock.local(ride.arrival).strftime("%H:%M") <= "02:45"


@pytest.mark.parametrize("profile", list(PROFILES))
def test_no_ride_exceeds_its_cap(profile: str) -> None:
    """Worked out again from the direct time of the same hour, beside the engine's own limits."""
    found = planned(profile)
    for ride in found.plan.rides:
        cap = PROFILES[profile].longest(ride.direct)
        assert cap is not None
        assert ride.seconds <= cap
    if profile == "PAM":
        assert all(2 * ride.seconds <= 3 * ride.direct for ride in found.plan.rides)


@pytest.mark.parametrize("profile", list(PROFILES))
def test_pooling_takes_no_more_vehicles_than_riding_alone(profile: str) -> None:
    found = planned(profile)
    assert found.comparison is not None
    for group in found.groups:
        assert group.alone is not None
        assert group.vehicles <= group.alone
    assert found.plan.figures.metres <= found.comparison.solo.figures.metres


def test_ten_minutes_of_grace_make_pooling_possible() -> None:
    """Direct trips last under 10 minutes: half of that leaves no room for a detour, ten minutes do."""
    strict, shuttle = planned("PAM"), planned("navette de poste")
    assert len(shuttle.plan.rides) > len(strict.plan.rides)
    people = [len(found.plan.rides) / max(1, len(found.trips)) for found in (strict, shuttle)]
    assert people[1] > 1.3 * people[0]
    assert shuttle.plan.figures.cost < strict.plan.figures.cost


def test_meeting_points_let_more_people_share_a_run() -> None:
    door, points = planned("PAM"), planned("PAM", "points")
    assert len(points.plan.rides) / len(points.trips) > len(door.plan.rides) / len(door.trips)
    assert max(points.day.meeting.walks.values()) <= points.day.terms.walk
