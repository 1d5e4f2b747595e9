"""Peak memory counts this process and its children, not the process that measures."""

from __future__ import annotations

import subprocess
import sys

from scenarios.benchmarks.memory import peak_memory

BLOCK = 80_000_000
CHILD = f"held = bytearray(b'x' * {BLOCK}); print('held', flush=True); input()"


def test_what_is_held_here_counts() -> None:
    with peak_memory() as before:
        pass
    with peak_memory() as peak:
        held = b"x" * BLOCK  # one allocation: nothing twice as large for a moment
    assert len(held) == BLOCK
    assert 0.9 * BLOCK < peak.bytes - before.bytes < 1.5 * BLOCK


def test_what_a_child_holds_counts() -> None:
    with peak_memory() as before:
        pass
    child = subprocess.Popen(
        [sys.executable, "-c", CHILD], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
    )
    assert child.stdout is not None
    child.stdout.readline()
    with peak_memory() as peak:
        pass
    child.communicate("\n")
    assert peak.bytes - before.bytes > 0.9 * BLOCK


def test_the_measure_survives_a_failing_block() -> None:
    seen = None
    try:
        with peak_memory() as peak:
            seen = peak
            raise RuntimeError("the search failed")
    except RuntimeError:
        pass
    assert seen is not None
    assert seen.bytes > 0
