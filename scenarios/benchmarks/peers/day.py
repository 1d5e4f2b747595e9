"""Plain days: home visits that every routing engine can express, generated with a seed.

One carer a visit, abilities, one hard window for the start of each visit, one hard shift a carer from home
to home, travel in whole seconds that does not depend on the hour, and every visit may be left out. The
aim: leave out as few visits as possible, then travel as little as possible. Waiting is free.

All shapes are synthetic: the ground of :mod:`scenarios.towns`, and about as many carers as the day
needs, so that a few visits may have to be left out.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from routing.errors import MaillonError
from routing.travel.crowfly import crowfly_matrices
from routing.travel.mode import IntMatrix
from routing.travel.place import Place
from routing.travel.profiles import CAR
from routing.units import HOUR, MINUTE
from scenarios.towns import places_around, town_centres

VISITS_A_CARER = 6
VISITS_A_CLIENT = 2
#: Seconds of parking and door at each new address.
DOOR = 3 * MINUTE

#: Peaks: share of the visits, first and last window centre (hours), half width of the window (minutes).
PEAKS: tuple[tuple[float, float, float, int], ...] = (
    (0.38, 7.5, 10.5, 30),
    (0.22, 11.5, 13.0, 30),
    (0.30, 17.0, 20.0, 30),
    (0.10, 9.0, 17.0, 120),
)
DURATIONS: tuple[tuple[int, float], ...] = ((30, 0.6), (45, 0.25), (60, 0.15))
#: Shifts in hours and the share of the carers on each.
SHIFTS: tuple[tuple[float, float, float], ...] = ((6.5, 14.5, 0.55), (8.5, 16.5, 0.10), (14.0, 21.5, 0.35))
#: (ability, share of the visits that need it, share of the carers that hold it).
SKILLS: tuple[tuple[str, float, float], ...] = (("personal_care", 0.45, 0.65), ("dementia", 0.08, 0.40))


@dataclass(frozen=True, slots=True, kw_only=True)
class Visit:
    """``window`` bounds the start, both ends included; ``place`` is a row of the day's matrix."""

    id: str
    place: int
    duration: int
    window: tuple[int, int]
    needs: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Carer:
    """Leaves ``home`` (a row of the matrix) not before ``shift[0]`` and is back by ``shift[1]``."""

    id: str
    home: int
    shift: tuple[int, int]
    abilities: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class PlainDay:
    """One day; ``seconds`` is the travel between its places, zero from a place to itself."""

    name: str
    places: tuple[Place, ...]
    seconds: IntMatrix
    visits: tuple[Visit, ...]
    carers: tuple[Carer, ...]


def plain_day(seed: int, *, visits: int) -> PlainDay:
    """A day of that many visits; the same seed and size give the same day.

    Raises
    ------
    MaillonError: when ``visits`` is not positive.
    """
    if visits < 1:
        raise MaillonError(f"A day has at least one visit; seen {visits}. Ask for 1 or more.")
    generator = np.random.default_rng((seed, visits))
    towns = town_centres(generator, visits=visits)
    clients = max(1, visits // VISITS_A_CLIENT)
    carers = max(2, math.ceil(visits / VISITS_A_CARER))
    places = places_around(generator, towns, prefix="place", count=clients + carers)
    return PlainDay(
        name=f"plain-{visits}-{seed}",
        places=places,
        seconds=_seconds(places),
        visits=tuple(_visit(generator, number, clients) for number in range(visits)),
        carers=_carers(generator, first_home=clients, count=carers),
    )


def _seconds(places: tuple[Place, ...]) -> IntMatrix:
    """Car travel with the door time of each new address; none from a place to itself."""
    seconds, _ = crowfly_matrices(places, CAR.crowfly)
    found: IntMatrix = seconds + DOOR
    np.fill_diagonal(found, 0)
    return found


def _visit(generator: np.random.Generator, number: int, clients: int) -> Visit:
    _, first, last, half_width = PEAKS[int(generator.choice(len(PEAKS), p=[peak[0] for peak in PEAKS]))]
    quarter = int(generator.integers(round(first * 4), round(last * 4) + 1))
    centre = quarter * 15 * MINUTE
    minutes = int(generator.choice([row[0] for row in DURATIONS], p=[row[1] for row in DURATIONS]))
    return Visit(
        id=f"visit{number:04d}",
        place=int(generator.integers(clients)),
        duration=minutes * MINUTE,
        window=(centre - half_width * MINUTE, centre + half_width * MINUTE),
        needs=frozenset(name for name, share, _ in SKILLS if generator.random() < share),
    )


def _carers(generator: np.random.Generator, *, first_home: int, count: int) -> tuple[Carer, ...]:
    """Carers on the shifts in the stated shares, each with abilities drawn for her."""
    shifts = _spread([share for _, _, share in SHIFTS], count)
    return tuple(
        Carer(
            id=f"carer{number:03d}",
            home=first_home + number,
            shift=(round(SHIFTS[shift][0] * HOUR), round(SHIFTS[shift][1] * HOUR)),
            abilities=frozenset(name for name, _, held in SKILLS if generator.random() < held),
        )
        for number, shift in enumerate(shifts)
    )


def _spread(shares: list[float], count: int) -> list[int]:
    """``count`` indices in proportion to the shares, one after the other."""
    given = [0] * len(shares)
    chosen = []
    for total in range(1, count + 1):
        index = max(range(len(shares)), key=lambda k: shares[k] * total - given[k])
        given[index] += 1
        chosen.append(index)
    return chosen
