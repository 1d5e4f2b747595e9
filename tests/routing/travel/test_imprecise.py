"""Places known by their commune: never next door, and as far as the disc says."""

from __future__ import annotations

import math
import random

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.travel.corrections import Correction
from routing.travel.crowfly import crowfly_matrices
from routing.travel.imprecise import commune_radius, widened
from routing.travel.matrices import mode_from_source
from routing.travel.place import Place
from routing.travel.profiles import CAR, WALKING
from tests.routing.travel.tools import ORLY, RUNGIS, places

TOWN_HALL = [Place(id=f"v{n}", lat=48.7439, lon=2.4027) for n in range(3)]


@given(st.integers(0, 2**32 - 1))
def test_the_formula_is_the_mean_square_of_random_places(seed: int) -> None:
    """Two discs of radius 2 and 3 whose centres are 4 apart, drawn at random."""
    chance = random.Random(seed)

    def inside(centre: float, radius: float) -> tuple[float, float]:
        r, angle = radius * math.sqrt(chance.random()), chance.uniform(0, 2 * math.pi)
        return centre + r * math.cos(angle), r * math.sin(angle)

    squares = [math.dist(inside(0, 2), inside(4, 3)) ** 2 for _ in range(1_500)]
    assert sum(squares) / len(squares) == pytest.approx(4**2 + 2**2 / 2 + 3**2 / 2, rel=0.15)


def test_the_radius_is_that_of_the_disc_of_the_same_area() -> None:
    assert commune_radius(15.6) == 2_228
    assert math.pi * (commune_radius(6.4) / 1000) ** 2 == pytest.approx(6.4, rel=0.001)
    with pytest.raises(ValueError, match="km²"):
        commune_radius(0)


def test_two_homes_of_one_commune_are_a_radius_apart() -> None:
    seconds, metres = crowfly_matrices(TOWN_HALL, CAR.crowfly)
    assert not seconds.any()
    radii = {place.id: 2_228 for place in TOWN_HALL}
    seconds, metres = widened(seconds, metres, TOWN_HALL, radii=radii, profile=CAR)
    # 2.228 km at 35 km/h, 1.4 times as long by road
    assert seconds.tolist() == [[0, 229, 229], [229, 0, 229], [229, 229, 0]]
    assert metres[0, 1] == 3_119


def test_one_vague_end_is_enough() -> None:
    seconds, metres = crowfly_matrices(TOWN_HALL, CAR.crowfly)
    seconds, _ = widened(seconds, metres, TOWN_HALL, radii={"v1": 2_228}, profile=CAR)
    assert seconds[0, 1] == seconds[1, 2] == 189  # 1.575 km at 30 km/h
    assert seconds[0, 2] == 0


@given(places(), st.data())
def test_never_nothing_never_shorter_always_symmetric(spots: list[Place], data: st.DataObject) -> None:
    radii = {
        place.id: data.draw(st.integers(100, 5_000), label=place.id)
        for place in spots
        if data.draw(st.booleans(), label=f"{place.id} vague")
    }
    before_s, before_m = crowfly_matrices(spots, WALKING.crowfly)
    seconds, metres = widened(before_s, before_m, spots, radii=radii, profile=WALKING)
    assert (seconds >= before_s).all()
    assert (metres >= before_m).all()
    assert (seconds == seconds.T).all()
    assert not seconds.diagonal().any()
    for a, one in enumerate(spots):
        for b, other in enumerate(spots):
            if a != b and (one.id in radii or other.id in radii):
                assert seconds[a, b] > 0
                assert metres[a, b] > 0


def test_a_longer_way_by_road_stays() -> None:
    spots = [ORLY, RUNGIS]
    slow = np.array([[0, 5_000], [6_000, 0]])
    seconds, _ = widened(slow, slow, spots, radii={"orly": 2_228}, profile=CAR)
    assert (seconds == slow).all()


def test_the_dispatcher_knows_better() -> None:
    """A correction wins over imprecision."""
    row = Correction(origin="v0", destination="v1", minutes=2)
    radii = {place.id: 2_228 for place in TOWN_HALL}
    mode, notes = mode_from_source(CAR, TOWN_HALL, radii=radii, corrections=[row])
    assert mode.seconds is not None
    assert mode.seconds[0].tolist() == [0, 120, 229]
    assert notes == ()


def test_without_the_centres_only_the_discs_count() -> None:
    spots = [ORLY, RUNGIS]
    zero = np.zeros((2, 2), dtype=np.int64)
    radii = {"orly": 1_000, "rungis": 1_000}
    near, _ = widened(zero, zero, spots, radii=radii, profile=WALKING, between=False)
    far, _ = widened(zero, zero, spots, radii=radii, profile=WALKING)
    assert near[0, 1] == 800  # a kilometre at 4.5 km/h
    assert far[0, 1] > 3 * near[0, 1]
