"""Parts of a joint problem: some of its tasks, all of its shifts or some."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import replace

from routing.explain.part import Parts
from routing.model.problem import Problem


def part_with(problem: Problem, tasks: Collection[str]) -> Problem:
    """The problem of those tasks, every shift kept."""
    return part_of_problem(problem, tasks, [shift.id for shift in problem.shifts])


def part_of_problem(problem: Problem, tasks: Collection[str], shifts: Collection[str]) -> Problem:
    """The problem of those tasks and shifts, with the links between two of the tasks."""
    part = Parts(problem, rules={}, shifts={shift.id: shift for shift in problem.shifts}).of(
        [task.id for task in problem.tasks if task.id in tasks],
        [shift.id for shift in problem.shifts if shift.id in shifts],
    )
    links = tuple(link for link in problem.links if link.first.task in tasks and link.second.task in tasks)
    return replace(part, links=links)
