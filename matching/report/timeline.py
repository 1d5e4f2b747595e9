"""The day as a chart: one row per tour, visits and travel and waiting to scale, unserved windows on top.

Positions count real seconds from local midnight, so the chart of a day with 23 or 25 hours is true.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from matching.report.asides import AsideView
from matching.report.bilingual import clock
from matching.report.moments import after, midnight, since_midnight
from matching.report.view import StopView, TourView, UnservedView, WeekView

_LEFT = 168.0
_WIDTH = 1400.0
_ROW = 22.0
_LANE = 15.0
_TOP = 22.0
#: Least width of a bar that holds a clock time.
_LABEL = 42.0
_HOUR = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A rectangle of the chart: ``kind`` is visit, aside, travel, wait or unserved."""

    kind: str
    x: float
    width: float
    y: float
    family: str = ""
    text: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One tour's line."""

    worker: str
    name: str
    y: float
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class DayChart:
    """Everything the template draws of one day."""

    day: date
    width: float
    height: float
    left: float
    row: float
    lane: float
    ticks: tuple[tuple[float, str], ...]
    rows: tuple[Row, ...]
    unserved: tuple[Bar, ...]
    visits: int
    idle: int


class _Scale:
    """Seconds from local midnight to horizontal position."""

    def __init__(self, midnight: datetime, first: int, last: int) -> None:
        self.midnight = midnight.timestamp()
        self.zone = midnight.tzinfo
        self.first, self.last = first, last
        self.unit = (_WIDTH - _LEFT - 8) / max(last - first, 1)

    def at(self, moment: datetime) -> float:
        seconds = moment.timestamp() - self.midnight
        inside = min(max(seconds, self.first), self.last)
        return round(_LEFT + (inside - self.first) * self.unit, 1)


def day_charts(view: WeekView) -> tuple[DayChart, ...]:
    """One chart per day of the week, all on the same hours so that days compare."""
    zone = next((tour.departure.tzinfo for tour in view.tours()), None)
    first, last = _hours(view)
    charts = []
    for day in view.days:
        charts.append(_chart(view, day, _Scale(midnight(day, zone), first, last)))
    return tuple(charts)


def _hours(view: WeekView) -> tuple[int, int]:
    first, last = 8 * _HOUR, 18 * _HOUR
    for tour in view.tours():
        first = min(first, since_midnight(tour.departure, tour.day))
        last = max(last, since_midnight(tour.arrival, tour.day))
    for one in view.unserved:
        if one.day is not None and one.earliest is not None and one.latest is not None:
            first = min(first, since_midnight(one.earliest, one.day))
            last = max(last, since_midnight(one.latest, one.day) + one.duration)
    return max(first // _HOUR * _HOUR, -6 * _HOUR), min(-(-last // _HOUR) * _HOUR, 36 * _HOUR)


def _chart(view: WeekView, day: date, scale: _Scale) -> DayChart:
    missing, top = _unserved_bars((m for m in view.unserved if m.day == day), scale)
    found = [(worker, tours) for worker in view.workers if (tours := worker.on(day))]
    found.sort(key=lambda pair: pair[1][0].departure.timestamp())
    rows = tuple(
        Row(
            worker=worker.key,
            name=worker.name,
            y=top + number * _ROW,
            bars=tuple(bar for tour in tours for bar in _tour_bars(tour, scale, top + number * _ROW)),
        )
        for number, (worker, tours) in enumerate(found)
    )
    return DayChart(
        day=day,
        width=_WIDTH,
        height=top + len(rows) * _ROW + _TOP,
        left=_LEFT,
        row=_ROW,
        lane=_LANE,
        ticks=_ticks(scale),
        rows=rows,
        unserved=missing,
        visits=sum(len(tour.stops) for _, tours in found for tour in tours),
        idle=len(view.workers) - len(found),
    )


def _ticks(scale: _Scale) -> tuple[tuple[float, str], ...]:
    ticks = []
    for seconds in range(scale.first, scale.last + 1, _HOUR):
        moment = datetime.fromtimestamp(scale.midnight + seconds, scale.zone)
        ticks.append((round(_LEFT + (seconds - scale.first) * scale.unit, 1), str(moment.hour)))
    return tuple(ticks)


def _tour_bars(tour: TourView, scale: _Scale, y: float) -> Iterable[Bar]:
    left = tour.departure
    for number, stop in enumerate(tour.halts):
        reached = after(stop.start, -stop.wait) if number else stop.start
        yield _bar("travel", left, reached, scale, y, title=f"{clock(left)} → {clock(reached)}")
        if number and stop.wait:
            yield _bar("wait", reached, stop.start, scale, y, title=f"{clock(reached)} – {clock(stop.start)}")
        yield _visit_bar(stop, scale, y) if isinstance(stop, StopView) else _aside_bar(stop, scale, y)
        left = stop.end
    yield _bar("travel", left, tour.arrival, scale, y, title=f"{clock(left)} → {clock(tour.arrival)}")


def _bar(kind: str, start: datetime, end: datetime, scale: _Scale, y: float, *, title: str) -> Bar:
    x = scale.at(start)
    return Bar(kind=kind, x=x, width=round(max(scale.at(end) - x, 0), 1), y=y, title=title)


def _aside_bar(stop: AsideView, scale: _Scale, y: float) -> Bar:
    title = f"{clock(stop.start)}–{clock(stop.end)} · {stop.label.fr}"
    return _bar("aside", stop.start, stop.end, scale, y, title=title)


def _visit_bar(stop: StopView, scale: _Scale, y: float) -> Bar:
    x = scale.at(stop.start)
    width = round(max(scale.at(stop.end) - x, 2), 1)
    return Bar(
        kind="visit",
        x=x,
        width=width,
        y=y,
        family=stop.family,
        text=clock(stop.start) if width >= _LABEL else "",
        title=" · ".join(
            (
                f"{clock(stop.start)}–{clock(stop.end)}",
                stop.client,
                stop.service,
                *(f"+ {p}" for p in stop.partners),
            )
        ),
    )


def _unserved_bars(missing: Iterable[UnservedView], scale: _Scale) -> tuple[tuple[Bar, ...], float]:
    """Windows of unserved visits in as few lanes as they need; and where the tours' rows begin."""
    lanes: list[float] = []
    bars: list[Bar] = []
    for one in sorted(missing, key=lambda m: m.earliest.timestamp() if m.earliest else 0.0):
        if one.earliest is None or one.latest is None:
            continue
        x = scale.at(one.earliest)
        end = scale.at(after(one.latest, one.duration))
        lane = next((n for n, free in enumerate(lanes) if free <= x), len(lanes))
        if lane == len(lanes):
            lanes.append(end)
        lanes[lane] = end + 1
        title = f"{clock(one.earliest)}–{clock(one.latest)} · {one.client} · {one.service}"
        bars.append(
            Bar(
                kind="unserved",
                x=x,
                width=round(max(end - x, 3), 1),
                y=_TOP + lane * _LANE,
                family=one.family,
                title=title,
            )
        )
    gap = 8 if lanes else 0
    return tuple(bars), _TOP + len(lanes) * _LANE + gap
