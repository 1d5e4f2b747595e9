"""A plain day as a problem of our own engine: what the referee judges every engine's routes by."""

from __future__ import annotations

import numpy as np

from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.model.task import Stop, StopRef, Task
from routing.rules.abilities.spec import Abilities, Need, Offer
from routing.rules.travel_cost.spec import ModePrice, TravelCost
from routing.rules.windows.spec import StopWindows, Windows
from routing.travel.mode import TravelMode
from scenarios.benchmarks.peers.day import PlainDay

MODE = "car"


def problem_of(day: PlainDay) -> Problem:
    """The problem: one score unit for each second of travel, each visit left out counts one."""
    return Problem(
        places=day.places,
        modes=(TravelMode(name=MODE, seconds=day.seconds, metres=np.zeros_like(day.seconds)),),
        tasks=tuple(
            Task(id=visit.id, stops=(Stop(place=day.places[visit.place].id, duration=visit.duration),))
            for visit in day.visits
        ),
        shifts=tuple(
            Shift(
                id=carer.id,
                person=carer.id,
                mode=MODE,
                start_place=day.places[carer.home].id,
                end_place=day.places[carer.home].id,
                start=carer.shift[0],
                end=carer.shift[1],
            )
            for carer in day.carers
        ),
        rules=(
            Abilities(
                needs=tuple(
                    Need(task=visit.id, all_of=tuple(sorted(visit.needs)))
                    for visit in day.visits
                    if visit.needs
                ),
                offers=tuple(
                    Offer(shift=carer.id, abilities=tuple(sorted(carer.abilities))) for carer in day.carers
                ),
            ),
            Windows(
                rows=tuple(
                    StopWindows(stop=StopRef(task=visit.id), windows=(visit.window,)) for visit in day.visits
                )
            ),
            TravelCost(rows=(ModePrice(mode=MODE, per_time=1),)),
        ),
        score_unit="second of travel",
    )
