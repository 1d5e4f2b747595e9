"""Sections of the page of rides that only shuttles have."""

from __future__ import annotations

from importlib import resources

import jinja2

from matching.report.bilingual import number
from matching.rides.report.html import minutes
from matching.rides.report.view import Section
from matching.shuttles.hours import hour_text
from matching.shuttles.report.view import ShuttlesView
from matching.shuttles.report.words import word

PARTS = ("demand", "groups", "runs")


def shuttle_sections(view: ShuttlesView) -> tuple[Section, ...]:
    """Demand, what the fleet does, the runs."""
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_text),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals.update(word=word, number=number, minutes=minutes, hour=hour_text)
    template = environment.get_template("shuttles.html.j2")
    return tuple(
        Section(key=part, title=word(part), html=template.render(view=view, part=part)) for part in PARTS
    )


def _text(name: str) -> str:
    return resources.files("matching.shuttles.report").joinpath("templates", name).read_text(encoding="utf-8")
