"""Sources and corrections together: who wins, and what is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from routing.errors import InvalidProblem
from routing.travel.corrections import Correction
from routing.travel.crowfly import crowfly_matrices
from routing.travel.matrices import CORRECTED_PLACES, mode_from_profile, mode_from_source
from routing.travel.mode import Band
from routing.travel.place import Place
from routing.travel.profiles import CAR, WALKING
from routing.travel.source import SourceUnusable, TravelNote, TravelTable
from tests.routing.travel.tools import FRESNES, ORLY, RUNGIS, places

SPOTS = [ORLY, RUNGIS, FRESNES]


@dataclass(frozen=True, slots=True)
class Fixed:
    """A source that says the same of every pair, and nothing of some."""

    seconds: int = 777
    unknown: tuple[tuple[int, int], ...] = ()

    def table(self, places: Sequence[Place], *, mode: str) -> TravelTable:
        shape = (len(places), len(places))
        known = np.ones(shape, dtype=bool)
        for cell in self.unknown:
            known[cell] = False
        seconds = np.full(shape, self.seconds, dtype=np.int64)
        np.fill_diagonal(seconds, 0)
        note = TravelNote(code="travel.roads", values={"file": "x"})
        return TravelTable(seconds=seconds, metres=seconds * 10, known=known, notes=(note,))


class Broken:
    """A source that gives nothing."""

    def table(self, places: Sequence[Place], *, mode: str) -> TravelTable:
        raise SourceUnusable("travel.server_failed", server="X", host="h", problem="HTTP 500")


def test_a_source_replaces_the_crow() -> None:
    mode, notes = mode_from_source(
        CAR, SPOTS, source=Fixed(unknown=((0, 1),)), bands=[Band(start=9, permille=1500)]
    )
    crow, _ = crowfly_matrices(SPOTS, CAR.crowfly)
    assert mode.seconds is not None
    assert mode.seconds[0].tolist() == [0, crow[0, 1], 777]
    assert (mode.name, mode.door, len(mode.bands)) == ("car", CAR.door, 1)
    assert [(note.code, note.mode) for note in notes] == [("travel.roads", "car")]


def test_bands_are_for_those_in_traffic() -> None:
    mode, _ = mode_from_source(WALKING, SPOTS, source=Fixed(), bands=[Band(start=9, permille=1500)])
    assert mode.bands == ()


def test_corrections_win_over_every_source() -> None:
    rows = [
        Correction(origin="orly", destination="rungis", minutes=3),
        Correction(origin="south", destination="fresnes", minutes=9, mode="car", both_ways=False),
    ]
    mode, _ = mode_from_source(
        CAR, SPOTS, source=Fixed(), corrections=rows, sectors={"orly": "south", "rungis": "south"}
    )
    assert mode.seconds is not None
    assert mode.seconds.tolist() == [[0, 180, 540], [180, 0, 540], [777, 777, 0]]
    assert mode.metres is not None
    assert mode.metres[0, 1] == 7_770


def test_a_broken_source_leaves_the_crow_and_says_so() -> None:
    mode, notes = mode_from_source(CAR, SPOTS, source=Broken())
    assert mode.seconds is not None
    assert (mode.seconds == crowfly_matrices(SPOTS, CAR.crowfly)[0]).all()
    assert notes[0].code == "travel.server_failed"
    assert notes[0].mode == "car"
    assert notes[0].values["problem"] == "HTTP 500"


@given(places())
def test_without_a_source_nothing_changes(spots: list[Place]) -> None:
    mode, notes = mode_from_source(CAR, spots)
    plain = mode_from_profile(CAR, spots)
    assert notes == ()
    assert mode.seconds is not None
    assert plain.seconds is not None
    assert (mode.seconds == plain.seconds).all()


def test_too_many_places_for_a_table_are_refused() -> None:
    many = [Place(id=f"p{n}", lat=48.0, lon=2.0) for n in range(CORRECTED_PLACES + 1)]
    with pytest.raises(InvalidProblem, match="tabulated"):
        mode_from_source(CAR, many, source=Fixed())


@given(st.sampled_from([("orly", None), ("rungis", 91.0), ("fresnes", 200.0)]))
def test_a_place_without_a_position_is_refused_whatever_the_source(bad: tuple[str, float | None]) -> None:
    spots = [Place(id=bad[0], lat=bad[1], lon=2.0), FRESNES]
    with pytest.raises(InvalidProblem, match=bad[0]):
        mode_from_source(CAR, spots, source=Fixed())
