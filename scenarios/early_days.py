"""Synthetic days of early and late visits in Sud Val-de-Marne, for carers on foot or by car, and minibuses.

What is assumed, and why; nobody counted these for the territory, so each is a parameter of this file:

* Clients live in the six communes in proportion to their inhabitants of 65 and over (census 2021), carers
  and minibuses in proportion to main homes, anywhere inside an outline: 28 km², up to 8 km across. The
  ground is the same at every size: 40 visits are spread thin, 160 are not.
* Visits start between 05:00 and 07:30 or between 20:30 and 22:30, with a quarter of an hour either way (the
  night of the BAD agreement is 22:00 to 07:00). No bus runs.
* A carer in three has a car (assumption: the others are who rides are about; in the reference week it is two
  in three).
* On foot nobody goes more than a quarter of an hour at these hours (assumption: in the dark; 1.1 km).
* One carer for six visits: three at each edge, of 45 minutes each, in two hours and a half.
* A minibus of eight seats for five carers: 20 euros for leaving its base, 20 an hour, 0.45 a kilometre.
* Half of the visits need personal care, which two carers in three may give.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from routing.errors import MaillonError
from routing.joint import Carried, JointProblem, LegTerms, with_ride_legs
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.load.spec import Load, ShiftCapacity
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.crowfly import crowfly_matrices
from routing.travel.mode import TravelMode
from routing.travel.place import Place
from routing.travel.profiles import CAR, WALKING
from routing.units import HOUR, MINUTE, euros, euros_per_hour, euros_per_km
from scenarios.territory.draws import Draws
from scenarios.territory.facts import territory
from scenarios.territory.points import point_inside

VISITS_A_CARER = 6
CARERS_A_MINIBUS = 5
#: One carer in so many has a car.
WITH_CAR = 3
SEATS = 8
#: Longest leg on foot.
ON_FOOT = 15 * MINUTE
#: First and last preferred start of the two edges of the day, in hours, and half width of a window.
EDGES: tuple[tuple[float, float], ...] = ((5.0, 7.5), (20.5, 22.5))
HALF_WIDTH = 15 * MINUTE
PERIODS: tuple[tuple[float, float], ...] = ((4.5, 9.0), (19.5, 24.0))
NEEDS_CARE = 0.5


@dataclass(frozen=True, slots=True)
class EarlyDay:
    """``joint``: with ride legs; ``alone``: the same with carers' own ways only, no vehicle for anybody."""

    joint: JointProblem
    alone: Problem


def early_day(seed: int, *, visits: int, between: int = 0) -> EarlyDay:
    """A day of ``visits`` early and late visits; the same seed and size give the same day.

    ``between``: to how many next visits a ride is offered from each visit of a tour.

    Raises
    ------
    MaillonError: when ``visits`` is not positive.
    """
    if visits < 1:
        raise MaillonError(f"A day has at least one visit; seen {visits}. Ask for 1 or more.")
    draws = Draws(np.random.default_rng(seed))
    communes = territory().communes
    elderly = {name: float(commune.elderly) for name, commune in communes.items()}
    housed = {name: float(commune.homes) for name, commune in communes.items()}
    carers = max(2, visits // VISITS_A_CARER)
    clients = _places(draws, elderly, prefix="client", count=visits)
    homes = _places(draws, housed, prefix="home", count=carers)
    bases = _places(draws, housed, prefix="base", count=max(1, carers // CARERS_A_MINIBUS))
    modes = ["car" if number % WITH_CAR == 0 else "walking" for number in range(carers)]
    shifts = (*_shifts(homes, modes), *_shifts(bases, ["minibus"] * len(bases)))
    problem = _problem(draws, clients, (*clients, *homes, *bases), shifts)
    on_foot = [Carried(shift=shift.id, longest_own=ON_FOOT) for shift in shifts if shift.mode == "walking"]
    joint = with_ride_legs(
        problem,
        carried=on_foot,
        vehicles=[shift.id for shift in shifts if shift.mode == "minibus"],
        terms=LegTerms(longest_ride=_navette, between=between),
    )
    alone = with_ride_legs(
        replace(problem, shifts=tuple(_parked(shift) for shift in shifts)),
        carried=on_foot,
        vehicles=[],
        terms=LegTerms(),
    )
    return EarlyDay(joint=joint, alone=alone.problem)


def _places(draws: Draws, weights: dict[str, float], *, prefix: str, count: int) -> tuple[Place, ...]:
    """Places inside communes drawn by ``weights``; ids are ``prefix`` and a number."""
    found = []
    for number in range(count):
        lat, lon = point_inside(draws, territory().communes[draws.weighted(weights)].outline)
        found.append(Place(id=f"{prefix}{number:05d}", lat=lat, lon=lon))
    return tuple(found)


def _parked(shift: Shift) -> Shift:
    """A minibus that does not leave its base."""
    return replace(shift, end=shift.start) if shift.mode == "minibus" else shift


def _navette(direct: int) -> int:
    """Half as long again, at most half an hour more and at least ten minutes more (shift shuttles)."""
    return max(min(direct * 3 // 2, direct + 30 * MINUTE), direct + 10 * MINUTE)


def _shifts(homes: Sequence[Place], modes: Sequence[str]) -> tuple[Shift, ...]:
    return tuple(
        Shift(
            id=f"{home.id}-{period}",
            person=home.id,
            mode=mode,
            start_place=home.id,
            end_place=home.id,
            start=round(start * HOUR),
            end=round(end * HOUR),
        )
        for home, mode in zip(homes, modes, strict=True)
        for period, (start, end) in enumerate(PERIODS)
    )


def _problem(
    draws: Draws,
    clients: tuple[Place, ...],
    places: tuple[Place, ...],
    shifts: tuple[Shift, ...],
) -> Problem:
    tasks, windows, needs = [], [], []
    for number, client in enumerate(clients):
        name = f"visit{number:04d}"
        first, last = draws.one(EDGES)
        start = draws.integer(round(first * 12), round(last * 12)) * 5 * MINUTE
        tasks.append(Task(id=name, stops=(Stop(place=client.id, duration=draws.one((30, 45, 60)) * MINUTE),)))
        windows.append(
            StopWindows(stop=StopRef(task=name), windows=((start - HALF_WIDTH, start + HALF_WIDTH),))
        )
        if draws.chance(NEEDS_CARE):
            needs.append(Need(task=name, all_of=("personal_care",)))
    return Problem(
        places=places,
        modes=_modes(places),
        tasks=tuple(tasks),
        shifts=shifts,
        rules=(
            Windows(rows=tuple(windows)),
            Abilities(needs=tuple(needs), offers=_offers(draws, shifts)),
            *_minibus_rules([shift.id for shift in shifts if shift.mode == "minibus"]),
            TravelCost(
                rows=(
                    ModePrice(mode="car", per_time=euros_per_hour(16), per_metre=euros_per_km(0.38)),
                    ModePrice(mode="minibus", per_time=euros_per_hour(20), per_metre=euros_per_km(0.45)),
                    ModePrice(mode="walking", per_time=euros_per_hour(16)),
                )
            ),
            Waiting(price=euros_per_hour(8)),
        ),
    )


def _minibus_rules(minibuses: list[str]) -> tuple[Load, Shifts]:
    """Seats, and what it costs that a minibus leaves its base at all."""
    return (
        Load(
            dimensions=("seats",),
            tasks=(),
            shifts=tuple(ShiftCapacity(shift=name, amounts=(SEATS,)) for name in minibuses),
        ),
        Shifts(rows=tuple(ShiftTerms(shift=name, use_price=euros(20)) for name in minibuses)),
    )


def _offers(draws: Draws, shifts: tuple[Shift, ...]) -> tuple[Offer, ...]:
    """Two carers in three may do personal care; one person's shifts are alike."""
    able = {person: draws.chance(2 / 3) for person in dict.fromkeys(shift.person for shift in shifts)}
    return tuple(
        Offer(shift=shift.id, abilities=("personal_care",) if able[shift.person] else ()) for shift in shifts
    )


def _modes(places: tuple[Place, ...]) -> tuple[TravelMode, ...]:
    seconds, metres = crowfly_matrices(places, CAR.crowfly)
    feet, steps = crowfly_matrices(places, WALKING.crowfly)
    return (
        TravelMode(name="car", seconds=seconds, metres=metres, door=CAR.door),
        TravelMode(name="minibus", seconds=seconds, metres=metres),
        TravelMode(name="walking", seconds=feet, metres=steps, door=WALKING.door),
    )
