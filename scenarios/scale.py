"""Synthetic days of home visits, of any size, to see how the engine grows.

The day keeps its density (:mod:`scenarios.towns`): a larger day is a larger territory, not a denser one.
Everything is synthetic; the shapes (peaks, durations, skills) are assumptions, see ``docs/territory.md``.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np

from routing.errors import MaillonError
from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.hours.spec import Hours, HoursLimit
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.crowfly import crowfly_matrices
from routing.travel.mode import Band, TravelMode
from routing.travel.place import Place
from routing.travel.profiles import CAR
from routing.units import DAY, HOUR, MINUTE, euros_per_hour, euros_per_km
from scenarios.towns import places_around, town_centres

VISITS_A_CARER = 13
VISITS_A_CLIENT = 2
CREW_SHARE = 0.03

#: Peaks of a day: share of the visits, first and last preferred start (hours), half width of the window
#: (minutes). The shares are an assumption: getting up, meals and going to bed.
PEAKS: tuple[tuple[float, float, float, int], ...] = (
    (0.40, 7.25, 10.25, 30),
    (0.24, 11.50, 13.00, 30),
    (0.30, 17.00, 20.25, 30),
    (0.06, 9.00, 17.00, 120),
)

#: Minutes of a visit and their shares.
DURATIONS: tuple[tuple[int, float], ...] = ((30, 0.65), (45, 0.25), (60, 0.10))

#: Morning and evening periods of every carer, in hours.
PERIODS: tuple[tuple[float, float], ...] = ((6.5, 14.0), (15.5, 21.5))

#: (ability, share of the visits that need it, share of the carers that hold it).
SKILLS: tuple[tuple[str, float, float], ...] = (("personal_care", 0.45, 0.65), ("dementia", 0.08, 0.40))
TRANSFER = "transfer"
TRANSFER_CARERS = 0.50

#: Above so many places travel is computed from coordinates during the search; below, once, as matrices.
MATRIX_PLACES = 3000

#: Peak hours of a weekday for cars, a multiplier of 1.5 (assumption).
BANDS: tuple[Band, ...] = (
    Band(start=7 * HOUR, permille=1500),
    Band(start=9 * HOUR + 30 * MINUTE, permille=1000),
    Band(start=16 * HOUR + 30 * MINUTE, permille=1500),
    Band(start=19 * HOUR, permille=1000),
)


@dataclass(frozen=True, slots=True)
class _Visit:
    """One visit as drawn: ``crew`` numbers the pairs of a crew of two, None for a visit alone."""

    place: str
    duration: int
    window: tuple[int, int]
    needs: tuple[str, ...]
    crew: int | None


def day_of_visits(seed: int, *, visits: int) -> Problem:
    """A day of ``visits`` home visits for one carer in 13, each with a morning and an evening period.

    Travel is by car, slower at peak hours: as matrices, or from coordinates during the search when there are
    more than :data:`MATRIX_PLACES` places. Windows are hard; 3 % of the visits are halves of crews of two;
    nobody works more than 10 hours. Score unit: 1/3600 cent.

    Parameters
    ----------
    seed: the same seed and size give the same problem.
    visits: number of visits, at least 1; the two halves of a crew of two count as two.

    Raises
    ------
    MaillonError: when ``visits`` is not positive.
    """
    if visits < 1:
        raise MaillonError(f"A day has at least one visit; seen {visits}. Ask for 1 or more.")
    generator = np.random.default_rng(seed)
    towns = town_centres(generator, visits=visits)
    carers = max(2, math.ceil(visits / VISITS_A_CARER))
    clients = places_around(generator, towns, prefix="client", count=max(1, visits // VISITS_A_CLIENT))
    homes = places_around(generator, towns, prefix="home", count=carers)
    drawn = _visits(generator, clients, count=visits)
    shifts = _shifts(homes)
    return Problem(
        places=(*clients, *homes),
        modes=(_car((*clients, *homes)),),
        tasks=tuple(
            Task(id=_task(n), stops=(Stop(place=v.place, duration=v.duration),)) for n, v in enumerate(drawn)
        ),
        shifts=shifts,
        links=_links(drawn),
        rules=(
            Abilities(
                needs=tuple(Need(task=_task(n), all_of=v.needs) for n, v in enumerate(drawn) if v.needs),
                offers=_offers(generator, shifts),
            ),
            Windows(
                rows=tuple(
                    StopWindows(stop=StopRef(task=_task(n)), windows=(v.window,)) for n, v in enumerate(drawn)
                )
            ),
            Hours(
                rows=tuple(HoursLimit(person=home.id, start=0, end=DAY, longest=10 * HOUR) for home in homes)
            ),
            TravelCost(
                rows=(ModePrice(mode="car", per_time=euros_per_hour(20), per_metre=euros_per_km(0.38)),)
            ),
            Waiting(price=euros_per_hour(10)),
        ),
    )


def _car(places: tuple[Place, ...]) -> TravelMode:
    """The car's travel: matrices for few places, coordinates for many."""
    if len(places) > MATRIX_PLACES:
        return TravelMode(name=CAR.name, crowfly=CAR.crowfly, bands=BANDS, door=CAR.door)
    seconds, metres = crowfly_matrices(places, CAR.crowfly)
    return TravelMode(name=CAR.name, seconds=seconds, metres=metres, bands=BANDS, door=CAR.door)


def _visits(generator: np.random.Generator, clients: tuple[Place, ...], *, count: int) -> tuple[_Visit, ...]:
    """Visits in the day's peaks; about 3 % of them in crews of two."""
    found: list[_Visit] = []
    crews = 0
    while len(found) < count:
        visit = _one_visit(generator, clients[int(generator.integers(len(clients)))])
        if generator.random() < CREW_SHARE / 2 and len(found) + 2 <= count:
            pair = _Visit(visit.place, visit.duration, visit.window, (*visit.needs, TRANSFER), crews)
            crews += 1
            found += [pair, pair]
        else:
            found.append(visit)
    return tuple(found)


def _one_visit(generator: np.random.Generator, client: Place) -> _Visit:
    shares = [peak[0] for peak in PEAKS]
    _, first, last, half_width = PEAKS[int(generator.choice(len(PEAKS), p=shares))]
    quarter = int(generator.integers(round(first * 4), round(last * 4) + 1))
    target = quarter * 15 * MINUTE
    minutes = [row[0] for row in DURATIONS]
    duration = int(generator.choice(minutes, p=[row[1] for row in DURATIONS])) * MINUTE
    needs = tuple(name for name, share, _ in SKILLS if generator.random() < share)
    window = (target - half_width * MINUTE, target + half_width * MINUTE)
    return _Visit(client.id, duration, window, needs, None)


def _shifts(homes: tuple[Place, ...]) -> tuple[Shift, ...]:
    return tuple(
        Shift(
            id=f"{home.id}-{number}",
            person=home.id,
            mode="car",
            start_place=home.id,
            end_place=home.id,
            start=round(start * HOUR),
            end=round(end * HOUR),
        )
        for home in homes
        for number, (start, end) in enumerate(PERIODS)
    )


def _offers(generator: np.random.Generator, shifts: tuple[Shift, ...]) -> tuple[Offer, ...]:
    """Abilities of each person, the same in all her shifts; somebody holds each of them."""
    persons = list(dict.fromkeys(shift.person for shift in shifts))
    held: dict[str, list[str]] = {person: [] for person in persons}
    for ability, share in (*((name, carers) for name, _, carers in SKILLS), (TRANSFER, TRANSFER_CARERS)):
        count = max(2, round(share * len(persons)))
        for index in generator.choice(len(persons), size=min(count, len(persons)), replace=False):
            held[persons[int(index)]].append(ability)
    return tuple(Offer(shift=shift.id, abilities=tuple(held[shift.person])) for shift in shifts)


def _links(drawn: tuple[_Visit, ...]) -> tuple[Link, ...]:
    """The two halves of a crew start together, with two people, or not at all."""
    return tuple(
        Link(
            first=StopRef(task=_task(number)),
            second=StopRef(task=_task(number + 1)),
            min_gap=0,
            max_gap=0,
            person="different",
            both=True,
        )
        for number, visit in enumerate(drawn[:-1])
        if visit.crew is not None and visit.crew == drawn[number + 1].crew
    )


def _task(number: int) -> str:
    return f"visit{number:05d}"
