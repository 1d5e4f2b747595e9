"""A base told as a published plan: the papers of its week say what is not as usual."""

from __future__ import annotations

from matching import WeekPlan
from matching.base import BasedPlan
from matching.base.reference import reference_of_base
from matching.papers import Papers, papers, published_of_reference
from tests.matching.base.bourg import base_of, on, planned, slot
from tests.matching.papers.monday import STAMP
from tests.matching.village import Row

LINES: list[Row] = [on("lever", "MO,TU", "08:00")]
BASE = base_of(
    slot("lever", 0, "ana", "08:00"),
    slot("lever", 1, "ana", "08:05"),
    slot("old", 1, "ben", "10:00"),
)


def printed(based: BasedPlan) -> Papers:
    plan: WeekPlan = based.plan
    return papers(
        plan, stamp=STAMP, since=published_of_reference(plan.week, reference_of_base(plan.week, BASE))
    )


def said(based: BasedPlan) -> list[str]:
    changes = printed(based).changes
    assert changes is not None
    return [change.said.fr for change in changes]


def test_a_replacement_and_a_visit_that_fell_away_are_told_on_the_sheets_and_in_the_calls() -> None:
    away: list[Row] = [{"worker": "ana", "start": "2026-11-24", "end": "2026-11-24"}]
    based = planned(BASE, care_lines=LINES, absences=away)
    (replacement,) = [row.after for row in based.changes.of("replaced")]
    name = {"ben": "Ben", "zoe": "Zoé"}[replacement or ""]
    found = printed(based)
    sentences = said(based)
    assert f"Odette (fictive) (Aide) : {name} au lieu de Ana" in sentences[0]
    assert any("old" in sentence and "Ben" in sentence for sentence in sentences)
    assert {"client:odette", "carer:ana", f"carer:{replacement}"} <= {call.key for call in found.calls}
    (sheet,) = [one for one in found.printed_carers if one.name == name]
    assert sentences[0] in [change.fr for change in sheet.changes]


def test_a_week_as_usual_has_nothing_to_tell() -> None:
    base_only = planned(BASE, care_lines=[*LINES, on("old", "TU", "10:00")])
    assert base_only.changes.rows == ()
    assert said(base_only) == []
