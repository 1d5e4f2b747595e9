"""PyVRP (MIT licence) on a plain day.

Abilities are routing profiles: in the profile of a set of abilities, every way to or from a visit that needs
more takes longer than any shift. A visit left out forgoes a prize larger than any travel it could save, so
that serving comes first. Waiting is free: only distance costs, and it is the seconds of travel.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from scenarios.benchmarks.peers.day import Carer, PlainDay, Visit
from scenarios.benchmarks.peers.engine import SERVED_WORTH, Answer, Engine, library

#: Seconds of a way that is not open: longer than any shift. Much longer ones (PyVRP's own 2^44) were tried:
#: no better plans, and its first descent then overran the time given, 18 s instead of 8 for 150 visits.
NEVER = 1_000_000


def solve(day: PlainDay, seconds: float, seed: int) -> Answer:
    """PyVRP's iterated local search in the given time, on one core."""
    pyvrp = library("pyvrp")
    stop = library("pyvrp.stop")
    result = pyvrp.solve(
        _data(pyvrp, day), stop.MaxRuntime(seconds), seed=seed, collect_stats=False, display=False
    )
    best = result.best
    if not best.is_feasible():
        return Answer(routes={})
    routes = {
        day.carers[route.vehicle_type()].id: tuple(
            day.visits[activity.idx].id for activity in route.schedule() if activity.is_client()
        )
        for route in best.routes()
    }
    return Answer(
        routes=routes,
        stated_travel=best.distance(),
        stated_unserved=len(day.visits) - best.num_clients(),
    )


def _data(pyvrp: Any, day: PlainDay) -> Any:
    """Locations: a row for each visit, then each carer's home; visits of one client have their own rows."""
    rows = [*(visit.place for visit in day.visits), *(carer.home for carer in day.carers)]
    base = day.seconds[np.ix_(rows, rows)].astype(np.int64)
    profiles = list(dict.fromkeys(carer.abilities for carer in day.carers))
    matrices = [_closed(base, day.visits, abilities) for abilities in profiles]
    return pyvrp.ProblemData(
        locations=[pyvrp.Location(x=0.0, y=0.0) for _ in rows],
        clients=[_client(pyvrp, number, visit) for number, visit in enumerate(day.visits)],
        depots=[pyvrp.Depot(location=len(day.visits) + number) for number in range(len(day.carers))],
        vehicle_types=[
            _vehicle(pyvrp, number, carer, profiles.index(carer.abilities))
            for number, carer in enumerate(day.carers)
        ],
        distance_matrices=matrices,
        duration_matrices=matrices,
    )


def _closed(base: Any, visits: tuple[Visit, ...], abilities: frozenset[str]) -> Any:
    matrix = base.copy()
    for number, visit in enumerate(visits):
        if not visit.needs <= abilities:
            matrix[:, number] = NEVER
            matrix[number, :] = NEVER
            matrix[number, number] = 0
    return matrix


def _client(pyvrp: Any, number: int, visit: Visit) -> Any:
    return pyvrp.Client(
        location=number,
        service_duration=visit.duration,
        tw_early=visit.window[0],
        tw_late=visit.window[1],
        prize=SERVED_WORTH,
        required=False,
    )


def _vehicle(pyvrp: Any, number: int, carer: Carer, profile: int) -> Any:
    return pyvrp.VehicleType(
        num_available=1,
        start_depot=number,
        end_depot=number,
        tw_early=carer.shift[0],
        tw_late=carer.shift[1],
        unit_distance_cost=1,
        unit_duration_cost=0,
        profile=profile,
    )


PYVRP = Engine(name="PyVRP", distribution="pyvrp", module="pyvrp", threads=1, solve=solve)
