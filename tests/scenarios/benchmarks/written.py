"""Turns a written solution back into routes and starts of the problem, to judge one plan twice."""

from __future__ import annotations

import json

from routing.model.task import StopRef
from scenarios.benchmarks import Instance
from tests.strategies.plans import Routes

Starts = dict[StopRef, int]


def care_routes(instance: Instance, text: str) -> tuple[Routes, Starts]:
    """Routes and starts (thousandths) of a home-care solution."""
    tasks = {tuple(task.id.split("/")[::2]): task.id for task in instance.problem.tasks}
    routes: Routes = {}
    starts: Starts = {}
    for route in json.loads(text)["routes"]:
        refs = []
        for place in route.get("locations", []):
            ref = StopRef(task=tasks[place["patient"], place["service"]])
            starts[ref] = round(place["arrival_time"] * 1000)
            refs.append(ref)
        routes[route["caregiver_id"]] = tuple(refs)
    return routes, starts


def ride_routes(instance: Instance, text: str) -> tuple[Routes, Starts]:
    """Routes and starts (millionths) of a dial-a-ride solution."""
    requests = len(instance.problem.tasks)
    routes: Routes = {}
    starts: Starts = {}
    for line in text.splitlines()[1:]:
        vehicle, _, stops = line.partition(":")
        refs = []
        for stop in stops.split()[1:-1]:
            node, _, time = stop.partition("@")
            delivery, request = divmod(int(node) - 1, requests)
            ref = StopRef(task=str(request + 1), stop=delivery)
            starts[ref] = round(float(time) * 1_000_000)
            refs.append(ref)
        routes[vehicle.replace("vehicle ", "v")] = tuple(refs)
    return routes, starts
