"""From ids to numbers: how a problem's things are numbered inside the kernels."""

from __future__ import annotations

from dataclasses import dataclass

from routing.model.problem import Problem
from routing.model.task import StopRef


@dataclass(frozen=True, slots=True)
class Index:
    """Numbers of one problem's ids, all in the problem's own order."""

    problem: Problem
    place: dict[str, int]
    task: dict[str, int]
    shift: dict[str, int]
    person: dict[str, int]
    mode: dict[str, int]
    first_node: tuple[int, ...]
    stop_count: int

    @property
    def node_count(self) -> int:
        """Stops, departures and returns."""
        return self.stop_count + 2 * len(self.shift)

    def node(self, ref: StopRef) -> int:
        """Node of a stop."""
        return self.first_node[self.task[ref.task]] + ref.stop


def index_of(problem: Problem) -> Index:
    """Number everything in ``problem``."""
    first: list[int] = []
    stops = 0
    for task in problem.tasks:
        first.append(stops)
        stops += len(task.stops)
    persons: dict[str, int] = {}
    for shift in problem.shifts:
        persons.setdefault(shift.person, len(persons))
    return Index(
        problem=problem,
        place={place.id: number for number, place in enumerate(problem.places)},
        task={task.id: number for number, task in enumerate(problem.tasks)},
        shift={shift.id: number for number, shift in enumerate(problem.shifts)},
        person=persons,
        mode={mode.name: number for number, mode in enumerate(problem.modes)},
        first_node=tuple(first),
        stop_count=stops,
    )
