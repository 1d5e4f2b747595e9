"""Problems so small that every plan can be looked at: two or three tasks, a day of a few time units."""

from __future__ import annotations

import random

import numpy as np

from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.rules.balance.spec import Balance, PersonShare
from routing.rules.contract import Rule
from routing.rules.hours.spec import Hours, HoursLimit
from routing.rules.idle.spec import Idle
from routing.rules.load.spec import Load, ShiftCapacity, TaskLoad
from routing.rules.preference.spec import Preference, TaskPreference
from routing.rules.ride_time.spec import RideLimit, RideTime
from routing.rules.service_time.spec import Pace, PersonStop, ServiceTime
from routing.rules.setup.spec import Setup, StopSetup
from routing.rules.shifts.spec import Shifts, ShiftTerms
from routing.rules.stability.spec import BaseTask, Stability
from routing.rules.travel_cost.spec import ModePrice, ShiftPrice, TravelCost
from routing.rules.unserved.spec import Priority, Unserved
from routing.rules.waiting.spec import Waiting
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.mode import TravelMode
from routing.travel.place import Place
from tests.routing.exact.tiny_rides import own_price, ride_rules

#: Every time of a tiny problem lies between 0 and this.
DAY = 8


def tiny_problem(seed: int, *, care: bool = False, stays: bool = False, rides: bool = False) -> Problem:
    """A problem of that seed; each rule is on about every other time, those of care, those by which durations
    depend on persons and places, and those of rides (two rides, one shift) only when asked for."""
    dice, chance, pace = (random.Random(seed + number * 1_000_003) for number in range(3))
    places = tuple(Place(id=name) for name in "abc")
    seconds = np.array([[dice.randint(0, 2) for _ in places] for _ in places], dtype=np.int64)
    shape = (2, 2) if rides else dice.choice(((1, 1), (1, 1, 1), (2, 1), (2,)))
    tasks = tuple(
        Task(
            id=f"t{number}",
            stops=tuple(Stop(place=dice.choice("abc"), duration=dice.randint(0, 2)) for _ in range(stops)),
        )
        for number, stops in enumerate(shape)
    )
    people = ("ana", "bob") if dice.random() < 0.7 else ("ana", "ana")
    cut = dice.randint(3, 5)
    spans = ((0, DAY), (0, DAY)) if people[0] != people[1] else ((0, cut), (cut, DAY))
    shifts = tuple(
        Shift(id=f"s{n}", person=who, mode="m", start_place="a", end_place="a", start=low, end=high)
        for n, (who, (low, high)) in enumerate(zip(people, spans[: 1 if rides else 2], strict=False))
    )
    return Problem(
        places=places,
        modes=(TravelMode(name="m", seconds=seconds, metres=seconds),),
        tasks=tasks,
        shifts=shifts,
        links=_links(dice, tasks),
        rules=(
            *(
                rule
                for rule in _rules(dice, tasks, shifts, own_price(chance) if rides else ())
                if dice.random() < 0.6
            ),
            *(rule for rule in _care_rules(chance, tasks, shifts) if care and chance.random() < 0.6),
            *(rule for rule in _stay_rules(pace, tasks) if stays and pace.random() < 0.8),
            *(rule for rule in (ride_rules(chance) if rides else ()) if chance.random() < 0.7),
        ),
    )


def _stay_rules(dice: random.Random, tasks: tuple[Task, ...]) -> tuple[Rule, ...]:
    refs = [StopRef(task=task.id, stop=stop) for task in tasks for stop in range(len(task.stops))]
    return (
        ServiceTime(
            paces=(Pace(person="ana", percent=dice.choice((50, 150, 200))),),
            rows=(PersonStop(stop=refs[0], person="ana", duration=dice.randint(0, 2)),),
        ),
        Setup(rows=tuple(StopSetup(stop=ref, duration=dice.randint(0, 2)) for ref in refs)),
    )


def _links(dice: random.Random, tasks: tuple[Task, ...]) -> tuple[Link, ...]:
    if len(tasks) < 2 or dice.random() < 0.4:
        return ()
    low = dice.randint(-2, 2)
    return (
        Link(
            first=StopRef(task="t0"),
            second=StopRef(task="t1"),
            min_gap=low,
            max_gap=dice.choice((None, low, low + 2)),
            origin=dice.choice(("start", "end")),
            person=dice.choice(("any", "same", "different")),
            both=dice.random() < 0.5,
        ),
    )


def _rules(
    dice: random.Random, tasks: tuple[Task, ...], shifts: tuple[Shift, ...], own: tuple[ShiftPrice, ...]
) -> tuple[Rule, ...]:
    rides = tuple(task.id for task in tasks if len(task.stops) == 2)
    return (
        Windows(rows=tuple(_windows(dice, task) for task in tasks), peak_price=dice.randint(0, 2)),
        Load(
            dimensions=("seats",),
            tasks=tuple(TaskLoad(task=task.id, amounts=(dice.randint(0, 2),)) for task in tasks),
            shifts=(ShiftCapacity(shift="s0", amounts=(2,)),),
        ),
        RideTime(rows=tuple(RideLimit(task=task, longest=dice.randint(1, 3)) for task in rides)),
        Shifts(rows=tuple(_terms(dice, shift.id) for shift in shifts)),
        TravelCost(
            rows=(ModePrice(mode="m", per_time=dice.randint(0, 2), per_metre=dice.randint(0, 2)),), shifts=own
        ),
        Waiting(price=dice.randint(0, 2)),
        Hours(rows=(_hours(dice),)),
        Unserved(
            rows=tuple(
                Priority(
                    task=task.id,
                    level=dice.choice(("essential", "ordinary", "soft")),
                    weight=dice.randint(0, 9),
                )
                for task in tasks
            )
        ),
    )


def _care_rules(dice: random.Random, tasks: tuple[Task, ...], shifts: tuple[Shift, ...]) -> tuple[Rule, ...]:
    persons = tuple(dict.fromkeys(shift.person for shift in shifts))
    return (
        Idle(
            shifts=dice.choice((None, ("s1",))),
            maximum_price=dice.randint(0, 2),
            gap_price=dice.randint(0, 1),
            free_gap=dice.randint(0, 1),
            longest_gap=dice.choice((None, 1)),
        ),
        Balance(
            price=dice.randint(0, 2),
            persons=dice.choice(
                (None, tuple(PersonShare(person=p, share=dice.randint(1, 3)) for p in persons))
            ),
            unit=dice.randint(1, 2),
        ),
        Preference(
            rows=(
                TaskPreference(
                    task="t0", prices={"ana": dice.randint(0, 4)}, default_price=dice.randint(0, 4)
                ),
            )
        ),
        Stability(
            rows=tuple(_base(dice, task) for task in tasks),
            person_price=dice.randint(0, 3),
            time_price=dice.randint(0, 2),
            tolerance=dice.randint(0, 1),
            unit=dice.randint(1, 2),
        ),
    )


def _base(dice: random.Random, task: Task) -> BaseTask:
    starts = tuple(dice.randint(0, DAY) for _ in task.stops[: dice.randint(0, 2)])
    return BaseTask(task=task.id, person=dice.choice((None, "ana", "zoe")), starts=starts)


def _windows(dice: random.Random, task: Task) -> StopWindows:
    first = dice.randint(0, 3)
    pairs = [(first, first + dice.randint(0, 2))]
    if dice.random() < 0.4:
        second = pairs[0][1] + dice.randint(1, 2)
        pairs.append((second, second + dice.randint(0, 2)))
    price = dice.choice((None, 0, 1, 3))
    return StopWindows(stop=StopRef(task=task.id), windows=tuple(pairs), late_price=price)


def _terms(dice: random.Random, shift: str) -> ShiftTerms:
    overtime = dice.choice((None, None, 1))
    return ShiftTerms(
        shift=shift,
        longest=dice.choice((None, 5)),
        overtime_price=overtime,
        latest=None if overtime is None else DAY + 1,
        span_price=dice.randint(0, 1),
        use_price=dice.randint(0, 3),
    )


def _hours(dice: random.Random) -> HoursLimit:
    return HoursLimit(
        person="ana",
        start=0,
        end=DAY,
        planned=dice.randint(0, 4),
        over_price=dice.randint(0, 2),
        under_price=dice.randint(0, 2),
        longest=dice.choice((None, 4)),
    )
