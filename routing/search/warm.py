"""Compile the kernels once, or load them from the cache, before anyone waits for a plan.

The two large kernels are compiled side by side, the second in a process of its own that fills the same cache.
"""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from typing import Any

from numba import types

from routing.search import anneal as annealing
from routing.search import begin as beginning
from routing.search import near as nearing
from routing.search import partition as partitioning
from routing.search.jit import CACHE

#: Numba's own types know what these can do; the functions they wrap do not.
anneal: Any = annealing.anneal
begin: Any = beginning.begin
nearest: Any = nearing.nearest
partition: Any = partitioning.partition

_INT, _REAL = types.int64, types.float64
_INTS, _TABLE = types.int64[::1], types.int64[:, ::1]
_CODES, _REALS = types.int32[:, ::1], types.float64[::1]
_BITS = types.uint64[:, ::1]

#: Every compiled entry point, with the one signature it is called with; all else is compiled into these.
SIGNATURES: dict[Any, tuple[Any, ...]] = {
    partition: (_BITS, _INTS, _INTS, _REALS, _INTS, _INTS, _INTS, _REAL, _INT, _INT, _INTS, _INTS),
    nearest: (_INTS, _INTS, _INTS, _CODES, _INT, _INT),
    begin: (_INTS, _CODES, _INT, _INTS, _INTS, _INTS, _TABLE),
    anneal: (
        _INTS, _CODES, _INTS, _INTS, _INTS, _REALS, _TABLE, _INTS, _INT, _REAL, _REAL, _INT, _INTS,
    ),
}  # fmt: skip

KERNELS = tuple(SIGNATURES)


def warm(report: Callable[[str], None] | None = None) -> None:
    """Load all kernels, compiling what the cache lacks; ``report`` is told before a compilation."""
    other = None
    if not cached():
        if report is not None:
            report("Compiling the search kernels, once (about a minute)…")
        # a session of its own: Ctrl-C is for this process, which then ends the other
        command = [sys.executable, "-m", "routing.search.warm", begin.__name__]
        other = subprocess.Popen(command, start_new_session=True)
    try:
        for kernel in (anneal, nearest, partition):
            kernel.compile(SIGNATURES[kernel])
        if other is not None:
            other.wait()
    except BaseException:
        if other is not None:
            other.kill()
        raise
    # Whatever became of the other process, the kernel is there now: from its cache, or compiled here.
    begin.compile(SIGNATURES[begin])


def cached() -> bool:
    """True when every kernel has left something in the cache."""
    return all(any(CACHE.glob(f"**/*.{kernel.__name__}-*.nbc")) for kernel in KERNELS)


if __name__ == "__main__":
    if sys.argv[1:] == [begin.__name__]:
        begin.compile(SIGNATURES[begin])
    else:
        warm(lambda message: print(message, file=sys.stderr))  # noqa: T201 - run by a person or make
