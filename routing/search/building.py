"""First plans: neighbours of every stop, then one plan for each lane, the lanes side by side.

The work is cut into steps of a few hundred stops or tasks, and the clock is looked at between two steps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor

import numpy as np

from routing.model.plan import Plan
from routing.search.arrays import Ints
from routing.search.course import Course, Tell, watch
from routing.search.decode import Sequences, sequences_of, waits_of
from routing.search.judge import REFUSED
from routing.search.lane import Lane
from routing.search.lower import Lowered
from routing.search.near import nearest
from routing.search.scale import NEIGHBOURS, by_opening

#: Stops, or tasks, worked on between two looks at the clock.
STEP = 250


def neighbours(lowered: Lowered, course: Course, *, workers: int, count: int = NEIGHBOURS) -> Ints:
    """(stops, ``count``): codes of each stop's neighbours (see ``near``), by ``workers`` threads.

    Rows left when the time is over say that a stop has no neighbour.
    """
    order, rank = by_opening(lowered)
    near: Ints = np.full((len(order), count), -1, dtype=np.int32)
    block = lowered.block()
    steps = list(_steps(len(order)))

    def work(number: int) -> None:
        for begin, end in steps[number::workers]:
            if course.over():
                return
            nearest(block, order, rank, near, begin, end)

    _together(work, workers, course, None)
    return near


def build_plans(lanes: list[Lane], course: Course, *, workers: int, start: Plan | None, tell: Tell) -> None:
    """Give each lane its first plan: ``start`` filled up, or one built task by task in its own order."""

    def work(first: int) -> None:
        for number in range(first, len(lanes), workers):
            _build(lanes[number], number, course, start)

    _together(work, workers, course, tell)


def _build(lane: Lane, number: int, course: Course, start: Plan | None) -> None:
    nothing: Sequences = ((),) * len(lane.lowered.index.shift)
    if start is not None:
        tours, waits = sequences_of(lane.lowered, start), waits_of(lane.lowered, start)
        if lane.restart(tours, waits) == REFUSED:
            lane.restart(nothing)
    _fill(lane, first_order(lane.lowered, number), course)
    tours, waits = lane.current()
    whole = without_halves(lane.lowered, tours)
    if whole != tours:
        lane.restart(whole, waits)


def _fill(lane: Lane, order: Ints, course: Course) -> None:
    for everywhere in (False, True):
        for begin, end in _steps(len(order)):
            # the first step is always made: even a run stopped at once leaves some plan
            lane.fill(order[begin:end], everywhere=everywhere)
            if course.over():
                return


def without_halves(lowered: Lowered, tours: Sequences) -> Sequences:
    """The tours without tasks whose linked partners, to be served with them, are unserved."""
    index = lowered.index
    served = {int(lowered.fields["task"][node]) for tour in tours for node in tour}
    ties = [
        (index.task[link.first.task], index.task[link.second.task])
        for link in lowered.problem.links
        if link.both
    ]
    while True:
        halves = {task for tie in ties for task in tie if task in served and not served.issuperset(tie)}
        if not halves:
            break
        served -= halves
    task = lowered.fields["task"]
    return tuple(tuple(node for node in tour if int(task[node]) in served) for tour in tours)


def _together(work: Callable[[int], None], workers: int, course: Course, tell: Tell | None) -> None:
    with ThreadPoolExecutor(max_workers=workers) as pool:
        futures: list[Future[None]] = [pool.submit(work, number) for number in range(workers)]
        watch(futures, course, tell)


def _steps(count: int) -> Iterator[tuple[int, int]]:
    return ((begin, min(count, begin + STEP)) for begin in range(0, count, STEP))


def first_order(lowered: Lowered, number: int) -> Ints:
    """Tasks in the order of insertion: by level, then by opening hour, or by how few shifts can do them.

    Without helpers (``is_helper``), which are put where another task needs one.
    """
    fields = lowered.fields
    first = fields["first_node"][:-1]
    choices = np.diff(fields["able_at"])
    opening = fields["opening"][first]
    keys = (choices, opening, fields["level"]) if number % 2 == 0 else (opening, choices, fields["level"])
    order = np.lexsort(keys).astype(np.int64)
    wanted: Ints = order[(fields["weight"][order] > 0) | (np.diff(fields["both_at"])[order] == 0)]
    return wanted
