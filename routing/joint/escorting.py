"""Visits that end on board: the worker leaves with the client's own ride, and gets out with her.

The visit becomes a task of two stops in the worker's tour: the first where it is, up to getting in, the
second where the ride ends. From the first she can only go to the second, and the ride is the way.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from routing.errors import Fault
from routing.joint.legs import Escort
from routing.joint.matrices import Pair, boarding_place, landing_place
from routing.model.link import Link
from routing.model.problem import Problem
from routing.model.task import Stop, StopRef, Task
from routing.units import MINUTE

#: They get out together; the hour may be announced on a grid of five minutes.
OUT_TOGETHER = 5 * MINUTE


def escort_faults(problem: Problem, escorts: Sequence[Escort], *, rides: frozenset[str]) -> Iterator[Fault]:
    """Everything wrong with the escorts."""
    tasks = {task.id: task for task in problem.tasks}
    for one in escorts:
        where = f"escorts[{one.task}]"
        visit = tasks.get(one.task)
        if visit is None or len(visit.stops) != 1 or visit.stops[0].place is None:
            yield Fault(
                code="joint.escort_visit",
                where=where,
                seen=f"{one.task!r}",
                rule="The visit of an escort is a task of one stop, at a place.",
                advice="Give the visit from which the worker leaves with the client.",
            )
        if one.ride not in rides:
            yield Fault(
                code="joint.escort_ride",
                where=where,
                seen=f"{one.ride!r}",
                rule="An escort goes with one of the rides of the problem.",
                advice="Give the id of the client's ride, of two stops.",
            )
        elif visit is not None and tasks[one.ride].stops[0].place != visit.stops[0].place:
            yield Fault(
                code="joint.escort_place",
                where=where,
                seen=f"{visit.stops[0].place!r} and {tasks[one.ride].stops[0].place!r}",
                rule="The ride leaves from where the visit is.",
                advice="Give the visit at the ride's pickup place.",
            )


def escort_pairs(problem: Problem, escorts: Mapping[str, Escort]) -> Iterator[Pair]:
    """The two ends of each ride with an escort."""
    tasks = {task.id: task for task in problem.tasks}
    for one in escorts.values():
        yield _pair(tasks, one)


def with_escort(problem: Problem, task: Task, escorts: Mapping[str, Escort]) -> Task:
    """The task as it is, or as the two stops of a visit that ends on board."""
    escort = escorts.get(task.id)
    if escort is None:
        return task
    tasks = {one.id: one for one in problem.tasks}
    pair = _pair(tasks, escort)
    visit = Stop(place=boarding_place(*pair), duration=task.stops[0].duration)
    after = Stop(place=landing_place(*pair), duration=escort.settling)
    return Task(id=task.id, stops=(visit, after))


def escort_links(escorts: Mapping[str, Escort], *, wait: int) -> Iterator[Link]:
    """Both get in together, and get out together; the ride leaves with the worker or not at all."""
    for one in escorts.values():
        yield Link(
            first=StopRef(task=one.task),
            second=StopRef(task=one.ride),
            origin="end",
            max_gap=wait,
            both=True,
        )
        yield Link(
            first=StopRef(task=one.ride, stop=1),
            second=StopRef(task=one.task, stop=1),
            origin="end",
            max_gap=OUT_TOGETHER,
        )


def _pair(tasks: Mapping[str, Task], escort: Escort) -> Pair:
    ride = tasks[escort.ride]
    visit = tasks[escort.task]
    destination = ride.stops[1].place
    origin = visit.stops[0].place
    assert origin is not None
    assert destination is not None
    return origin, destination, "escort"
