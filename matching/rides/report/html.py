"""A day of rides as one self-contained HTML page: no outside request, readable without scripts."""

from __future__ import annotations

from collections.abc import Sequence
from importlib import resources

import jinja2

from matching.report import bilingual
from matching.report.bilingual import Bilingual, Language, clock
from matching.rides.report.drawing import ride_map, timeline
from matching.rides.report.view import RidesView, Section
from matching.rides.report.words import word


def render_rides_html(view: RidesView, *, language: Language = "fr", sections: Sequence[Section] = ()) -> str:
    """The page; it opens in ``language`` and holds both. ``sections`` come after the figures."""
    return (
        _environment()
        .get_template("rides.html.j2")
        .render(
            view=view,
            language=language,
            sections=sections,
            timeline=timeline(view),
            map=ride_map(view),
            style=_text("matching.report", "page.css") + _text("matching.rides.report", "rides.css"),
            script=_text("matching.rides.report", "rides.js"),
        )
    )


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: _text("matching.rides.report", name)),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals.update(
        word=word,
        number=bilingual.number,
        euros=bilingual.euros,
        percent=bilingual.percent,
        kilometres=bilingual.kilometres,
        long_day=bilingual.long_day,
        clock=clock,
        minutes=minutes,
    )
    return environment


def _text(package: str, name: str) -> str:
    return resources.files(package).joinpath("templates", name).read_text(encoding="utf-8")


def minutes(seconds: int) -> Bilingual:
    """Whole minutes, rounded up: a ride is never shown shorter than it is."""
    text = f"{-(-seconds // 60)}\u00a0min"
    return Bilingual(text, text)
