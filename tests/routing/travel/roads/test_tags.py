"""What the tags of a road mean to each mode."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.travel.roads.driving import BICYCLE_ROADS, CAR_ROADS, ROAD_PROFILES, WALKING_ROADS
from routing.travel.roads.tags import Passage, barrier_closes, is_stop, passage

BOTH, FORWARD, BACKWARD, CLOSED = (True, True), (True, False), (False, True), (False, False)
Ways = tuple[bool, bool]


def ways(found: Passage) -> Ways:
    return found.forward is not None, found.backward is not None


@pytest.mark.parametrize(
    ("tags", "car", "bicycle", "walking"),
    [
        ({"highway": "residential"}, BOTH, BOTH, BOTH),
        ({"highway": "residential", "oneway": "yes"}, FORWARD, FORWARD, BOTH),
        ({"highway": "residential", "oneway": "-1"}, BACKWARD, BACKWARD, BOTH),
        ({"highway": "residential", "oneway": "yes", "oneway:bicycle": "no"}, FORWARD, BOTH, BOTH),
        ({"highway": "residential", "oneway": "yes", "cycleway": "opposite_lane"}, FORWARD, BOTH, BOTH),
        ({"highway": "tertiary", "junction": "roundabout"}, FORWARD, FORWARD, BOTH),
        ({"highway": "motorway"}, FORWARD, CLOSED, CLOSED),
        ({"highway": "motorway", "oneway": "no"}, BOTH, CLOSED, CLOSED),
        ({"highway": "footway"}, CLOSED, BOTH, BOTH),
        ({"highway": "footway", "oneway:foot": "yes"}, CLOSED, BOTH, FORWARD),
        ({"highway": "cycleway"}, CLOSED, BOTH, BOTH),
        ({"highway": "residential", "access": "private"}, CLOSED, CLOSED, CLOSED),
        ({"highway": "service", "access": "private", "motor_vehicle": "yes"}, BOTH, CLOSED, CLOSED),
        ({"highway": "residential", "access": "destination"}, BOTH, BOTH, BOTH),
        ({"highway": "residential", "motor_vehicle": "no"}, CLOSED, BOTH, BOTH),
        ({"highway": "residential", "vehicle": "no", "bicycle": "yes"}, CLOSED, BOTH, BOTH),
        ({"highway": "primary", "motorroad": "yes"}, BOTH, CLOSED, CLOSED),
        ({"highway": "residential", "oneway": "reversible"}, CLOSED, CLOSED, BOTH),
        ({"highway": "pedestrian", "area": "yes"}, CLOSED, CLOSED, CLOSED),
        ({"highway": "construction"}, CLOSED, CLOSED, CLOSED),
        ({"waterway": "river"}, CLOSED, CLOSED, CLOSED),
    ],
)
def test_who_may_pass_which_way(tags: dict[str, str], car: Ways, bicycle: Ways, walking: Ways) -> None:
    found = [ways(passage(tags, profile)) for profile in (CAR_ROADS, BICYCLE_ROADS, WALKING_ROADS)]
    assert found == [car, bicycle, walking]


@pytest.mark.parametrize(
    ("tags", "speed"),
    [
        ({"maxspeed": "50"}, 40.0),
        ({"maxspeed": "30 mph"}, 30 * 1.609344 * 0.8),
        ({"maxspeed": "FR:rural"}, 64.0),
        ({"zone:maxspeed": "FR:urban"}, 40.0),
        ({"maxspeed": "walk"}, 4.8),
        ({"maxspeed": "none"}, 104.0),
        ({"maxspeed": "signals"}, 26.0),
        ({"maxspeed": "0"}, 26.0),
        ({}, 26.0),
    ],
)
def test_a_signed_limit_wins_over_the_class(tags: dict[str, str], speed: float) -> None:
    assert passage({"highway": "residential", **tags}, CAR_ROADS).forward == pytest.approx(speed)
    assert passage({"highway": "residential", **tags}, BICYCLE_ROADS).forward == 15.0


def test_limits_may_differ_by_direction() -> None:
    found = passage({"highway": "primary", "maxspeed": "80", "maxspeed:backward": "50"}, CAR_ROADS)
    assert [found.forward, found.backward] == pytest.approx([64.0, 40.0])


@pytest.mark.parametrize(
    ("tags", "closed"),
    [
        ({"barrier": "bollard"}, (True, False, False)),
        ({"barrier": "bollard", "motor_vehicle": "yes"}, (False, False, False)),
        ({"barrier": "gate"}, (False, False, False)),
        ({"barrier": "gate", "access": "private"}, (True, True, True)),
        ({"barrier": "stile"}, (True, True, False)),
        ({"highway": "crossing"}, (False, False, False)),
    ],
)
def test_barriers_close_to_those_they_stop(tags: dict[str, str], closed: tuple[bool, ...]) -> None:
    assert tuple(barrier_closes(tags, profile) for profile in ROAD_PROFILES) == closed


def test_nobody_lives_on_a_motorway_or_in_a_tunnel() -> None:
    assert not is_stop({"highway": "motorway_link"})
    assert not is_stop({"highway": "residential", "tunnel": "yes"})
    assert is_stop({"highway": "residential", "tunnel": "no"})


WORDS = st.sampled_from(["yes", "no", "-1", "50", "30 mph", "private", "FR:urban", "", "é", "opposite"])
KEYS = st.sampled_from(["access", "oneway", "maxspeed", "vehicle", "foot", "cycleway", "area", "bicycle"])


@given(st.dictionaries(KEYS, WORDS), st.sampled_from(["primary", "footway", "steps", "service"]))
def test_whatever_the_tags_speeds_are_usable(tags: dict[str, str], highway: str) -> None:
    for profile in ROAD_PROFILES:
        found = passage({**tags, "highway": highway}, profile)
        for speed in (found.forward, found.backward):
            assert speed is None or 1.0 <= speed <= 150.0
