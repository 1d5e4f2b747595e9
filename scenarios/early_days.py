"""Synthetic days of early and late visits, for carers with and without a vehicle, and minibuses.

No bus runs at these hours, so a carer without a vehicle has her feet only.
Half of the carers have no vehicle (assumption: the share is what the comparison is about). Density as in
:mod:`scenarios.towns`; everything is synthetic.
"""

from __future__ import annotations

from collections.abc import Callable
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
from scenarios.towns import places_around, town_centres

VISITS_A_CARER = 5
CARERS_A_MINIBUS = 6
SEATS = 8
#: Longest leg on foot.
ON_FOOT = 25 * MINUTE
#: First and last preferred start of the two edges of the day, in hours, and half width of a window.
EDGES: tuple[tuple[float, float], ...] = ((5.0, 8.5), (20.0, 22.5))
HALF_WIDTH = 15 * MINUTE
PERIODS: tuple[tuple[float, float], ...] = ((4.5, 10.0), (19.0, 24.0))
NEEDS_CARE = 0.5


@dataclass(frozen=True, slots=True)
class EarlyDay:
    """``joint``: with ride legs; ``alone``: the same with carers' own ways only, no vehicle for anybody."""

    joint: JointProblem
    alone: Problem


def early_day(seed: int, *, visits: int) -> EarlyDay:
    """A day of ``visits`` early and late visits; the same seed and size give the same day.

    Raises
    ------
    MaillonError: when ``visits`` is not positive.
    """
    if visits < 1:
        raise MaillonError(f"A day has at least one visit; seen {visits}. Ask for 1 or more.")
    dice = np.random.default_rng(seed)
    towns = town_centres(dice, visits=3 * visits)
    clients = places_around(dice, towns, prefix="client", count=visits)
    carers = max(2, visits // VISITS_A_CARER)
    homes = places_around(dice, towns, prefix="home", count=carers)
    buses = max(1, carers // CARERS_A_MINIBUS)
    bases = places_around(dice, towns, prefix="base", count=buses)
    places = (*clients, *homes, *bases)
    shifts = (
        *_shifts(homes, lambda number: "car" if number % 2 == 0 else "walking"),
        *_shifts(bases, lambda _: "minibus"),
    )
    problem = _problem(dice, clients, places, shifts)
    on_foot = [shift.id for shift in shifts if shift.mode == "walking"]
    joint = with_ride_legs(
        problem,
        carried=[Carried(shift=name, longest_own=ON_FOOT) for name in on_foot],
        vehicles=[shift.id for shift in shifts if shift.mode == "minibus"],
        terms=LegTerms(longest_ride=_navette),
    )
    alone = with_ride_legs(
        replace(problem, shifts=tuple(_parked(shift) for shift in shifts)),
        carried=[Carried(shift=name, longest_own=ON_FOOT) for name in on_foot],
        vehicles=[],
        terms=LegTerms(),
    )
    return EarlyDay(joint=joint, alone=alone.problem)


def _parked(shift: Shift) -> Shift:
    """A minibus that does not leave its base."""
    return replace(shift, end=shift.start) if shift.mode == "minibus" else shift


def _navette(direct: int) -> int:
    """Half as long again, at most half an hour more and at least ten minutes more (shift shuttles)."""
    return max(min(direct * 3 // 2, direct + 30 * MINUTE), direct + 10 * MINUTE)


def _shifts(homes: tuple[Place, ...], mode: Callable[[int], str]) -> tuple[Shift, ...]:
    return tuple(
        Shift(
            id=f"{home.id}-{period}",
            person=home.id,
            mode=mode(number),
            start_place=home.id,
            end_place=home.id,
            start=round(start * HOUR),
            end=round(end * HOUR),
        )
        for number, home in enumerate(homes)
        for period, (start, end) in enumerate(PERIODS)
    )


def _problem(
    dice: np.random.Generator,
    clients: tuple[Place, ...],
    places: tuple[Place, ...],
    shifts: tuple[Shift, ...],
) -> Problem:
    tasks, windows, needs = [], [], []
    for number, client in enumerate(clients):
        name = f"visit{number:04d}"
        first, last = EDGES[int(dice.integers(len(EDGES)))]
        start = int(dice.integers(round(first * 12), round(last * 12) + 1)) * 5 * MINUTE
        tasks.append(
            Task(id=name, stops=(Stop(place=client.id, duration=int(dice.choice((30, 45, 60))) * MINUTE),))
        )
        windows.append(
            StopWindows(stop=StopRef(task=name), windows=((start - HALF_WIDTH, start + HALF_WIDTH),))
        )
        if dice.random() < NEEDS_CARE:
            needs.append(Need(task=name, all_of=("personal_care",)))
    return Problem(
        places=places,
        modes=_modes(places),
        tasks=tuple(tasks),
        shifts=shifts,
        rules=(
            Windows(rows=tuple(windows)),
            Abilities(needs=tuple(needs), offers=_offers(dice, shifts)),
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


def _offers(dice: np.random.Generator, shifts: tuple[Shift, ...]) -> tuple[Offer, ...]:
    """Two carers in three may do personal care; one person's shifts are alike."""
    able = {person: bool(dice.random() < 2 / 3) for person in dict.fromkeys(shift.person for shift in shifts)}
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
