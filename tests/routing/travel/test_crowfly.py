"""Belief: matrices are the great circle, to 0.01 %, and the plain twin says the same to the bit."""

from __future__ import annotations

import pytest
from geopy.distance import great_circle
from hypothesis import assume, given
from hypothesis import strategies as st

from routing.errors import InvalidProblem
from routing.travel import crowfly
from routing.travel.crowfly import (
    EARTH_RADIUS_M,
    crowfly_between,
    crowfly_leg,
    crowfly_matrices,
    unit_vector,
    unit_vectors,
)
from routing.travel.mode import CrowFly, SpeedStep
from routing.travel.place import Place
from routing.travel.profiles import BICYCLE, CAR, WALKING, crowfly_speed
from tests.routing.travel.tools import places, profiles

#: One second a metre and no detour: seconds and metres are the distance itself, rounded.
METRE = CrowFly(speeds=(SpeedStep(below_m=None, km_per_hour=3.6),), detour_permille=1000)
DEGREES = (st.floats(-90, 90), st.floats(-180, 180))


def north(metres: float) -> list[Place]:
    """Two places that far apart on one meridian."""
    degrees = metres / EARTH_RADIUS_M * 57.29577951308232
    return [Place(id="south", lat=48.0, lon=2.0), Place(id="north", lat=48.0 + degrees, lon=2.0)]


@pytest.mark.parametrize(
    ("metres", "seconds"),
    [(1_000, 120), (3_000, 309), (7_000, 630), (20_000, 1565)],
)
def test_a_car_takes_its_crow_fly_speed_and_drives_the_detour(metres: int, seconds: int) -> None:
    times, ways = crowfly_matrices(north(metres), CAR.crowfly)
    assert times[0, 1] == times[1, 0] == seconds
    assert ways[0, 1] == metres * 14 // 10
    assert times[0, 0] == ways[0, 0] == 0


def test_three_kilometres_take_5_min_9_s() -> None:
    times, _ = crowfly_matrices(north(3_000), CAR.crowfly)
    assert divmod(int(times[0, 1]), 60) == (5, 9)


@given(a=st.tuples(*DEGREES), b=st.tuples(*DEGREES))
def test_distance_is_geopys_great_circle(a: tuple[float, float], b: tuple[float, float]) -> None:
    expected = great_circle(a, b).m
    assume(expected < 6_000_000)
    origin, destination = (unit_vector(Place(id="x", lat=lat, lon=lon)) for lat, lon in (a, b))
    _, metres = crowfly_leg(origin, destination, METRE)
    assert metres == pytest.approx(expected, rel=1e-4, abs=0.51)


@given(found=places(), profile=profiles())
def test_the_plain_twin_equals_the_matrices(found: list[Place], profile: CrowFly) -> None:
    seconds, metres = crowfly_matrices(found, profile)
    vectors = [unit_vector(place) for place in found]
    for row, origin in enumerate(vectors):
        for column, destination in enumerate(vectors):
            expected = crowfly_leg(origin, destination, profile)
            assert (seconds[row, column], metres[row, column]) == expected


@given(found=places(), profile=profiles())
def test_distances_before_rounding_are_equal_to_the_bit(found: list[Place], profile: CrowFly) -> None:
    distance = crowfly.distances_between(unit_vectors(found), unit_vectors(found))
    vectors = [unit_vector(place) for place in found]
    for row, origin in enumerate(vectors):
        for column, destination in enumerate(vectors):
            assert crowfly.distance_between(origin, destination).hex() == float(distance[row, column]).hex()


def test_chunks_change_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    found = [Place(id=f"p{n}", lat=48.7 + n / 300, lon=2.3 + n * n / 7000) for n in range(23)]
    whole = crowfly_matrices(found, CAR.crowfly)
    monkeypatch.setattr(crowfly, "_CELLS", 50)
    for one, other in zip(whole, crowfly_matrices(found, CAR.crowfly), strict=True):
        assert (one == other).all()


def test_a_rectangle_is_a_part_of_the_square() -> None:
    found = [Place(id=f"p{n}", lat=48.7 + n / 300, lon=2.3) for n in range(7)]
    square, _ = crowfly_matrices(found, WALKING.crowfly)
    part, _ = crowfly_between(found[:2], found[3:], WALKING.crowfly)
    assert (part == square[:2, 3:]).all()


def test_ready_profiles_say_what_nobody_measured() -> None:
    assert CAR.unverified == ("door",)
    assert all("crowfly.speeds" in profile.unverified for profile in (BICYCLE, WALKING))
    seconds, _ = crowfly_matrices(north(4_500), WALKING.crowfly)
    assert seconds[0, 1] == 3600, "4.5 km/h"


def test_a_speed_along_the_road_takes_the_detour_in_time() -> None:
    profile = CrowFly(
        speeds=(SpeedStep(below_m=None, km_per_hour=crowfly_speed(km_per_hour=42, detour_permille=1400)),)
    )
    seconds, metres = crowfly_matrices(north(3_000), profile)
    assert (seconds[0, 1], metres[0, 1]) == (360, 4200), "4.2 km driven at 42 km/h"


def test_every_fault_is_told_at_once() -> None:
    bad = CrowFly(speeds=(SpeedStep(below_m=5, km_per_hour=0.0),), detour_permille=14)
    with pytest.raises(InvalidProblem) as caught:
        crowfly_matrices([Place(id="a"), Place(id="b", lat=95.0, lon=2.0)], bad)
    codes = [fault.code for fault in caught.value.faults]
    assert codes == [
        "places.coordinates",
        "places.coordinates",
        "travel.speed_steps",
        "travel.speed",
        "travel.detour",
    ]
