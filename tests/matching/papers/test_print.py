"""The pages printed by a real browser: a sheet begins a page, heads come again, nothing is fetched."""

from __future__ import annotations

import io
import re
import shutil
import subprocess
import unicodedata
from dataclasses import replace
from pathlib import Path

import pytest
from pypdf import PdfReader

from matching.papers.html import carers_html, clients_html, office_html
from tests.matching.papers.extreme import extreme_papers
from tests.matching.papers.monday import monday_papers

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="no chromium: apt-get install chromium"),
]


def printed_pages(folder: Path, html: str) -> list[str]:
    """Text of each A4 page that the browser prints."""
    page, paper = folder / "page.html", folder / "page.pdf"
    page.write_text(html, encoding="utf-8")
    command = [
        str(CHROMIUM),
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        f"--user-data-dir={folder / 'profile'}",
        f"--print-to-pdf={paper}",
        "--no-pdf-header-footer",
        page.as_uri(),
    ]
    subprocess.run(command, capture_output=True, text=True, timeout=120, check=True)
    pages = PdfReader(io.BytesIO(paper.read_bytes())).pages
    assert {(round(one.mediabox.width), round(one.mediabox.height)) for one in pages} == {(595, 842)}
    # The browser's letters may join: fi becomes one sign.
    return [unicodedata.normalize("NFKC", one.extract_text()) for one in pages]


def test_a_sheet_begins_a_page_and_says_whose_it_is_on_every_page(tmp_path: Path) -> None:
    """Three short sheets, and one of two days of 25 visits."""
    short, long = monday_papers().printed_carers, extreme_papers().carers[0]
    pages = printed_pages(tmp_path, carers_html(replace(monday_papers(), carers=(*short, long))))
    assert len(pages) > len(short) + 1
    for number, (page, sheet) in enumerate(zip(pages, short, strict=False), start=1):
        assert sheet.name in page
        assert "Version V7" in page
        assert f"{number} / {len(pages)}" in page
    busy = pages[len(short) :]
    assert all("Rochefoucauld-Doudeauville" in page and "À faire" in page for page in busy)
    assert sum(page.count("Foyer fictif 00") for page in busy) == 50


def test_pages_ask_nothing_and_run_nothing() -> None:
    papers = extreme_papers()
    for html in (carers_html(papers), clients_html(papers), office_html(papers)):
        assert not re.findall(r"(?:src|href)\s*=|url\(|@import|<script", html)
        assert "<b>&amp;" not in html, "markup of a name stays text"


def test_the_page_holds_what_the_papers_hold() -> None:
    papers = monday_papers()
    marks = set(re.findall(r'data-visit="([^"]+)"', carers_html(papers)))
    assert marks == {visit.key for sheet in papers.carers for visit in sheet.visits}
    opened = set(" ".join(re.findall(r'data-visit="([^"]+)"', office_html(papers))).split())
    assert opened == {key for one in papers.opened for key in one.keys}
    coming = set(" ".join(re.findall(r'data-visit="([^"]+)"', clients_html(papers))).split())
    assert coming == {key for sheet in papers.clients for one in sheet.comings for key in one.keys}
