"""Parts of a joint problem: some of its tasks, all of its shifts or some."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from routing.explain.part import Parts
from routing.joint.legs import JointProblem, RideLeg
from routing.joint.reading import first_place, last_place, leg_ends
from routing.model.problem import Problem


def part_with(problem: Problem, tasks: Collection[str]) -> Problem:
    """The problem of those tasks, every shift kept."""
    return part_of_problem(problem, tasks, [shift.id for shift in problem.shifts])


def parked_part(problem: Problem, tasks: Collection[str], shifts: Collection[str]) -> Problem:
    """Those tasks; the other shifts do not leave their base, but their people are known."""
    part = part_with(problem, tasks)
    parked = (shift if shift.id in shifts else replace(shift, end=shift.start) for shift in part.shifts)
    return replace(part, shifts=tuple(parked))


def part_of_problem(problem: Problem, tasks: Collection[str], shifts: Collection[str]) -> Problem:
    """The problem of those tasks and shifts, with the links between two of the tasks."""
    part = Parts(problem, rules={}, shifts={shift.id: shift for shift in problem.shifts}).of(
        [task.id for task in problem.tasks if task.id in tasks],
        [shift.id for shift in problem.shifts if shift.id in shifts],
    )
    links = tuple(link for link in problem.links if link.first.task in tasks and link.second.task in tasks)
    return replace(part, links=links)


def legs_beside(
    joint: JointProblem, tasks: Collection[str], shifts: Collection[str] | None = None
) -> dict[str, RideLeg]:
    """The legs that lead to or from the place of one of the tasks; of those ``shifts``, when given.

    Each names the first of those ``tasks`` at its place: the part of a problem knows no others.
    """
    starts: dict[str, str] = {}
    ends: dict[str, str] = {}
    for task in joint.alone.tasks:
        if task.id in tasks and task.stops[0].place is not None:
            starts.setdefault(first_place(joint, task.id), task.id)
            ends.setdefault(last_place(joint, task.id), task.id)
    found = {}
    for name, leg in joint.legs.items():
        if shifts is not None and leg.shift not in shifts:
            continue
        origin, destination = leg_ends(joint, leg)
        beside = starts.get(destination) if leg.side == "out" else ends.get(origin)
        to = starts.get(destination) if leg.side == "between" else None
        if beside is not None and (leg.side != "between" or to is not None):
            found[name] = replace(leg, task=beside, to=to)
    return found
