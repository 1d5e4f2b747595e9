"""What a run may still spend, and how its threads are watched."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable
from concurrent.futures import FIRST_EXCEPTION, Future, wait
from dataclasses import dataclass
from typing import Any

#: How often the caller is told of progress, in seconds.
TELL_S = 0.2

Clock = Callable[[], float]
Tell = Callable[[float | None], bool]


@dataclass(slots=True)
class Course:
    """What a run may still spend.

    end: clock time to stop at, or None. moves: moves of each lane, or None. stopped: asked to stop.
    """

    clock: Clock
    begin: float
    end: float | None
    moves: int | None
    stopped: bool = False

    def left(self) -> float:
        """Seconds left in clock mode; 0 in counted mode."""
        return 0.0 if self.end is None else max(0.0, self.end - self.clock())

    def over(self) -> bool:
        """True when the run was asked to stop or its time is spent."""
        return self.stopped or (self.end is not None and self.clock() >= self.end)

    def share_done(self) -> float | None:
        """Share of the time spent, 0 to 1; None in counted mode."""
        if self.end is None:
            return None
        return min(1.0, (self.clock() - self.begin) / max(1e-9, self.end - self.begin))


def watch(futures: Iterable[Future[Any]], course: Course, tell: Tell | None) -> None:
    """Wait for threads, passing on progress and a wish to stop."""
    waiting = set(futures)
    try:
        while waiting:
            finished, waiting = wait(waiting, timeout=TELL_S, return_when=FIRST_EXCEPTION)
            for future in finished:
                future.result()
            if tell is not None and tell(course.share_done()):
                course.stopped = True
    except BaseException:
        # an interrupt, or a lane that failed: the other threads end at their next look at the course
        course.stopped = True
        raise


def monotonic() -> float:
    """The wall clock of clock mode."""
    return time.perf_counter()
