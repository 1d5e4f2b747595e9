"""A job that takes memory and keeps it until it is stopped."""

from __future__ import annotations

import signal


def hold(size: int) -> int:
    """Hold ``size`` bytes, every page touched, until a signal comes."""
    taken = bytearray(b"\1") * size
    signal.pause()
    return len(taken)
