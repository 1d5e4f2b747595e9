"""Places, modes, tasks and shifts: what every problem stands on."""

from __future__ import annotations

import numpy as np

from routing.model.shift import Shift
from routing.model.task import Stop, Task
from routing.travel.mode import Band, CrowFly, SpeedStep, TravelMode
from routing.travel.place import Place
from routing.units import HOUR, MINUTE
from tests.strategies.sketch import Sketch
from tests.strategies.source import Source, chance, pick

DURATIONS = (0, 5 * MINUTE, 20 * MINUTE, 30 * MINUTE, 1801, HOUR)


def sketch(
    source: Source,
    *,
    tasks: int,
    shifts: int,
    pairs: int,
    bands: bool,
    crowfly: bool,
    days: int = 1,
    pauses: int = 0,
) -> Sketch:
    """The ground of a problem. ``pairs``: percentage of tasks of two stops; ``pauses``: of pauses among the
    others."""
    places = tuple(
        _place(source, number, shared=20 if tasks < 20 else 5) for number in range(min(100, tasks + 2))
    )
    modes = tuple(_mode(source, name, len(places), bands=bands, crowfly=crowfly) for name in ("car", "foot"))
    made = tuple(_task(source, number, places, pairs=pairs, pauses=pauses) for number in range(tasks))
    periods = _shifts(source, shifts, places, days=days)
    horizon = max((shift.end for shift in periods), default=8 * HOUR)
    return Sketch(places=places, modes=modes, tasks=made, shifts=periods, horizon=horizon)


def _place(source: Source, number: int, *, shared: int) -> Place:
    address = f"building{source.integer(0, 1)}" if chance(source, shared) else None
    lat, lon = 48.70 + source.integer(0, 800) / 10_000, 2.35 + source.integer(0, 1200) / 10_000
    return Place(id=f"p{number}", lat=lat, lon=lon, address=address)


def _mode(source: Source, name: str, size: int, *, bands: bool, crowfly: bool) -> TravelMode:
    door = pick(source, (0, 0, 240, 61))
    stretch = _bands(source) if bands and chance(source, 40) else ()
    if crowfly and chance(source, 30):
        fast = 35.0 if name == "car" else 4.5
        speeds = (SpeedStep(below_m=2000, km_per_hour=fast * 0.8), SpeedStep(below_m=None, km_per_hour=fast))
        return TravelMode(name=name, crowfly=CrowFly(speeds=speeds), bands=stretch, door=door)
    seconds = _matrix(source, size, slow=1 if name == "car" else 3)
    metres = seconds * source.integer(1, 9)
    return TravelMode(name=name, seconds=seconds, metres=metres, bands=stretch, door=door)


def _matrix(source: Source, size: int, *, slow: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    """Times by points on a line plus a one-way surcharge, so that the triangle holds but not symmetry."""
    at = [source.integer(0, 1500) for _ in range(size)]
    uphill = source.integer(0, 1)
    values = [[slow * (abs(a - b) + uphill * max(0, b - a)) for b in at] for a in at]
    return np.array(values, dtype=np.int64)


def _bands(source: Source) -> tuple[Band, ...]:
    starts = sorted({source.integer(0, 8 * HOUR) for _ in range(source.integer(1, 3))})
    return tuple(Band(start=start, permille=pick(source, (1500, 1000, 700, 1333))) for start in starts)


def _task(source: Source, number: int, places: tuple[Place, ...], *, pairs: int, pauses: int) -> Task:
    count = 2 if chance(source, pairs) else 1
    if count == 1 and pauses and chance(source, pauses):
        return Task(id=f"t{number}", stops=(Stop(place=None, duration=pick(source, DURATIONS)),))
    stops = tuple(Stop(place=pick(source, places).id, duration=pick(source, DURATIONS)) for _ in range(count))
    return Task(id=f"t{number}", stops=stops)


def _shifts(source: Source, count: int, places: tuple[Place, ...], *, days: int) -> tuple[Shift, ...]:
    """Shifts of one or two periods a person, never overlapping, over one or several days."""
    made: list[Shift] = []
    person = 0
    while len(made) < count:
        base, mode = pick(source, places).id, pick(source, ("car", "foot"))
        day = source.integer(0, days - 1) * 24 * HOUR
        start = day + source.integer(0, 4) * HOUR // 2
        for _ in range(min(source.integer(1, 2), count - len(made))):
            end = start + source.integer(2, 10) * HOUR // 2
            home = base if chance(source, 80) else pick(source, places).id
            made.append(
                Shift(
                    id=f"s{len(made)}", person=f"w{person}", mode=mode, start_place=base, end_place=home,
                    start=start, end=end,
                )
            )  # fmt: skip
            start = end + source.integer(0, 4) * HOUR // 2
        person += 1
    return tuple(made)
