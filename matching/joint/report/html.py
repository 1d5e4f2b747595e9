"""A day of visits and rides as a page of its own, or as a section of another: no outside request."""

from __future__ import annotations

from importlib import resources

import jinja2

from matching.joint.report.view import JointView
from matching.joint.report.words import word
from matching.report import bilingual
from matching.report.bilingual import Language, clock


def render_joint_html(view: JointView, *, language: Language = "fr") -> str:
    """The page; it opens in ``language`` and holds both."""
    return (
        _environment()
        .get_template("page.html.j2")
        .render(
            view=view,
            language=language,
            style=_text("matching.report", "page.css") + _text("matching.joint.report", "joint.css"),
            script=_text("matching.joint.report", "page.js"),
        )
    )


def render_joint_section(view: JointView) -> str:
    """The section alone, with its own style, for a page that has the style of reports."""
    stuck = tuple(one for one in view.open_visits if one.no_way)  # the page has the others
    template = _environment().get_template("section.html.j2")
    return template.render(view=view, stuck=stuck, style=_text("matching.joint.report", "joint.css"))


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: _text("matching.joint.report", name)),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals.update(
        word=word,
        number=bilingual.number,
        euros=bilingual.euros,
        kilometres=bilingual.kilometres,
        long_day=bilingual.long_day,
        clock=clock,
    )
    return environment


def _text(package: str, name: str) -> str:
    return resources.files(package).joinpath("templates", name).read_text(encoding="utf-8")
