"""Belief: the dispatcher's table wins over every provider, the closest row first."""

from __future__ import annotations

import math

import numpy as np
import pytest

from routing.errors import InvalidProblem
from routing.travel.corrections import Correction, corrected, correction_faults
from routing.travel.mode import IntMatrix
from routing.travel.place import Place

A1 = Place(id="a1", address="1 rue A")
A2 = Place(id="a2", address="1 rue A")
A3 = Place(id="a3")
B1 = Place(id="b1")
PLACES = (A1, A2, A3, B1)
SECTORS = {"a1": "A", "a2": "A", "a3": "A", "b1": "B"}
BASE = np.array([[0, 0, 7, 7], [0, 0, 7, 7], [7, 7, 0, 7], [7, 7, 7, 0]])


def apply(*rows: Correction, mode: str = "car") -> IntMatrix:
    return corrected(BASE, rows, mode=mode, places=PLACES, sectors=SECTORS)


def test_a_pair_both_ways_or_one() -> None:
    both = apply(Correction(origin="a1", destination="b1", minutes=2.5))
    assert (both[0, 3], both[3, 0], both[1, 3]) == (150, 150, 7)
    one = apply(Correction(origin="a1", destination="b1", minutes=2.5, both_ways=False))
    assert (one[0, 3], one[3, 0]) == (150, 7)
    assert BASE[0, 3] == 7, "the provider's matrix is left alone"


def test_a_sector_row_holds_for_all_its_places() -> None:
    result = apply(Correction(origin="A", destination="B", minutes=1))
    assert result[:3, 3].tolist() == result[3, :3].tolist() == [60, 60, 60]


def test_inside_a_sector_but_not_inside_an_address() -> None:
    result = apply(Correction(origin="A", destination="A", minutes=1))
    assert result.tolist() == [[0, 0, 60, 7], [0, 0, 60, 7], [60, 60, 0, 7], [7, 7, 7, 0]]


def test_the_closest_row_wins_in_any_order() -> None:
    rows = [
        Correction(origin="a1", destination="b1", minutes=1),
        Correction(origin="a1", destination="B", minutes=2),
        Correction(origin="A", destination="B", minutes=3),
    ]
    for order in (rows, rows[::-1]):
        assert apply(*order)[:3, 3].tolist() == [60, 180, 180]
    for order in (rows[1:], rows[:0:-1]):
        assert apply(*order)[:3, 3].tolist() == [120, 180, 180]


def test_a_row_of_one_mode_wins_over_a_row_of_all() -> None:
    rows = (
        Correction(origin="A", destination="B", minutes=1, mode="bicycle"),
        Correction(origin="A", destination="B", minutes=2),
    )
    assert apply(*rows, mode="bicycle")[0, 3] == 60
    assert apply(*rows, mode="car")[0, 3] == 120


def test_every_bad_row_is_told_at_once() -> None:
    rows = (
        Correction(origin="nowhere", destination="A", minutes=5),
        Correction(origin="a1", destination="b1", minutes=-1),
        Correction(origin="a1", destination="b1", minutes=math.nan, mode="car"),
        Correction(origin="A", destination="B", minutes=5, mode="boat"),
        Correction(origin="A", destination="A", minutes=5, both_ways=False),
        Correction(origin="b1", destination="a1", minutes=4, both_ways=False),
    )
    sectors = {**SECTORS, "b1": "a3", "ghost": "B"}
    faults = correction_faults(rows, places=PLACES, sectors=sectors, modes={"car"})
    assert [(fault.where, fault.code) for fault in faults] == [
        ("sectors[ghost]", "corrections.unknown_place"),
        ("corrections[0]", "corrections.unknown_name"),
        ("corrections[1]", "corrections.minutes"),
        ("corrections[2]", "corrections.minutes"),
        ("corrections[3]", "corrections.unknown_mode"),
        ("corrections[4]", "corrections.one_way_inside"),
        ("corrections[5]", "corrections.double"),
    ]
    with pytest.raises(InvalidProblem, match="nowhere"):
        apply(*rows)


def test_a_name_is_a_place_or_a_sector_not_both() -> None:
    rows = (Correction(origin="b1", destination="a1", minutes=1),)
    faults = correction_faults(rows, places=PLACES, sectors={"a2": "b1"}, modes=())
    assert [fault.code for fault in faults] == ["corrections.ambiguous_name"]
