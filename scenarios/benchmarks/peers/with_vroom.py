"""VROOM (BSD-2 licence, through pyvroom) on a plain day.

Abilities are skills, windows and shifts are VROOM's own, both ends included as ours. VROOM serves as many
visits as it can, then minimises travel time, which is the aim of a plain day.
"""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from scenarios.benchmarks.peers.day import PlainDay
from scenarios.benchmarks.peers.engine import Answer, Engine, library

THREADS = 2
#: VROOM's most thorough search.
THOROUGH = 5


def solve(day: PlainDay, seconds: float, seed: int) -> Answer:
    """VROOM's most thorough search, cut at the given time; it has no seed and ends by itself."""
    vroom = library("vroom")
    found = _input(vroom, day).solve(
        exploration_level=THOROUGH, nb_threads=THREADS, timeout=timedelta(seconds=seconds)
    )
    document = found.to_dict()
    routes = {
        day.carers[route["vehicle"]].id: tuple(
            day.visits[step["id"]].id for step in route["steps"] if step["type"] == "job"
        )
        for route in document["routes"]
    }
    return Answer(
        routes=routes,
        stated_travel=document["summary"]["duration"],
        stated_unserved=document["summary"]["unassigned"],
    )


def _input(vroom: Any, day: PlainDay) -> Any:
    skills = {name: number for number, name in enumerate(sorted({n for v in day.visits for n in v.needs}))}
    given = vroom.Input()
    given.set_durations_matrix(profile="car", matrix_input=day.seconds)
    for number, carer in enumerate(day.carers):
        given.add_vehicle(
            vroom.Vehicle(
                number,
                start=carer.home,
                end=carer.home,
                skills={skills[name] for name in carer.abilities if name in skills},
                time_window=vroom.TimeWindow(*carer.shift),
            )
        )
    for number, visit in enumerate(day.visits):
        given.add_job(
            vroom.Job(
                number,
                location=visit.place,
                default_service=visit.duration,
                skills={skills[name] for name in visit.needs},
                time_windows=[vroom.TimeWindow(*visit.window)],
            )
        )
    return given


VROOM = Engine(
    name="VROOM",
    distribution="pyvroom",
    module="vroom",
    threads=THREADS,
    solve=solve,
    note="ends by itself, often long before the time is up",
)
