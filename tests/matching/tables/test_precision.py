"""Each place says how well it is known; saying nothing is vouching for it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from matching import InvalidTables, read_folder, write_folder
from matching.model.location import Precision
from tests.matching.village import BASE, village


@pytest.mark.parametrize("precision", ["number", "street", "commune", "hand"])
def test_precision_and_score_are_read_and_written(precision: Precision, tmp_path: Path) -> None:
    rows = tuple({**row, "precision": precision, "score": "0,87"} for row in BASE["places"])
    association = village(places=rows)
    assert {(one.precision, one.score) for one in association.locations} == {(precision, 0.87)}
    assert {one.vague for one in association.locations} == {precision == "commune"}
    write_folder(association, tmp_path / "tables")
    assert read_folder(tmp_path / "tables") == association


def test_a_place_that_says_nothing_is_placed_by_hand() -> None:
    first = village().locations[0]
    assert (first.precision, first.score) == ("hand", None)
    assert not replace(first, precision="street").vague


@pytest.mark.parametrize(("column", "value"), [("precision", "exact"), ("score", "97")])
def test_a_wrong_value_is_refused(column: str, value: str) -> None:
    with pytest.raises(InvalidTables) as refused:
        village(places=tuple({**row, column: value} for row in BASE["places"]))
    assert {fault.column for fault in refused.value.faults} == {column}
    assert len(refused.value.faults) == len(BASE["places"])
