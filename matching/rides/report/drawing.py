"""The day's vehicles as shapes: a timeline, and a map with straight lines between stops."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from matching.report.bilingual import clock
from matching.report.view import Point
from matching.rides.report.of_plan import view_points
from matching.rides.report.view import RidesView, TourView

_LEFT, _WIDTH, _ROW, _TOP = 190.0, 1400.0, 26.0, 22.0
_MAP, _MARGIN = 1000.0, 24.0
#: A turn of the colour wheel that keeps neighbouring numbers far apart (golden angle).
_TURN = 137.508

Scale = Callable[[datetime], float]
Sheet = Callable[[Point], tuple[float, float]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """A stretch of a tour; ``kind`` is empty, loaded, wait, or pause."""

    kind: str
    x: float
    width: float
    label: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lane:
    """One tour of the timeline."""

    key: str
    name: str
    y: float
    colour: str
    bars: tuple[Bar, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """What the template draws."""

    width: float
    height: float
    row: float
    ticks: tuple[tuple[float, str], ...]
    lanes: tuple[Lane, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Dot:
    """A stop on the map; ``kind`` is in or out."""

    x: float
    y: float
    kind: str
    order: int
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """One tour on the map."""

    key: str
    colour: str
    line: str
    ends: tuple[tuple[float, float], ...]
    dots: tuple[Dot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class RideMap:
    """What the template draws; ``scale`` is the length of one kilometre."""

    width: float
    height: float
    scale: float
    borders: tuple[tuple[str, str, float, float], ...]
    paths: tuple[Path, ...]
    refused: tuple[tuple[float, float, str], ...]


def colour(number: int) -> str:
    """A colour of its own for each tour."""
    return f"hsl({round(number * _TURN) % 360} 62% 38%)"


def timeline(view: RidesView) -> Timeline | None:
    """Tours by departure; None when nothing moves."""
    if not view.tours:
        return None
    tours = sorted(view.tours, key=lambda tour: (tour.departure, tour.key))
    first = min(tour.departure for tour in tours).replace(minute=0, second=0)
    last = max(tour.arrival for tour in tours)
    hours = math.ceil((last - first).total_seconds() / 3600)
    unit = (_WIDTH - _LEFT - 8) / (hours * 3600)

    def at(moment: datetime) -> float:
        return round(_LEFT + (moment - first).total_seconds() * unit, 1)

    step = 1 if hours <= 16 else 2
    ticks = tuple(
        (at(first + timedelta(hours=hour)), clock(first + timedelta(hours=hour)))
        for hour in range(0, hours + 1, step)
    )
    rank = {tour.key: number for number, tour in enumerate(view.tours)}
    lanes = tuple(
        Lane(
            key=tour.key,
            name=tour.vehicle,
            y=_TOP + number * _ROW,
            colour=colour(rank[tour.key]),
            bars=tuple(_bars(tour, at)),
        )
        for number, tour in enumerate(tours)
    )
    return Timeline(width=_WIDTH, height=_TOP + len(lanes) * _ROW + 20, row=_ROW, ticks=ticks, lanes=lanes)


def _bars(tour: TourView, at: Scale) -> Iterator[Bar]:
    moment, aboard = tour.departure, 0
    for call in tour.calls:
        yield _bar("loaded" if aboard else "empty", at, moment, call.arrival, aboard)
        if call.start > call.arrival:
            yield _bar("wait", at, call.arrival, call.start, aboard)
        if call.kind == "pause":
            yield _bar("pause", at, call.start, call.end, aboard)
        else:
            aboard = max(aboard, call.seats + call.wheelchairs) if call.kind == "in" else aboard
            yield _bar("loaded", at, call.start, call.end, aboard)
        moment, aboard = call.end, call.seats + call.wheelchairs
    yield _bar("empty", at, moment, tour.arrival, 0)


def _bar(kind: str, at: Scale, first: datetime, last: datetime, aboard: int) -> Bar:
    width = round(at(last) - at(first), 1)
    label = str(aboard) if kind == "loaded" and width >= 9 else ""
    return Bar(
        kind=kind, x=at(first), width=width, label=label, title=f"{clock(first)}–{clock(last)} · {aboard}"
    )


def ride_map(view: RidesView) -> RideMap | None:
    """The map of the tours, with the communes under it."""
    points = list(view_points(view))
    points += [one for outline in view.outlines for ring in outline.rings for one in ring]
    if not points:
        return None
    south, north = min(p[0] for p in points), max(p[0] for p in points)
    west, east = min(p[1] for p in points), max(p[1] for p in points)
    shrink = math.cos(math.radians((south + north) / 2))
    wide, high = max((east - west) * shrink, 1e-4), max(north - south, 1e-4)
    unit = min((_MAP - 2 * _MARGIN) / wide, 0.8 * _MAP / high)
    left = (_MAP - wide * unit) / 2

    def at(point: Point) -> tuple[float, float]:
        x, y = left + (point[1] - west) * shrink * unit, _MARGIN + (north - point[0]) * unit
        return round(x, 1), round(y, 1)

    borders = []
    for outline in view.outlines:
        rings = [[at(point) for point in ring] for ring in outline.rings]
        shape = "".join("M" + "L".join(f"{x} {y}" for x, y in ring) + "Z" for ring in rings)
        largest: Sequence[tuple[float, float]] = max(rings, key=len)
        borders.append((outline.name, shape, *_middle(largest)))
    return RideMap(
        width=_MAP,
        height=round(high * unit + 2 * _MARGIN, 1),
        scale=round(unit / 111.195, 1),
        borders=tuple(borders),
        paths=tuple(_path(tour, number, at) for number, tour in enumerate(view.tours)),
        refused=tuple((*at(one.point), one.who) for one in view.refusals if one.point is not None),
    )


def _middle(ring: Sequence[tuple[float, float]]) -> tuple[float, float]:
    return round(sum(x for x, _ in ring) / len(ring), 1), round(sum(y for _, y in ring) / len(ring), 1)


def _path(tour: TourView, number: int, at: Sheet) -> Path:
    dots = []
    for order, call in enumerate(tour.calls, start=1):
        if call.point is None or call.kind == "pause":
            continue
        x, y = at(call.point)
        title = f"{clock(call.start)} · {call.who} · {call.place}"
        dots.append(Dot(x=x, y=y, kind=call.kind, order=order, title=title))
    ends = tuple(at(one) for one in (tour.start_point, tour.end_point) if one is not None)
    line = [ends[0], *((dot.x, dot.y) for dot in dots), ends[-1]] if ends else []
    return Path(
        key=tour.key,
        colour=colour(number),
        line=" ".join(f"{x},{y}" for x, y in line),
        ends=ends,
        dots=tuple(dots),
    )
