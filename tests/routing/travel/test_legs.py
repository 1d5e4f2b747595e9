"""Belief: a leg is free inside an address, costs its door elsewhere, and can be turned round."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from routing.travel.leg import Legs
from routing.travel.mode import Band, TravelMode
from routing.travel.place import Place
from routing.travel.profiles import CAR
from tests.routing.travel.tools import ORLY, RUNGIS, bands, problem_of

UPSTAIRS = replace(ORLY, id="upstairs", address="1 place du Maréchal Leclerc")
DOWNSTAIRS = replace(UPSTAIRS, id="downstairs")
CAR_MODE = TravelMode(name="car", crowfly=CAR.crowfly, door=240)


def test_no_travel_and_no_parking_inside_an_address() -> None:
    legs = Legs(problem_of(UPSTAIRS, DOWNSTAIRS, modes=(CAR_MODE,)))
    for origin, destination in (("upstairs", "downstairs"), ("upstairs", "upstairs")):
        assert legs.seconds(origin=origin, destination=destination, mode="car", leaving=0) == 0
        assert legs.metres(origin=origin, destination=destination, mode="car") == 0
        assert legs.latest_departure(origin=origin, destination=destination, mode="car", arriving=7) == 7


def test_one_spot_without_an_address_is_two_doors() -> None:
    twin = replace(ORLY, id="twin")
    legs = Legs(problem_of(ORLY, twin, modes=(CAR_MODE,)))
    assert legs.seconds(origin="orly", destination="twin", mode="car", leaving=0) == 240
    assert legs.metres(origin="orly", destination="twin", mode="car") == 0


def test_bands_stretch_the_way_and_not_the_door() -> None:
    minutes = np.array([[0, 600], [900, 0]])
    mode = TravelMode(
        name="car", seconds=minutes, metres=minutes * 10, bands=(Band(start=0, permille=1500),), door=240
    )
    legs = Legs(problem_of(ORLY, RUNGIS, modes=(mode,)))
    assert legs.seconds(origin="orly", destination="rungis", mode="car", leaving=0) == 900 + 240
    assert legs.seconds(origin="rungis", destination="orly", mode="car", leaving=0) == 1350 + 240
    assert legs.metres(origin="rungis", destination="orly", mode="car") == 9000


@given(found=bands(), arriving=st.integers(0, 9000), door=st.integers(0, 600))
def test_the_latest_departure_is_the_last_that_arrives(
    found: tuple[Band, ...], arriving: int, door: int
) -> None:
    mode = replace(CAR_MODE, bands=found, door=door)
    legs = Legs(problem_of(ORLY, RUNGIS, modes=(mode,)))

    def arrival(leaving: int) -> int:
        return leaving + legs.seconds(origin="orly", destination="rungis", mode="car", leaving=leaving)

    latest = legs.latest_departure(origin="orly", destination="rungis", mode="car", arriving=arriving)
    assert arrival(latest) <= arriving < arrival(latest + 1)


def test_a_place_without_coordinates_is_fine_with_matrices() -> None:
    matrix = np.array([[0, 5], [5, 0]])
    mode = TravelMode(name="given", seconds=matrix, metres=matrix)
    legs = Legs(problem_of(Place(id="a"), Place(id="b"), modes=(mode,)))
    assert legs.seconds(origin="a", destination="b", mode="given", leaving=0) == 5
