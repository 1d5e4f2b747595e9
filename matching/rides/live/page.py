"""A day of live booking as one self-contained HTML page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from importlib import resources

import jinja2

from matching.report import bilingual
from matching.report.bilingual import Bilingual, Language, clock, euros, kilometres, number, percent
from matching.rides.live.day import LiveBook
from matching.rides.live.sheets import in_force, issued_sheets
from matching.rides.live.telling import ALARMS, Teller, ToldLine
from matching.rides.live.words import word
from matching.rides.report.texts import profile_text
from routing.rides.live.call_figures import CallFigures
from routing.rides.live.figures import ClassFigures, DayFigures
from routing.rides.live.run import Run
from routing.rides.log_audit import LogVerdict
from routing.units import HOUR, to_euros

#: Drawing units of the timeline: left margin, an hour, a lane.
LEFT, HOUR_WIDTH, LANE = 170, 56, 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Card:
    """A figure with its note."""

    code: str
    value: Bilingual
    note: Bilingual


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A stretch of a lane; ``kind`` is empty, loaded or pause."""

    kind: str
    x: float
    width: float
    title: str


def render_live_html(
    live: LiveBook,
    figures: DayFigures,
    verdict: LogVerdict,
    lines: Sequence[ToldLine],
    *,
    language: Language = "fr",
) -> str:
    """The page; it opens in ``language`` and holds both."""
    lanes = _lanes(live)
    return (
        _environment()
        .get_template("live.html.j2")
        .render(
            language=language,
            day=live.booked.date,
            name=live.booked.book.settings.name,
            synthetic=live.booked.synthetic,
            cards=_cards(live, figures, verdict),
            classes=[(name, _row(one)) for name, one in figures.classes.items()],
            profiles=_profiles(live),
            payers=[(name, euros(to_euros(cost))) for name, cost in figures.payers.items()],
            faults=[*verdict.broken_by_planner, *verdict.faults],
            lanes=lanes,
            ticks=_ticks(live),
            height=20 + LANE * len(lanes),
            sheets=in_force(issued_sheets(live)),
            lines=lines,
            alarms=ALARMS,
            style=_text("matching.report", "page.css") + _text("matching.rides.live", "live.css"),
        )
    )


def _environment() -> jinja2.Environment:
    environment = jinja2.Environment(
        loader=jinja2.FunctionLoader(lambda name: _text("matching.rides.live", name)),
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        undefined=jinja2.StrictUndefined,
    )
    environment.globals.update(word=word, long_day=bilingual.long_day, clock=clock, LEFT=LEFT, LANE=LANE)
    return environment


def _text(package: str, name: str) -> str:
    return resources.files(package).joinpath("templates", name).read_text(encoding="utf-8")


def _cards(live: LiveBook, figures: DayFigures, verdict: LogVerdict) -> list[Card]:
    accepted = sum(one.accepted for one in figures.classes.values())
    calls = sum(one.asked for one in figures.classes.values())
    refused = sum(sum(one.refused.values()) for one in figures.classes.values())
    known = len({ride.request for ride in live.plan.rides}) + len(live.plan.orders)
    cost = to_euros(figures.fleet_cost + figures.taxi_cost)
    return [
        _card("promised", number(accepted), known=number(known), calls=number(calls)),
        _card(
            "refused",
            number(refused),
            gap=percent(figures.gap()),
            waits=bilingual.hours(round(figures.wait_gap())),
        ),
        _card(
            "broken",
            number(verdict.counts.broken_by_event),
            planner=number(len(verdict.broken_by_planner)),
        ),
        *([_calls_card(figures.calls)] if figures.calls.booked else []),
        _card("distance", kilometres(figures.metres), empty=kilometres(figures.empty_metres)),
        _card("cost", euros(cost), taxi=euros(to_euros(figures.taxi_cost))),
    ]


def _profiles(live: LiveBook) -> list[Bilingual]:
    """The longest ride of each profile somebody rides under."""
    used = {request.profile for request in live.desk.state.requests.values()}
    return [profile_text(live.booked.rides.profile(name)) for name in sorted(used)]


def _card(code: str, value: Bilingual, **note: Bilingual) -> Card:
    return Card(code=code, value=value, note=word(f"{code}_note").filled(**note))


def _calls_card(calls: CallFigures) -> Card:
    return _card(
        "calls",
        number(calls.booked),
        called=number(calls.called),
        mean=Bilingual("—", "—") if calls.mean_wait is None else bilingual.hours(round(calls.mean_wait)),
        longest=bilingual.hours(calls.longest_wait) if calls.carried else Bilingual("—", "—"),
        silent=number(calls.not_called),
        released=number(calls.released),
    )


def _row(one: ClassFigures) -> list[Bilingual]:
    """Cells of a class, in the order of the page's columns."""
    counts = (one.asked, one.accepted, sum(one.refused.values()), one.cancelled, one.absent, one.broken)
    means = (one.mean_wait, one.ridden / one.carried if one.carried else None)
    dash = Bilingual("—", "—")
    return [
        *(number(count) for count in counts),
        *(dash if mean is None else bilingual.hours(round(mean)) for mean in means),
    ]


def _lanes(live: LiveBook) -> list[tuple[str, list[Bar]]]:
    """Vehicles that went out, with what they did."""
    teller, state = Teller(live), live.desk.state
    lanes = []
    for shift in live.desk.ground.shifts:
        runs = [run for run in state.outings(shift) if any(halt.kind != "pause" for halt in run.halts)]
        if runs:
            bars = [bar for run in reversed(runs) for bar in _bars(live, teller, run)]
            name = teller.carrier(shift)
            lanes.append((name if isinstance(name, str) else name.fr, bars))
    return lanes


def _bars(live: LiveBook, teller: Teller, run: Run) -> list[Bar]:
    """Stretches between two halts of a run."""
    aboard: list[str] = []
    found = []
    edges = [(run.departure, "")] + [(halt.end, halt.task) for halt in run.halts]
    ends = [*(halt.end for halt in run.halts), run.back]
    halts = [*run.halts, None]
    for (start, _), end, halt in zip(edges, ends, halts, strict=True):
        kind = "pause" if halt is not None and halt.kind == "pause" else "loaded" if aboard else "empty"
        title = f"{teller.time(start)}–{teller.time(end)}  {', '.join(map(teller.who, aboard))}"
        if end > start:
            found.append(
                Bar(kind=kind, x=_x(live, start), width=_x(live, end) - _x(live, start), title=title.strip())
            )
        if halt is not None and halt.kind == "in":
            aboard.append(halt.task)
        elif halt is not None and halt.kind == "out":
            aboard.remove(halt.task)
    return found


def _x(live: LiveBook, seconds: int) -> float:
    return round(LEFT + (seconds - live.opened_at) / HOUR * HOUR_WIDTH, 1)


def _ticks(live: LiveBook) -> list[tuple[float, str]]:
    """Full hours from the opening to the last return."""
    teller = Teller(live)
    last = max((run.back for run in live.desk.state.runs.values()), default=live.opened_at)
    last = max([last, *(run.back for runs in live.desk.state.past.values() for run in runs)])
    hours = range(live.opened_at, last + HOUR, HOUR)
    return [(_x(live, moment), teller.time(moment)) for moment in hours]
