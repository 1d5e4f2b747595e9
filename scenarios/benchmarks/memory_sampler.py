"""The process that measures another one: run by :mod:`scenarios.benchmarks.memory`, never imported.

Arguments: the process to measure and the seconds between two looks. It says ``ready`` after the first
look, and the peak in bytes once its input is closed.
"""

from __future__ import annotations

import os
import select
import sys

import psutil


def bytes_in_use(pid: int) -> int:
    """Memory of the process and its children, this one left out; shared pages once where known (PSS)."""
    try:
        root = psutil.Process(pid)
        members = [root, *root.children(recursive=True)]
    except psutil.NoSuchProcess:
        return 0
    return sum(_bytes(member) for member in members if member.pid != os.getpid())


def _bytes(process: psutil.Process) -> int:
    try:
        full = process.memory_full_info()
        return int(getattr(full, "pss", full.rss))
    except psutil.AccessDenied:
        return int(process.memory_info().rss)
    except psutil.NoSuchProcess:  # it ended between the listing and the look
        return 0


def measure(pid: int, every: float) -> int:
    """Largest memory seen until standard input closes."""
    peak = bytes_in_use(pid)
    sys.stdout.write("ready\n")
    sys.stdout.flush()
    while not select.select([sys.stdin], [], [], every)[0]:
        peak = max(peak, bytes_in_use(pid))
    return max(peak, bytes_in_use(pid))


if __name__ == "__main__":
    sys.stdout.write(f"{measure(int(sys.argv[1]), float(sys.argv[2]))}\n")
