"""Who works when: homes by the recorded commuters, shifts by zone, as the rows of employers' grids."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from scenarios.shifts.ground import site_id
from scenarios.territory.draws import Draws, apportion
from scenarios.territory.facts import Territory
from scenarios.territory.points import LatLon, point_around, point_inside
from scenarios.territory.rides import NEIGHBOUR_SPREAD_KM, ZONE_COMMUNE, ZONE_SHIFTS, home_weights

#: Share of the people of whom the employer knows only the commune; the others' homes are points.
COMMUNE_ONLY = 0.6
#: Share of the people at work on one day of the grid: five days in seven.
AT_WORK = 5 / 7
REST = "RH"


@dataclass(frozen=True, slots=True, kw_only=True)
class Code:
    """One code of an employer's legend, hours as this employer writes them."""

    code: str
    label: str
    start: str
    end: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One row of a grid: ``codes`` day by day; ``home`` None when only the commune is known."""

    number: str
    name: str
    commune: str
    home: LatLon | None
    codes: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Employer:
    """One employer's file: a site, a legend, people. ``hours`` of each code, in hours past midnight."""

    name: str
    site: str
    legend: tuple[Code, ...]
    people: tuple[Person, ...]
    hours: Mapping[str, tuple[float, float]]


def draw_employers(draws: Draws, facts: Territory, *, workers: int, days: int) -> tuple[Employer, ...]:
    """One employer a zone, ``workers`` people in all. On the first day everybody works.

    The first day is the one that benchmarks plan; on the others a person works five days in seven.
    """
    weights = [row[1] for row in ZONE_SHIFTS]
    heads = apportion(workers, weights, caps=[workers] * len(weights))
    found = []
    for (zone, _, shifts), count in zip(ZONE_SHIFTS, heads, strict=True):
        if count == 0:
            continue
        legend, hours = _legend(shifts)
        origins = home_weights(facts, ZONE_COMMUNE[zone])
        likely = {code.code: shift[2] for code, shift in zip(legend, shifts, strict=True)}
        people = tuple(
            _person(draws, facts, zone, number, origins, likely, days) for number in range(1, count + 1)
        )
        rest = Code(code=REST, label="Repos hebdomadaire", start="", end="")
        found.append(
            Employer(
                name=f"{zone}_fictif",
                site=site_id(zone),
                legend=(*legend, rest),
                people=people,
                hours=hours,
            )
        )
    return tuple(found)


def _legend(
    shifts: Sequence[tuple[float, float, float]],
) -> tuple[tuple[Code, ...], dict[str, tuple[float, float]]]:
    """A code for each shift of the zone, hours spelled in turn as different employers do."""
    codes: list[Code] = []
    hours: dict[str, tuple[float, float]] = {}
    for number, (start, end, _) in enumerate(shifts):
        letter, label = next(
            (letter, label)
            for limit, letter, label in ((12, "M", "Matin"), (19, "AM", "Après-midi"), (25, "N", "Nuit"))
            if start < limit
        )
        same = sum(one.code.rstrip("0123456789") == letter for one in codes)
        code = letter if same == 0 else f"{letter}{same + 1}"
        codes.append(Code(code=code, label=label, start=_spelled(start, number), end=_spelled(end, number)))
        hours[code] = start, end
    return tuple(codes), hours


def _spelled(hour: float, way: int) -> str:
    minutes = round(hour * 60)
    if minutes >= 24 * 60 and way % 2:
        return f"{minutes // 60 - 24:02d}:{minutes % 60:02d} (J+1)"
    if way % 3 == 0:
        return f"{minutes // 60}h{minutes % 60:02d}"
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def _person(
    draws: Draws,
    facts: Territory,
    zone: str,
    number: int,
    origins: Mapping[str, float],
    likely: Mapping[str, float],
    days: int,
) -> Person:
    commune = draws.weighted(origins)
    exact = not draws.chance(COMMUNE_ONLY)
    usual = draws.weighted(likely)
    later = (usual if draws.chance(AT_WORK) else REST for _ in range(days - 1))
    return Person(
        number=f"{zone[:3]}{number:04d}",
        name=f"Salarié fictif {zone[:3]}-{number:04d}",
        commune=commune,
        home=_home(draws, facts, commune) if exact else None,
        codes=(usual, *later),
    )


def _home(draws: Draws, facts: Territory, commune: str) -> LatLon:
    inside = facts.communes.get(commune)
    if inside is not None:
        return point_inside(draws, inside.outline)
    return point_around(draws, facts.neighbours[commune], km=NEIGHBOUR_SPREAD_KM)
