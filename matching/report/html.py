"""The week as one self-contained HTML page: no outside request, opens offline, readable without scripts."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from importlib import resources

import jinja2

from matching.report import bilingual
from matching.report.bilingual import Bilingual, Language, clock
from matching.report.counters import count
from matching.report.families import FAMILIES, OTHER, family_of
from matching.report.names import short_name
from matching.report.territory import draw_map
from matching.report.timeline import day_charts
from matching.report.view import StopView, UnservedView, WeekView
from matching.report.words import mode_word, word

_SHAPES = {
    "elderly": '<circle class="m" r="5"/>',
    "childcare": '<path class="m" d="M0 -6L6 5H-6Z"/>',
    "post": '<rect class="m" x="-5" y="-5" width="10" height="10"/>',
}
_OTHER_SHAPE = '<path class="m" d="M0 -6L6 0L0 6L-6 0Z"/>'


@dataclass(frozen=True, slots=True, kw_only=True)
class CostShare:
    """One part of the cost and its share of the whole, for the stacked bar."""

    label: Bilingual
    euros: float
    share: float


def render_html(view: WeekView, *, language: Language = "fr", section: str = "") -> str:
    """The page; it opens in ``language`` and holds both. ``section`` is one more part of it, as HTML."""
    days = {day: number for number, day in enumerate(view.days)}
    families = {**FAMILIES, "other": OTHER} if _has_other(view) else dict(FAMILIES)
    template = _environment().get_template("page.html.j2")
    return template.render(
        view=view,
        language=language,
        section=section,
        week_period=bilingual.period(view.days[0], view.days[-1]),
        counters=count(view),
        costs=_costs(view),
        people=sorted(view.workers, key=lambda worker: worker.name.casefold()),
        missing=sorted(view.unserved, key=_by_urgency),
        charts=day_charts(view),
        map=draw_map(view),
        families=families,
        day_number=lambda day: days.get(day, -1),
        style=_resource("page.css"),
        script=_resource("page.js"),
    )


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(_resource),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals.update(
        word=word,
        mode_word=mode_word,
        level_word=word,
        number=bilingual.number,
        euros=bilingual.euros,
        price=bilingual.price,
        percent=bilingual.percent,
        hours=bilingual.hours,
        kilometres=bilingual.kilometres,
        short_day=bilingual.short_day,
        long_day=bilingual.long_day,
        clock=clock,
        short_name=short_name,
        family_of=family_of,
        family_code=_family_code,
        mark_shape=lambda code: _SHAPES.get(code, _OTHER_SHAPE),
        stop_title=_stop_title,
    )
    return environment


def _resource(name: str) -> str:
    return resources.files("matching.report").joinpath("templates", name).read_text(encoding="utf-8")


def _family_code(code: str) -> str:
    return code if code in FAMILIES else "other"


def _has_other(view: WeekView) -> bool:
    seen = {stop.family for _, _, stop in view.stops()} | {one.family for one in view.unserved}
    return not seen <= FAMILIES.keys()


def _stop_title(stop: StopView) -> str:
    parts = [f"{clock(stop.start)}–{clock(stop.end)}", stop.client, stop.service, stop.commune]
    parts += [f"+ {name}" for name in stop.partners]
    if stop.vague:
        parts.append(f"≈ {word('commune_only').fr} / {word('commune_only').en}")
    return " · ".join(part for part in parts if part)


def _costs(view: WeekView) -> list[CostShare]:
    priced = sorted((p for p in view.prices if p.euros > 0), key=lambda price: -price.euros)
    total = sum(price.euros for price in priced)
    return [CostShare(label=p.label, euros=p.euros, share=p.euros / total) for p in priced]


_LEVELS = {"essential": 0, "ordinary": 1}


def _by_urgency(one: UnservedView) -> tuple[int, date, float, str]:
    moment = one.earliest.timestamp() if one.earliest else 0.0
    return _LEVELS.get(one.level, 2), one.day or date.max, moment, one.key
