"""The PDF files: everything printed, nothing over the edge of its column, pages counted by sheet."""

from __future__ import annotations

import io
import re
from collections.abc import Callable
from functools import cache

import pytest
from pypdf import PdfReader
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfbase.pdfmetrics import stringWidth

from matching.papers import Papers
from matching.papers.pdf import carers_pdf, clients_pdf, office_pdf
from matching.papers.pdf.carers import _WIDTHS
from matching.papers.pdf.letters import BOLD, PLAIN
from matching.papers.pdf.pages import FOOT, HEAD, MARGIN, fitted
from tests.matching.papers.extreme import NOVEL, extreme_papers
from tests.matching.papers.monday import monday_papers
from tests.matching.papers.paper_text import Run, runs, text_of

Writer = Callable[..., bytes]
WRITERS = (carers_pdf, clients_pdf, office_pdf)


@pytest.fixture(scope="module")
def extreme() -> Papers:
    return extreme_papers()


@pytest.fixture(scope="module")
def files(extreme: Papers) -> dict[Writer, bytes]:
    """The extreme papers of each writer, written once."""
    return {writer: writer(extreme) for writer in WRITERS}


@pytest.fixture(scope="module")
def extreme_runs(files: dict[Writer, bytes]) -> dict[Writer, list[Run]]:
    """What stands where in them."""
    return {writer: list(runs(content)) for writer, content in files.items()}


@pytest.fixture(scope="module")
def pages(files: dict[Writer, bytes]) -> list[str]:
    """Text of each page of the carers' sheets."""
    return [page.extract_text() for page in PdfReader(io.BytesIO(files[carers_pdf])).pages]


@cache
def monday_file(writer: Writer) -> bytes:
    """The Monday papers of one writer, written once."""
    return writer(monday_papers())


def end_of(run: Run) -> float:
    return run.x + stringWidth(run.text.rstrip(), BOLD if run.bold else PLAIN, run.size)


@pytest.mark.parametrize("writer", WRITERS)
def test_nothing_leaves_the_page(writer: Writer, extreme_runs: dict[Writer, list[Run]]) -> None:
    assert len(extreme_runs[writer]) > 100
    for run in extreme_runs[writer]:
        assert run.x >= MARGIN - 1, run
        assert end_of(run) <= A4[0] - MARGIN + 1, run
        assert 5 * mm <= run.y <= A4[1] - 8 * mm, run


def test_no_word_runs_into_the_next_column(extreme_runs: dict[Writer, list[Run]]) -> None:
    starts = [MARGIN + sum(_WIDTHS[:place]) for place in range(len(_WIDTHS) + 1)]
    checked = 0
    for run in extreme_runs[carers_pdf]:
        inside = FOOT < run.y < A4[1] - HEAD
        if not inside or run.size > 9 or run.x < MARGIN + 1:  # heads, captions and lines across all columns
            continue
        column = max(place for place, start in enumerate(starts) if start <= run.x + 0.5)
        assert end_of(run) <= starts[column + 1] + 1, run
        checked += 1
    assert checked > 500


def test_every_visit_of_full_days_is_printed_with_its_door(pages: list[str]) -> None:
    text = "\n".join(pages)
    for number in range(1, 26):
        assert text.count(f"Foyer fictif {number:04d}") == 2
        assert len(re.findall(rf"Code : A{number}\b", text)) == 2


def test_a_text_longer_than_a_page_is_printed_whole(pages: list[str]) -> None:
    text = " ".join(" ".join(pages).split())
    assert text.count("pilulier") == 2 * NOVEL.count("pilulier")


def test_markup_in_a_name_is_printed_as_it_is_written(pages: list[str]) -> None:
    text = " ".join(" ".join(pages).split())
    assert "<b>&amp; <script>alert(1)</script>" in text
    assert "Ștefan Nguyễn Ørsted" in text


def test_each_sheet_begins_a_page_and_counts_its_own(extreme: Papers, pages: list[str]) -> None:
    found = [re.search(r"page (\d+) / (\d+)", page) for page in pages]
    numbers = [(int(one[1]), int(one[2])) for one in found if one]
    assert len(numbers) == len(pages) > len(extreme.printed_carers)
    assert [first for first, _ in numbers].count(1) == len(extreme.printed_carers)
    expected = [(n, count) for first, count in numbers if first == 1 for n in range(1, count + 1)]
    assert numbers == expected


def test_the_day_is_named_again_on_every_page_it_goes_on(pages: list[str]) -> None:
    busy = [page for page in pages if "Foyer fictif" in page]
    assert len(busy) > 3
    assert all("octobre · départ" in page and "À faire" in page for page in busy)


def test_version_and_time_are_on_every_page() -> None:
    for writer in WRITERS:
        for page in PdfReader(io.BytesIO(monday_file(writer))).pages:
            text = page.extract_text()
            assert "Version V7 · imprimé le vendredi 16 octobre à 16:05" in text
            assert "Données fictives" in text


def test_clients_read_large_print() -> None:
    sizes = {run.size for run in runs(monday_file(clients_pdf)) if "Ana" in run.text or "08:05" in run.text}
    assert sizes
    assert min(sizes) >= 14


def test_paper_is_a4_and_the_same_each_time() -> None:
    content = monday_file(carers_pdf)
    assert content == carers_pdf(monday_papers())
    for page in PdfReader(io.BytesIO(content)).pages:
        assert (round(page.mediabox.width), round(page.mediabox.height)) == (595, 842)


def test_english_papers_speak_english() -> None:
    text = text_of("x.pdf", carers_pdf(monday_papers(), language="en"))
    assert "Monday 19 October" in text
    assert "printed Friday 16 October at 16:05" in text
    assert "Clé" not in text


def test_a_cut_text_says_so_and_fits() -> None:
    cut = fitted("Marguerite" * 9, font=PLAIN, size=9, room=100)
    assert cut.endswith("…")
    assert stringWidth(cut, PLAIN, 9) <= 100
    assert fitted("Ana", font=PLAIN, size=9, room=100) == "Ana"
