"""The HTML page: self-contained, complete, in both languages, safe whatever names hold."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest

from matching.report import Bilingual, Outline, WeekView, render_html
from matching.report.words import WORDS
from tests.matching.report.sample import at, sample_week

_VOID = {"meta", "input", "br"}


class Reader(HTMLParser):
    """Checks that tags nest, and collects what the page shows."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.texts: list[str] = []
        self.feed(page)
        assert not self.open

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag not in _VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if not self.open or self.open[-1] not in ("script", "style"):
            self.texts.append(data)


@pytest.fixture(scope="module")
def view() -> WeekView:
    square = Outline(name="Thiais", rings=(((48.74, 2.31), (48.79, 2.31), (48.79, 2.41), (48.74, 2.41)),))
    return sample_week(outlines=(square,))


@pytest.fixture(scope="module")
def page(view: WeekView) -> str:
    return render_html(view)


def test_the_page_asks_nothing_outside(page: str) -> None:
    reader = Reader(page)
    for _, attributes in reader.tags:
        assert not {"src", "action", "srcset"} & attributes.keys()
        assert (attributes.get("href") or "#").startswith("#")
    style = re.search(r"<style>(.*?)</style>", page, re.DOTALL)
    assert style is not None
    assert "url(" not in style[1]
    assert "@import" not in style[1]
    assert "http" not in page.replace('http-equiv="', "")
    assert "default-src 'none'" in page


def test_every_visit_is_on_grid_timeline_map_and_sheet(view: WeekView, page: str) -> None:
    visits = list(view.stops())
    assert len(re.findall(r'class="v f-', page)) == len(visits)
    assert len(re.findall(r'<rect class="visit"', page)) == len(visits)
    assert len(re.findall(r'class="m"', page)) == len(visits)
    assert len(re.findall(r'<td class="time">', page)) == len(visits)
    for _, _, stop in visits:
        assert f"{stop.start:%H:%M}–{stop.end:%H:%M} · {stop.client} · {stop.service}" in page


def test_every_unserved_visit_is_listed_with_its_reasons(view: WeekView, page: str) -> None:
    listed = page.split('id="unserved"')[1].split('id="sheets"')[0]
    for one in view.unserved:
        assert one.client in listed
        assert one.reasons[0].fr in listed
        assert one.reasons[0].en in listed
    assert listed.count("<tr data-day") == len(view.unserved)


def test_each_text_is_there_in_both_languages(page: str) -> None:
    french, english = page.count('<span lang="fr">'), page.count('<span lang="en">')
    assert french == english > 100
    assert '<html lang="fr">' in page
    assert '<html lang="en">' in render_html(sample_week(), language="en")


def test_synthetic_households_are_said_synthetic(view: WeekView, page: str) -> None:
    said = WORDS["synthetic"].fr
    assert said in Reader(page).texts
    assert WORDS["synthetic_short"].fr in page
    assert said not in Reader(render_html(replace(view, synthetic=False))).texts


def test_breaches_are_shown_first(view: WeekView) -> None:
    broken = replace(view, breaches=(Bilingual("Trop tard.", "Too late."),))
    page = render_html(broken)
    assert page.index("Trop tard.") < page.index('id="grid"')
    assert WORDS["legal"].fr not in page


def test_names_cannot_break_out_of_the_page(view: WeekView) -> None:
    evil = "</script><script>alert(1)</script>\"'><img src=x>"
    worker = replace(view.workers[0], name=evil, key=evil)
    reader = Reader(render_html(replace(view, title=evil, workers=(worker, *view.workers[1:]))))
    assert sum(tag == "script" for tag, _ in reader.tags) == 1
    assert not any(tag == "img" for tag, _ in reader.tags)
    assert any(evil in text for text in reader.texts)


def test_the_same_week_gives_the_same_page(view: WeekView, page: str) -> None:
    assert render_html(view) == page


def test_an_empty_week_is_a_page_too() -> None:
    empty = WeekView(week="2026-W48", first=date(2026, 11, 23), title="Rien", workers=(), unserved=())
    page = render_html(empty)
    texts = Reader(page).texts
    assert WORDS["unserved_none"].fr in texts
    assert WORDS["map_none"].fr in texts


def test_a_day_of_25_hours_is_drawn_to_scale() -> None:
    """On the night of 25 October 2026, 01:30 and 03:30 are three hours apart, and 2 is written twice."""
    week = sample_week(monday=date(2026, 10, 19), workers=1, days=1)
    tour = next(sample_week().tours())
    day = date(2026, 10, 25)
    stop = replace(tour.stops[0], start=at(day, 90), end=at(day, 270), wait=0)
    night = replace(tour, day=day, departure=at(day, 60), arrival=at(day, 300), stops=(stop,))
    assert stop.duration == 3 * 3600
    from matching.report.timeline import day_charts

    worker = replace(week.workers[0], tours=(night,))
    chart = day_charts(replace(week, workers=(worker,), unserved=()))[-1]
    visit = next(bar for row in chart.rows for bar in row.bars if bar.kind == "visit")
    hour = chart.ticks[1][0] - chart.ticks[0][0]
    assert visit.width == pytest.approx(3 * hour, abs=0.2)
    assert [label for _, label in chart.ticks][:5] == ["1", "2", "2", "3", "4"]
