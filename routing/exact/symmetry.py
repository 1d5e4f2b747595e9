"""Equal shifts in one order only: the first task of each comes after the first task of the one before."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from ortools.sat.python import cp_model

from routing.exact.builder import Builder
from routing.exact.reading import Sequences

Classes = tuple[tuple[str, ...], ...]


def order_equal_shifts(builder: Builder, classes: Classes) -> None:
    """Keep one of each set of plans that differ only by which of several equal shifts does which tour."""
    for positions in _positions(builder, classes):
        for before, after in pairwise(positions):
            earlier: list[cp_model.IntVar] = []
            for task, literal in builder.tours[after].present.items():
                builder.model.add_bool_or([*earlier, ~literal])
                earlier.append(builder.tours[before].present[task])


def sort_equal_shifts(builder: Builder, classes: Classes, sequences: Sequences) -> Sequences:
    """The same tours, given to equal shifts in the order :func:`order_equal_shifts` keeps."""
    sorted_tours = list(sequences)
    for positions in _positions(builder, classes):
        tours = sorted((sequences[position] for position in positions), key=_first)
        for position, tour in zip(positions, tours, strict=True):
            sorted_tours[position] = tour
    return tuple(sorted_tours)


def _first(tour: tuple[int, ...]) -> tuple[bool, int]:
    """Stops are numbered in task order, so the least stop is that of the first task."""
    return (not tour, min(tour, default=0))


def _positions(builder: Builder, classes: Classes) -> Iterable[list[int]]:
    position = {tour.bounds.shift.id: index for index, tour in enumerate(builder.tours)}
    return ([position[shift] for shift in group] for group in classes)
