"""The map: communes, tours and unserved visits as shapes on a flat sheet.

At the size of a few communes an equirectangular projection (longitudes shrunk by the cosine of the mean
latitude) is true to a fraction of a percent.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from matching.report.bilingual import clock
from matching.report.names import short_name
from matching.report.view import Outline, Point, TourView, WeekView

_WIDTH = 1000.0
_MARGIN = 24.0
#: A turn of the colour wheel that keeps neighbouring numbers far apart (golden angle).
_TURN = 137.508


@dataclass(frozen=True, slots=True, kw_only=True)
class Mark:
    """One stop on the map."""

    x: float
    y: float
    family: str
    order: str
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """One tour on the map: points joined in order, from the base and back."""

    day: int
    worker: str
    colour: str
    line: str
    base: tuple[float, float] | None
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Missing:
    """One unserved visit on the map; ``day`` is -1 when the plan was free to choose it."""

    day: int
    x: float
    y: float
    title: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Border:
    """One commune: its shape and where to write its name."""

    name: str
    shape: str
    x: float
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Map:
    """Everything the template draws; ``scale`` is the length of the scale bar for one kilometre."""

    width: float
    height: float
    scale: float
    borders: tuple[Border, ...]
    paths: tuple[Path, ...]
    missing: tuple[Missing, ...]


class _Sheet:
    """Degrees to positions on the sheet."""

    def __init__(self, points: list[Point]) -> None:
        lats, lons = [p[0] for p in points], [p[1] for p in points]
        self.shrink = math.cos(math.radians((min(lats) + max(lats)) / 2))
        self.west, self.north = min(lons), max(lats)
        wide = max((max(lons) - self.west) * self.shrink, 1e-4)
        high = max(self.north - min(lats), 1e-4)
        self.unit = min((_WIDTH - 2 * _MARGIN) / wide, (0.86 * _WIDTH) / high)
        self.left = (_WIDTH - wide * self.unit) / 2
        self.height = high * self.unit + 2 * _MARGIN

    def at(self, point: Point) -> tuple[float, float]:
        x = self.left + (point[1] - self.west) * self.shrink * self.unit
        y = _MARGIN + (self.north - point[0]) * self.unit
        return round(x, 1), round(y, 1)


def draw_map(view: WeekView) -> Map | None:
    """The week's map, or None when no place has coordinates."""
    points = list(_points(view))
    if not points:
        return None
    sheet = _Sheet(points)
    days = {day: number for number, day in enumerate(view.days)}
    missing = []
    for one in view.unserved:
        if one.point is not None:
            x, y = sheet.at(one.point)
            day = days.get(one.day, -1) if one.day is not None else -1
            missing.append(Missing(day=day, x=x, y=y, title=f"{one.client} · {one.service}"))
    return Map(
        width=_WIDTH,
        height=round(sheet.height, 1),
        scale=round(sheet.unit / 111.195, 1),
        borders=tuple(_border(outline, sheet) for outline in view.outlines if outline.rings),
        paths=tuple(_paths(view, days, sheet)),
        missing=tuple(missing),
    )


def _points(view: WeekView) -> Iterator[Point]:
    for outline in view.outlines:
        for ring in outline.rings:
            yield from ring
    for tour in view.tours():
        if tour.base is not None:
            yield tour.base
        yield from (stop.point for stop in tour.stops if stop.point is not None)
    yield from (one.point for one in view.unserved if one.point is not None)


def _border(outline: Outline, sheet: _Sheet) -> Border:
    rings = [[sheet.at(point) for point in ring] for ring in outline.rings]
    largest = max(rings, key=len)
    shape = "".join("M" + "L".join(f"{x} {y}" for x, y in ring) + "Z" for ring in rings)
    return Border(
        name=outline.name,
        shape=shape,
        x=round(sum(x for x, _ in largest) / len(largest), 1),
        y=round(sum(y for _, y in largest) / len(largest), 1),
    )


def _paths(view: WeekView, days: dict[date, int], sheet: _Sheet) -> Iterator[Path]:
    for number, worker in enumerate(view.workers):
        colour = f"hsl({round(number * _TURN) % 360} 62% 40%)"
        for tour in worker.tours:
            yield _path(tour, days[tour.day], worker.key, worker.name, colour, sheet)


def _path(tour: TourView, day: int, key: str, name: str, colour: str, sheet: _Sheet) -> Path:
    marks = []
    for order, stop in enumerate(tour.stops, start=1):
        if stop.point is None:
            continue
        x, y = sheet.at(stop.point)
        title = f"{clock(stop.start)}–{clock(stop.end)} · {stop.client} · {stop.service} · {short_name(name)}"
        marks.append(Mark(x=x, y=y, family=stop.family, order=str(order), title=title))
    base = sheet.at(tour.base) if tour.base is not None else None
    return Path(day=day, worker=key, colour=colour, line=_line(base, marks), base=base, marks=tuple(marks))


def _line(base: tuple[float, float] | None, marks: Iterable[Mark]) -> str:
    ends = [base] if base is not None else []
    points = [*ends, *((mark.x, mark.y) for mark in marks), *ends]
    return " ".join(f"{x},{y}" for x, y in points)
