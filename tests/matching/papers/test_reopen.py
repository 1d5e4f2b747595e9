"""A published plan and its tables come together again, or every disagreement is named."""

from __future__ import annotations

import json

import pytest

from api.cases.week import plan_document
from matching.base import published_week
from matching.base.published import PublishedWeek
from matching.papers import OtherTables, published_of, reopen, version_of
from matching.papers.changes import changes_between
from matching.planning.plan import shortened
from matching.planning.reading import read_plan
from tests.matching.hand import hand_plan
from tests.matching.papers.monday import AVAILABILITY, CLIENTS, LINES, TOURS, monday_plan, printed
from tests.matching.village import dated


def on_disk() -> PublishedWeek:
    """The week as its file brings it back."""
    return published_week(json.loads(json.dumps(plan_document(monday_plan()))))


def kinds(error: OtherTables) -> dict[str, tuple[str, ...]]:
    return {one.kind: one.ids for one in error.mismatches}


def test_what_comes_back_is_what_was_published() -> None:
    plan = monday_plan()
    again = reopen(plan.week.association, on_disk())
    assert again.tours == plan.tours
    assert [one.visit.id for one in again.unserved] == [one.visit.id for one in plan.unserved]
    assert again.hours == plan.hours
    assert version_of(again) == version_of(plan)
    assert changes_between(published_of(plan), published_of(again)) == ()
    assert printed(again) == printed(plan)


def test_a_shortened_visit_stays_short() -> None:
    built = shortened(monday_plan().week, ["long/2026-10-19"])
    plan = read_plan(built, hand_plan(built, TOURS), shortened=("long/2026-10-19",))
    again = reopen(built.association, published_week(json.loads(json.dumps(plan_document(plan)))))
    assert again.shortened == ("long/2026-10-19",)
    assert again.tours == plan.tours


def test_every_disagreement_is_named_at_once() -> None:
    lines = (*(line for line in LINES if line["id"] != "long"), dated("new", "leon", "help", "16:00", 30))
    clients = ({**CLIENTS[0], "place": "hall"}, *CLIENTS[1:])
    early = tuple(row for row in AVAILABILITY if row["worker"] != "zoe" or row["start"] == "06:00")
    other = monday_plan({}, care_lines=lines, clients=clients, availability=early)
    with pytest.raises(OtherTables, match="Plan the week again") as error:
        reopen(other.week.association, on_disk())
    found = kinds(error.value)
    assert found["visits_gone"] == ("long/2026-10-19", "long/2026-10-20")
    assert len(found["visits_new"]) == 7
    assert found["shifts_gone"] == ("zoe/2026-10-24/2",)
    assert found["moved"] == tuple(f"wake/2026-10-{day}" for day in range(19, 26))


def test_a_new_name_or_telephone_is_no_disagreement() -> None:
    clients = ({**CLIENTS[0], "name": "Odette Neuve", "phone": "0199009999"}, *CLIENTS[1:])
    again = reopen(monday_plan({}, clients=clients).week.association, on_disk())
    ana = next(sheet for sheet in printed(again).carers if sheet.key == "ana")
    assert ana.visits[0].title == "Odette Neuve"
    assert ana.visits[0].phones == ("01\u00a099\u00a000\u00a099\u00a099",)
