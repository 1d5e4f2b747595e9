"""Getting the engine ready: its kernels are compiled once per machine, then loaded from a cache."""

from __future__ import annotations

from collections.abc import Callable


def warm(report: Callable[[str], None]) -> None:
    """Load the kernels, compiling them the first time; ``report`` is told what happens."""
    import routing

    load = getattr(routing, "warm", None)
    if load is not None:
        load(report)
