"""The village of the stories: four places on one road, times people can add up in their head.

The base is at minute 0 of the road, Rose at 10, Lilas at 25, the station at 40; a minute is 500 metres.
"""

from __future__ import annotations

import numpy as np

from routing.model.link import Link
from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, Task
from routing.referee import Breach, Verdict, audit
from routing.rules.contract import Rule
from routing.travel.mode import TravelMode
from routing.travel.place import Place

ROAD = {"base": 0, "Rose": 10, "Lilas": 25, "station": 40}
MINUTE = 60


def at(clock: str) -> int:
    """Seconds from midnight of a time such as ``08:30``."""
    hours, minutes = clock.split(":")
    return int(hours) * 3600 + int(minutes) * 60


def visit(name: str, place: str, minutes: int) -> Task:
    """A visit of that many minutes."""
    return Task(id=name, stops=(Stop(place=place, duration=minutes * MINUTE),))


def ride(name: str, *, pickup: str, delivery: str, boarding: int = 0) -> Task:
    """A ride, with that many minutes to get in."""
    return Task(id=name, stops=(Stop(place=pickup, duration=boarding * MINUTE), Stop(place=delivery)))


def shift(name: str, person: str, start: str, end: str) -> Shift:
    """A period from the base and back, by car."""
    return Shift(
        id=name,
        person=person,
        mode="car",
        start_place="base",
        end_place="base",
        start=at(start),
        end=at(end),
    )


def village(
    *,
    tasks: tuple[Task, ...],
    shifts: tuple[Shift, ...],
    rules: tuple[Rule, ...] = (),
    links: tuple[Link, ...] = (),
) -> Problem:
    """A problem on the road."""
    minutes = np.array([[abs(a - b) for b in ROAD.values()] for a in ROAD.values()], dtype=np.int64)
    car = TravelMode(name="car", seconds=minutes * MINUTE, metres=minutes * 500)
    places = tuple(Place(id=name) for name in ROAD)
    return Problem(places=places, modes=(car,), tasks=tasks, shifts=shifts, rules=rules, links=links)


def halt(task: str, arrival: str, start: str, end: str, *, stop: int = 0) -> Halt:
    """One line of a tour, as a dispatcher writes it."""
    return Halt(task=task, stop=stop, arrival=at(arrival), start=at(start), end=at(end))


def tour(name: str, departure: str, *halts: Halt, back: str) -> Tour:
    """A tour, from leaving the base to being back."""
    return Tour(shift=name, departure=at(departure), halts=halts, arrival=at(back))


def judge(problem: Problem, *tours: Tour, unserved: tuple[str, ...] = ()) -> Verdict:
    """The referee's verdict on tours written by hand."""
    return audit(problem, Plan(tours=tours, unserved=unserved, score=Score()))


def only_breach(verdict: Verdict) -> Breach:
    """The one breach of a verdict that must have just one."""
    assert len(verdict.breaches) == 1, verdict.breaches
    assert verdict.score.hard == 1
    return verdict.breaches[0]
