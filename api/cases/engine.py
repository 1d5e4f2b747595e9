"""Getting the engine ready: its kernels are compiled once per machine, then loaded from a cache."""

from __future__ import annotations

from collections.abc import Callable


def warm(before_compiling: Callable[[], None] = lambda: None) -> None:
    """Load the kernels; ``before_compiling`` is called when that takes a minute or two, the first time."""
    import routing  # here, because loading compiled code takes time that `--help` must not pay

    routing.warm(lambda _: before_compiling())
