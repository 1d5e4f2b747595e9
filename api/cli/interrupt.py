"""Ctrl-C: the first keeps the best plan found so far, the second stops at once."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType


class Stop:
    """Whether a stop was asked for; call it as a search's ``cancel``."""

    def __init__(self) -> None:
        self._asked = threading.Event()

    def __call__(self) -> bool:
        return self._asked.is_set()

    def ask(self) -> None:
        """Ask for a stop."""
        self._asked.set()


@contextmanager
def keeping_best(told: Callable[[], None]) -> Iterator[Stop]:
    """Turn the first SIGINT (or SIGTERM) into a request to stop, the second into ``KeyboardInterrupt``.

    ``told`` is called on the first, to say that the best plan is being kept. Outside the main thread,
    where Python allows no signal handler, nothing is changed.
    """
    stop = Stop()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def handler(number: int, frame: FrameType | None) -> None:
        if stop():
            raise KeyboardInterrupt
        stop.ask()
        told()

    before = {number: signal.signal(number, handler) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield stop
    finally:
        for number, old in before.items():
            signal.signal(number, old)
