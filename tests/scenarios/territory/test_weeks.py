"""The packs become problems on ordinary weeks and on both weeks when clocks change."""

from __future__ import annotations

import pytest

from matching import WeekProblem, build_week, read_folder
from routing.rules.windows.spec import Windows
from scenarios.territory import REFERENCE_PACK, TINY_PACK


def build(folder_week: str) -> WeekProblem:
    return build_week(read_folder(TINY_PACK.folder), folder_week)


@pytest.mark.parametrize("week", ["2026-W48", "2026-W13", "2026-W43"])
def test_the_tiny_pack_has_its_hundred_and_twenty_visits_in_each_week(week: str) -> None:
    built = build(week)
    heads = len(built.problem.tasks) - sum(link.both and link.max_gap == 0 for link in built.problem.links)
    assert heads == pytest.approx(120, abs=6)
    assert built.synthetic
    families = {visit.family for visit in built.visits.values()}
    assert families == {"elderly", "childcare", "post"}


def test_every_window_of_the_tiny_week_is_in_order() -> None:
    windows = build("2026-W48").problem.rule(Windows)
    assert windows is not None
    for row in windows.rows:
        for opening, close in row.windows:
            assert opening <= close


@pytest.mark.night
@pytest.mark.parametrize("week", ["2026-W48", "2026-W13", "2026-W43"])
def test_the_reference_pack_has_its_two_thousand_visits_in_each_week(week: str) -> None:
    built = build_week(read_folder(REFERENCE_PACK.folder), week)
    assert len(built.problem.tasks) == pytest.approx(2060, abs=40)
