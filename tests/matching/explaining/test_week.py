"""The unserved visits of a week explained: the urgent first, within bounds, in the words of the report."""

from __future__ import annotations

import pytest

from matching import WeekPlan, plan_week, read_folder
from matching.explaining import explain_week
from matching.report import render_html, week_view
from routing.referee import audit
from scenarios.territory.packs import TINY_PACK
from tests.api.fakes import first_come

MOST = 12


@pytest.fixture(scope="module")
def plan() -> WeekPlan:
    return plan_week(read_folder(TINY_PACK.folder), "2026-W48", iterations=5, solver=first_come)


@pytest.fixture(scope="module")
def explained(plan: WeekPlan) -> WeekPlan:
    return explain_week(plan, most=MOST)


def test_essential_visits_come_first_then_the_earliest(explained: WeekPlan) -> None:
    chosen = [row for row in explained.unserved if row.explanation is not None]
    others = [row for row in explained.unserved if row.explanation is None]
    assert len(chosen) == MOST
    assert others
    assert all(row.visit.level == "essential" for row in chosen)
    latest = max(row.earliest for row in chosen)
    assert all(row.earliest >= latest for row in others if row.visit.level == "essential")


def test_the_rest_of_the_plan_stays(plan: WeekPlan, explained: WeekPlan) -> None:
    assert [row.visit.id for row in explained.unserved] == [row.visit.id for row in plan.unserved]
    assert explained.plan == plan.plan


def test_it_stops_when_there_has_been_enough_but_not_before_the_first(plan: WeekPlan) -> None:
    found = explain_week(plan, enough=lambda: True)
    assert sum(row.explanation is not None for row in found.unserved) == 1


def test_every_change_it_tells_works(explained: WeekPlan) -> None:
    remedies = [row.explanation.remedy for row in explained.unserved if row.explanation is not None]
    assert any(remedies)
    for remedy in remedies:
        if remedy is not None:
            assert audit(remedy.problem, remedy.plan).valid
            assert remedy.tasks[0] not in remedy.plan.unserved


def test_the_report_shows_the_change_and_everybodys_reasons(plan: WeekPlan, explained: WeekPlan) -> None:
    shown = {one.key: one for one in week_view(explained).unserved}
    short = {one.key: one for one in week_view(plan).unserved}
    page = render_html(week_view(explained), language="fr")
    for row in explained.unserved:
        view = shown[row.visit.id]
        if row.explanation is None:
            assert view == short[row.visit.id]
            continue
        assert view.change is not None
        assert view.change.fr
        assert view.change.fr != view.change.en
        told = " ".join(reason.fr for reason in view.reasons)
        near = [one.person for one in row.explanation.candidates if one.outcome == "possible"]
        assert all(plan.week.workers[person].name in told for person in near)
    assert page.count('class="change"') == MOST
