"""Run sheets: numbered, dated, with every halt of the plan, what to have ready and boxes to tick."""

from __future__ import annotations

import io
import re
from dataclasses import replace
from datetime import timedelta

from pypdf import PdfReader

from matching.rides.papers.pdf import run_sheets_pdf
from tests.matching.papers.paper_text import text_of
from tests.matching.rides.papers.day import day_papers, planned_day


def test_a_sheet_holds_every_halt_of_the_plan_in_order() -> None:
    (sheet,) = day_papers().sheets
    calls = [call for tour in planned_day().plan.tours for call in tour.calls]
    halts = [halt for tour in sheet.tours for halt in tour.halts]
    assert [(halt.kind, halt.key) for halt in halts] == [(call.kind, call.task) for call in calls]
    assert [halt.order for halt in halts] == list(range(1, len(halts) + 1))
    assert halts[-1].seats == halts[-1].wheelchairs == 0


def test_it_is_numbered_and_says_when_it_was_issued() -> None:
    text = text_of("x.pdf", run_sheets_pdf(day_papers()))
    assert "Feuille 20261124-01 · Minibus" in text
    assert f"Version {day_papers().stamp.version} · éditée le lundi 23 novembre à 18:30" in text
    assert "mardi 24 novembre 2026" in text
    assert "page 1 / 1" in text


def test_what_to_have_ready_whom_to_ring_and_the_boxes() -> None:
    flat = " ".join(text_of("x.pdf", run_sheets_pdf(day_papers())).split())
    for said in ("1 × fauteuil", "dont 1 × accompagnateur", "rampe", "Tél. 01 99 00 00 01", "Mme Proche"):
        assert said in flat, said
    assert "Appelez le 01 99 00 12 34" in flat
    assert flat.count("☐ absent") == sum(
        halt.kind == "in" for sheet in day_papers().sheets for tour in sheet.tours for halt in tour.halts
    )
    assert "passage réservé, sur appel" in flat


def test_each_driver_begins_a_page_and_thirty_halts_fit_on_one() -> None:
    (sheet,) = day_papers().sheets
    tour = sheet.tours[0]
    pickups = [halt for halt in tour.halts if halt.kind == "in"]
    many = tuple(replace(pickups[0], order=number, contact="") for number in range(1, 31))
    longer = replace(sheet, number="20261124-02", tours=(replace(tour, halts=many),))
    document = PdfReader(
        io.BytesIO(run_sheets_pdf(replace(day_papers(), sheets=(sheet, longer, replace(sheet, number="x")))))
    )
    heads = [re.findall(r"Feuille ([\w-]+) ·", page.extract_text()) for page in document.pages]
    assert heads == [["20261124-01"], ["20261124-02"], ["x"]]


def test_a_day_too_long_for_a_page_goes_on_and_says_so() -> None:
    (sheet,) = day_papers().sheets
    tour = sheet.tours[0]
    many = tuple(replace(tour.halts[0], order=number) for number in range(1, 91))
    text = text_of(
        "x.pdf",
        run_sheets_pdf(replace(day_papers(), sheets=(replace(sheet, tours=(replace(tour, halts=many),)),))),
    )
    numbers = [(int(one), int(of)) for one, of in re.findall(r"page (\d) / (\d)", text)]
    assert len(numbers) > 1
    assert numbers == [(page, len(numbers)) for page in range(1, len(numbers) + 1)]


def test_the_same_plan_gives_the_same_bytes_and_another_another_version() -> None:
    assert run_sheets_pdf(day_papers()) == run_sheets_pdf(day_papers())
    assert len(day_papers().stamp.version) == 6


def test_english_sheets_speak_english() -> None:
    flat = " ".join(text_of("x.pdf", run_sheets_pdf(day_papers(), language="en")).split())
    assert "Sheet 20261124-01" in flat
    assert "wheelchair, to strap in" in flat
    assert "Monte" not in flat


def test_those_who_get_out_together_stand_on_one_line() -> None:
    papers = day_papers()
    tour = papers.sheets[0].tours[0]
    out = next(halt for halt in tour.halts if halt.kind == "out")
    names = ("Ana Un", "Bea Deux", "Cid Trois")
    many = tuple(replace(out, who=name, order=7 + k) for k, name in enumerate(names))
    elsewhere = replace(out, who="Dan Quatre", order=10, place="Ailleurs")
    sheet = replace(papers.sheets[0], tours=(replace(tour, halts=(*many, elsewhere)),))
    flat = " ".join(text_of("x.pdf", run_sheets_pdf(replace(papers, sheets=(sheet,)))).split())
    assert "7–9" in flat
    assert "Descendent Ana Un, Bea Deux, Cid Trois" in flat
    assert "Descend Dan Quatre" in flat


def test_whoever_waits_aboard_for_her_window_or_may_not_come_has_a_line_of_her_own() -> None:
    papers = day_papers()
    tour = papers.sheets[0].tours[0]
    out = next(halt for halt in tour.halts if halt.kind == "out")
    later = timedelta(minutes=6)
    first, second = replace(out, who="Ana Un", order=7), replace(out, who="Bea Deux", order=8)
    second = replace(second, start=out.end + later, end=out.end + 2 * later)
    held = replace(second, who="Cid Trois", order=9, reserved=True)
    sheet = replace(papers.sheets[0], tours=(replace(tour, halts=(first, second, held)),))
    flat = " ".join(text_of("x.pdf", run_sheets_pdf(replace(papers, sheets=(sheet,)))).split())
    for name in ("Ana Un", "Bea Deux", "Cid Trois"):
        assert f"Descend {name}" in flat
