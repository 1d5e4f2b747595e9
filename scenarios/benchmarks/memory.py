"""Peak memory of this process and all its children while something runs."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

SAMPLER = Path(__file__).with_name("memory_sampler.py")


@dataclass(slots=True)
class Peak:
    """Largest sum seen, in bytes; 0 until the measured block has ended."""

    bytes: int = 0


@contextmanager
def peak_memory(every: float = 0.2) -> Iterator[Peak]:
    """Measure while the block runs, every ``every`` seconds and once when it ends.

    The measuring is done by a small process of its own: a thread would be starved by a search that keeps
    the interpreter's lock. That process is not counted.
    """
    peak = Peak()
    sampler = subprocess.Popen(
        [sys.executable, "-I", str(SAMPLER), str(os.getpid()), str(every)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        start_new_session=True,  # Ctrl-C is for the search; the sampler ends when its input closes
    )
    assert sampler.stdout is not None
    sampler.stdout.readline()  # it has seen us once: the block may start
    try:
        yield peak
    finally:
        answer, _ = sampler.communicate()
        peak.bytes = int(answer)
