"""The first moments of a search: a plan improved without heat, then moves sounded to set the temperatures."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from routing.search import arrays as a
from routing.search.course import Course
from routing.search.heat import heat_of
from routing.search.lane import Lane

#: Moves, by stop, of the improvement without heat; moves sounded after it.
STEPS_OF_A_STOP = 100
SOUNDED = 2000
#: Fewer costs than this say nothing: the temperatures are then those of typical legs.
FEW = 100
#: Most of a run that may be spent on either; most moves, and seconds, between two looks at the clock.
MOST_SHARE = 0.04
STEP, STEP_S = 250, 0.02
#: A temperature, in typical legs, at which next to nothing worse is accepted.
NO_HEAT = 0.02


def tune(lane: Lane, course: Course) -> float:
    """Set the lane's temperatures; returns the share of the run this took."""
    heating = lane.scale.heating
    if heating is None:
        return 0.0
    typical = float(lane.m[a.TYPICAL])
    steps = _Steps(course, STEPS_OF_A_STOP * int(lane.m[a.STOPS]))
    for moves in steps:
        lane.improve(moves, hot=NO_HEAT * typical, cold=NO_HEAT * typical)
    spent = steps.share()
    costs = [lane.sound(moves) for moves in _Steps(course, SOUNDED)]
    stop_moves = steps.made / max(1e-9, spent) / max(1, int(lane.m[a.STOPS]))
    told = np.concatenate([np.zeros(0, dtype=np.int64), *costs])
    if len(told) >= FEW:
        heavy = int(lane.m[lane.m[a.HEAVY]]) // 2
        found = heat_of(told, heavy=heavy, heating=heating, moves_of_a_stop=stop_moves)
        lane.heat = found or lane.heat
    return spent


class _Steps:
    """Numbers of moves to make next, until there were enough or the share of the run is spent."""

    def __init__(self, course: Course, moves: int) -> None:
        self.course, self.made = course, 0
        self.most = moves if course.moves is None else min(moves, int(MOST_SHARE * course.moves))
        self.begin = course.clock()

    def __iter__(self) -> Iterator[int]:
        pace = 1.0 / STEP_S
        while self.made < self.most and not self.course.over() and self.share() < MOST_SHARE:
            now = self.course.clock()
            # in counted mode always as many: where calls are cut, the first of equally good plans is kept
            quick = STEP if self.course.moves is not None else max(1, int(pace * STEP_S))
            moves = min(STEP, self.most - self.made, quick)
            yield moves
            self.made += moves
            pace = 0.5 * pace + 0.5 * moves / max(1e-6, self.course.clock() - now)

    def share(self) -> float:
        """Share of the run that has gone into the steps."""
        if self.course.end is None:
            return self.made / max(1, self.course.moves or 0)
        whole = self.course.end - self.course.begin
        return (self.course.clock() - self.begin) / max(1e-9, whole)
