"""Meal rounds: meals loaded at a kitchen, handed over while still hot, no more at once than one can carry."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from matching.model.association import Association
from matching.model.service import Service
from matching.model.settings import Settings
from matching.model.worker import Worker
from matching.planning.aside import Pickup
from matching.planning.visit import Visit
from routing.model.problem import Problem
from routing.rules.contract import Rule
from routing.rules.load.spec import Load, ShiftCapacity, TaskLoad
from routing.rules.ride_time.spec import RideLimit, RideTime
from routing.units import MINUTE

#: Time to load one meal: an assumption, as no published figure is known to us.
LOADING_TIME = MINUTE


def meal_pickup(visit: Visit, service: Service) -> Pickup | None:
    """What the visit must load, a meal for each of its clients; None when nothing is carried to it.

    A meal cooked where it is eaten is not carried.
    """
    if service.kitchen is None or service.kitchen == visit.place:
        return None
    meals = len(visit.clients)
    return Pickup(
        kind="meals",
        place=service.kitchen,
        duration=meals * LOADING_TIME,
        meals=meals,
        longest=None if service.hot is None else service.hot * MINUTE,
    )


def with_meal_limits(problem: Problem, visits: Iterable[Visit], association: Association) -> Problem:
    """The problem with the hot limit of each meal and what each shift carries; as it was without meals."""
    carried = [(v.id, v.pickup) for v in visits if v.pickup is not None and v.pickup.kind == "meals"]
    if not carried:
        return problem
    hot = tuple(
        RideLimit(task=id_, longest=pickup.longest) for id_, pickup in carried if pickup.longest is not None
    )
    workers = {worker.id: worker for worker in association.workers}
    load = Load(
        dimensions=("meals",),
        tasks=tuple(TaskLoad(task=id_, amounts=(pickup.meals,)) for id_, pickup in carried),
        shifts=tuple(
            ShiftCapacity(
                shift=shift.id, amounts=(meals_carried(workers[shift.person], association.settings),)
            )
            for shift in problem.shifts
        ),
    )
    limits: tuple[Rule, ...] = (RideTime(rows=hot), load) if hot else (load,)
    return replace(problem, rules=(*problem.rules, *limits))


def meals_carried(worker: Worker, settings: Settings) -> int:
    """How many meals the worker carries at once."""
    return int(settings.meals_carried) if worker.meals is None else worker.meals
