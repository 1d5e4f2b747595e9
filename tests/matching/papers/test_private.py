"""Door codes and keys stand on the carers' sheets and nowhere else; names stay out of file names."""

from __future__ import annotations

import json

import pytest

from matching.papers import KINDS, paper_files
from matching.report import render_html, week_view
from routing.model.document import problem_to_json
from tests.matching.papers.monday import CODE, KEY, monday_papers, monday_plan
from tests.matching.papers.paper_text import text_of

SHEETS = {"feuilles.pdf", "feuilles.html"}


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return dict(paper_files(monday_papers(), week_view(monday_plan())))


def test_codes_and_keys_are_on_the_carers_sheets_only(files: dict[str, bytes]) -> None:
    holding = {name for name, content in files.items() if CODE in text_of(name, content)}
    assert holding == SHEETS
    keys = {name for name, content in files.items() if "trousseau" in text_of(name, content)}
    assert keys == SHEETS


def test_a_sheet_holds_the_codes_of_its_own_homes_only() -> None:
    doors = {
        sheet.key: {door.code for visit in sheet.visits for door in visit.doors}
        for sheet in monday_papers().carers
    }
    assert doors == {"ana": {CODE}, "ben": set(), "zoe": set()}


def test_calendars_hold_no_telephone_and_no_task(files: dict[str, bytes]) -> None:
    texts = [text_of(name, content) for name, content in files.items() if name.endswith(".ics")]
    assert len(texts) == 6
    assert not [text for text in texts if "01\u00a099" in text or "0199" in text or "petit déjeuner" in text]


def test_clients_and_wall_tell_no_reason_of_an_absence(files: dict[str, bytes]) -> None:
    assert not [name for name, content in files.items() if "secret" in text_of(name, content)]
    assert "ABS" in text_of("mur.xlsx", files["mur.xlsx"])


def test_nothing_of_it_goes_to_the_solver_or_the_report() -> None:
    plan = monday_plan()
    payload = json.dumps(problem_to_json(plan.week.problem), ensure_ascii=False)
    page = render_html(week_view(plan))
    told = "0199001234", CODE, "trousseau", "petit déjeuner", "3e gauche"
    assert not [secret for secret in told if secret in payload or secret in page]
    assert "Odette" not in payload


def test_a_printed_object_hides_them() -> None:
    shown = f"{monday_plan().week.association.clients}{monday_papers()}"
    assert CODE not in shown
    assert KEY not in shown


def test_file_names_hold_ids_only(files: dict[str, bytes]) -> None:
    names = "".join(files)
    people = [worker.name for worker in monday_plan().week.workers.values()]
    assert not [name for name in (*people, "Odette", "Rosa") if name in names]
    assert "calendriers/intervenants/ana.ics" in files
    assert "calendriers/beneficiaires/odette.ics" in files


@pytest.mark.parametrize("kind", KINDS)
def test_one_kind_alone_makes_only_its_files(kind: str, files: dict[str, bytes]) -> None:
    only = dict(paper_files(monday_papers(), week_view(monday_plan()), only=(kind,)))  # type: ignore[arg-type]
    assert only
    assert only.items() <= files.items(), "and the same bytes"
    assert len(only) < len(files)
