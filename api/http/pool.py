"""Searches run in processes of their own: the event loop never computes.

A client that leaves stops its search.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import time
from collections.abc import Awaitable, Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from threading import Thread
from typing import Any, cast

from api.cases.solving import Solver
from api.errors import Reason, complaints_of
from api.http.asks import SolveAsk
from api.http.problems import Refusal
from api.http.settings import Settings
from api.http.worker import Rejected, adopt, answer, ready
from routing.errors import InvalidProblem

#: Seconds between two looks at whether the client is still there.
_LOOK = 0.25
#: Seconds the thread of killed processes gets to notice that they are gone.
_END = 10.0


class SolverPool:
    """A fixed number of computing places, each a process with the solver loaded."""

    def __init__(self, solver: Solver, settings: Settings) -> None:
        self._solver, self._settings = solver, settings
        # Threads of a web process do not survive a fork, so processes are spawned.
        self._context = multiprocessing.get_context("spawn")
        self._flags = self._context.RawArray("b", settings.places)
        self._free = list(range(settings.places))
        self._executor: ProcessPoolExecutor | None = None
        self._keepers: list[Thread] = []

    @property
    def free(self) -> int:
        """Computing places nobody uses."""
        return len(self._free)

    def start(self) -> None:
        """Start one process now, so that the first request finds it loaded."""
        self._running().submit(ready)

    def close(self) -> None:
        """Stop every search and every process."""
        for place in range(self._settings.places):
            self._flags[place] = 1
        if self._executor is not None:
            self._drop(self._executor)
        # Python's own end wakes these threads without their lock: one that is closing would write an
        # OSError on the terminal. None may outlive the server.
        for keeper in self._keepers:
            keeper.join(timeout=_END)
        self._keepers.clear()

    async def solve(self, ask: SolveAsk, gone: Callable[[], Awaitable[bool]]) -> dict[str, Any] | None:
        """The answer document, or None when the client left.

        Raises
        ------
        Refusal: 503 when every place is taken, or when the process died.
        """
        if not self._free:
            headers = {"Retry-After": str(self._settings.retry_after)}
            seen = f"{self._settings.places}/{self._settings.places}"
            raise Refusal(503, [Reason(code="server.busy", where="-", seen=seen)], headers=headers)
        place = self._free.pop()
        self._flags[place] = 0
        try:
            return await self._answered(ask, place, gone)
        finally:
            self._free.append(place)

    async def _answered(
        self, ask: SolveAsk, place: int, gone: Callable[[], Awaitable[bool]]
    ) -> dict[str, Any] | None:
        longest = self._settings.max_seconds
        deadline = time.monotonic() + (ask.limit.seconds or longest) + self._settings.grace
        executor = self._running()
        left = False
        try:
            job = executor.submit(answer, ask, place, longest)
            coming = asyncio.wrap_future(job)
            while not coming.done():
                await asyncio.wait({coming}, timeout=_LOOK)
                if not left and not coming.done() and await gone():
                    left, self._flags[place] = True, 1
                if time.monotonic() > deadline and not coming.done():
                    raise BrokenProcessPool("no answer in time")
            if left:
                return None
            found = coming.result()
        except asyncio.CancelledError:
            self._flags[place] = 1
            raise
        except BrokenProcessPool as error:
            self._drop(executor)
            headers = {"Retry-After": str(self._settings.retry_after)}
            seen = str(error).splitlines()[0][:120] if str(error) else "-"
            raise Refusal(503, [Reason(code="server.lost", where="-", seen=seen)], headers=headers) from None
        if isinstance(found, Rejected):
            raise Refusal(422, complaints_of(InvalidProblem(found.faults), "en"))
        return found

    def _running(self) -> ProcessPoolExecutor:
        if self._executor is None:
            self._executor = ProcessPoolExecutor(
                max_workers=self._settings.places,
                mp_context=self._context,
                initializer=adopt,
                initargs=(self._solver, self._flags),
            )
        return self._executor

    def _drop(self, executor: ProcessPoolExecutor) -> None:
        """Give up these processes; the next request starts fresh ones."""
        if self._executor is executor:
            self._executor = None
        # No public way to end a stuck process, nor to wait for the thread that keeps them.
        processes = list((executor._processes or {}).values())
        keeper = cast("Thread | None", executor._executor_manager_thread)
        executor.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.kill()
        self._keepers = [*(one for one in self._keepers if one.is_alive()), *([keeper] if keeper else [])]
