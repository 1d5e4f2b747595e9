"""Choosing disjoint tours: the search over priced columns finds what trying all combinations finds."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import combinations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.sparse import csr_matrix

from routing.exact import relaxation
from routing.exact.relaxation import prices
from routing.search.partition import partition

ENOUGH = 10_000_000
DEAR = 1000
#: Task numbers drawn are this far apart, so that they fill more than one word of bits.
APART = 13


@dataclass(frozen=True)
class Choice:
    """Columns: tasks, group (-1: none) and cost of each; shifts of each group."""

    tasks: int
    columns: tuple[tuple[frozenset[int], int, int], ...]
    sizes: tuple[int, ...]

    def best(self) -> int | None:
        """The least cost of any combination, by trying all."""
        fits = (
            sum(cost for _, _, cost in some)
            for count in range(1, self.tasks + 1)
            for some in combinations(self.columns, count)
            if self._fit(some)
        )
        return min(fits, default=None)

    def _fit(self, some: tuple[tuple[frozenset[int], int, int], ...]) -> bool:
        served = [task for tasks, _, _ in some for task in tasks]
        used = [sum(group == one for _, one, _ in some) for group in range(len(self.sizes))]
        return sorted(served) == list(range(self.tasks)) and all(
            number <= size for number, size in zip(used, self.sizes, strict=True)
        )


@st.composite
def choices(draw: st.DrawFn) -> Choice:
    """Some tours, and a dear column for each task alone, as when it is left out."""
    tasks, groups = draw(st.integers(1, 6)), draw(st.integers(1, 2))
    sets = st.frozensets(st.integers(0, tasks - 1), min_size=1)
    tour = st.tuples(sets, st.integers(0, groups - 1), st.integers(0, 100))
    tours = draw(st.lists(tour, max_size=9))
    alone = [(frozenset({task}), -1, DEAR) for task in range(tasks)]
    return Choice(tasks, (*tours, *alone), tuple(draw(st.integers(0, 3)) for _ in range(groups)))


def holds(choice: Choice) -> csr_matrix:
    matrix = np.zeros((len(choice.columns), choice.tasks + len(choice.sizes)))
    for number, (tasks, group, _) in enumerate(choice.columns):
        matrix[number, list(tasks)] = 1.0
        if group >= 0:
            matrix[number, choice.tasks + group] = 1.0
    return csr_matrix(matrix)


def priced(choice: Choice, *, needed: range | None = None) -> relaxation.Prices:
    cost = np.array([cost / DEAR for _, _, cost in choice.columns])
    alone = [n for n, (_, group, _) in enumerate(choice.columns) if group < 0] if needed is None else needed
    found = prices(holds(choice), cost, np.array(choice.sizes), needed=np.array(alone))
    assert found is not None
    return found


def words_of(lists: list[list[int]]) -> np.ndarray:
    """Tasks as bits, in as many words as the last one needs."""
    words = 1 + max(task for tasks in lists for task in tasks) // 64
    sets = np.zeros((len(lists), words), dtype=np.uint64)
    for row, tasks in zip(sets, lists, strict=True):
        for task in tasks:
            row[task // 64] |= np.uint64(1 << task % 64)
    return sets


def searched(choice: Choice, *, below: int, effort: int = ENOUGH) -> tuple[int, ...]:
    """Numbers of the columns chosen."""
    found = priced(choice)
    order = np.argsort(found.worth, kind="stable")
    columns = [choice.columns[number] for number in order]
    lists = [sorted(tasks) for tasks, _, _ in columns]
    at = np.cumsum([0, *(len(tasks) for tasks in lists)])
    sets = words_of(lists)
    chosen = np.zeros(choice.tasks, dtype=np.int64)
    count = partition(
        sets, at, np.array([task for tasks in lists for task in tasks]), found.worth[order] * DEAR,
        np.array([cost for _, _, cost in columns]), np.array([group for _, group, _ in columns]),
        np.array(choice.sizes), found.bound * DEAR - 1e-6, below, effort, np.zeros(1, np.int64), chosen,
    )  # fmt: skip
    return tuple(int(order[number]) for number in chosen[:count])


@given(choice=choices())
def test_the_cheapest_combination_is_found(choice: Choice) -> None:
    """Leaving all tasks out is always possible, so there is a best one."""
    best = choice.best()
    assert best is not None
    chosen = searched(choice, below=best + 1)
    assert sum(choice.columns[number][2] for number in chosen) == best
    assert choice._fit(tuple(choice.columns[number] for number in chosen))


@given(choice=choices())
def test_tasks_may_need_more_than_one_word(choice: Choice) -> None:
    """The same choice with its tasks far apart; those between are served alone, for nothing."""
    best = choice.best()
    assert best is not None
    spread = tuple((frozenset(APART * task for task in tasks), g, c) for tasks, g, c in choice.columns)
    last = APART * (choice.tasks - 1)
    between = tuple((frozenset({task}), -1, 0) for task in range(last + 1) if task % APART)
    far = Choice(last + 1, (*spread, *between), choice.sizes)
    chosen = searched(far, below=best + 1)
    assert sum(far.columns[number][2] for number in chosen) == best
    assert far._fit(tuple(far.columns[number] for number in chosen))


@given(choice=choices())
def test_nothing_is_found_where_nothing_is_cheaper(choice: Choice) -> None:
    assert searched(choice, below=choice.best() or 0) == ()


@given(choice=choices())
def test_without_effort_nothing_is_found(choice: Choice) -> None:
    assert searched(choice, below=DEAR * DEAR, effort=0) == ()


@given(choice=choices())
def test_no_combination_costs_less_than_its_prices_say(choice: Choice) -> None:
    found = priced(choice)
    best = choice.best()
    assert best is not None
    assert found.bound <= best / DEAR + 1e-9
    chosen = searched(choice, below=best + 1)
    assert found.bound + sum(found.worth[number] for number in chosen) <= best / DEAR + 1e-9


@pytest.mark.parametrize("steps", [1, 30])
@given(choice=choices())
def test_prices_from_a_few_columns(choice: Choice, steps: int) -> None:
    """With all their steps they are those of all columns; cut short, they still bound every combination."""
    whole = priced(choice, needed=range(len(choice.columns)))
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("FIRST", 0), ("JOINING", 1), ("STEPS", steps)):
            patch.setattr(relaxation, name, value)
        few = priced(choice)
    assert few.bound <= whole.bound + 1e-6
    if steps > len(choice.columns):
        assert abs(whole.bound - few.bound) < 1e-6
