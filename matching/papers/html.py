"""The papers as pages that open offline and print as they stand: A4, a sheet to a page, heads repeated."""

from __future__ import annotations

from importlib import resources

import jinja2

from matching.papers import lines
from matching.papers.carer_sheet import CarerPapers
from matching.papers.counted import counter_cells, total_cells
from matching.papers.sheets import Papers
from matching.papers.words import word
from matching.report.bilingual import Bilingual, Language, long_day


def carers_html(papers: CarerPapers, *, language: Language = "fr") -> str:
    """Every carer's sheet."""
    return _render("carers.html.j2", papers, language)


def clients_html(papers: Papers, *, language: Language = "fr") -> str:
    """Every client's month, in large print."""
    return _render("clients.html.j2", papers, language)


def office_html(papers: Papers, *, language: Language = "fr") -> str:
    """Open visits, calls, counters, and changes when there is a plan to compare with."""
    return _render("office.html.j2", papers, language)


def _render(template: str, papers: CarerPapers, language: Language) -> str:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_resource),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )

    def said(text: Bilingual) -> str:
        return text.said(language)

    def sentence(code: str, **values: object) -> str:
        return word(code, **values).said(language)

    environment.globals.update(
        b=said, s=sentence, long_day=long_day, counter_cells=counter_cells, total_cells=total_cells, dict=dict
    )
    environment.globals.update({name: getattr(lines, name) for name in _LINES})
    return environment.get_template(template).render(
        papers=papers,
        language=language,
        title=papers.title,
        period=said(lines.period_words(papers)),
        stamp=said(lines.joined(lines.stamp_words(papers), lines.owner_words(papers))),
        style=_resource("paper.css"),
    )


#: What the templates call of :mod:`matching.papers.lines`.
_LINES = (
    "client_aside",
    "coming_when",
    "coming_who",
    "counters_note",
    "door_lines",
    "open_count",
    "open_days",
    "open_what",
    "open_when",
    "sheet_totals",
    "task_lines",
    "time_lines",
    "tour_caption",
    "travel_lines",
    "unplanned_spans",
)


def _resource(name: str) -> str:
    return resources.files("matching.papers").joinpath("templates", name).read_text(encoding="utf-8")
