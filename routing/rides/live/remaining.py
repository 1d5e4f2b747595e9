"""What is left of the day as an ordinary problem and plan, for the engine to better and the referee to judge.

Each shift begins where its vehicle stands, when it can leave. Who is on board is a ride that begins there and
then, bound to that vehicle, whose arrival is the promised one or the end of the longest ride, whichever is
sooner. Everybody else who was promised a ride is a task with the windows of the promise. What was driven and
what the fallback does is no part of it; nor is a vehicle on its way home, until it is there.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from routing.model.plan import Halt, Plan, Score, Tour
from routing.model.problem import Problem
from routing.model.shift import Shift
from routing.referee import Verdict, audit
from routing.rides.live.ground import Ground
from routing.rides.live.parts import Parts, anchor, passing, works
from routing.rides.live.rest import Rest, rest_of
from routing.rides.live.state import State
from routing.rules.abilities.spec import Abilities
from routing.rules.breaks.spec import Breaks
from routing.rules.company.spec import Company
from routing.rules.contract import Rule
from routing.rules.driving_range.spec import DrivingRange
from routing.rules.load.spec import Load
from routing.rules.ride_time.spec import RideTime
from routing.rules.seating.spec import Seating
from routing.rules.shifts.spec import Shifts
from routing.rules.travel_cost.spec import TravelCost
from routing.rules.unserved.spec import Unserved
from routing.rules.windows.spec import Windows

#: Rules of the day that are said anew for what is left of it.
REPLACED: tuple[type[Rule], ...] = (
    Abilities,
    Breaks,
    Company,
    DrivingRange,
    Load,
    RideTime,
    Seating,
    Shifts,
    TravelCost,
    Unserved,
    Windows,
)


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Remaining:
    """The problem, the present plan of it, and the rest of the run behind each of its shifts."""

    problem: Problem
    plan: Plan
    rests: Mapping[str, Rest]

    def judge(self) -> Verdict:
        """What the referee says of the present plan."""
        return audit(self.problem, self.plan)


def remaining(state: State, ground: Ground) -> Remaining:
    """What is left of the day as it stands."""
    rests = {
        shift: rest_of(state, ground, run)
        for shift, run in state.runs.items()
        if not run.over and not run.homeward(state.now)
    }
    ahead = {stop.task for rest in rests.values() for stop in rest.stops if stop.kind != "gone"}
    parts = Parts(state=state, ground=ground, rests=rests, ahead=ahead)
    rules = tuple(rule for rule in ground.problem.rules if not isinstance(rule, REPLACED))
    problem = Problem(
        places=ground.day.places,
        modes=ground.problem.modes,
        tasks=tuple(parts.tasks()),
        shifts=tuple(_shift(rest) for rest in rests.values()),
        rules=(*parts.rules(), *rules),
    )
    plan = Plan(
        tours=tuple(_tour(rest, ground) for rest in rests.values() if works(rest)),
        unserved=tuple(parts.left_out()),
        score=Score(),
    )
    return Remaining(problem=problem, plan=plan, rests=rests)


def _shift(rest: Rest) -> Shift:
    base = rest.ground.shift
    start = rest.line.opens[0]
    place = rest.run.halts[rest.settled - 1].place if rest.out else base.start_place
    return replace(base, start_place=place, start=start, end=max(rest.line.closes[-1], start))


def _tour(rest: Rest, ground: Ground) -> Tour:
    """The present run from now on, with everybody on board getting in where the vehicle stands."""
    start = rest.line.opens[0]
    halts = [
        Halt(task=task, stop=0, arrival=start, start=start, end=start)
        for task in rest.aboard
        if any(stop.task == task for stop in rest.stops)
    ]
    departure = start if rest.out else rest.run.departure
    here = anchor(rest)
    if here is not None:
        halts.append(Halt(task=here, stop=0, arrival=departure, start=departure, end=departure))
    for number, (halt, place) in enumerate(
        zip(rest.run.halts[rest.settled :], rest.places[1:], strict=False)
    ):
        halts.append(
            Halt(
                task=passing(rest, number) if halt.kind == "gone" else halt.task,
                stop=1 if halt.kind == "out" else 0,
                arrival=halt.arrive,
                start=halt.start,
                end=halt.end,
                place=ground.place_ids[place] if halt.kind == "pause" else None,
            )
        )
    return Tour(shift=rest.run.shift, departure=departure, halts=tuple(halts), arrival=rest.run.back)
