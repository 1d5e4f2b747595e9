"""What changed since the published plan, and who must be rung."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from matching.papers import Papers, published_of, version_of
from matching.papers.changes import Change, changes_between
from tests.matching.papers.monday import LINES, TOURS, monday_plan, printed
from tests.matching.village import dated

Tours = Mapping[str, Sequence[tuple[str, str]]]


def against(tours: Tours, **more: object) -> Papers:
    """The papers of those tours, against the plan of :data:`TOURS`."""
    plan = monday_plan(tours, **more)  # type: ignore[arg-type]
    return printed(plan, since=published_of(monday_plan()))


def codes(tours: Tours) -> dict[str, str]:
    found = changes_between(published_of(monday_plan()), published_of(monday_plan(tours)))
    return {change.key: change.code for change in found}


def without(*shifts: str) -> dict[str, Sequence[tuple[str, str]]]:
    return {shift: halts for shift, halts in TOURS.items() if shift not in shifts}


def test_the_same_plan_has_no_change_and_the_same_version() -> None:
    assert codes(TOURS) == {}
    assert version_of(monday_plan()) == version_of(monday_plan())
    assert against(TOURS).changes == ()


def test_places_in_a_crew_may_be_swapped_without_anyone_noticing() -> None:
    swapped = {
        **TOURS,
        "ana/2026-10-19/1": [
            ("wake/2026-10-19", "2026-10-19 08:05"),
            ("lift/2026-10-19/2", "2026-10-19 10:00"),
        ],
        "ben/2026-10-19/1": [("lift/2026-10-19/1", "2026-10-19 10:00")],
    }
    assert codes(swapped) == {}


def test_another_carer_is_said_and_all_three_are_rung() -> None:
    tours = {**without("zoe/2026-10-19/1"), "ben/2026-10-19/1": [
        ("lift/2026-10-19/2", "2026-10-19 10:00"),
        ("long/2026-10-19", "2026-10-19 14:00"),
    ]}  # fmt: skip
    papers = against(tours)
    assert papers.changes is not None
    assert [change.said.fr for change in papers.changes] == [
        "lundi 19 octobre à 14:00, Rosa (fictive) (Aide) : Ben au lieu de Zoé."
    ]
    assert papers.changes[0].said.en == (
        "Monday 19 October at 14:00, Rosa (fictive) (Aide): Ben instead of Zoé."
    )
    called = {call.key for call in papers.calls if any("au lieu de" in topic.fr for topic in call.topics)}
    assert called == {"client:rosa", "carer:ben", "carer:zoe"}
    zoe = next(sheet for sheet in papers.carers if sheet.key == "zoe")
    assert [gone.label for gone in zoe.withdrawn] == ["Rosa (fictive) (Aide)"]
    assert len(zoe.changes) == 1


def test_a_quarter_of_an_hour_is_worth_a_call_and_less_is_not() -> None:
    for minute, rung in (("08:10", False), ("08:20", True)):
        tours = {**TOURS, "ana/2026-10-19/1": [
            ("wake/2026-10-19", f"2026-10-19 {minute}"),
            ("lift/2026-10-19/1", "2026-10-19 10:00"),
        ]}  # fmt: skip
        papers = against(tours)
        assert papers.changes is not None
        assert len(papers.changes) == 1
        assert "nouvel horaire lundi 19 octobre à" in papers.changes[0].said.fr
        assert any(call.key == "carer:ana" for call in papers.calls) is rung


def test_lost_found_and_cancelled_visits_have_their_names() -> None:
    tours = {
        **without("ana/2026-10-20/1"),
        "ana/2026-10-21/1": [("wake/2026-10-21", "2026-10-21 08:00")],
    }
    found = codes(tours)
    assert found == {"wake/2026-10-20.1": "lost", "wake/2026-10-21.1": "found"}


def test_cancelled_and_new_visits_are_told_apart() -> None:
    """Rosa's long visit goes, a new line comes; tables of the published plan are not needed any more."""
    lines = (*(line for line in LINES if line["id"] != "long"), dated("new", "leon", "help", "16:00", 30))
    tours = {**without("zoe/2026-10-19/1"), "zoe/2026-10-20/1": [("new/2026-10-20", "2026-10-20 16:00")]}
    plan = monday_plan(tours, care_lines=lines)
    found: dict[str, Change] = {
        change.key: change for change in changes_between(published_of(monday_plan()), published_of(plan))
    }
    assert found["long/2026-10-19.1"].code == "cancelled"
    assert found["long/2026-10-20.1"].code == "cancelled_open"
    assert found["new/2026-10-20.1"].code == "added"
    assert found["new/2026-10-21.1"].code == "added_open"
    papers = printed(plan, since=published_of(monday_plan()))
    rung = {call.key: call for call in papers.calls}
    assert "annulée, Zoé ne vient pas" in rung["carer:zoe"].topics[0].fr
    assert any(call.name == "Rosa (fictive) (Aide)" for call in papers.calls), (
        "rung under the name known then"
    )


def test_a_lost_visit_is_told_once_to_its_client() -> None:
    papers = against(without("ana/2026-10-20/1"))
    odette = next(call for call in papers.calls if call.key == "client:odette")
    tuesday = [topic.fr for topic in odette.topics if "mardi 20 octobre" in topic.fr]
    assert len(tuesday) == 1
    assert "Ana ne vient plus" in tuesday[0]


def test_calls_come_the_most_urgent_first() -> None:
    papers = against(without("zoe/2026-10-24/2", "ana/2026-10-19/1"))
    firsts = [call.first.timestamp() for call in papers.calls if call.first is not None]
    assert firsts == sorted(firsts)
    assert papers.calls[0].first is not None
    assert f"{papers.calls[0].first:%Y-%m-%d}" == "2026-10-19"
