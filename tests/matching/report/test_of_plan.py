"""From a planned week to the view: nothing lost on the way."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from matching import WeekPlan, plan_week, read_folder
from matching.report import Outline, count, read_outlines, week_view
from scenarios.territory.packs import COMMUNES_FILE, TINY_PACK
from tests.api.fakes import first_come


@pytest.fixture(scope="module")
def plan() -> WeekPlan:
    return plan_week(read_folder(TINY_PACK.folder), "2026-W48", iterations=5, solver=first_come)


def test_the_view_counts_what_the_plan_counts(plan: WeekPlan) -> None:
    counters = count(week_view(plan))
    totals = plan.totals
    assert counters.planned == totals.served > 0
    assert counters.asked == totals.visits
    assert counters.unserved_by_level == totals.unserved
    assert (counters.service, counters.travel, counters.wait) == (
        totals.service,
        totals.travel,
        totals.waiting,
    )
    assert counters.metres == totals.metres
    assert counters.people == totals.workers
    assert counters.euros == pytest.approx(totals.euros)
    assert counters.work == sum(row.work for row in plan.hours)


def test_reasons_and_names_are_kept(plan: WeekPlan) -> None:
    view = week_view(plan)
    assert view.synthetic
    assert all(one.reasons for one in view.unserved)
    assert {worker.name for worker in view.workers} == {w.name for w in plan.week.workers.values()}
    assert not view.breaches


def test_outlines_are_read_and_bad_files_are_no_fault(tmp_path: Path) -> None:
    communes = read_outlines(COMMUNES_FILE)
    assert len(communes) >= 6
    assert all(48 < lat < 49 and 2 < lon < 3 for one in communes for ring in one.rings for lat, lon in ring)
    assert read_outlines(tmp_path / "absent.geojson") == ()
    odd = tmp_path / "odd.geojson"
    for text in (
        "",
        "[]",
        '{"features": 3}',
        '{"features": [{"geometry": null}, {"geometry": {"type": "Polygon"}}]}',
    ):
        odd.write_text(text)
        assert read_outlines(odd) == ()
    square = [[2.0, 48.0], [2.1, 48.0], [2.1, 48.1]]
    feature = {"properties": {"nom": "X"}, "geometry": {"type": "Polygon", "coordinates": [square]}}
    odd.write_text(json.dumps({"features": [feature]}))
    assert read_outlines(odd) == (Outline(name="X", rings=(((48.0, 2.0), (48.0, 2.1), (48.1, 2.1)),)),)
