"""A road of four places, people on foot and minibuses: joint cases whose times can be added up by hand.

By car a minute is 500 metres; on foot the same way takes six times as long.
"""

from __future__ import annotations

import random
from collections.abc import Collection, Sequence
from dataclasses import replace

import numpy as np

from routing.joint import Carried, Escort, JointProblem, LegTerms, Means, with_ride_legs
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.rules.contract import Rule
from routing.rules.load.spec import Load, ShiftCapacity, TaskLoad
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.mode import TravelMode
from routing.travel.place import Place
from routing.units import MINUTE, euros, euros_per_hour, euros_per_km
from tests.stories.village import ROAD, at

#: She goes half an hour on foot; rides may be half as long again as the direct way.
ON_FOOT = 30 * MINUTE
TERMS = LegTerms(longest_ride=lambda direct: direct * 3 // 2)


def worker(name: str, start: str, end: str, *, base: str = "base", back: str | None = None) -> Shift:
    """A carer on foot."""
    return Shift(
        id=name,
        person=name,
        mode="foot",
        start_place=base,
        end_place=back or base,
        start=at(start),
        end=at(end),
    )


def minibus(name: str, start: str, end: str, *, base: str = "station") -> Shift:
    """A vehicle of eight seats."""
    return Shift(
        id=name, person=name, mode="car", start_place=base, end_place=base, start=at(start), end=at(end)
    )


def visit(name: str, place: str, minutes: int) -> Task:
    """A visit of that many minutes."""
    return Task(id=name, stops=(Stop(place=place, duration=minutes * MINUTE),))


def road(
    *,
    tasks: Sequence[Task],
    shifts: Sequence[Shift],
    windows: dict[tuple[str, int], tuple[int, int]],
    rules: Sequence[Rule] = (),
    seats: int = 8,
) -> Problem:
    """The problem without ride legs."""
    minutes = np.array([[abs(a - b) for b in ROAD.values()] for a in ROAD.values()], dtype=np.int64)
    car = TravelMode(name="car", seconds=minutes * MINUTE, metres=minutes * 500)
    foot = TravelMode(name="foot", seconds=minutes * 6 * MINUTE, metres=minutes * 500)
    rows = (
        StopWindows(stop=StopRef(task=task, stop=stop), windows=(window,))
        for (task, stop), window in windows.items()
    )
    rides = [task.id for task in tasks if len(task.stops) == 2]
    return Problem(
        places=tuple(Place(id=name) for name in ROAD),
        modes=(car, foot),
        tasks=tuple(tasks),
        shifts=tuple(shifts),
        rules=(
            Windows(rows=tuple(rows)),
            Load(
                dimensions=("seats",),
                tasks=tuple(TaskLoad(task=name, amounts=(1,)) for name in rides),
                shifts=tuple(
                    ShiftCapacity(shift=shift.id, amounts=(seats,)) for shift in shifts if shift.mode == "car"
                ),
            ),
            TravelCost(
                rows=(ModePrice(mode="car", per_time=euros_per_hour(20), per_metre=euros_per_km(0.4)),)
            ),
            Waiting(price=euros_per_hour(8)),
            *rules,
        ),
    )


def with_legs(
    problem: Problem,
    *,
    terms: LegTerms = TERMS,
    rides: Collection[str] | None = None,
    means: Sequence[Means] = (),
    escorts: Sequence[Escort] = (),
) -> JointProblem:
    """All on foot carried by all in cars."""
    return with_ride_legs(
        problem,
        carried=[
            Carried(shift=shift.id, longest_own=ON_FOOT) for shift in problem.shifts if shift.mode == "foot"
        ],
        vehicles=[shift.id for shift in problem.shifts if shift.mode == "car"],
        terms=terms,
        rides=rides,
        means=means,
        escorts=escorts,
    )


def bus(first: str, last: str) -> Means:
    """Public transport as quick as a car, between those times."""
    return Means(name="bus", mode="car", hours=((at(first), at(last)),), instead=True)


def taxi(price: float) -> Means:
    """A taxi at that price, whatever the way."""
    return Means(name="taxi", mode="car", price=euros(price))


def drawn(seed: int, *, more: bool = False) -> JointProblem:
    """A joint case of up to 8 visits, 3 workers on foot or less, 2 vehicles and a client's ride or none.

    ``more``: with rides between visits, an escort, a bus that runs from seven on and a taxi, each half the
    times, and 5 visits at most.
    """
    dice = random.Random(seed)
    places = list(ROAD)
    tasks = [
        visit(f"visit {k}", dice.choice(places), dice.choice((15, 30, 45)))
        for k in range(dice.randint(2, 5 if more else 8))
    ]
    windows: dict[tuple[str, int], tuple[int, int]] = {}
    for task in tasks:
        opening = at("05:00") + 5 * MINUTE * dice.randint(0, 48)
        windows[task.id, 0] = opening, opening + 5 * MINUTE * dice.randint(0, 12)
    if dice.random() < 0.5 or more:
        origin, destination = dice.sample(places, 2)
        tasks.append(Task(id="client", stops=(Stop(place=origin, duration=MINUTE), Stop(place=destination))))
        opening = at("06:00") + 5 * MINUTE * dice.randint(0, 24)
        windows["client", 1] = opening, opening + 15 * MINUTE
    workers = [
        worker(f"worker {k}", "04:30", "11:00", base=dice.choice(places)) for k in range(dice.randint(1, 3))
    ]
    vehicles = [
        minibus(f"bus {k}", "04:00", "12:00", base=dice.choice(places)) for k in range(dice.randint(1, 2))
    ]
    seats = dice.randint(1, 3)
    escorts = []
    if more and dice.random() < 0.5:
        tasks.append(visit("guide", tasks[-1].stops[0].place or "base", 15))
        escorts.append(Escort(task="guide", ride="client", settling=10 * MINUTE))
        seats += 1
    means = [one for one in (bus("07:00", "11:00"), taxi(15)) if more and dice.random() < 0.5]
    terms = replace(TERMS, between=3) if more and dice.random() < 0.7 else TERMS
    problem = road(tasks=tasks, shifts=[*workers, *vehicles], windows=windows, seats=seats)
    return with_legs(problem, terms=terms, means=means, escorts=escorts)
