"""The head of a report on persons and hours: prices and figures, on the page and in Excel."""

from __future__ import annotations

import io

import pytest
from openpyxl import load_workbook

from matching import WeekProblem
from matching.planning.reading import read_plan
from matching.report import WeekView, render_html, render_workbook, week_view
from matching.report.care_words import CARE_WORDS
from tests.matching.hand import hand_plan
from tests.matching.village import BASE, Row, dated, village_week

DAYS = ("2026-11-23", "2026-11-24", "2026-11-25")
HELP = dated("help", "odette", "help", "08:00", 30, usual="ana")


def seen(week: WeekProblem) -> WeekView:
    """Ana twice at the hour, Ben a quarter of an hour late."""
    tours = {
        f"{who}/{day}/1": [(f"help/{day}", f"{day} {start}")]
        for who, day, start in zip(("ana", "ana", "ben"), DAYS, ("08:00", "08:00", "08:15"), strict=True)
    }
    return week_view(read_plan(week, hand_plan(week, tours)))


def settings(**values: object) -> list[Row]:
    return [{"key": key, "value": str(value)} for key, value in values.items()]


@pytest.fixture(scope="module")
def view() -> WeekView:
    return seen(village_week(care_lines=[HELP]))


def test_the_head_says_what_was_kept(view: WeekView) -> None:
    assert view.care is not None
    found = {one.code: (one.value.en, one.note.en) for one in view.care.achieved}
    assert found["by_usual"] == ("67%", "2 of 3 visits")
    assert found["by_known"] == ("67%", "2 of 3 visits")
    assert found["minutes_away"] == ("5.0 min", "on average; 100% within 15 min, of 3")
    assert found["faces"][0] == "2.0"


def test_the_page_says_what_a_change_costs_in_euros_and_kilometres(view: WeekView) -> None:
    page = render_html(view)
    for text in ("9,00", "= 12 km", "€13.50", "= 18 km", "priorité locale", "n&#39;entre pas en compte"):
        assert text in page.replace("\u202f", " ").replace("\xa0", " "), text


def test_prices_follow_the_settings() -> None:
    view = seen(
        village_week(care_lines=[HELP], settings=settings(other_carer=20, not_local=3, longest_gap=90))
    )
    assert view.care is not None
    prices = {one.code: one.euros for one in view.care.changes}
    assert (prices["other_carer"], prices["new_carer"], prices["not_local"]) == (20, 24.5, 3)
    assert any("90" in note.fr for note in view.care.notes)


def test_a_workbook_has_the_same_figures_on_a_sheet_of_their_own(view: WeekView) -> None:
    sheet = load_workbook(io.BytesIO(render_workbook(view)))["Continuité"]
    rows = {row[0].value: (row[1].value, row[2].value) for row in sheet.iter_rows()}
    assert rows["Par une personne habituelle ou préférée"] == ("67\u202f%", "2 interventions sur 3")
    assert rows[CARE_WORDS["change_other_carer"].fr] == (9, 11.8)
    assert rows[CARE_WORDS["change_not_local"].fr] == ("n'entre pas en compte", None)


def test_a_finer_step_is_told_with_the_visit_that_asks_for_it() -> None:
    odd = dated("odd", "tom", "help", "09:02", 30, tolerance=0)
    (notice,) = seen(village_week(care_lines=[HELP, odd])).notices
    assert notice.warning
    assert "1 min instead of 5" in notice.text.en
    assert "Tom" in notice.text.fr
    assert seen(village_week(care_lines=[HELP])).notices == ()


def test_without_habits_the_head_says_so() -> None:
    week = village_week(
        care_lines=[{**HELP, "usual": None, "time": None, "earliest": "08:00", "latest": "10:00"}],
        settings=settings(varied_10_minutes=0),
    )
    view = week_view(
        read_plan(week, hand_plan(week, {f"ana/{DAYS[0]}/1": [(f"help/{DAYS[0]}", f"{DAYS[0]} 08:00")]}))
    )
    assert view.care is not None
    assert view.care.achieved == ()
    assert CARE_WORDS["care_none"].en in render_html(view, language="en")


def test_lent_visits_stand_in_the_head_beside_their_price(view: WeekView) -> None:
    workers = [{**row, "team": {"ben": "Sud"}.get(str(row["id"]))} for row in BASE["workers"]]
    shown = seen(village_week(care_lines=[HELP], workers=workers))
    assert shown.care is not None
    found = {one.code: (one.label.fr, one.value.en, one.note.en) for one in shown.care.achieved}
    assert found["lent"] == ("Prêtées entre équipes", "33%", "1 of 3 visits")
    assert {one.code: one.euros for one in shown.care.changes}["lent"] == 4.5
    assert "Prêtées entre équipes" in render_html(shown)
    assert view.care is not None
    assert "lent" not in {one.code for one in view.care.achieved}


def test_a_team_of_clients_without_a_worker_is_named() -> None:
    clients = [{**row, "team": {"odette": "Nrod"}.get(str(row["id"]))} for row in BASE["clients"]]
    (notice,) = seen(village_week(care_lines=[HELP], clients=clients)).notices
    assert notice.warning
    assert "Nrod" in notice.text.fr
