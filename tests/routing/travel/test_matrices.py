"""Belief: a mode built from matrices and one built from coordinates are the same travel."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given

from routing.errors import InvalidProblem
from routing.travel import matrices
from routing.travel.corrections import Correction
from routing.travel.leg import Legs
from routing.travel.matrices import mode_from_matrices, mode_from_profile, modes_from_profiles
from routing.travel.mode import Band
from routing.travel.place import Place
from routing.travel.profiles import CAR, PROFILES, WALKING
from tests.routing.travel.tools import FRESNES, ORLY, RUNGIS, places, problem_of

PEAK = (Band(start=0, permille=1500),)
SLOW_ROAD = Correction(origin="orly", destination="rungis", minutes=42, mode="car")


@given(found=places())
def test_many_places_travel_like_few(found: list[Place]) -> None:
    tabulated = mode_from_profile(CAR, found, bands=PEAK)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(matrices, "MATRIX_PLACES", 0)
        computed = mode_from_profile(CAR, found, bands=PEAK)
    assert tabulated.seconds is not None
    assert computed.seconds is None
    few, many = (Legs(problem_of(*found, modes=(mode,))) for mode in (tabulated, computed))
    for origin in found:
        for destination in found:
            asked = {"origin": origin.id, "destination": destination.id, "mode": "car"}
            assert few.seconds(**asked, leaving=9) == many.seconds(**asked, leaving=9)
            assert few.metres(**asked) == many.metres(**asked)


def test_only_cars_meet_traffic() -> None:
    car, bicycle, walking = modes_from_profiles(PROFILES, [ORLY, RUNGIS], bands=PEAK)
    assert (car.bands, bicycle.bands, walking.bands) == (PEAK, (), ())
    assert (car.door, bicycle.door, walking.door) == (240, 120, 60)


def test_corrections_win_and_force_matrices(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrices, "MATRIX_PLACES", 0)
    found = [ORLY, RUNGIS, FRESNES]
    car, walking = modes_from_profiles((CAR, WALKING), found, corrections=[SLOW_ROAD])
    assert car.seconds is not None
    assert walking.crowfly is not None
    legs = Legs(problem_of(*found, modes=(car, walking)))
    assert legs.seconds(origin="rungis", destination="orly", mode="car", leaving=0) == 42 * 60 + 240
    plain = Legs(problem_of(*found, modes=(mode_from_profile(CAR, found),)))
    for other in ("rungis", "fresnes"):
        asked = {"origin": "orly", "destination": other, "mode": "car"}
        assert legs.metres(**asked) == plain.metres(**asked)


def test_corrections_win_over_a_given_matrix() -> None:
    given_times = np.array([[0, 5], [5, 0]])
    mode = mode_from_matrices(
        "car", [ORLY, RUNGIS], seconds=given_times, metres=given_times, corrections=[SLOW_ROAD]
    )
    assert mode.seconds is not None
    assert mode.seconds.tolist() == [[0, 2520], [2520, 0]]


def test_an_unknown_mode_in_the_table_is_told() -> None:
    rows = [replace(SLOW_ROAD, mode="boat"), replace(SLOW_ROAD, mode="transit")]
    with pytest.raises(InvalidProblem, match="boat") as caught:
        modes_from_profiles(PROFILES, [ORLY, RUNGIS], corrections=rows, other_modes=["transit"])
    assert len(caught.value.faults) == 1


def test_one_address_in_two_towns_is_told() -> None:
    same = [replace(place, address="12 rue de la Paix") for place in (ORLY, RUNGIS)]
    with pytest.raises(InvalidProblem, match="m away from place") as caught:
        mode_from_profile(CAR, same)
    assert caught.value.faults[0].code == "places.address_apart"


def test_a_corrected_territory_has_a_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(matrices, "CORRECTED_PLACES", 1)
    with pytest.raises(InvalidProblem, match="2 places"):
        mode_from_profile(CAR, [ORLY, RUNGIS], corrections=[SLOW_ROAD])


def test_a_matrix_of_another_shape_is_told() -> None:
    with pytest.raises(InvalidProblem) as caught:
        mode_from_matrices("car", [ORLY], seconds=np.zeros((2, 2), int), metres=np.zeros((1, 2), int))
    assert [fault.code for fault in caught.value.faults] == ["modes.shape", "modes.shape"]
