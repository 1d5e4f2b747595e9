"""OR-Tools' routing library (Apache-2.0) on a plain day: cheapest insertion, then guided local search.

Abilities are the vehicles allowed at each visit, shifts and windows are ranges of one time dimension with
free waiting, and a visit left out costs more than any detour. All travel goes through registered matrices:
Python callbacks would slow the search down.
"""

from __future__ import annotations

from typing import Any

import numpy as np

from scenarios.benchmarks.peers.day import PlainDay
from scenarios.benchmarks.peers.engine import SERVED_WORTH, Answer, Engine, library

ROUTING = "ortools.constraint_solver.pywrapcp"

#: Longer than any day: waiting is free.
SLACK = 200_000


def solve(day: PlainDay, seconds: float, seed: int) -> Answer:
    """Guided local search in the given time, on one core; it has no seed."""
    routing = library(ROUTING)
    homes = [len(day.visits) + number for number in range(len(day.carers))]
    manager = routing.RoutingIndexManager(len(day.visits) + len(homes), len(homes), homes, homes)
    model = routing.RoutingModel(manager)
    _travel(day, model)
    _windows(day, manager, model)
    for number, visit in enumerate(day.visits):
        index = manager.NodeToIndex(number)
        able = [k for k, carer in enumerate(day.carers) if visit.needs <= carer.abilities]
        model.VehicleVar(index).SetValues([-1, *able])  # -1: nobody
        model.AddDisjunction([index], SERVED_WORTH)
    parameters = _parameters(routing, seconds)
    found = model.SolveWithParameters(parameters)
    return Answer(routes={}) if found is None else _answer(day, manager, model, found)


def _parameters(routing: Any, seconds: float) -> Any:
    enums = library("ortools.constraint_solver.routing_enums_pb2")
    parameters = routing.DefaultRoutingSearchParameters()
    parameters.first_solution_strategy = enums.FirstSolutionStrategy.PARALLEL_CHEAPEST_INSERTION
    parameters.local_search_metaheuristic = enums.LocalSearchMetaheuristic.GUIDED_LOCAL_SEARCH
    parameters.time_limit.FromMilliseconds(round(seconds * 1000))
    return parameters


def _travel(day: PlainDay, model: Any) -> None:
    """Cost: travel. Time: the visit left behind, then travel."""
    rows = [*(visit.place for visit in day.visits), *(carer.home for carer in day.carers)]
    travel = day.seconds[np.ix_(rows, rows)]
    spent = np.array([*(visit.duration for visit in day.visits), *(0 for _ in day.carers)])
    cost = model.RegisterTransitMatrix(travel.tolist())
    time = model.RegisterTransitMatrix((travel + spent[:, None]).tolist())
    model.SetArcCostEvaluatorOfAllVehicles(cost)
    model.AddDimension(time, SLACK, SLACK, False, "time")


def _windows(day: PlainDay, manager: Any, model: Any) -> None:
    clock = model.GetDimensionOrDie("time")
    for number, visit in enumerate(day.visits):
        clock.CumulVar(manager.NodeToIndex(number)).SetRange(*visit.window)
    for number, carer in enumerate(day.carers):
        clock.CumulVar(model.Start(number)).SetRange(*carer.shift)
        clock.CumulVar(model.End(number)).SetRange(*carer.shift)


def _answer(day: PlainDay, manager: Any, model: Any, found: Any) -> Answer:
    routes: dict[str, tuple[str, ...]] = {}
    for number, carer in enumerate(day.carers):
        index = found.Value(model.NextVar(model.Start(number)))
        route = []
        while not model.IsEnd(index):
            route.append(day.visits[manager.IndexToNode(index)].id)
            index = found.Value(model.NextVar(index))
        routes[carer.id] = tuple(route)
    unserved = len(day.visits) - sum(len(route) for route in routes.values())
    return Answer(
        routes=routes,
        stated_travel=found.ObjectiveValue() - SERVED_WORTH * unserved,
        stated_unserved=unserved,
    )


ORTOOLS = Engine(name="OR-Tools routing", distribution="ortools", module=ROUTING, threads=1, solve=solve)
