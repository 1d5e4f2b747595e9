"""CP-SAT in a process of its own, because it heeds no memory cap and cannot be told to stop in time.

The child is a plain new interpreter: it never runs the caller's main module again, so that a script of
five lines or a notebook needs no guard. It dies with its parent, and when it holds too much memory.
"""

from __future__ import annotations

import contextlib
import os
import socket
import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from multiprocessing.connection import Connection
from types import TracebackType
from typing import Any, Literal, Self

from routing.errors import MaillonError
from routing.exact.serving import MEMORY_EXIT

Reason = Literal["", "error", "time", "memory", "died"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What became of a job.

    Attributes
    ----------
    value: what the function returned; None unless ``reason`` is empty.
    reason: empty when it returned; else ``error`` (it raised), ``time`` (killed at its cap), ``memory``
        (ended by its own watch) or ``died``.
    detail: the same in a sentence, for a log.
    """

    value: Any = None
    reason: Reason = ""
    detail: str = ""


class SolverProcess:
    """One child interpreter that runs one job at a time; a context manager.

    Parameters
    ----------
    memory_bytes: resident memory at which the child ends itself; None for no cap.
    imports: modules the child loads at once, so that loading overlaps with the parent's own work.

    Notes
    -----
    A killed child is replaced at the next :meth:`submit`. No method waits longer than it is told to.
    """

    def __init__(
        self,
        *,
        memory_bytes: int | None = None,
        imports: Sequence[str] = ("routing.exact.whole", "routing.exact.master"),
    ) -> None:
        self._memory = memory_bytes or 0
        self._imports = tuple(imports)
        self._child: subprocess.Popen[bytes] | None = None
        self._link: Connection[Any, Any] | None = None
        self._busy = False

    def __enter__(self) -> Self:
        self._start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._kill()

    @property
    def pid(self) -> int | None:
        """Process id of the child, None when there is none."""
        return None if self._child is None else self._child.pid

    @property
    def busy(self) -> bool:
        """Whether a job was submitted whose outcome nobody has taken yet."""
        return self._busy

    def submit(self, function: str, /, *args: Any, **options: Any) -> None:
        """Start ``module:function`` in the child; arguments and result travel pickled.

        Raises
        ------
        MaillonError: when the outcome of the job before was not taken.
        """
        if self._busy:
            raise MaillonError("The solver process runs one job at a time; take its result first.")
        if self._child is None or self._child.poll() is not None:
            self._kill()
            self._start()
        self._busy = True
        # A child that died this instant shows at once in `result`, with its reason.
        if self._link is not None:
            with contextlib.suppress(OSError):
                self._link.send((function, args, options))

    def ready(self) -> bool:
        """Whether :meth:`result` would return at once."""
        if not self._busy or self._link is None:
            return False
        return self._link.poll(0.0)

    def result(self, timeout: float) -> Outcome:
        """The outcome of the job; after ``timeout`` seconds the child is killed and the reason is ``time``.

        Raises
        ------
        MaillonError: when no job was submitted.
        """
        if not self._busy or self._link is None:
            raise MaillonError("No job was submitted to the solver process; call `submit` first.")
        self._busy = False
        try:
            if not self._link.poll(max(0.0, timeout)):
                self._kill()
                return Outcome(
                    reason="time", detail=f"No result within {timeout:.1f} s; the child was ended."
                )
            returned, value = self._link.recv()
        except (EOFError, OSError):
            return self._buried()
        if returned:
            return Outcome(value=value)
        return Outcome(reason="error", detail=str(value))

    def _buried(self) -> Outcome:
        code = None
        if self._child is not None:
            with contextlib.suppress(subprocess.TimeoutExpired):
                code = self._child.wait(5.0)
        self._kill()
        if code == MEMORY_EXIT:
            cap = self._memory / 2**20
            return Outcome(
                reason="memory", detail=f"The solver held more than {cap:.0f} MB and ended itself."
            )
        return Outcome(reason="died", detail=f"The solver process ended with code {code}.")

    def _start(self) -> None:
        mine, theirs = socket.socketpair()
        # The parent's id travels: it may be gone before the child could ask for it.
        call = f"serve({theirs.fileno()}, {self._memory}, {os.getpid()})"
        order = f"from routing.exact.serving import serve; {call}"
        environment = dict(os.environ, PYTHONPATH=os.pathsep.join(path for path in sys.path if path))
        self._child = subprocess.Popen(
            [sys.executable, "-c", order, *self._imports],
            pass_fds=(theirs.fileno(),),
            env=environment,
            stdin=subprocess.DEVNULL,
        )
        theirs.close()
        self._link = Connection(mine.detach())

    def _kill(self) -> None:
        self._busy = False
        if self._link is not None:
            self._link.close()
            self._link = None
        if self._child is not None:
            self._child.kill()
            self._child.wait()
            self._child = None
